//! How it is drawn.

use ratatui::layout::Rect;

use crate::{ui::canvas::Canvas, words};

/// Draws the name, quiet, in the middle.
pub fn draw(area: Rect, canvas: &mut Canvas) {
    let width = words::NAME.len() as u16;
    let x = area.x + area.width.saturating_sub(width) / 2;
    let y = area.y + (area.height.saturating_sub(1)) / 2;
    canvas.put(x, y, words::NAME, canvas.theme.quiet());
    canvas.rest_cursor(x, y);
}

//! How it is drawn.

use ratatui::layout::Rect;

use crate::{view::paper::Paper, words};

/// Draws the name, quiet, in the middle.
pub fn draw(area: Rect, paper: &mut Paper) {
    let width = words::NAME.len() as u16;
    let x = area.x + area.width.saturating_sub(width) / 2;
    let y = area.y + (area.height.saturating_sub(1)) / 2;
    paper.put(x, y, words::NAME, paper.theme.quiet());
    paper.rest_cursor(x, y);
}

//! What the hidden screen shows.

use ratatui::layout::Rect;

use crate::{
    ui::{canvas::Canvas, document::Document, screen},
    words,
};

/// Draws the name, quiet, in the middle.
pub fn draw(area: Rect, canvas: &mut Canvas) {
    screen::draw_blank(&document(), area, canvas);
}

/// The name; the rest is only said.
fn document() -> Document {
    let mut page = Document::titled(words::NAME);
    page.say(words::plain::HIDDEN);
    page
}

//! Draws a document into an area, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::Areas, canvas::Canvas, document::Document, focus::Focus, glyphs, linear, rows::Rows,
};

/// Draws a page with a title into an area.
pub fn draw(document: &Document, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        *told = linear::narration(document);
        return;
    }
    let width = document
        .measure
        .map_or(area.width, |most| most.min(area.width));
    let mut rows = Rows::new(width, canvas);
    rows.blocks(&document.blocks);
    rows.draw(area, (&document.title, &document.place), canvas);
    let title = document.title_row.as_ref().map(|row| row.focus);
    if title == Some(Focus::Here) {
        let at = area.x.saturating_sub(2);
        canvas.put(at, area.y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(at, area.y);
    }
}

/// Draws a page with a title over the whole screen.
pub fn draw_full(document: &Document, screen: Rect, canvas: &mut Canvas) {
    draw(document, Areas::page(screen), canvas);
}

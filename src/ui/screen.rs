//! Draws a document into an area, as much of it as fits.

use ratatui::layout::Rect;

use super::{areas::Areas, canvas::Canvas, document::Document, linear, rows::Rows, theme::Theme};
use crate::session::appearance::ThemeName;

/// Draws a page with a title into an area.
pub fn draw(document: &Document, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        *told = linear::narration(document);
        return;
    }
    let mut rows = Rows::new(columns(document, area.width), canvas);
    rows.scroll(document.scroll);
    rows.blocks(&document.blocks);
    rows.draw(area, (&document.title, &document.place), canvas);
}

/// Draws a page with a title over the whole screen.
pub fn draw_full(document: &Document, screen: Rect, canvas: &mut Canvas) {
    draw(document, Areas::page(screen), canvas);
}

/// The rows of a page that scrolls, and those there are for them on a screen of this size.
pub fn extent(document: &Document, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    let theme = Theme::named(ThemeName::Terminal);
    let mut rows = Rows::of(columns(document, page.width), theme);
    rows.blocks(&document.blocks);
    (rows.at_least(), Areas::page_rows(size))
}

fn columns(document: &Document, width: u16) -> u16 {
    document.measure.map_or(width, |most| most.min(width))
}

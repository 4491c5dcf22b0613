//! Draws a document into an area, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::Areas,
    blocks::search::{self, Search},
    canvas::{Canvas, width},
    document::Document,
    linear,
    rows::Rows,
    theme::Theme,
};
use crate::session::appearance::ThemeName;

/// Draws a page with a title into an area.
pub fn draw(document: &Document, area: Rect, canvas: &mut Canvas) {
    if listens(document, canvas) {
        return;
    }
    let mut rows = Rows::new(columns(document, area.width), canvas);
    rows.scroll(document.scroll);
    rows.blocks(&document.blocks);
    match &document.search {
        None => rows.draw(area, (&document.title, &document.place), canvas),
        Some(search) => draw_search(search, (&document.title, area), rows, canvas),
    }
}

/// Draws a page with a title over the whole screen.
pub fn draw_full(document: &Document, screen: Rect, canvas: &mut Canvas) {
    draw(document, Areas::page(screen), canvas);
}

/// Draws a search into the drawer, with a clear row above.
pub fn draw_drawer(document: &Document, area: Rect, canvas: &mut Canvas) {
    if listens(document, canvas) {
        return;
    }
    let above = u16::from(area.y > 0);
    canvas.blank(Rect {
        x: 0,
        y: area.y - above,
        width: canvas.columns(),
        height: area.height + above,
    });
    search::draw_drawer(document, area, canvas);
}

/// Draws a title alone, quiet, in the middle.
pub fn draw_blank(document: &Document, area: Rect, canvas: &mut Canvas) {
    if listens(document, canvas) {
        return;
    }
    let x = area.x + area.width.saturating_sub(width(&document.title)) / 2;
    let y = area.y + area.height.saturating_sub(1) / 2;
    canvas.put(x, y, &document.title, canvas.theme.quiet());
    canvas.rest_cursor(x, y);
}

/// The rows of a page that scrolls, and those there are for them on a screen of this size.
pub fn extent(document: &Document, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    let theme = Theme::named(ThemeName::Terminal);
    let mut rows = Rows::of(columns(document, page.width), theme);
    rows.blocks(&document.blocks);
    (rows.at_least(), Areas::page_rows(size))
}

/// Where the page is listened to, it is said.
fn listens(document: &Document, canvas: &mut Canvas) -> bool {
    let told = canvas
        .told()
        .map(|told| *told = linear::narration(document));
    told.is_some()
}

fn columns(document: &Document, width: u16) -> u16 {
    document.measure.map_or(width, |most| most.min(width))
}

/// The place word with its key, and the cursor while something is searched for.
fn draw_search(search: &Search, (title, area): (&str, Rect), rows: Rows, canvas: &mut Canvas) {
    let (place, cursor) = search.place(area.width / 2);
    rows.draw(area, (title, &place), canvas);
    let from = area.right().saturating_sub(width(&place));
    let after = canvas.put(from, area.y, &search.key, canvas.theme.key());
    if search.writing.cursor.is_some() {
        canvas.show_cursor(after + 1 + cursor, area.y);
    }
}

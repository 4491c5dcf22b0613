//! Draws a document into its place, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::Areas,
    canvas::Canvas,
    document::{Document, Kind},
    linear, panes, quiet,
    rows::Rows,
    theme::Theme,
};
use crate::session::appearance::ThemeName;

/// Draws a page that lies like this: a panel into `area`, all others over the whole screen, which `area` is then.
pub fn draw(document: &Document, kind: Kind, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        *told = linear::narration(document);
        return;
    }
    match kind {
        Kind::Base => panes::draw(document, &panes::areas(document, area), canvas),
        Kind::Panel => draw_rows(document, area, canvas),
        Kind::Full => draw_rows(document, Areas::page(area), canvas),
        Kind::Quiet => quiet::draw(document, area, canvas),
        Kind::Drawer | Kind::Blank => {}
    }
}

fn draw_rows(document: &Document, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(columns(document, area.width), canvas);
    rows.scroll(document.scroll);
    rows.blocks(&document.blocks);
    rows.draw(area, (&document.title, &document.place), canvas);
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

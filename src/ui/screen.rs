//! Draws a document into its place, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::Areas,
    canvas::Canvas,
    document::{Document, Kind},
    focus::Focus,
    glyphs, linear, panes, quiet,
    rows::Rows,
    walk,
};

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
        Kind::Walk => walk::draw(document, area, canvas),
        Kind::Drawer | Kind::Blank => {}
    }
}

fn draw_rows(document: &Document, area: Rect, canvas: &mut Canvas) {
    let most = document.measure.unwrap_or(area.width);
    let mut rows = Rows::new(area.width.min(most), canvas);
    rows.blocks(&document.blocks);
    rows.draw(area, (&document.title, &document.place), canvas);
    let title = document.title_row.as_ref().map(|row| row.focus);
    if title == Some(Focus::Here) {
        let at = area.x.saturating_sub(2);
        canvas.put(at, area.y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(at, area.y);
    }
}

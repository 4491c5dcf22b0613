//! Draws a document into its place, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::Areas,
    blocks::{self, Block, Laid, panes, search::Search},
    canvas::{Canvas, width},
    document::{Document, Kind},
    focus::Focus,
    glyphs,
    mouse::Target,
    quiet,
    rows::Rows,
    theme::Theme,
    walk,
};
use crate::session::appearance::ThemeName;

/// Draws a page that lies like this: a panel and a drawer into `area`, all others over the whole screen, which `area`
/// is then.
pub fn draw(document: &Document, kind: Kind, area: Rect, canvas: &mut Canvas) {
    match kind {
        Kind::Base => panes::draw(
            &document.blocks,
            &panes::areas(&document.blocks, area),
            canvas,
        ),
        Kind::Panel => draw_rows(document, area, canvas),
        Kind::Full => draw_rows(document, Areas::page(area), canvas),
        Kind::Quiet => quiet::draw(document, area, canvas),
        Kind::Walk => walk::draw(document, area, canvas),
        Kind::Drawer => draw_drawer(document, area, canvas),
        Kind::Blank => draw_title(&document.title, area, canvas),
    }
}

/// The rows of a page that scrolls, and those there are for them on a screen of this size.
pub fn extent(document: &Document, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    let theme = Theme::named(ThemeName::Terminal);
    let mut rows = Rows::new(columns(document, page.width), theme);
    blocks::lay(&document.blocks, &mut rows);
    (rows.at_least(), Areas::page_rows(size))
}

fn columns(document: &Document, width: u16) -> u16 {
    document.measure.map_or(width, |most| most.min(width))
}

fn draw_rows(document: &Document, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(columns(document, area.width), canvas.theme);
    rows.scroll(document.scroll);
    blocks::lay(&document.blocks, &mut rows);
    match &document.search {
        None => rows.draw(area, (&document.title, &document.place), canvas),
        Some(search) => draw_search(search, (&document.title, area), rows, canvas),
    }
    let title = document.title_row.as_ref().map(|row| row.focus);
    if title == Some(Focus::Here) {
        canvas.point_at(area.x, area.y, Focus::Here);
    }
}

/// The place word with its key, and the cursor while something is searched for.
fn draw_search(search: &Search, (title, area): (&str, Rect), rows: Rows, canvas: &mut Canvas) {
    let (place, cursor) = search.place(area.width / 2);
    rows.draw(area, (title, &place), canvas);
    let from = area.right().saturating_sub(width(&place));
    let after = canvas.put(from, area.y, &search.key, canvas.theme.key);
    if search.writing.cursor.is_some() {
        canvas.show_cursor(after + 1 + cursor, area.y);
    }
}

/// Draws a search and what it found into the drawer: a line, the field, as many commands as fit, with a clear row above.
fn draw_drawer(document: &Document, area: Rect, canvas: &mut Canvas) {
    let above = u16::from(area.y > 0);
    canvas.blank(Rect {
        x: 0,
        y: area.y - above,
        width: canvas.columns(),
        height: area.height + above,
    });
    let line = (glyphs::HEAVY, canvas.theme.accent);
    canvas.rule(area.x, area.right(), area.y, line);
    let below = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    let is_here = |block: &Block| block.cursor() == Focus::Here;
    let at = document.blocks.iter().position(is_here).unwrap_or(0);
    let first = (at + 1).saturating_sub(usize::from(below.height));
    let rows = document.blocks.iter().enumerate().skip(first);
    for ((index, block), row) in rows.zip(below.rows()) {
        if let Block::Found(found) = block {
            found.draw(row, canvas);
            canvas.spot(row, Target::between(at, index));
        } else if let Block::Words(words) = block {
            let room = row.width.saturating_sub(2);
            let quiet = canvas.theme.quiet;
            canvas.put_cut(row.x + 2, row.y, room, (&words.text, quiet));
        }
    }
    if let Some(search) = &document.search {
        let after = canvas.put(area.x, area.y + 1, &search.key, canvas.theme.key);
        let (text, cursor) = search.writing.visible(area.width.saturating_sub(3));
        canvas.put(after + 1, area.y + 1, &text, canvas.theme.text);
        canvas.show_cursor(after + 1 + cursor, area.y + 1);
    }
}

/// A title alone, quiet, in the middle.
fn draw_title(title: &str, area: Rect, canvas: &mut Canvas) {
    let x = area.x + area.width.saturating_sub(width(title)) / 2;
    let y = area.y + area.height.saturating_sub(1) / 2;
    canvas.put(x, y, title, canvas.theme.quiet);
    canvas.rest_cursor(x, y);
}

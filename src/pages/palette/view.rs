//! What the palette shows.

use ratatui::layout::Rect;

use super::Palette;
use crate::{
    app::App,
    ui::{
        blocks::search::{Found, Search},
        canvas::Canvas,
        document::{Document, Writing},
        focus::Focus,
        screen,
    },
    words::{keys as said, plain},
};

/// Columns of the names.
const NAMES: u16 = 24;

/// Draws it into the drawer.
pub fn draw(page: &Palette, _app: &App, area: Rect, canvas: &mut Canvas) {
    screen::draw_drawer(&document(page), area, canvas);
}

fn document(page: &Palette) -> Document {
    let mut shown = Document::quiet();
    shown.search = Some(Search {
        key: ":".into(),
        asks: plain::COMMAND,
        writing: Writing::of(&page.query),
    });
    let found = page.found();
    for (index, entry) in found.iter().enumerate() {
        shown.add(Found {
            keys: entry.shown.clone(),
            name: entry.command.name,
            names: NAMES,
            about: entry.told.clone(),
            focus: Focus::of(index, page.cursor),
        });
    }
    if found.is_empty() {
        shown.murmur(said::NOTHING);
    }
    shown
}

//! How the note to self is drawn.

use ratatui::layout::Rect;

use super::NoteToSelf;
use crate::{
    session::Session,
    ui::{canvas::Canvas, document::Document, parts, screen},
    words::note as text,
};

/// Draws the leaf: the note, a free row, one step with its key.
pub fn draw(leaf: &NoteToSelf, session: &Session, area: Rect, canvas: &mut Canvas) {
    screen::draw(&document(leaf, session), area, canvas);
}

fn document(leaf: &NoteToSelf, session: &Session) -> Document {
    let mut page = Document::titled(text::TITLE);
    if let Some(field) = &leaf.writing {
        page.murmur(text::OWN).gap().write(field);
        return page;
    }
    if let Some(note) = leaf.note() {
        page.say(&note.text);
    }
    if let Some(offer) = leaf.step(session) {
        page.gap().add(parts::step(&offer, session));
    }
    page
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &NoteToSelf) -> String {
    leaf.note()
        .map_or(text::TITLE, |note| &note.text)
        .to_owned()
}

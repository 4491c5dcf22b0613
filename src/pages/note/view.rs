//! How the note to self is drawn.

use super::NoteToSelf;
use crate::{
    session::Session,
    ui::{document::Document, parts},
    words::note as text,
};

/// What it shows.
pub(super) fn document(leaf: &NoteToSelf, session: &Session) -> Document {
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

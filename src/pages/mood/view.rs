//! What the mood page shows.

use super::MoodLeaf;
use crate::{
    session::Session,
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::mood as words,
};

/// Where the meaning of a word stands.
const GLOSS: i16 = 14;

/// What it shows.
pub(super) fn document(leaf: &MoodLeaf, session: &Session) -> Document {
    let mut page = Document::titled(words::TITLE);
    if let Some(field) = &leaf.writing {
        page.say(words::TODAY_I_FEEL).gap().write(field);
        return page;
    }
    page.say(words::QUESTION).gap();
    let moods = session.content.moods();
    for (index, mood) in moods.iter().enumerate() {
        page.add(
            Row::new(mood.key, &mood.word)
                .beside(GLOSS, &mood.gloss, 0)
                .focus(Focus::of(Some(index), leaf.selected)),
        );
    }
    let own = Focus::of(Some(moods.len()), leaf.selected);
    page.own_words(words::OWN, own, &session.appearance.keys);
    page
}

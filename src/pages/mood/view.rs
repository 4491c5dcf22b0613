//! What the mood page shows.

use ratatui::layout::Rect;

use super::MoodLeaf;
use crate::{
    session::{Session, action::Action},
    ui::{
        canvas::Canvas,
        document::{Document, Row},
        focus::Focus,
        screen,
    },
    words::mood as words,
};

/// Where the meaning of a word stands.
const GLOSS: i16 = 14;

/// Draws the leaf: a question, the words with their meaning, none marked.
pub fn draw(leaf: &MoodLeaf, session: &Session, area: Rect, canvas: &mut Canvas) {
    screen::draw(&document(leaf, session), area, canvas);
}

fn document(leaf: &MoodLeaf, session: &Session) -> Document {
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

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &MoodLeaf, session: &Session) -> String {
    let row = leaf.selected.map(|row| session.content.moods().get(row));
    match row {
        None => words::QUESTION.to_owned(),
        Some(Some(mood)) => format!("{} {}", mood.key, mood.word),
        Some(None) => format!(
            "{} {}",
            session.appearance.keys.sign(Action::Write, "w"),
            words::OWN
        ),
    }
}

//! How the mood leaf is drawn.

use ratatui::layout::Rect;

use super::MoodLeaf;
use crate::{
    session::{Session, action::Action},
    ui::{
        canvas::{Canvas, width},
        focus::Focus,
        rows::Rows,
    },
    words::mood as words,
};

/// Where the meaning of a word stands.
const GLOSS: i16 = 14;

/// Draws the leaf: a question, the words with their meaning, none marked.
pub fn draw(leaf: &MoodLeaf, session: &Session, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(area.width, canvas);
    let theme = rows.theme;
    if let Some(field) = &leaf.writing {
        rows.paragraph(0, words::TODAY_I_FEEL, theme.text());
        rows.gap();
        rows.field(0, field, Focus::Here);
        return rows.draw(area, (words::TITLE, ""), canvas);
    }
    rows.paragraph(0, words::QUESTION, theme.text());
    rows.gap();
    let moods = session.content.moods();
    for (index, mood) in moods.iter().enumerate() {
        let focus = Focus::of(Some(index), leaf.selected);
        let style = focus.words(&theme);
        let gloss = GLOSS.max(5 + width(&mood.word) as i16);
        let row = rows.row();
        row.put(0, &mood.key.to_string(), theme.key())
            .put(3, &mood.word, style)
            .put(gloss, &mood.gloss, theme.quiet());
        if focus.is_here() {
            row.select(0, &theme);
        }
        rows.are_a_stop(rows.len() - 1);
        if let Some(told) = rows.told() {
            told.choice(&mood.key.to_string(), &mood.word);
            told.and(&mood.gloss);
            told.here_if(focus);
        }
    }
    rows.own_words(words::OWN, Focus::of(Some(moods.len()), leaf.selected));
    if leaf.selected.is_none() {
        rows.rest_cursor();
    }
    rows.draw(area, (words::TITLE, ""), canvas);
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

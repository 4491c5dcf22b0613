//! How the note to self is drawn.

use ratatui::layout::Rect;

use super::NoteToSelf;
use crate::{
    session::Session,
    ui::{canvas::Canvas, focus::Focus, parts, rows::Rows},
    words::{self, note as text},
};

/// Draws the leaf: the note, a free row, one step with its key.
pub fn draw(leaf: &NoteToSelf, session: &Session, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(area.width, canvas);
    let theme = rows.theme;
    if let Some(field) = &leaf.writing {
        rows.paragraph(0, text::OWN, theme.quiet());
        rows.gap();
        rows.field(0, field, Focus::Here);
    } else {
        if let Some(note) = leaf.note() {
            rows.paragraph(0, &note.text, theme.text());
            rows.rest_cursor();
        }
        draw_step(leaf, session, &mut rows, canvas);
    }
    rows.draw(area, (text::TITLE, ""), canvas);
}

fn draw_step(leaf: &NoteToSelf, session: &Session, rows: &mut Rows, canvas: &Canvas) {
    let Some(offer) = leaf.step(session) else {
        return;
    };
    rows.gap();
    let mark = parts::mark(session, &offer, canvas);
    let words = words::listed_step(&offer.text);
    rows.marked(
        &parts::key(&offer, &canvas.keymap()),
        mark,
        (words, Focus::Never),
    );
    rows.caption(5, &parts::caption(session, &offer));
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &NoteToSelf) -> String {
    leaf.note()
        .map_or(text::TITLE, |note| &note.text)
        .to_owned()
}

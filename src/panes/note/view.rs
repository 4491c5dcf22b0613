//! How the note to self is drawn.

use ratatui::layout::Rect;

use super::NoteToSelf;
use crate::{
    app::App,
    view::{focus::Focus, paper::Paper, parts, rows::Rows},
    words::{self, note as text},
};

/// Draws the leaf: the note, a free row, one step with its key.
pub fn draw(leaf: &NoteToSelf, app: &App, area: Rect, paper: &mut Paper) {
    let mut rows = Rows::new(area.width, paper);
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
        draw_step(leaf, app, &mut rows, paper);
    }
    rows.draw(area, (text::TITLE, ""), paper);
}

fn draw_step(leaf: &NoteToSelf, app: &App, rows: &mut Rows, paper: &Paper) {
    let Some(offer) = leaf.step(&app.desk) else {
        return;
    };
    rows.gap();
    let mark = parts::mark(app, &offer, paper);
    let words = words::listed_step(&offer.text);
    rows.marked(
        &parts::key(&offer, &paper.keymap()),
        mark,
        (words, Focus::Never),
    );
    rows.caption(5, &parts::caption(app, &offer));
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &NoteToSelf) -> String {
    leaf.note()
        .map_or(text::TITLE, |note| &note.text)
        .to_owned()
}

//! How the settings page is drawn.

use ratatui::layout::Rect;

use super::{SettingsPage, row};
use crate::{
    session::Session,
    ui::{
        canvas::Canvas,
        document::{Document, Entry},
        focus::Focus,
        screen,
    },
    words::settings as text,
};

/// Where the choices stand.
const CHOICE: i16 = 22;

/// Draws the page: a row a setting; what is written stands below.
pub fn draw(page: &SettingsPage, session: &Session, screen: Rect, canvas: &mut Canvas) {
    screen::draw_full(&document(page, session), screen, canvas);
}

fn document(page: &SettingsPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    if let Some(field) = &page.writing {
        shown
            .stress(page.row(session).label())
            .murmur(text::OWN_WORDS)
            .gap()
            .write(field);
        return shown;
    }
    for (index, row) in row::rows(session).into_iter().enumerate() {
        if row.begins_group() {
            shown.gap();
        }
        let value = row.value(&session.plan.settings);
        let entry = Entry::new(row.label(), CHOICE, value).numbered();
        shown.add(entry.focus(Focus::of(index, page.at)));
    }
    shown
}

/// The one line that is left on a small terminal.
pub fn bold_line(page: &SettingsPage, session: &Session) -> String {
    let row = page.row(session);
    text::name(row.label(), &row.value(&session.plan.settings))
}

//! How the settings page is drawn.

use super::{SettingsPage, row};
use crate::{
    session::Session,
    ui::{
        document::{Document, Entry},
        focus::Focus,
    },
    words::settings as text,
};

/// Where the choices stand.
const CHOICE: i16 = 22;

/// What it shows.
pub(super) fn document(page: &SettingsPage, session: &Session) -> Document {
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

//! How the settings page is drawn.

use ratatui::layout::Rect;

use super::{SettingsPage, row};
use crate::{
    session::Session,
    ui::{areas::Areas, canvas::Canvas, focus::Focus, rows::Rows},
    words::settings as text,
};

/// Where the choices stand.
const CHOICE: i16 = 22;

/// Draws the page: a row a setting; what is written stands below.
pub fn draw(page: &SettingsPage, session: &Session, screen: Rect, canvas: &mut Canvas) {
    let area = Areas::page(screen);
    let mut rows = Rows::new(area.width, canvas);
    if let Some(field) = &page.writing {
        let quiet = rows.theme.quiet();
        let strong = rows.theme.strong();
        rows.paragraph(0, page.row(session).label(), strong);
        rows.paragraph(0, text::OWN_WORDS, quiet);
        rows.gap();
        rows.field(0, field, Focus::Here);
        return rows.draw(area, (text::TITLE, ""), canvas);
    }
    for (index, row) in row::rows(session).into_iter().enumerate() {
        if row.begins_group() {
            rows.gap();
        }
        let value = row.value(&session.plan.settings);
        rows.numbered(row.label(), CHOICE, (&value, Focus::of(index, page.at)));
    }
    rows.draw(area, (text::TITLE, ""), canvas);
}

/// The one line that is left on a small terminal.
pub fn bold_line(page: &SettingsPage, session: &Session) -> String {
    let row = page.row(session);
    text::name(row.label(), &row.value(&session.plan.settings))
}

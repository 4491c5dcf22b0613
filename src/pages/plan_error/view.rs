//! What the page about plan.json shows.

use ratatui::layout::Rect;

use super::PlanErrorPage;
use crate::{
    app::App,
    domain::text::clean,
    session::{Session, starter},
    store::PlanError,
    ui::{
        blocks::quotation::Quotation,
        canvas::Canvas,
        document::{Document, Voice, Words},
        screen,
    },
    words::{keys, plan_error as said},
};

/// Columns of the words.
const MEASURE: u16 = 68;

/// Draws it over the whole screen.
pub fn draw(page: &PlanErrorPage, app: &App, area: Rect, canvas: &mut Canvas) {
    screen::draw_full(&document(page, &app.session), area, canvas);
}

/// What is wrong, the lines around it, what is open meanwhile, and which file it is.
pub(super) fn document(page: &PlanErrorPage, session: &Session) -> Document {
    let mut shown = Document::titled(said::TITLE);
    shown.scroll = page.scroll.past;
    let error = session.plan_error.as_ref();
    shown.add(Words::new(Voice::Strong, first_line(session)).within(MEASURE));
    shown.space();
    if let Some(error) = error.filter(|error| !error.lines.is_empty()) {
        shown.add(Quotation {
            lines: error.lines.clone(),
            column: error.place.map_or(1, |(_, column)| column),
        });
        shown.space();
    }
    shown.add(Words::new(Voice::Plain, what_is_open(session)).within(MEASURE));
    if let Some(error) = error {
        let path = Words::new(Voice::Quiet, path(session, error));
        shown.space().add(path.under(keys::LABELS[0]));
    }
    shown
}

/// What is open while the file cannot be read, and that it is safe.
fn what_is_open(session: &Session) -> String {
    // The ready-made plan is open where there is no last good copy.
    let open = if session.plan == starter::plan(&session.content, None) {
        said::READY_MADE
    } else {
        said::LAST_GOOD
    };
    format!("{open} {}", said::SAFE)
}

/// The place and what is wrong there: what is left of the page on one line.
pub fn first_line(session: &Session) -> String {
    session.plan_error.as_ref().map_or_else(
        || said::READ_AGAIN.to_owned(),
        |error| said::what(error.place, &error.message),
    )
}

/// The file as a person reads it.
fn path(session: &Session, error: &PlanError) -> String {
    if session.appearance.store.is_empty() {
        clean(&error.path.display().to_string()).into_owned()
    } else {
        format!("{}/plan.json", session.appearance.store)
    }
}

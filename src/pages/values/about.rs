//! What the selected row of the values page is about: how long a value has been there, its sizes, what was done for it
//! lately; of a row what it is for.

use super::{
    ListRow, ValuesPage,
    open::Open,
    row::{Row, Shown},
    what::What,
};
use crate::{
    domain::{
        day::Day,
        id::Id,
        plan::{Commitment, Value},
        size::Size,
    },
    session::Session,
    ui::document::{Document, Entry},
    words::{self, listed_step, values as text},
};

/// Where the words of a size stand.
const SIZE: i16 = 17;
/// So many of the last steps are told.
const FEW: usize = 5;

/// Adds it to the list, or to an opened value.
pub(super) fn tell(page: &ValuesPage, session: &Session, shown: &mut Document) {
    match page.open.last() {
        Some(open) => tell_row(open, session, shown),
        None => match page.row(session) {
            ListRow::Value(id) => tell_value(&id, session, shown),
            ListRow::OneMore => _ = shown.tell(text::RESTS_OR_NEW),
            ListRow::Statement => _ = shown.tell(text::STATEMENT_LINE),
        },
    }
}

fn tell_row(open: &Open, session: &Session, shown: &mut Document) {
    if let What::Value(of) = &open.what {
        shown.tell(match open.row() {
            Row::Name => text::NAME_LINE,
            Row::Everyday => text::EVERYDAY_LINE,
            Row::Why => text::WHY_LINE,
            Row::Size(_) => text::SIZE_LINE,
            Row::Version(_) => text::VERSION_LINE,
            Row::When => text::WHEN_LINE,
            Row::Days => text::DAYS_LINE,
            Row::Signal => text::SIGNAL_LINE,
        });
        add_lately(&of.value, session, shown);
    }
}

fn tell_value(id: &Id, session: &Session, shown: &mut Document) {
    let plan = &session.plan;
    let Some(value) = plan.value(id) else { return };
    let step = Shown::first(id, plan).commitment(plan);
    let mut about = Document::default();
    if let Some(since) = value.since {
        shown.tell(told_since(value, since, session));
        about.gap();
    }
    for size in Size::ALL {
        add_size(&step, size, &mut about);
    }
    shown.about.extend(about.blocks);
    add_lately(id, session, shown);
}

fn add_lately(value: &Id, session: &Session, shown: &mut Document) {
    let done = session.done_lately(FEW, |done| done.value == *value);
    shown.tell_done(words::today::LATELY, done);
}

fn add_size(step: &Commitment, size: Size, about: &mut Document) {
    let words = step.sizes.text(size);
    if !words.is_empty() {
        let label = text::size_label(step, size);
        about.add(Entry::new(label, SIZE, listed_step(words)));
    }
}

fn told_since(value: &Value, since: Day, session: &Session) -> String {
    if since < session.day() {
        text::since(&value.name, &since.short())
    } else {
        text::NEW_DIRECTION.to_owned()
    }
}

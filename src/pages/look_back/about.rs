//! What the selected row of a look-back is about: of what was done its days, of an answer what it would change, of what
//! is different what it means.

use super::{LookBack, answers::Which, in_way, next::Item, page::Page};

use crate::{
    domain::{
        change::{Ending, Helper, Way, helped},
        day::Day,
        id::Id,
        review,
    },
    session::Session,
    ui::document::{Document, Entry},
    words::{self, look_back as text},
};

/// Where the words of a day stand.
const DAY: i16 = 13;
/// Where the words of a step stand beside its value.
const VALUE: i16 = 14;
/// So many other ways are told.
const FEW: usize = 5;

impl LookBack {
    /// Adds it to the page.
    pub(super) fn tell_about(&self, session: &Session, shown: &mut Document) {
        match self.page {
            Page::Week => tell_kept(self, session, shown),
            Page::Helped => tell_helper(self, session, shown),
            Page::InWay => tell_in_way(self, session, shown),
            Page::Next => {
                tell_next(self, session, shown);
                add_steps(session, shown);
            }
            // These say all of it by themselves.
            Page::Rest | Page::Tell => {}
        }
    }
}

/// The days of a step that was done, with how each felt and what was noted.
fn tell_kept(page: &LookBack, session: &Session, shown: &mut Document) {
    let rows = page.kept_rows(session);
    let Some(row) = rows.get(page.at) else { return };
    shown.tell(text::KEPT_LINE);
    let mut about = Document::default();
    about.gap();
    for day in review::days(page.shown_week()) {
        let record = session.record(day);
        for step in record.steps().filter(|step| row.ids.contains(&step.id)) {
            let felt = step.feeling.map(words::feeling);
            let note = step.detail.note.as_deref();
            let parts: Vec<&str> = felt.into_iter().chain(note).collect();
            let date = words::days::listed(day, session.day());
            about.add(Entry::new(date, DAY, parts.join(". ")));
        }
    }
    shown.about.extend(about.blocks);
}

/// What the last page would offer for it.
fn tell_helper(page: &LookBack, session: &Session, shown: &mut Document) {
    let helpers = session.content.worked();
    let helper = helpers
        .get(page.at)
        .and_then(|line| Helper::named(&line.id));
    let stock = session.stock();
    let ways = helper.map(|helper| session.with_known(|known| helped(known, &stock, helper)));
    let ways = ways.unwrap_or_default();
    tell_ways(
        &ways,
        [text::WOULD_BE_OFFERED, text::NOTHING_OFFERED],
        session,
        shown,
    );
}

/// Of a step when it was done, and what else could be different; of what may have got in the way what would be.
fn tell_in_way(page: &LookBack, session: &Session, shown: &mut Document) {
    if let Some((subject, obstacle)) = page.asked_now() {
        let ways = session.candidates(subject, obstacle);
        return tell_ways(&ways, [text::WOULD_BE, text::NO_CHANGE], session, shown);
    }
    let rows = page.rows_in_way(session);
    let Some(row) = rows.get(page.at) else { return };
    if let Some(which) = page.answer_of(row) {
        return tell_change(page, which, session, shown);
    }
    shown.tell(match row {
        in_way::Row::Step(_, step) => text::marked_on(&days_of(page, step, session)),
        in_way::Row::Week => text::WEEK_LINE.to_owned(),
        in_way::Row::One | in_way::Row::Lead(..) => text::LEAD_LINE.to_owned(),
    });
}

/// The other ways of a change that stands in a row.
fn tell_change(page: &LookBack, which: Which, session: &Session, shown: &mut Document) {
    let others = page.other_ways(which, session);
    let Some((first, rest)) = others.split_first() else {
        shown.tell(text::CHANGE_LINE);
        return;
    };
    shown.tell(text::or(&session.names().now_all(first)));
    add_ways(rest, session, shown);
}

/// The first way in words, and the others below it.
fn tell_ways(ways: &[Way], [before, none]: [&str; 2], session: &Session, shown: &mut Document) {
    let Some((first, others)) = ways.split_first() else {
        shown.tell(none);
        return;
    };
    let first = words::sentence(&session.names().now_all(first));
    shown.tell(format!("{before} {first}"));
    add_ways(others, session, shown);
}

/// As many as are told, each in its words.
fn add_ways(ways: &[Way], session: &Session, shown: &mut Document) {
    let mut about = Document::default();
    for way in ways.iter().take(FEW) {
        about.gap();
        about.murmur(text::or(&session.names().now_all(way)));
    }
    shown.about.extend(about.blocks);
}

/// The days of the week on which it was done.
fn days_of(page: &LookBack, step: &Id, session: &Session) -> Vec<Day> {
    let days = review::days(page.week).into_iter();
    let is_done = |day: &Day| {
        let record = session.record(*day);
        record
            .steps()
            .any(|done| done.done.commitment.as_ref() == Some(step))
    };
    days.filter(is_done).collect()
}

/// The steps of the week ahead, as they are now.
fn add_steps(session: &Session, shown: &mut Document) {
    let mut about = Document::default();
    about.gap().murmur(text::AHEAD);
    for step in session.plan.steps_of_week() {
        let value = session.plan.value_name(&step.value);
        let words = words::listed_step(step.text(step.size));
        about.add(Entry::new(value, VALUE, words));
    }
    shown.about.extend(about.blocks);
}

fn tell_next(page: &LookBack, session: &Session, shown: &mut Document) {
    shown.tell(match page.items(session).get(page.at) {
        Some(Item::Change(which)) => return tell_change(page, *which, session, shown),
        Some(Item::Trial(_, Ending::Kept)) => text::KEEP_LINE,
        Some(Item::Trial(_, Ending::Back)) => text::BACK_LINE,
        Some(Item::Idea) => text::IDEA_LINE,
        Some(Item::Note) => text::NOTE_LINE,
        Some(Item::Tell) => text::TELL_LINE,
        Some(Item::Rest) | None => text::REST_LINE,
    });
}

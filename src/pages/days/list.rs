//! The list of days: which there are, which hold what is searched for, and how the selection moves in it.

use super::Days;
use crate::{
    domain::{
        day::Day,
        entry::{Entry, Fact},
        id::Id,
        journal::Journal,
        note,
    },
    session::{
        Session,
        action::{Action, moved},
    },
    ui::canvas::width,
};

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    On(Day),
    /// The notes to self, which stand in the plan without a date.
    NoDay,
}

impl Place {
    pub(super) fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::NoDay => None,
        }
    }
}

/// Today, yesterday, and every day of which something is known, the newest first; then what has no day. Where words
/// are searched for those that hold them, and a day that is named by them.
pub(super) fn places(session: &Session, query: &str) -> Vec<Place> {
    let today = session.day();
    let days = session.journal.days().map(|(day, _)| day).rev();
    let known = days.filter(|day| *day < today.before() && is_told(&session.journal, *day));
    let mut days: Vec<Day> = [today, today.before()].into_iter().chain(known).collect();
    if !query.is_empty() {
        let named = Day::typed(query, today);
        days.retain(|day| Some(*day) == named || hit_on(session, *day, query).is_some());
        if let Some(named) = named.filter(|named| !days.contains(named)) {
            days.push(named);
            days.sort_by(|one, other| other.cmp(one));
        }
    }
    let has_notes = match query {
        "" => session.plan.notes.iter().any(|note| note.retired.is_none()),
        query => hit_in_notes(session, query).is_some(),
    };
    let mut places: Vec<Place> = days.into_iter().map(Place::On).collect();
    places.extend(has_notes.then_some(Place::NoDay));
    places
}

/// Something of it is more than that it was looked at.
fn is_told(journal: &Journal, day: Day) -> bool {
    let is_quiet = |entry: &Entry| {
        matches!(
            entry.fact,
            Fact::Seen {} | Fact::Retracted { .. } | Fact::Redacted { .. }
        )
    };
    journal.live_on(day).any(|entry| !is_quiet(entry))
}

/// Words of a row around what is searched for.
pub(super) fn around(session: &Session, place: Place, query: &str, columns: u16) -> String {
    let hit = match place {
        Place::On(day) => hit_on(session, day, query),
        Place::NoDay => hit_in_notes(session, query),
    };
    hit.map_or_else(String::new, |(text, at)| cut_around(text, at, columns))
}

type Hit<'a> = (&'a str, std::ops::Range<usize>);

fn hit_on<'a>(session: &'a Session, day: Day, query: &str) -> Option<Hit<'a>> {
    let written = note::written(&session.journal, day).into_iter();
    let mut texts = written.map(note::Written::text);
    texts.find_map(|text| Some((text, note::find(text, query)?)))
}

fn hit_in_notes<'a>(session: &'a Session, query: &str) -> Option<Hit<'a>> {
    let notes = session.plan.notes.iter();
    let mut notes = notes.filter(|note| note.retired.is_none());
    notes.find_map(|note| Some((note.text.as_str(), note::find(&note.text, query)?)))
}

impl Days {
    /// True for a note that holds what is searched for.
    pub(super) fn is_found(&self, id: &Id, session: &Session) -> bool {
        let of_the_day = || {
            let notes = note::notes(&session.journal, self.at.day()?);
            let mut notes = notes.into_iter();
            notes.find(|note| note.id == id).map(|note| note.text)
        };
        let mut undated = session.plan.notes.iter();
        let undated = undated.find(|note| note.id == *id);
        let text = undated.map(|note| note.text.as_str()).or_else(of_the_day);
        text.is_some_and(|text| note::find(text, &self.query).is_some())
    }
}

/// The text from a word on that leaves what was found in sight.
fn cut_around(text: &str, at: std::ops::Range<usize>, columns: u16) -> String {
    let (before, found) = (&text[..at.start], &text[at]);
    let room = columns.saturating_sub(width(found) + 1) / 2;
    let begins = std::iter::once(0).chain(before.match_indices(' ').map(|(at, _)| at + 1));
    let mut begins = begins.filter(|at| width(&before[*at..]) <= room);
    match begins.next() {
        Some(0) => text.to_owned(),
        Some(at) => format!("…{}", &text[at..]),
        None => format!("…{}", &text[before.len()..]),
    }
}

/// Where the selection goes: by a row, or by a week of days.
pub(super) fn goes(list: &[Place], at: usize, action: Action) -> usize {
    let end = list.len().saturating_sub(1);
    let day = list.get(at).and_then(|place| place.day());
    let Some(day) = day else {
        return moved(action, at, list.len());
    };
    let is_on = |place: &Place, is_it: &dyn Fn(Day) -> bool| place.day().is_some_and(is_it);
    match action {
        Action::PageDown => {
            let week = day.plus(-7);
            let mut older = list.iter();
            older
                .position(|place| is_on(place, &|on| on <= week))
                .unwrap_or(end)
        }
        Action::PageUp => {
            let week = day.plus(7);
            let mut newer = list.iter();
            newer
                .rposition(|place| is_on(place, &|on| on >= week))
                .unwrap_or(0)
        }
        action => moved(action, at, list.len()),
    }
}

//! What Days shows: the list, and beside it the selected day.

use super::{Cursor, Days, Place, Stop, Writing, list};
use crate::{
    domain::{
        day::Day,
        note::{self, Written},
        offer::Offer,
        plan::Basic,
    },
    session::{Session, action::Action},
    ui::{
        beside::Beside,
        blocks::{past_day::PastDay, search::Search},
        document::{Document, Entry, Mark, Row, Voice, Words, Writing as Field},
        focus::Focus,
        offer,
    },
    words::{self, days as text, plain},
};

/// Where the words stand beside their label.
const LABELS: i16 = 8;
/// The least columns of words around what is searched for.
const HIT: u16 = 15;
/// Where the words of a step stand.
const STEPS: i16 = 5;

pub(super) fn document(days: &Days, session: &Session) -> Document {
    let mut page = Document::titled(text::TITLE);
    page.search = Some(search(days, session));
    for place in days.list.iter().skip(days.from).take(days.rows) {
        page.add(listed(days, *place, session));
    }
    let mut beside = Document::default();
    let is_written = matches!(days.writing, Some(Writing::Note(..) | Writing::Forget(..)));
    if days.list.is_empty() {
        beside.murmur(nothing(session));
    } else if is_written {
        write(days, session, &mut beside);
    } else if let Some(day) = days.at.day() {
        of_day(days, day, session, &mut beside);
    } else {
        of_no_day(days, session, &mut beside);
    }
    let is_beside = is_written || matches!(days.cursor, Cursor::Inside(_));
    page.gist = (!is_beside).then(|| gist(days, session));
    page.beside = Some(Beside {
        blocks: beside.blocks,
        focus: Focus::of(true, is_beside),
    });
    page
}

/// What is searched for, or was; else the word for searching.
fn search(days: &Days, session: &Session) -> Search {
    let writing = match &days.writing {
        Some(Writing::Search(field)) => Field::of(field),
        Some(_) | None if days.query.is_empty() => Field::without_focus(text::SEARCH.1),
        Some(_) | None => Field::without_focus(&days.query),
    };
    Search {
        key: session.appearance.keys.sign(Action::Search, text::SEARCH.0),
        asks: plain::SEARCH,
        finds: writing.cursor.is_some() || !days.query.is_empty(),
        writing,
    }
}

/// A row of the list.
fn listed(days: &Days, place: Place, session: &Session) -> PastDay {
    let today = session.day();
    let first_note = |day: Day| {
        let written = note::written(&session.journal, day);
        let note = written.iter().find(|written| written.is_note());
        note.map_or(String::new(), |written| written.text().to_owned())
    };
    let words = match place {
        _ if !days.query.is_empty() => list::around(session, place, &days.query, HIT),
        Place::On(day) if day == today => text::TODAY.to_owned(),
        Place::On(day) => first_note(day),
        Place::NoDay => String::new(),
    };
    let steps = |day: Day| session.record(day).steps().count();
    PastDay {
        date: place
            .day()
            .map_or(text::NO_DAY.to_owned(), |day| text::listed(day, today)),
        said: name(place, session),
        steps: place.day().map(steps).filter(|_| days.query.is_empty()),
        words,
        focus: match days.cursor {
            Cursor::Inside(_) => Focus::Never,
            Cursor::InList => Focus::of(place, days.at),
        },
    }
}

fn name(place: Place, session: &Session) -> String {
    let day = place.day();
    day.map_or(text::OF_NO_DAY.to_owned(), |day| {
        text::name(day, session.day())
    })
}

/// The line a note is written on, or the word that forgets one.
fn write(days: &Days, session: &Session, page: &mut Document) {
    page.add(Words::new(Voice::Strong, name(days.at, session)));
    match &days.writing {
        Some(Writing::Note(_, field)) => {
            page.gap().murmur(text::A_NOTE).write(field);
        }
        Some(Writing::Forget(id, field)) => {
            page.gap()
                .say(days.text_of(id, session).unwrap_or_default());
            page.gap().murmur(text::FORGET).write(field);
        }
        Some(Writing::Search(_)) | None => {}
    }
}

/// The notes to self.
fn of_no_day(days: &Days, session: &Session, page: &mut Document) {
    page.add(Words::new(Voice::Strong, text::OF_NO_DAY));
    page.murmur(text::OF_NO_DAY_LINE).gap();
    for note in session
        .plan
        .notes
        .iter()
        .filter(|note| note.retired.is_none())
    {
        let focus = days.focus(&Stop::Note(note.id.clone()));
        page.add(Row::new("", &note.text).at(0).focus(focus));
    }
}

/// The selected day.
fn of_day(days: &Days, day: Day, session: &Session, page: &mut Document) {
    page.add(Words::new(Voice::Strong, text::name(day, session.day())));
    page.gap();
    let offers = days.offers(session);
    let (done, open): (Vec<&Offer>, Vec<&Offer>) =
        offers.iter().partition(|offer| offer.done.is_some());
    for offer in &done {
        page.add(done_row(days, offer, session));
    }
    add_said(days, day, session, page);
    if page.blocks.len() == 2 {
        page.say(text::NOTHING);
    }
    if !open.is_empty() {
        page.gap().murmur(text::ALSO);
    }
    for offer in open {
        let row = Row::new(
            offer::key(offer, &session.appearance.keys),
            words::listed_step(&offer.text),
        );
        page.add(
            row.at(STEPS)
                .focus(days.focus(&Stop::Step(offer.what.clone()))),
        );
    }
}

/// A done step: its value, its size, how it felt, what was noted.
fn done_row(days: &Days, offer: &Offer, session: &Session) -> Row {
    let mark = offer::mark(session, offer);
    let step = offer.done.as_ref();
    let caption = if mark == Mark::Unsaved {
        offer::caption(session, offer)
    } else {
        let felt = step.and_then(|step| step.feeling).map(words::feeling);
        let time = step.and_then(words::length).unwrap_or_default();
        let parts = [offer.value_name.as_str(), &time, felt.unwrap_or_default()];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    };
    let note = step.and_then(|step| step.detail.note.clone());
    Row::new(
        offer::key(offer, &session.appearance.keys),
        words::listed_step(&offer.text),
    )
    .mark(mark)
    .caption(caption)
    .caption(note.unwrap_or_default())
    .focus(days.focus(&Stop::Step(offer.what.clone())))
}

/// Basics, mood words, grounding, notes.
fn add_said(days: &Days, day: Day, session: &Session, page: &mut Document) {
    let record = session.record(day);
    let entry = |page: &mut Document, label: &str, words: String| {
        if !words.is_empty() {
            page.add(Entry::new(label, LABELS, words));
        }
    };
    let marked = Basic::ALL.into_iter();
    let marked = marked.filter(|basic| record.basics.get(basic) == Some(&true));
    let marked: Vec<&str> = marked.map(words::basic_name).collect();
    entry(page, text::BODY, marked.join(", "));
    entry(page, text::MOOD, session.mood_words(day).join(", "));
    if !record.grounded.is_empty() {
        entry(page, text::GROUND, text::times(record.grounded.len()));
    }
    for written in note::written(&session.journal, day) {
        match written {
            Written::OfTheDay(note) => {
                let focus = days.focus(&Stop::Note(note.id.clone()));
                page.add(Entry::new(text::NOTE, LABELS, note.text).focus(focus));
            }
            Written::OfALookBack(words) => entry(page, text::WEEK, words.to_owned()),
            Written::OfAStep(_) | Written::Step(_) | Written::MoodWord(_) => {}
        }
    }
}

/// What is said where no day holds what is searched for.
fn nothing(session: &Session) -> &'static str {
    if session.has_all_days() {
        text::NOT_FOUND
    } else {
        text::READING
    }
}

/// What fits one line.
fn gist(days: &Days, session: &Session) -> String {
    if days.list.is_empty() {
        return nothing(session).to_owned();
    }
    let name = name(days.at, session);
    let around = list::around(session, days.at, &days.query, HIT);
    if !days.query.is_empty() && !around.is_empty() {
        return format!("{name}: {around}");
    }
    let Some(day) = days.at.day() else {
        return name;
    };
    match session.record(day).steps().count() {
        0 => name,
        steps => format!("{name}: {}", words::steps(steps)),
    }
}

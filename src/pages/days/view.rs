//! What Days shows: the list, and beside it the selected day.

use super::{Cursor, Days, Stop};
use crate::{
    domain::{
        day::Day,
        entry::{Fact, Mood},
        note::{self, Written},
        offer::Offer,
        plan::Basic,
    },
    session::Session,
    ui::{
        beside::Beside,
        blocks::past_day::PastDay,
        document::{Document, Entry, Mark, Row, Voice, Words},
        focus::Focus,
        offer,
    },
    words::{self, days as text},
};

/// Where the words stand beside their label.
const LABELS: i16 = 7;
/// Where the words of a step stand.
const STEPS: i16 = 5;

pub(super) fn document(days: &Days, session: &Session) -> Document {
    let mut page = Document::titled(text::TITLE);
    for day in days.list.iter().skip(days.from).take(days.rows) {
        page.add(listed(days, *day, session));
    }
    let focus = Focus::of(true, matches!(days.cursor, Cursor::Inside(_)));
    let mut beside = Document::default();
    of_day(days, session, &mut beside);
    page.beside = Some(Beside {
        blocks: beside.blocks,
        focus,
    });
    page.gist = Some(gist(days, session));
    page
}

/// A row of the list.
fn listed(days: &Days, day: Day, session: &Session) -> PastDay {
    let today = session.day();
    let first = note::written(&session.journal, day);
    let first = first.iter().find(|written| written.is_note());
    let words = if day == today {
        text::TODAY
    } else {
        first.map_or("", |written| written.text())
    };
    PastDay {
        date: text::listed(day, today),
        said: text::name(day, today),
        steps: session.record(day).steps().count(),
        words: words.to_owned(),
        focus: match days.cursor {
            Cursor::Inside(_) => Focus::Never,
            Cursor::InList => Focus::of(day, days.day),
        },
    }
}

/// The selected day.
fn of_day(days: &Days, session: &Session, page: &mut Document) {
    let day = days.day;
    page.add(Words::new(Voice::Strong, text::name(day, session.day())));
    page.gap();
    let offers = session.offers(day);
    let (done, open): (Vec<&Offer>, Vec<&Offer>) =
        offers.iter().partition(|offer| offer.done.is_some());
    for offer in &done {
        page.add(done_row(days, offer, session));
    }
    add_said(days, session, page);
    if done.is_empty() && page.blocks.len() == 2 {
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
        let time = words::duration(offer.size, offer.minutes);
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
fn add_said(days: &Days, session: &Session, page: &mut Document) {
    let day = days.day;
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
    entry(page, text::MOOD, moods(session, day).join(", "));
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

/// The mood words of a day, in their order.
fn moods(session: &Session, day: Day) -> Vec<String> {
    let live = session.journal.live_on(day);
    live.filter_map(|entry| match &entry.fact {
        Fact::Mood(Mood::Own(word)) => Some(word.clone()),
        Fact::Mood(Mood::Word(id)) => {
            let listed = session.content.mood(id);
            Some(listed.map_or(id, |mood| &mood.word).clone())
        }
        _ => None,
    })
    .filter(|word| !word.is_empty())
    .collect()
}

/// What fits one line.
fn gist(days: &Days, session: &Session) -> String {
    let steps = words::steps(session.record(days.day).steps().count());
    format!("{}: {steps}", text::name(days.day, session.day()))
}

//! What wide and high windows show beside the day: what was done lately, the first words of the last notes.

use crate::{
    domain::note,
    session::Session,
    ui::blocks::lately::{Lately, MOST, Place},
    words::{self, days},
};

/// So many days back is lately.
const SPAN: i64 = 84;

/// The last steps that were done, newest first.
pub(super) fn done(session: &Session) -> Lately {
    let today = session.day();
    let past = session.journal.days_between(today.plus(-SPAN), today).rev();
    let done = past.flat_map(|(day, record)| {
        let mut steps: Vec<_> = record.steps().collect();
        steps.sort_by_key(|step| std::cmp::Reverse(step.at));
        steps.into_iter().map(move |step| (day, step))
    });
    let saved = done.filter(|(_, step)| !session.saving.holds(&step.id));
    let rows = saved.take(MOST).map(|(day, step)| {
        let words = session.content.past(&step.done.text);
        let words = words::listed_step(words).to_owned();
        (days::listed(day, today), words)
    });
    Lately {
        title: words::today::LATELY,
        place: Place::Beside,
        rows: rows.collect(),
    }
}

/// The first words of the last notes, newest first; hidden with the statement, as they are as much the person's own.
pub(super) fn notes(session: &Session) -> Lately {
    let today = session.day();
    let past = session.journal.days_between(today.plus(-SPAN), today).rev();
    let written = past.flat_map(|(day, _)| {
        let notes = note::written(&session.journal, day).into_iter().rev();
        notes
            .filter(|note| note.is_note())
            .map(move |note| (day, note))
    });
    let most = if session.plan.statement.hidden {
        0
    } else {
        MOST
    };
    let rows = written.take(most).map(|(day, note)| {
        let text = note.text().split_whitespace().collect::<Vec<_>>().join(" ");
        (days::listed(day, today), text)
    });
    Lately {
        title: words::today::NOTES,
        place: Place::Third,
        rows: rows.collect(),
    }
}

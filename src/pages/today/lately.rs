//! What wide and high windows show beside the day: what was done lately, the first words of the last notes.

use crate::{
    domain::note,
    session::{LATELY, Session},
    ui::blocks::lately::{Lately, MOST, Place},
    words::{self, days},
};

/// The last steps that were done, newest first.
pub(super) fn done(session: &Session) -> Lately {
    Lately {
        title: words::today::LATELY,
        place: Place::Beside,
        rows: session.done_lately(MOST, |_| true),
    }
}

/// The first words of the last notes, newest first; hidden with the statement, as they are as much the person's own.
pub(super) fn notes(session: &Session) -> Lately {
    let today = session.day();
    let past = session
        .journal
        .days_between(today.plus(-LATELY), today)
        .rev();
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

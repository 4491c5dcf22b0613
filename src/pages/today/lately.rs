//! What wide and high windows show beside the day: what was done lately, the first words of the last notes.

use crate::{
    domain::{day::Day, note},
    session::{LATELY, Session},
    ui::{
        areas::Areas,
        blocks::lately::{Lately, MOST, Place},
        canvas::Rect,
    },
    words::{self, days},
};

/// Both, as far as the window has room for them. Made when facts change, never while drawing.
#[derive(Debug, Default)]
pub(super) struct Beside {
    made_of: Option<Basis>,
    pub(super) blocks: Vec<Lately>,
}

/// What they are made of. Facts are only ever added, so their number tells of a change.
#[derive(Debug, PartialEq)]
struct Basis {
    day: Day,
    facts: usize,
    unsaved: usize,
    hides_notes: bool,
    size: (u16, u16),
}

impl Beside {
    /// Makes them anew where anything has changed.
    pub(super) fn sync(&mut self, session: &Session, (width, height): (u16, u16)) {
        let basis = Basis {
            day: session.day(),
            facts: session.journal.len(),
            unsaved: session.saving.unsaved().count(),
            hides_notes: session.plan.statement.hidden,
            size: (width, height),
        };
        if self.made_of.as_ref() == Some(&basis) {
            return;
        }
        let areas = Areas::of(Rect::new(0, 0, width, height), 0);
        let done = areas.is_roomy().then(|| done(session));
        let notes = areas.third.map(|_| notes(session));
        self.blocks = done.into_iter().chain(notes).collect();
        self.made_of = Some(basis);
    }
}

/// The last steps that were done, newest first.
fn done(session: &Session) -> Lately {
    Lately {
        title: words::today::LATELY,
        place: Place::Beside,
        rows: session.done_lately(MOST, |_| true),
    }
}

/// The first words of the last notes, newest first; hidden with the statement, as they are as much the person's own.
fn notes(session: &Session) -> Lately {
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

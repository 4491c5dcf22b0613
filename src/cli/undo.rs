//! `daymark undo`: takes back the newest thing this device wrote today.

use crate::{
    domain::{
        day::Day,
        entry::{Entry, Fact},
        id::Id,
    },
    env::Env,
    session::Session,
    words,
};

use super::{answer::Answer, visit::Visit};

/// Takes it back and names it.
pub(super) fn undo(env: &Env) -> Answer {
    let mut visit = Visit::open(env);
    let own = visit.own_entries();
    let Some(newest) = own
        .iter()
        .rev()
        .find(|entry| is_undoable(visit.session(), entry))
    else {
        return Answer::of(format!("{}\n", words::NOTHING_TO_UNDO)).with_troubles(visit.troubles());
    };
    let gesture: Vec<&Entry> = own
        .iter()
        .filter(|entry| entry.id == newest.id || is_same_gesture(entry, newest))
        .filter(|entry| is_undoable(visit.session(), entry))
        .collect();
    let named = gesture.first().copied().unwrap_or(newest);
    let name = words::shell::fact_name(&named.fact, &visit.session().journal);
    let marks: Vec<(Day, Id)> = gesture
        .iter()
        .map(|entry| (entry.day, entry.id.clone()))
        .collect();
    let closing = visit.does(|session| {
        for (day, of) in marks.into_iter().rev() {
            session.log(day, Fact::Retracted { of });
        }
    });
    let said = if closing.unsaved.is_empty() {
        Answer::of(format!("{}\n", words::undone(&name)))
    } else {
        Answer::of("")
    };
    said.after(&closing).with_troubles(visit.troubles())
}

fn is_same_gesture(entry: &Entry, newest: &Entry) -> bool {
    newest.gesture.is_some() && entry.gesture == newest.gesture
}

/// Live, and something the person did.
fn is_undoable(session: &Session, entry: &Entry) -> bool {
    let is_theirs = match &entry.fact {
        Fact::Here
        | Fact::Idea(_)
        | Fact::NoteShown { .. }
        | Fact::Retracted { .. }
        | Fact::Redacted { .. }
        | Fact::OfferShown { .. }
        | Fact::Newer { .. } => false,
        Fact::Done(_)
        | Fact::SetDown { .. }
        | Fact::Felt { .. }
        | Fact::Expected { .. }
        | Fact::Detail { .. }
        | Fact::Mood(_)
        | Fact::DayMode { .. }
        | Fact::SizeToday { .. }
        | Fact::Basic { .. }
        | Fact::Grounded { .. }
        | Fact::HardMoment(_)
        | Fact::Review(_)
        | Fact::IfThenResult { .. } => true,
    };
    is_theirs
        && session
            .journal
            .entry(&entry.id)
            .is_some_and(|known| session.journal.is_live(known))
}

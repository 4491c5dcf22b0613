//! `daymark undo`: takes back the newest thing this device wrote today.

use clap::Args;

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

/// Take back the newest thing of today
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Undo;

impl Undo {
    /// Takes it back and names it.
    pub(super) fn run(env: &Env) -> Answer {
        undo(&mut Visit::open(env))
    }
}

fn undo(visit: &mut Visit) -> Answer {
    let own = visit.own_entries();
    let Some(newest) = own
        .iter()
        .rev()
        .find(|entry| is_undoable(visit.session(), entry))
    else {
        return visit.line(words::NOTHING_TO_UNDO);
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
    visit.marks(format!("{}\n", words::undone(&name)), |session| {
        for (day, of) in marks.into_iter().rev() {
            session.log(day, Fact::Retracted { of });
        }
    })
}

fn is_same_gesture(entry: &Entry, newest: &Entry) -> bool {
    newest.gesture.is_some() && entry.gesture == newest.gesture
}

/// Live, and something the person did.
fn is_undoable(session: &Session, entry: &Entry) -> bool {
    let stays = matches!(
        entry.fact,
        Fact::Retracted { .. } | Fact::Idea(_) | Fact::OfferShown { .. }
    );
    let is_theirs = entry.fact.is_undoable() && !stays;
    is_theirs
        && session
            .journal
            .entry(&entry.id)
            .is_some_and(|known| session.journal.is_live(known))
}

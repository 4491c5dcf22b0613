//! `daymark undo`: takes back the newest thing this device wrote today.

use crate::{
    app::desk::Desk,
    domain::{
        day::Day,
        entry::{Entry, Fact},
        id::Id,
    },
    env::Env,
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
        .find(|entry| is_undoable(visit.desk(), entry))
    else {
        return Answer::of(format!("{}\n", words::NOTHING_TO_UNDO)).with_troubles(visit.troubles());
    };
    let gesture: Vec<&Entry> = own
        .iter()
        .filter(|entry| entry.id == newest.id || is_same_gesture(entry, newest))
        .filter(|entry| is_undoable(visit.desk(), entry))
        .collect();
    let named = gesture.first().copied().unwrap_or(newest);
    let name = words::shell::fact_name(&named.fact, &visit.desk().journal);
    let marks: Vec<(Day, Id)> = gesture
        .iter()
        .map(|entry| (entry.day, entry.id.clone()))
        .collect();
    let closing = visit.does(|desk| {
        for (day, of) in marks.into_iter().rev() {
            desk.log(day, Fact::Retracted { of });
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
fn is_undoable(desk: &Desk, entry: &Entry) -> bool {
    let stays = matches!(
        entry.fact,
        Fact::Retracted { .. } | Fact::Idea(_) | Fact::OfferShown { .. }
    );
    let is_theirs = entry.fact.is_undoable() && !stays;
    is_theirs
        && desk
            .journal
            .entry(&entry.id)
            .is_some_and(|known| desk.journal.is_live(known))
}

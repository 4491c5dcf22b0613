//! What has to hold after a fault.

use std::collections::{BTreeMap, BTreeSet};

use daymark::{
    domain::{
        entry::{Entry, Fact},
        plan::Plan,
    },
    store::{SPAN, Store, disk::Disk as _, file::FileStore},
};

use super::{
    bytes_of, hard_moment_opens, ids_in, plan_of_disk, tick, window,
    work::{IN_COPY, IN_PLAN_COPY, NAME, PERSON, Told, WORDS, Work, changed},
};
use crate::support::fake_disk::{FakeDisk, places};
use crate::{
    faults::faulty::Faulty,
    store::home::{done, today},
};

type Logs = BTreeMap<String, Vec<u8>>;

/// What has to hold after a fault, and the next visit without one.
pub(super) fn check(work: Work, (before, after): (&FakeDisk, &FakeDisk), told: &Told) {
    let ((old_logs, old_plan), (logs, plan)) = (bytes_of(before), bytes_of(after));
    old_bytes_stay(work, &old_logs, &logs);
    if !told.plan && plan != old_plan {
        // Not acknowledged, and there all the same: then it is whole.
        let text = String::from_utf8(plan.unwrap()).unwrap();
        assert!(text.contains("\"changed\"") && serde_json::from_str::<Plan>(&text).is_ok());
    }
    if told.forgotten {
        nobody_holds(after, work, ("said to be forgotten", ""));
    }
    let disk = after.copy();
    let calm = Faulty::new(disk.clone());
    let mut store = window(&calm);
    let opened = store.open(today());
    let stands = plan_of_disk(&mut store, &opened);
    assert!(
        !told.plan || stands.values[0].why == "changed",
        "an acknowledged plan is gone"
    );
    hard_moment_opens(opened);
    let found = store.history(today(), SPAN).entries;
    let mut wanted = told.done.clone();
    let aside = before.bytes(&places().rescue()).unwrap_or_default();
    wanted.extend(
        old_logs
            .values()
            .chain([&aside])
            .flat_map(|log| ids_in(log)),
    );
    if work == Work::Absorb {
        wanted.extend(IN_COPY.map(str::to_owned));
    }
    all_are_found(wanted, &found);
    if work.forgets() {
        is_forgotten_in_the_end(work, (&mut store, &disk), &found);
    }
    the_next_visit_works(&mut store, &stands);
    take_copies_away(&disk);
    let mut again = window(&calm);
    let opened = again.open(today());
    let plan = plan_of_disk(&mut again, &opened);
    let is_sam = |person: &daymark::domain::plan::Person| person.id.as_str() == IN_PLAN_COPY;
    assert!(
        work != Work::Merge || plan.people.iter().any(is_sam),
        "what came in a copy of the plan is gone"
    );
    let mut ids: Vec<String> = again
        .history(today(), SPAN)
        .entries
        .iter()
        .map(|entry| entry.id.as_str().to_owned())
        .collect();
    ids.sort();
    let mut wanted = vec!["new-a", "new-b", "next"];
    if work == Work::Absorb {
        wanted.extend(IN_COPY);
    }
    for id in wanted {
        assert_eq!(
            ids.iter().filter(|found| *found == id).count(),
            1,
            "{id} in {ids:?}"
        );
    }
}

/// Nothing but the words that are forgotten ever goes out of a log.
fn old_bytes_stay(work: Work, old: &Logs, logs: &Logs) {
    // What somebody who was stopped left over is taken away.
    let is_log = |name: &str| !name.starts_with(".daymark-");
    for (name, bytes) in old.iter().filter(|(name, _)| is_log(name)) {
        let log = &logs[name];
        if log.starts_with(bytes) {
            continue;
        }
        assert!(work.forgets(), "old bytes of {name} are gone");
        let text = String::from_utf8_lossy(bytes);
        let without = text.replace(WORDS, "");
        assert!(
            log.starts_with(without.as_bytes()),
            "more than the words is gone from {name}"
        );
    }
}

fn all_are_found(mut wanted: BTreeSet<String>, found: &[Entry]) {
    for entry in found {
        let whole = match &entry.fact {
            Fact::Mood(_) => {
                let is_gone = |other: &Entry| matches!(other.fact, Fact::Redacted { .. });
                let gone = found.iter().any(is_gone);
                entry.texts().concat() == if gone { "" } else { WORDS }
            }
            Fact::Redacted { of } => of.as_str() == "secret",
            fact => *fact == done(entry.id.as_str()),
        };
        assert!(whole, "half an entry was read: {entry:?}");
        wanted.remove(entry.id.as_str());
    }
    assert!(wanted.is_empty(), "{wanted:?} are gone");
}

/// What was stopped is finished by the next wider look; what was not begun works now.
fn is_forgotten_in_the_end(
    work: Work,
    (store, disk): (&mut FileStore<Faulty>, &FakeDisk),
    found: &[Entry],
) {
    let plan = String::from_utf8(bytes_of(disk).1.unwrap()).unwrap();
    let is_gone = |entry: &Entry| matches!(entry.fact, Fact::Redacted { .. });
    let begun = match work {
        Work::ForgetPerson => plan.contains("\"erased\"") && plan.contains(PERSON),
        _ => found.iter().any(is_gone),
    };
    let when = if begun {
        "the next look left it"
    } else {
        work.forget(store, &mut Told::default());
        "a second try left it"
    };
    nobody_holds(disk, work, (when, store.device()));
}

/// No file holds the words. Where the machine could not read who it is it has another name since: then its log of before
/// is that of another device, which is said.
fn nobody_holds(disk: &FakeDisk, work: Work, (when, device): (&str, &str)) {
    let words = if work == Work::ForgetWords {
        WORDS
    } else {
        NAME
    };
    let mut holders = disk.world().holders(words);
    let log = places().log().display().to_string();
    holders.retain(|file| !file.starts_with(&log) || file.contains(device));
    assert!(holders.is_empty(), "{when}: {holders:?}");
}

/// What was refused is handed over again.
fn the_next_visit_works(store: &mut FileStore<Faulty>, stands: &Plan) {
    store
        .append(vec![tick("new-a"), tick("new-b"), tick("next")], today())
        .unwrap();
    let kept = store.replace_plan(stands, &changed(stands)).unwrap();
    assert_eq!(kept.values[0].why, "changed");
    store.back_up(today()).unwrap();
}

/// A syncer keeps only some of its copies: what was taken in does not go with them.
fn take_copies_away(disk: &FakeDisk) {
    for folder in [places().log(), places().store] {
        for name in disk.list(&folder).unwrap_or_default() {
            if name.contains(".sync-conflict-") {
                disk.remove(&folder.join(name)).unwrap();
            }
        }
    }
}

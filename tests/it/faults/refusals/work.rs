//! What the store is asked to do while the disk refuses, and what it says of it.

use std::collections::BTreeSet;

use daymark::{
    domain::{
        entry::{Entry, Fact, Mood},
        id::Id,
        plan::{Person, Plan},
    },
    store::{
        NotSaved, Opened, SPAN, Store,
        file::FileStore,
        forget::{Gone, Whose},
    },
};
use serde_json::json;

use super::{tick, window};
use crate::support::fake_disk::{FakeDisk, places};
use crate::{
    faults::faulty::Faulty,
    store::home::{entry, plan_of, today},
};

/// One thing that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Open,
    FirstMark,
    Mark,
    FirstPlan,
    Plan,
    History,
    Totals,
    BackUp,
    PutAside,
    TakeRescued,
    Draft,
    Look,
    /// An entry's words are forgotten.
    ForgetWords,
    /// A person in the plan is.
    ForgetPerson,
    /// What stands in a syncer's copy of a log alone is taken in.
    Absorb,
    /// What is later in a syncer's copy of the plan is.
    Merge,
}

pub(super) const WORKS: [Work; 16] = [
    Work::Open,
    Work::FirstMark,
    Work::Mark,
    Work::FirstPlan,
    Work::Plan,
    Work::History,
    Work::Totals,
    Work::BackUp,
    Work::PutAside,
    Work::TakeRescued,
    Work::Draft,
    Work::Look,
    Work::ForgetWords,
    Work::ForgetPerson,
    Work::Absorb,
    Work::Merge,
];

/// The words of an entry that are forgotten.
pub(super) const WORDS: &str = "a word nobody is to see";
/// The name of a person that is.
pub(super) const NAME: &str = "a name nobody is to see";
/// The id of that person.
pub(super) const PERSON: &str = "01JD0000000000000000000001";

/// A copy of a log that a syncer made, and what stands in it alone.
const LOG_COPY: &str = "2026-03-zzzz.sync-conflict-20260308-090000-ABCDEFG.jsonl";
pub(super) const IN_COPY: [&str; 2] = ["copy-a", "copy-b"];

/// A copy of the plan, and the person who stands in it alone.
const PLAN_COPY: &str = "plan.sync-conflict-20260308-090000-ABCDEFG.json";
pub(super) const IN_PLAN_COPY: &str = "sam";

/// What was acknowledged.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) done: BTreeSet<String>,
    pub(super) plan: bool,
    pub(super) shown: Option<Opened>,
    pub(super) forgotten: bool,
}

impl Told {
    pub(super) fn take(&mut self, answer: Result<Vec<Entry>, NotSaved>) {
        let entries = answer.into_iter().flatten();
        self.done
            .extend(entries.map(|entry| entry.id.as_str().to_owned()));
    }
}

pub(super) fn changed(base: &Plan) -> Plan {
    let mut new = if base.values.is_empty() {
        plan_of(&["Growth"])
    } else {
        base.clone()
    };
    "changed".clone_into(&mut new.values[0].why);
    new
}

fn person() -> Person {
    Person {
        id: Id::new(PERSON),
        name: NAME.to_owned(),
        reach: "text".to_owned(),
        kind: "friend".to_owned(),
        ..Person::default()
    }
}

fn secret() -> Entry {
    entry("secret", Fact::Mood(Mood::Own(WORDS.to_owned())))
}

impl Work {
    /// True for what takes words out.
    pub(super) fn forgets(self) -> bool {
        matches!(self, Work::ForgetWords | Work::ForgetPerson)
    }

    /// The disk before it.
    pub(super) fn begin(self) -> FakeDisk {
        let disk = FakeDisk::new();
        if matches!(self, Work::FirstMark | Work::FirstPlan) {
            return disk;
        }
        let mut store = window(&Faulty::new(disk.clone()));
        store.open(today());
        store
            .append(vec![tick("old-a"), tick("old-b")], today())
            .unwrap();
        let mut plan = plan_of(&["Growth"]);
        if self == Work::ForgetPerson {
            plan.people.push(person());
        }
        store.replace_plan(&Plan::default(), &plan).unwrap();
        if self == Work::ForgetWords {
            store.append(vec![secret()], today()).unwrap();
        }
        store.history(today(), SPAN);
        if self.forgets() {
            store.back_up(today()).unwrap();
        }
        self.put_aside(&mut store);
        drop(store);
        if self == Work::Absorb {
            let lines: String = IN_COPY
                .iter()
                .map(|id| daymark::store::line(&tick(id)))
                .collect();
            disk.put(&places().log().join(LOG_COPY), lines.as_bytes());
        }
        if self == Work::Merge {
            let sam = json!({"id": IN_PLAN_COPY, "name": "Sam", "changed": "40:zzzz"});
            let plan = json!({"version": 1, "people": [sam]}).to_string();
            disk.put(&places().store.join(PLAN_COPY), plan.as_bytes());
        }
        disk.copy()
    }

    fn put_aside(self, store: &mut FileStore<Faulty>) {
        if self == Work::TakeRescued {
            let mut aside = tick("aside");
            aside.n = 40;
            store.rescue(&[aside]).unwrap();
        }
        if self == Work::ForgetWords {
            let mut aside = secret();
            aside.n = 40;
            store.rescue(&[aside]).unwrap();
            let draft = format!("[{{\"place\":\"mood\",\"text\":\"{WORDS}\"}}]");
            store.keep_draft(&draft).unwrap();
        }
    }

    /// Does it; says which entries and which plan were acknowledged.
    pub(super) fn go(self, store: &mut FileStore<Faulty>, base: &Plan) -> Told {
        let mut told = Told::default();
        match self {
            Work::Open => told.shown = Some(store.open(today())),
            Work::FirstMark | Work::Mark => {
                told.take(
                    store
                        .append(vec![tick("new-a"), tick("new-b")], today())
                        .map(|written| written.entries),
                );
            }
            Work::FirstPlan | Work::Plan => {
                told.plan = store.replace_plan(base, &changed(base)).is_ok();
            }
            Work::History | Work::TakeRescued | Work::Absorb | Work::Merge => {
                store.history(today(), SPAN);
            }
            Work::Totals => {
                store.totals(today());
            }
            Work::BackUp => _ = store.back_up(today()),
            Work::PutAside => {
                let mut aside = tick("new-a");
                aside.n = 40;
                told.take(
                    store
                        .rescue(std::slice::from_ref(&aside))
                        .map(|()| vec![aside]),
                );
            }
            Work::Draft => _ = store.keep_draft("half a sentence"),
            Work::Look => _ = store.look(today()),
            Work::ForgetWords | Work::ForgetPerson => self.forget(store, &mut told),
        }
        told
    }

    /// As `daymark forget` does it.
    pub(super) fn forget(self, store: &mut FileStore<Faulty>, told: &mut Told) {
        let mut gone = Gone::default();
        if self == Work::ForgetWords {
            let of = secret().id;
            let redacted = entry("gone", Fact::Redacted { of: of.clone() });
            let written = store.append(vec![redacted], today());
            let is_written = written.is_ok();
            told.take(written.map(|written| written.entries));
            if !is_written {
                return;
            }
            gone.entries.insert(of);
        } else {
            gone.items.insert(Id::new(PERSON));
        }
        let reached = store.forget(gone, today(), Whose::Own);
        told.forgotten =
            reached.is_ok_and(|reached| reached.refused.is_empty() && reached.others.is_empty());
    }
}

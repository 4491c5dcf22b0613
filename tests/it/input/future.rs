//! Files of a daymark that does not exist yet: what this one does not know goes through it untouched.

mod newer;

use std::thread;

use daymark::{
    domain::{
        entry::{Entry, Fact},
        plan::{OneOff, Plan},
    },
    runtime::screen::Screen,
    store::{PlanRead, SPAN, Store, file::FileStore},
};
use serde_json::Value;

use self::newer::{Newer, unknown_in};
use crate::support::fake_disk::{FakeDisk, places, window};
use crate::{
    store::home::{entry, tick, today, whole},
    support::{Promise, Proof, count, press, seed, visit_on},
};

/// One in so many is visited on the screen as well.
const ON_SCREEN: usize = 20;

/// A store that a newer daymark wrote.
struct Given {
    newer: Newer,
    disk: FakeDisk,
}

impl Given {
    fn new(newer: Newer) -> Self {
        let disk = FakeDisk::default();
        disk.put(&places().plan(), newer.plan.as_bytes());
        disk.put(
            &places().log().join("2026-03-aaaa.jsonl"),
            newer.log.as_bytes(),
        );
        Self { newer, disk }
    }

    fn store(&self) -> FileStore<FakeDisk> {
        window(self.disk.clone(), 5)
    }

    /// The plan as it stands in the file, digit by digit.
    fn tree(&self) -> Value {
        serde_json::from_slice(&self.disk.bytes(&places().plan()).unwrap()).unwrap()
    }

    fn keeps_the_log(&self) {
        let now = self.disk.bytes(&places().log().join("2026-03-aaaa.jsonl"));
        assert!(now.unwrap().starts_with(self.newer.log.as_bytes()));
    }

    /// The plan is as it was but for what this program changed on purpose: one setting, one step more, and stamps.
    fn keeps_the_plan_but_for_a_change(&self) {
        let mut before: Value = serde_json::from_str(&self.newer.plan).unwrap();
        let mut after = self.tree();
        let was = before["settings"]["signpost"].clone();
        assert_ne!(
            std::mem::replace(&mut after["settings"]["signpost"], was.clone()),
            was
        );
        let steps = after["one_offs"].as_array_mut().unwrap();
        assert_eq!(steps.pop().unwrap()["id"], "of today");
        without_stamps(&mut before);
        without_stamps(&mut after);
        assert_eq!(after.to_string(), before.to_string());
    }
}

fn without_stamps(tree: &mut Value) {
    match tree {
        Value::Object(fields) => {
            fields.retain(|key, _| key != "changed");
            fields.values_mut().for_each(without_stamps);
        }
        Value::Array(items) => items.iter_mut().for_each(without_stamps),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn changed(plan: &Plan) -> Plan {
    let mut new = plan.clone();
    new.settings.signpost = !new.settings.signpost;
    let step = "{\"id\":\"of today\",\"text\":\"Water the fern.\",\"value\":\"growth\"}";
    new.one_offs
        .push(serde_json::from_str::<OneOff>(step).unwrap());
    new
}

fn undone(id: &str, of: &Entry) -> Entry {
    entry(id, Fact::Retracted { of: of.id.clone() })
}

/// Everything the store does in a visit; then what was there is there.
fn store_keeps_all(given: &Given) {
    let mut store = given.store();
    let opened = store.open(today());
    let history = store.history(today(), SPAN);
    for id in &given.newer.ids {
        assert!(
            history.entries.iter().any(|entry| entry.id.as_str() == id),
            "{id}"
        );
    }
    let step = store.append(vec![tick("a step")], today()).unwrap();
    store
        .append(vec![undone("an undo", &step.entries[0])], today())
        .unwrap();
    match &opened.plan {
        PlanRead::Read(plan) => {
            assert!(!given.newer.is_beyond);
            store.replace_plan(plan, &changed(plan)).unwrap();
            given.keeps_the_plan_but_for_a_change();
        }
        PlanRead::Unreadable { .. } => {
            assert!(given.newer.is_beyond, "{opened:?}");
            assert!(
                store
                    .replace_plan(&Plan::default(), &changed(&Plan::default()))
                    .is_err()
            );
            assert_eq!(
                given.disk.bytes(&places().plan()).unwrap(),
                given.newer.plan.as_bytes()
            );
        }
        PlanRead::Absent => panic!("there is one"),
    }
    store.totals(today().plus(200));
    store.back_up(today()).unwrap();
    store.look(today());
    let (plan, exported) = whole(&mut store);
    for line in given.newer.log.lines() {
        assert!(exported.iter().any(|known| known == line), "{line}");
    }
    if let Some(plan) = plan {
        assert_eq!(plan.to_string(), given.tree().to_string());
    }
    given.keeps_the_log();
    is_backed_up(given);
}

/// The copy of the day holds every byte of the log, and the plan as it stands.
fn is_backed_up(given: &Given) {
    let copies = given.disk.files().into_iter();
    let copies: Vec<_> = copies
        .filter(|path| path.starts_with(places().backup()))
        .collect();
    let holds = |name: &str, bytes: &[u8]| {
        let mut named = copies.iter().filter(|path| path.ends_with(name));
        named.any(|path| {
            given
                .disk
                .bytes(path)
                .is_some_and(|copy| copy.starts_with(bytes))
        })
    };
    assert!(
        holds("2026-03-aaaa.jsonl", given.newer.log.as_bytes()),
        "{copies:?}"
    );
    assert!(
        holds("plan.json", &given.disk.bytes(&places().plan()).unwrap()),
        "{copies:?}"
    );
}

/// A visit through keys: ticks, smaller, mood, undo and redo, settings changed and changed back, closed.
fn screen_keeps_all(given: &Given) {
    let mut runtime = visit_on(Box::new(given.store()), Screen::in_memory(80, 24));
    press(&mut runtime, "1e-bb7uuum<enter>,<enter><esc>u1q");
    let before: Value = serde_json::from_str(&given.newer.plan).unwrap();
    assert_eq!(unknown_in(&given.tree()), unknown_in(&before));
    given.keeps_the_log();
    let all: Vec<_> = given.disk.files();
    let logs = all.iter().filter(|path| path.starts_with(places().log()));
    let written: usize = logs.map(|path| given.disk.bytes(path).unwrap().len()).sum();
    assert!(written > given.newer.log.len(), "nothing was ticked");
}

#[test]
fn an_old_daymark_never_eats_what_a_newer_one_wrote() {
    let (count, seed) = (count(400, 200_000), seed());
    let proof = Proof::of(Promise::P4, "stores of a newer daymark").seed(seed);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let found: Vec<(usize, usize)> = thread::scope(|scope| {
        let share = move |first| {
            let cases = (first..count).step_by(threads);
            let each = cases.map(|case| one_keeps_all(seed, case));
            each.fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
        };
        let shares: Vec<_> = (0..threads)
            .map(|first| scope.spawn(move || share(first)))
            .collect();
        shares
            .into_iter()
            .map(|share| share.join().unwrap())
            .collect()
    });
    let beyond: usize = found.iter().map(|(beyond, _)| beyond).sum();
    let unknown: usize = found.iter().map(|(_, unknown)| unknown).sum();
    assert!(beyond > count / 40 && unknown > count);
    let words =
        format!("{unknown} unknown keys and items; {beyond} plans of a version beyond, left alone");
    proof.cases(count).note(words).tell();
}

/// One store; gives 1 when its plan is of a version beyond, and how many unknown keys it has.
fn one_keeps_all(seed: u64, case: usize) -> (usize, usize) {
    let newer = Newer::drawn(seed, case);
    let tree: Value = serde_json::from_str(&newer.plan).unwrap();
    let tried = std::panic::catch_unwind(|| {
        store_keeps_all(&Given::new(newer.clone()));
        if case.is_multiple_of(ON_SCREEN) {
            screen_keeps_all(&Given::new(newer.clone()));
        }
    });
    assert!(
        tried.is_ok(),
        "case {case} of seed {seed}:\n{}\n{}",
        newer.plan,
        newer.log
    );
    (usize::from(newer.is_beyond), unknown_in(&tree).len())
}

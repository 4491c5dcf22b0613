//! A store of 32 KiB, cut off at every byte and turned at every bit: 294,912 stores that are opened, read, marked in and
//! opened again.

mod base;

use std::{collections::HashMap, path::Path, thread};

use daymark::{
    domain::{entry::Entry, id::Id},
    store::{self, NotSaved, Opened, PlanRead, SPAN, Store, Trouble, file::FileStore},
};
use serde_json::Value;

use self::base::{BYTES, Base, Line};
use crate::support::fake_disk::{FakeDisk, places, window};
use crate::{
    store::home::{tick, today},
    support::{Promise, Proof, count, seed},
};

/// One way a file of the store is not as it was left.
#[derive(Clone, Copy, Debug)]
enum Damage {
    CutAt(usize),
    Turned { byte: usize, bit: u8 },
}

impl Damage {
    fn done_to(self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        match self {
            Damage::CutAt(length) => bytes.truncate(length),
            Damage::Turned { byte, bit } => bytes[byte] ^= 1 << bit,
        }
        bytes
    }

    /// Whether a line is still there as it was written, told from where it lies alone.
    fn leaves(self, line: &Line) -> bool {
        match self {
            Damage::CutAt(length) => line.end <= length,
            // The newline before a line is its own: without it the line runs on from another.
            Damage::Turned { byte, .. } => byte + 1 < line.start || byte > line.end,
        }
    }

    fn at(self) -> usize {
        match self {
            Damage::CutAt(length) => length,
            Damage::Turned { byte, bit } => byte + usize::from(bit),
        }
    }

    fn all_of(length: usize) -> impl Iterator<Item = Self> {
        let turned = |byte| (0..8).map(move |bit| Damage::Turned { byte, bit });
        (0..length).flat_map(move |at| std::iter::once(Damage::CutAt(at)).chain(turned(at)))
    }
}

/// What a machine finds when it opens the store with one file so damaged.
struct Found<'a> {
    base: &'a Base,
    path: &'a Path,
    bytes: Vec<u8>,
    disk: FakeDisk,
    is_one_of_sixteen: bool,
}

impl<'a> Found<'a> {
    fn new(base: &'a Base, path: &'a Path, damage: Damage) -> Self {
        let disk = base.disk.copy();
        let bytes = damage.done_to(&base.disk.bytes(path).unwrap());
        disk.put(path, &bytes);
        Self {
            base,
            path,
            bytes,
            disk,
            is_one_of_sixteen: damage.at().is_multiple_of(16),
        }
    }

    fn store(&self, seed: u64) -> FileStore<FakeDisk> {
        window(self.disk.clone(), seed << 32)
    }

    /// No file was repaired, shortened or taken away: each begins with what it held.
    fn keeps_every_byte(&self) {
        for path in self.base.files() {
            let now = self.disk.bytes(path).unwrap_or_default();
            if path == self.path {
                assert!(now.starts_with(&self.bytes), "{}", path.display());
            } else {
                let before = self.base.disk.bytes(path).unwrap();
                assert!(now.starts_with(before.as_slice()), "{}", path.display());
            }
        }
    }

    /// The next mark is taken as a line of its own; the next visit, in one of sixteen cases, finds it.
    fn takes_a_mark(&self, store: &mut FileStore<FakeDisk>) {
        let written = store.append(vec![tick("the next")], today()).unwrap();
        let line = store::line(&written.entries[0]);
        let log = format!("2026-03-{}.jsonl", store.device());
        let log = self.disk.bytes(&places().log().join(log)).unwrap();
        let before = log.strip_suffix(line.as_bytes()).unwrap();
        assert!(before.is_empty() || before.ends_with(b"\n"));
        if self.is_one_of_sixteen {
            let again = self.store(3).open(today());
            let is_it = |entry: &&Entry| entry.id.as_str() == "the next";
            let found = again.entries.iter().find(is_it).unwrap();
            assert_eq!(found.fact, tick("the next").fact);
        }
    }
}

/// A damaged log: every line that is still there is read as it was, and what is no line any more is told.
fn log_is_read(base: &Base, path: &Path, damage: Damage) {
    let found = Found::new(base, path, damage);
    let mut store = found.store(2);
    let opened = store.open(today());
    assert!(matches!(&opened.plan, PlanRead::Read(plan) if **plan == base.plan));
    let history = store.history(today(), SPAN);
    let entries = history.entries.iter();
    let read: HashMap<&Id, &Entry> = entries.map(|entry| (&entry.id, entry)).collect();
    let mut intact = 0;
    for (file, line) in &base.lines {
        if file != path || damage.leaves(line) {
            assert_eq!(read.get(&line.entry.id), Some(&&line.entry));
            intact += 1;
        }
    }
    let others = history.entries.len() - intact;
    assert!(others <= 2, "{others} entries that nobody wrote");
    let is_told = history
        .troubles
        .iter()
        .any(|trouble| matches!(trouble, Trouble::Damaged { .. }));
    assert_eq!(is_told, has_damaged_line(base, &found.bytes));
    found.keeps_every_byte();
    found.takes_a_mark(&mut store);
    found.keeps_every_byte();
}

/// True when something between two ends of lines is no JSON object with an id and a kind.
fn has_damaged_line(base: &Base, bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| matches!(byte, b'\n' | 0));
    let mut lines = lines
        .map(<[u8]>::trim_ascii)
        .filter(|l| !l.is_empty() && !base.texts.contains(*l));
    lines.any(|line| match serde_json::from_slice::<Value>(line) {
        Ok(line) => !line["id"].is_string() || !line["k"].is_string(),
        Err(_) => true,
    })
}

/// A damaged plan: it is read, or the last good one is shown and the file is left alone; the log does not mind.
fn plan_is_left_alone(base: &Base, path: &Path, damage: Damage) {
    let found = Found::new(base, path, damage);
    let mut store = found.store(2);
    let opened = store.open(today());
    let week = |opened: &Opened| opened.entries.len();
    assert_eq!(week(&opened), base.lines.len());
    let tree = serde_json::from_slice::<Value>(&found.bytes);
    match opened.plan {
        PlanRead::Absent => panic!("a plan that is there is not absent"),
        PlanRead::Unreadable { last_good, .. } => {
            assert_eq!(last_good.as_deref(), Some(&base.plan));
            let mut new = base.plan.clone();
            "changed".clone_into(&mut new.values[0].why);
            let said = store.replace_plan(&base.plan, &new);
            assert_eq!(said, Err(NotSaved::PlanUnreadable));
            assert_eq!(found.disk.bytes(path).unwrap(), found.bytes);
        }
        PlanRead::Read(plan) if found.is_one_of_sixteen => {
            let mut before = tree.unwrap();
            let mut new = (*plan).clone();
            new.settings.signpost = !new.settings.signpost;
            store.replace_plan(&plan, &new).unwrap();
            let after = found.disk.bytes(path).unwrap();
            let after: Value = serde_json::from_slice(&after).unwrap();
            if let Some(setting) = before.pointer_mut("/settings/signpost") {
                *setting = new.settings.signpost.into();
            }
            assert!(holds(&after, &before), "{after}\n{before}");
            assert_eq!(after["settings"]["signpost"], new.settings.signpost);
        }
        PlanRead::Read(_) => {
            assert!(tree.is_ok());
            assert_eq!(found.disk.bytes(path).unwrap(), found.bytes);
        }
    }
    found.takes_a_mark(&mut store);
}

/// True when everything that was there is there as it was, but for stamps.
fn holds(after: &Value, before: &Value) -> bool {
    match (after, before) {
        (Value::Object(after), Value::Object(before)) => before.iter().all(|(key, value)| {
            let now = after.get(key);
            now.is_some_and(|now| key == "changed" || holds(now, value))
        }),
        (Value::Array(after), Value::Array(before)) => {
            let pairs = after.iter().zip(before);
            after.len() == before.len() && pairs.into_iter().all(|(now, then)| holds(now, then))
        }
        (after, before) => after == before,
    }
}

#[test]
fn every_line_that_is_still_there_is_read_whatever_byte_or_bit_is_not() {
    let proof = Proof::of(Promise::P3, "every cut and every turned bit").seed(seed());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let cases: usize = thread::scope(|scope| {
        let shares = (0..threads).map(|share| scope.spawn(move || share_of(share, threads)));
        let shares: Vec<_> = shares.collect();
        shares.into_iter().map(|share| share.join().unwrap()).sum()
    });
    assert!(cases.abs_diff(9 * BYTES / each()) <= 3, "{cases}");
    proof.cases(cases).tell();
}

/// One case in so many is tried; no multiple of nine, or each byte would be damaged in the same way.
fn each() -> usize {
    count(293, 1)
}

fn share_of(share: usize, threads: usize) -> usize {
    let base = Base::new();
    let first = seed() as usize % each();
    let mut cases = 0;
    for path in base.files() {
        let length = base.disk.bytes(path).unwrap().len();
        for damage in Damage::all_of(length)
            .skip(first + share * each())
            .step_by(threads * each())
        {
            let tried = std::panic::catch_unwind(|| {
                if *path == places().plan() {
                    plan_is_left_alone(&base, path, damage);
                } else {
                    log_is_read(&base, path, damage);
                }
            });
            assert!(tried.is_ok(), "{} {damage:?}", path.display());
            cases += 1;
        }
    }
    cases
}

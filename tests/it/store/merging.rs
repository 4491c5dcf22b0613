//! The laws of two machines: whatever was written where, whichever copies meet and in whichever order, every machine
//! comes to the same.

use std::{cell::Cell, collections::BTreeMap};

use daymark::{
    domain::id::Ids,
    store::{SPAN, Store, file::FileStore, merge::merged},
};
use proptest::{collection::vec, prelude::*, sample::select, test_runner::TestRunner};
use serde_json::{Map, Value};

use super::home::{today, whole};
use crate::support::fake_disk::{FakeDisk, places};
use crate::support::{Promise::P6, Proof, count, law_on, seed};

/// Tries a law on drawn cases.
#[track_caller]
fn laws<S: Strategy>(
    suite: &'static str,
    strategy: &S,
    law: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = law_on(500, 100_000);
    let proof = Proof::of(P6, suite).cases(config.cases).seed(seed());
    let mut runner = TestRunner::new(config);
    if let Err(error) = runner.run(strategy, law) {
        panic!("{suite}: {error}");
    }
    proof.tell();
}

const NUMBERS: [&str; 7] = [
    "0",
    "-1",
    "12345678901234567890123",
    "1.0",
    "1e400",
    "0.10",
    "9007199254740993",
];

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn content() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(&["", "A", "B", "é\u{202e}", "null"][..]).prop_map(Value::from),
        select(&NUMBERS[..]).prop_map(number),
        Just(Value::Null),
        Just(serde_json::json!({"b": 1, "a": [2, {"id": 3}]})),
        Just(serde_json::json!({"a": [2, {"id": 3}], "b": 1})),
    ]
}

fn stamp() -> impl Strategy<Value = Option<Value>> {
    select(
        &[
            "",
            "1:aaaa",
            "2:aaaa",
            "2:bbbb",
            "10:aaaa",
            "99999999999999999999:a",
            "x",
        ][..],
    )
    .prop_map(|text| (!text.is_empty()).then(|| text.into()))
}

/// An item: an id out of few, content, perhaps a stamp and a position; its keys in one order or the other.
fn item() -> impl Strategy<Value = Value> {
    let id = select(&["a", "b", "c", "d"][..]);
    let pos = proptest::option::of(-1..3_i64);
    (id, content(), stamp(), pos, any::<bool>()).prop_map(|(id, content, stamp, pos, backward)| {
        let mut rows = vec![("id", Some(id.into())), ("name", Some(content))];
        rows.push(("changed", stamp));
        rows.push(("pos", pos.map(Value::from)));
        if backward {
            rows.reverse();
        }
        object(rows)
    })
}

fn object(rows: Vec<(&str, Option<Value>)>) -> Value {
    let rows = rows.into_iter();
    let rows = rows.filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(rows.collect::<Map<String, Value>>())
}

fn list() -> impl Strategy<Value = Value> {
    vec(prop_oneof![9 => item(), 1 => content()], 0..5).prop_map(Value::Array)
}

fn settings() -> impl Strategy<Value = Value> {
    let keys = || select(&["tone", "breath", "mine", "help_url"][..]);
    let pairs = vec((keys(), content(), stamp()), 0..5);
    (pairs, vec((keys(), stamp()), 0..2)).prop_map(|(pairs, more)| {
        let (mut settings, mut stamps) = (Map::new(), Map::new());
        for (key, content, stamp) in pairs {
            settings.insert(key.to_owned(), content);
            stamps.extend(stamp.map(|stamp| (key.to_owned(), stamp)));
        }
        for (key, stamp) in more {
            stamps.extend(stamp.map(|stamp| (key.to_owned(), stamp)));
        }
        if !stamps.is_empty() {
            settings.insert("changed".to_owned(), Value::Object(stamps));
        }
        Value::Object(settings)
    })
}

fn plan() -> impl Strategy<Value = Value> {
    let maybe = proptest::option::of::<BoxedStrategy<Value>>;
    let rows = (
        maybe(list().boxed()),
        maybe(list().boxed()),
        maybe(settings().boxed()),
        maybe(item().boxed()),
        maybe(prop_oneof![content(), list(), item()].boxed()),
        maybe(select(&["O1", "O4"][..]).prop_map(Value::from).boxed()),
    );
    (rows, any::<bool>()).prop_map(|(rows, backward)| {
        let mut rows = vec![
            ("version", Some(1.into())),
            ("values", rows.0),
            ("people", rows.1),
            ("settings", rows.2),
            ("statement", rows.3),
            ("future", rows.4),
            ("setup", rows.5),
        ];
        if backward {
            rows.reverse();
        }
        object(rows)
    })
}

/// What stands there, to the digit; and the order of keys with it.
fn text(plan: &Value) -> String {
    plan.to_string()
}

#[test]
fn plans_merge_the_same_from_all_sides_in_every_order_and_again() {
    let changed = Cell::new(0);
    laws(
        "merges of three plans",
        &(plan(), plan(), plan()),
        |(a, b, c)| {
            let ab = merged(&a, &b);
            prop_assert_eq!(text(&ab), text(&merged(&b, &a)));
            let all = merged(&ab, &c);
            prop_assert_eq!(text(&all), text(&merged(&a, &merged(&b, &c))));
            prop_assert_eq!(text(&all), text(&merged(&merged(&c, &a), &b)));
            for again in [&a, &b, &c, &ab, &all] {
                prop_assert_eq!(text(&merged(&all, again)), text(&all));
            }
            prop_assert_eq!(text(&merged(&a, &a)), text(&merged(&merged(&a, &a), &a)));
            nothing_is_missing(&[&a, &b, &c], &all)?;
            changed.set(changed.get() + usize::from(all != a && all != b && all != c));
            Ok(())
        },
    );
    assert!(
        changed.get() > count(20, 1_000),
        "most merges change something"
    );
}

/// Every id and every key is there, once, with what one of them had.
fn nothing_is_missing(plans: &[&Value], all: &Value) -> Result<(), TestCaseError> {
    for key in ["values", "people"] {
        let mut known: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
        for item in plans
            .iter()
            .filter_map(|plan| plan[key].as_array())
            .flatten()
        {
            if let Some(id) = item["id"].as_str() {
                known.entry(id).or_default().push(&item["name"]);
            }
        }
        let empty = Vec::new();
        let items = all[key].as_array().unwrap_or(&empty);
        let found: Vec<&str> = items
            .iter()
            .filter_map(|item| item["id"].as_str())
            .collect();
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.len());
        prop_assert_eq!(&once, &known.keys().copied().collect::<Vec<_>>());
        for item in items.iter().filter(|item| item["id"].is_string()) {
            let names = &known[item["id"].as_str().unwrap_or_default()];
            prop_assert!(names.iter().any(|name| text(name) == text(&item["name"])));
        }
    }
    Ok(())
}

/// A line: an id out of some, a text out of few, so that ids come with different texts.
fn log_line() -> impl Strategy<Value = String> {
    let kinds = prop_oneof![
        3 => (0..4_u8).prop_map(|n| format!(r#""k":"mood","word":"w{n}""#)),
        2 => Just(r#""k":"here""#.to_owned()),
        2 => (0..12_u8).prop_map(|of| format!(r#""k":"retracted","of":"id{of}""#)),
        1 => Just(r#""k":"mood","own":"private""#.to_owned()),
        1 => Just(r#""k":"dreamt","deep":{"x":1e400}"#.to_owned()),
    ];
    (0..12_u8, 1..6_u64, 0..40_u32, kinds, 0..10_u8).prop_map(|(id, n, back, rest, turn)| {
        // An entry that forgets has an id of its own.
        let (id, rest) = match turn {
            0 => (format!("r{id}"), format!(r#""k":"redacted","of":"id{id}""#)),
            _ => (format!("id{id}"), rest),
        };
        let day = today().plus(-i64::from(back));
        format!(r#"{{"v":1,"id":"{id}","n":{n},"at":"{day}T08:10:05+01:00","day":"{day}",{rest}}}"#)
    })
}

/// The files in which the lines of one person can lie.
const FILES: [&str; 8] = [
    "2026-03-aaaa.jsonl",
    "2026-03-bbbb.jsonl",
    "2026-02-aaaa.jsonl",
    "2026-02-cccc.jsonl",
    "2026-03-aaaa.sync-conflict-20260308-090000-ABCDEFG.jsonl",
    "2026-02-aaaa (conflicted copy 2026-03-08).jsonl",
    "2026-03-bbbb.jsonl~",
    "mine.jsonl",
];

/// Puts the lines into files and opens them as a new machine; gives what it knows, and the whole again afterwards.
fn lived(lines: &[(String, Vec<usize>)], seed: u64) -> (FakeDisk, FileStore<FakeDisk>) {
    let disk = FakeDisk::new();
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for (line, places) in lines {
        for place in places {
            let file = files.entry(FILES[place % FILES.len()]).or_default();
            file.push_str(line);
            file.push('\n');
        }
    }
    for (name, text) in files {
        disk.put(&places().log().join(name), text.as_bytes());
    }
    let store = FileStore::new(disk.clone(), places(), "a machine", Ids::seeded(seed));
    (disk, store)
}

/// What a machine takes for true: its entries in order, and what it would hand on.
fn known(store: &mut FileStore<FakeDisk>) -> (String, Vec<String>) {
    store.open(today());
    let mut entries = store.history(today(), SPAN).entries;
    entries.sort_by(|a, b| a.order().cmp(&b.order()));
    (format!("{entries:?}"), whole(store).1)
}

#[test]
fn logs_are_sets_of_entries_whatever_files_copies_and_machines_they_lie_in() {
    let line = (log_line(), vec(0..FILES.len(), 1..3), 0..1000_u32);
    let taken = Cell::new(0);
    laws(
        "splits of a log",
        &vec((line, vec(0..FILES.len(), 1..3)), 0..14),
        |rows| {
            let one: Vec<_> = rows
                .iter()
                .map(|((line, places, _), _)| (line.clone(), places.clone()))
                .collect();
            let mut other: Vec<_> = rows
                .iter()
                .map(|((line, _, rank), places)| (*rank, (line.clone(), places.clone())))
                .collect();
            other.sort_by_key(|row| row.0);
            let other: Vec<_> = other.into_iter().map(|row| row.1).collect();
            let (disk, mut here) = lived(&one, 1);
            let (_, mut there) = lived(&other, 2);
            let first = known(&mut here);
            prop_assert_eq!(&first, &known(&mut there));
            // Without the copies it is the same: what they alone held is in the log.
            let mut again = FileStore::new(disk.clone(), places(), "a machine", Ids::seeded(3));
            prop_assert_eq!(&first, &known(&mut again));
            let mut absorbed = false;
            for copy in &FILES[4..] {
                let path = places().log().join(copy);
                if disk.bytes(&path).is_some() {
                    absorbed = true;
                    daymark::store::disk::Disk::remove(&disk, &path).unwrap();
                }
            }
            prop_assert_eq!(&first, &known(&mut again));
            taken.set(taken.get() + usize::from(absorbed));
            Ok(())
        },
    );
    assert!(taken.get() > count(20, 1_000), "copies come up");
}

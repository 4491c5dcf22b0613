//! Each entry of a device has a number of its own, whoever writes at the same time: it is drawn under the lock, from what
//! is on disk.

use std::{collections::BTreeMap, thread};

use daymark::{
    domain::{day::Day, entry::Fact},
    store::Store,
};

use super::home::{Home, day, done, entry_on, here, plan_of, tick, today};
use crate::support::{Promise, Proof, count, three_values};

/// How often each number stands in the logs, of those that stand there more than once.
fn twice(home: &Home) -> BTreeMap<u64, usize> {
    let mut seen = BTreeMap::new();
    for line in home.log().lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        *seen.entry(entry["n"].as_u64().unwrap()).or_insert(0) += 1;
    }
    seen.retain(|_, times| *times > 1);
    seen
}

#[test]
fn who_takes_something_back_counts_on_from_what_another_window_wrote() {
    let home = Home::with(&plan_of(&["Connection"]));
    let (mut one, _) = home.opened();
    one.append(vec![here("a")], today()).unwrap();
    let (mut other, _) = home.opened();
    one.append(vec![tick("b"), tick("c")], today()).unwrap();
    let own = other.own_entries(today());
    let of = own.last().unwrap().id.clone();
    let back = entry_on(today(), "d", Fact::Retracted { of });
    other.append(vec![back], today()).unwrap();
    assert_eq!(twice(&home), BTreeMap::new(), "{}", home.log());
}

#[test]
fn what_was_brought_into_a_past_week_or_month_counts_too() {
    for past in [day("2026-03-01"), day("2025-11-20")] {
        let home = Home::with(&plan_of(&["Connection"]));
        let (mut first, _) = home.opened();
        first.append(vec![here("a")], today()).unwrap();
        first.history(today(), 14);
        let (mut other, _) = home.opened();
        let brought = |id: &str| entry_on(past, id, done("send-one-line"));
        let (mut import, _) = home.opened();
        import
            .append_past(vec![brought("b"), brought("c")], past, today())
            .unwrap();
        other.append(vec![tick("d")], today()).unwrap();
        first.append(vec![tick("e")], today()).unwrap();
        let (mut later, _) = home.opened();
        later.append(vec![tick("f")], today()).unwrap();
        assert_eq!(twice(&home), BTreeMap::new(), "{past}: {}", home.log());
    }
}

/// Each of eight callers opens the store anew, marks something or takes the newest back, as `daymark done` and
/// `daymark undo` do; every seventh brings a month along.
#[test]
fn eight_callers_at_once_never_write_the_same_number() {
    let calls = count(24, 1_000);
    let proof = Proof::of(Promise::P5, "eight callers of done, undo and import");
    let home = Home::with(&three_values());
    let call = |caller: usize, index: usize, day: Day| {
        let (mut store, _) = home.opened();
        let id = format!("{caller}-{index}");
        if index % 7 == 6 {
            let past = self::day("2026-01-15");
            let brought = entry_on(past, &id, done("send-one-line"));
            return store.append_past(vec![brought], past, day).map(|_| ());
        }
        let of = store.own_entries(day).last().map(|entry| entry.id.clone());
        let fact = match of.filter(|_| index % 2 == 1) {
            Some(of) => Fact::Retracted { of },
            None => done("send-one-line"),
        };
        store
            .append(vec![entry_on(day, &id, fact)], day)
            .map(|_| ())
    };
    thread::scope(|scope| {
        for caller in 0..8 {
            let call = &call;
            scope.spawn(move || {
                for index in 0..calls {
                    while call(caller, index, today()).is_err() {}
                }
            });
        }
    });
    assert_eq!(home.log().lines().count(), 8 * calls);
    assert_eq!(home.logs().len(), 2, "one device, two months");
    assert_eq!(twice(&home), BTreeMap::new());
    proof.cases(8 * calls).tell();
}

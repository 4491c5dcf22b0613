//! Each entry of a device has a number of its own, whoever writes at the same time: it is drawn under the lock, from what
//! is on disk.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use daymark::{
    domain::{day::Day, entry::Fact, id::Id},
    runtime::screen::Screen,
    store::Store,
};

use super::home::{Home, day, done, entry_on, here, plan_of, tick, today};
use crate::support::{Promise, Proof, count, press, three_values, visit_on};

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
    let own = other.own_entries(today(), 4);
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
            return store.append_past(vec![brought], past, day);
        }
        let of = store
            .own_entries(day, 4)
            .last()
            .map(|entry| entry.id.clone());
        let fact = match of.filter(|_| index % 2 == 1) {
            Some(of) => Fact::Retracted { of },
            None => done("send-one-line"),
        };
        store.append(vec![entry_on(day, &id, fact)], day)
    };
    // Of two that take back the same at once one is written.
    let written = AtomicUsize::new(0);
    thread::scope(|scope| {
        for caller in 0..8 {
            let (call, written) = (&call, &written);
            scope.spawn(move || {
                for index in 0..calls {
                    let done = std::iter::repeat_with(|| call(caller, index, today()));
                    let done = done.flatten().next().unwrap();
                    assert_eq!(done.entries.len() + done.taken_back.len(), 1);
                    written.fetch_add(done.entries.len(), Ordering::Relaxed);
                }
            });
        }
    });
    assert_eq!(home.log().lines().count(), written.into_inner());
    assert_eq!(home.logs().len(), 2, "one device, two months");
    assert_eq!(twice(&home), BTreeMap::new());
    proof.cases(8 * calls).tell();
}

/// Runs eight of a command at once, each a process of its own, and gives what they said.
fn eight_at_once(home: &Home, arguments: &[&str]) -> Vec<String> {
    let run = || home.daymark().args(arguments).output().unwrap();
    thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|_| scope.spawn(run)).collect();
        let outputs = all.into_iter().map(|one| one.join().unwrap());
        outputs
            .map(|output| {
                assert!(output.status.success(), "{output:?}");
                String::from_utf8_lossy(&output.stdout).into_owned()
            })
            .collect()
    })
}

/// The entries of one kind, by what `of` or `id` says, with how often each stands there.
fn named(home: &Home, kind: &str, key: &str) -> BTreeMap<String, usize> {
    let mut seen = BTreeMap::new();
    for line in home.log().lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        if entry["k"] == kind {
            let name = entry[key].as_str().unwrap().to_owned();
            *seen.entry(name).or_insert(0) += 1;
        }
    }
    seen
}

#[test]
fn eight_calls_of_undo_at_once_take_back_each_of_three_marks_once() {
    let home = Home::with(&three_values());
    for step in ["1", "2", "3"] {
        home.daymark().args(["done", step]).assert().success();
    }
    let said = eight_at_once(&home, &["undo"]);
    let nothing = said
        .iter()
        .filter(|text| text.starts_with("Nothing to undo"));
    assert_eq!(nothing.count(), 5, "{said:?}");
    let taken = named(&home, "retracted", "of");
    assert_eq!(taken.len(), 3, "{taken:?}");
    assert!(taken.values().all(|times| *times == 1), "{taken:?}");
}

#[test]
fn eight_calls_of_done_at_once_on_a_new_machine_make_one_device_and_one_mark() {
    let home = Home::with(&three_values());
    let said = eight_at_once(&home, &["done", "1"]);
    let ticked = said.iter().filter(|text| text.starts_with("done: "));
    assert_eq!(ticked.count(), 1, "{said:?}");
    assert_eq!(home.logs().len(), 1, "{:?}", home.logs());
    assert_eq!(named(&home, "done", "id").len(), 1);
}

#[test]
fn what_the_shell_took_back_is_not_taken_back_once_more_by_an_open_window() {
    // With a key of the window in between, at which it looks, and without one: the log itself says so then.
    for (keys, by_hand) in [("ju", false), ("u", false), ("1", true)] {
        let home = Home::with(&three_values());
        let mut runtime = visit_on(Box::new(home.window()), Screen::in_memory(80, 24));
        press(&mut runtime, "1");
        let marks = named(&home, "done", "id");
        let of = Id::new(marks.keys().next().unwrap());
        let mut other = home.window();
        other.open(today());
        let back = entry_on(today(), "back", Fact::Retracted { of });
        other.append(vec![back], today()).unwrap();
        press(&mut runtime, keys);
        let taken = || named(&home, "retracted", "of");
        assert_eq!(taken(), marks, "{keys}: {}", home.log());
        assert_eq!(runtime.app.session.steps_today(), 0, "{keys}");
        let saving = &runtime.app.session.saving;
        assert_eq!(saving.unsaved().count(), 0, "{keys}");
        assert!(!saving.holds_plan(), "{keys}");
        if by_hand {
            continue;
        }
        // What this window shows as undone it does again, whoever wrote that.
        press(&mut runtime, "<c-r>");
        let times = usize::from(keys == "u");
        assert_eq!(taken().remove("back").unwrap_or(0), times, "{keys}");
        assert_eq!(runtime.app.session.steps_today(), times, "{keys}");
        if times == 1 {
            // And what stands there again can be taken off again, and be made.
            press(&mut runtime, "1");
            assert_eq!(runtime.app.session.steps_today(), 0);
            press(&mut runtime, "1");
            assert_eq!(runtime.app.session.steps_today(), 1);
        }
        let mut later = home.window();
        let opened = later.open(today());
        let journal = daymark::domain::journal::Journal::of(opened.entries);
        assert_eq!(journal.day(today()).steps().count(), times, "{keys}");
    }
}

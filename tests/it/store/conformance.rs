//! What holds for every store, in files or in memory.

use daymark::{
    domain::{entry::Fact, plan::Tone},
    store::{PlanRead, SPAN, Store, memory::Memory},
};

use super::home::{Home, day, entry_on, here, ids, plan_of, read, tick, today};

/// Tells the same story to every implementor.
fn for_every_store(story: impl Fn(&mut dyn Store)) {
    story(&mut Memory::new());
    story(&mut Home::new().window());
}

#[test]
fn a_new_store_is_empty_and_says_nothing() {
    for_every_store(|store| {
        let opened = store.open(today());
        assert!(matches!(opened.plan, PlanRead::Absent));
        assert!(opened.entries.is_empty() && opened.troubles.is_empty() && !opened.paper);
        assert_eq!(
            (opened.highest, opened.last_here, opened.first_day),
            (0, None, None)
        );
        assert_eq!(opened.draft, None);
        let history = store.history(today(), SPAN);
        assert!(history.entries.is_empty() && history.troubles.is_empty());
        assert!(store.totals(today()).months.is_empty());
    });
}

#[test]
fn marks_are_numbered_in_the_order_they_are_made_and_come_back() {
    for_every_store(|store| {
        store.open(today());
        let first = store.append(vec![here("a"), tick("b")], today()).unwrap();
        let second = store.append(vec![tick("c")], today()).unwrap();
        let numbers: Vec<u64> = first
            .entries
            .iter()
            .chain(&second.entries)
            .map(|e| e.n)
            .collect();
        assert_eq!(numbers, [1, 2, 3]);
        assert!(first.seen.is_empty() && second.seen.is_empty());
        let opened = store.open(today());
        assert_eq!(ids(&opened.entries), ["a", "b", "c"]);
        assert_eq!(opened.highest, 3);
        let mut expected = [first.entries, second.entries].concat();
        let mut history = store.history(today(), SPAN).entries;
        expected.sort_by(|a, b| a.order().cmp(&b.order()));
        history.sort_by(|a, b| a.order().cmp(&b.order()));
        assert_eq!(history, expected);
        assert!(store.look(today()).entries.is_empty());
    });
}

#[test]
fn an_empty_gesture_writes_nothing() {
    for_every_store(|store| {
        store.open(today());
        assert!(
            store
                .append(Vec::new(), today())
                .unwrap()
                .entries
                .is_empty()
        );
        assert!(store.open(today()).entries.is_empty());
    });
}

#[test]
fn the_last_day_here_is_known_after_a_long_gap() {
    for_every_store(|store| {
        let then = day("2025-10-05");
        store.open(then);
        store
            .append(vec![entry_on(then, "a", Fact::HERE)], then)
            .unwrap();
        store.history(then, SPAN);
        let opened = store.open(today());
        assert_eq!(opened.last_here, Some(then));
        assert_eq!(opened.first_day, Some(then));
        assert!(opened.entries.is_empty());
        assert_eq!(opened.highest, 1);
        store.append(vec![here("b")], today()).unwrap();
        assert_eq!(store.history(today(), SPAN).last_here, Some(then));
        assert_eq!(store.open(today().plus(1)).last_here, Some(today()));
    });
}

#[test]
fn a_plan_comes_back_as_it_was_kept() {
    for_every_store(|store| {
        store.open(today());
        let base = plan_of(&[]);
        let mut new = plan_of(&["Connection", "Growth"]);
        new.settings.tone = Tone::Warm;
        let kept = store.replace_plan(&base, &new).unwrap();
        assert_eq!(kept.values[1].name, "Growth");
        assert_eq!(read(store.open(today()).plan), kept);
        let mut newer = kept.clone();
        newer.values[0].why = "A small hello".to_owned();
        let kept = store.replace_plan(&kept, &newer).unwrap();
        assert_eq!(kept.values[0].why, "A small hello");
        assert_eq!(read(store.open(today()).plan), kept);
    });
}

#[test]
fn a_change_is_done_to_the_plan_that_stands_there_not_to_the_one_that_was_read() {
    for_every_store(|store| {
        store.open(today());
        let base = store
            .replace_plan(&plan_of(&[]), &plan_of(&["Connection", "Growth"]))
            .unwrap();
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        mine.values[0].why = "mine".to_owned();
        theirs.values[1].why = "theirs".to_owned();
        store.replace_plan(&base, &theirs).unwrap();
        let both = store.replace_plan(&base, &mine).unwrap();
        assert_eq!(
            (both.values[0].why.as_str(), both.values[1].why.as_str()),
            ("mine", "theirs")
        );
    });
}

#[test]
fn half_typed_text_waits_for_the_next_visit() {
    for_every_store(|store| {
        store.open(today());
        store.keep_draft("Sam and I \"talked\"\nfor long").unwrap();
        let draft = store.open(today()).draft;
        assert_eq!(draft.as_deref(), Some("Sam and I \"talked\"\nfor long"));
        store.keep_draft("").unwrap();
        store.keep_draft("").unwrap();
        assert_eq!(store.open(today()).draft, None);
    });
}

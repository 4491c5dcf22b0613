//! Undo and redo without end, and entries that take each other back.

use std::time::Instant;

use daymark::{
    domain::{entry::Entry, journal::Journal},
    store::{SPAN, Store, Totals},
};

use crate::{
    input::with_little_stack,
    store::home::{Home, day, line, today},
    support::count,
};

/// Far more than a stack has room for.
fn many() -> u64 {
    count(20_000, 100_000) as u64
}

/// A step, and undo and redo in turn: `undos` entries of which each takes back the one before.
fn chain(month: &str, undos: u64) -> String {
    let step = line("step", 1, DONE);
    let undone = (1..=undos).map(|number| {
        let of = match number {
            1 => "step".to_owned(),
            number => format!("undo-{}", number - 1),
        };
        let rest = format!("\"k\":\"retracted\",\"of\":\"{of}\"");
        line(&format!("undo-{number}"), 1 + number, &rest)
    });
    let text: String = std::iter::once(step).chain(undone).collect();
    text.replace("2026-03", month)
}

const DONE: &str = "\"k\":\"done\",\"value\":\"connection\",\"commitment\":\"send-one-line\",\"text\":\"x\",\
                    \"size\":\"two\",\"minutes\":2,\"block\":\"any\",\"source\":\"planned\",\"certain\":true";

fn read_all(home: &Home) -> Vec<Entry> {
    let (mut store, opened) = home.opened();
    let mut entries = opened.entries;
    entries.extend(store.history(today(), SPAN).entries);
    entries
}

fn totals_of(home: &Home) -> Totals {
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    let mut totals = store.totals(today());
    while !totals.is_whole {
        totals = store.totals(today());
    }
    totals
}

fn steps_in(totals: &Totals) -> u64 {
    let steps = totals.months.iter().flat_map(|month| &month.steps);
    steps.map(|(.., count)| count).sum()
}

#[test]
fn a_mark_that_is_undone_and_redone_again_and_again_counts_as_the_last_one_says() {
    for (undos, is_done) in [(many(), true), (1_001, false)] {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", chain("2026-03", undos));
        with_little_stack(|| {
            let begun = Instant::now();
            let mut journal = Journal::of(read_all(&home));
            assert_eq!(journal.day(today()).done.len(), usize::from(is_done));
            let last = journal.entry(&format!("undo-{undos}").as_str().into());
            assert!(journal.is_live(last.unwrap()));
            // The same entries once more, from another window say, change nothing.
            let again: Vec<Entry> = journal.entries().cloned().collect();
            journal.add(again);
            assert_eq!(journal.day(today()).done.len(), usize::from(is_done));
            assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
        });
    }
}

#[test]
fn the_totals_follow_many_undos_within_a_month_and_across_two() {
    for (undos, steps) in [(many(), 1), (1_001, 0)] {
        let home = Home::new();
        home.write_log("2025-03-aaaa.jsonl", chain("2025-03", undos));
        assert_eq!(with_little_stack(|| steps_in(&totals_of(&home))), steps);

        let home = Home::new();
        let text = chain("2025-03", undos);
        let (step, undone) = text.split_at(text.find('\n').unwrap() + 1);
        home.write_log("2025-03-aaaa.jsonl", step);
        home.write_log("2025-04-aaaa.jsonl", undone);
        assert_eq!(with_little_stack(|| steps_in(&totals_of(&home))), steps);
    }
}

#[test]
fn undos_that_name_the_later_ones_first_are_counted_as_quickly() {
    let home = Home::new();
    let text = chain("2025-03", many());
    let backwards: Vec<&str> = text.lines().rev().collect();
    home.write_log("2025-04-aaaa.jsonl", backwards.join("\n"));
    assert_eq!(with_little_stack(|| steps_in(&totals_of(&home))), 1);
}

#[test]
fn entries_that_take_each_other_back_in_a_circle_stop_nobody() {
    let home = Home::new();
    let back = |id: &str, n, of: &str| {
        let rest = format!("\"k\":\"retracted\",\"of\":\"{of}\"");
        line(id, n, &rest)
    };
    let circle = back("a", 1, "b") + &back("c", 3, "c");
    let other = back("b", 2, "a") + &line("step", 4, DONE) + &back("d", 5, "a");
    home.write_log("2026-03-aaaa.jsonl", circle.clone());
    home.write_log("2026-03-bbbb.jsonl", other.clone());
    home.write_log("2025-03-aaaa.jsonl", circle.replace("2026", "2025"));
    home.write_log("2025-04-aaaa.jsonl", other.replace("2026-03", "2025-03"));
    with_little_stack(|| {
        let mut journal = Journal::of(read_all(&home));
        let again: Vec<Entry> = journal.entries().cloned().collect();
        journal.add(again);
        assert_eq!(journal.day(today()).done.len(), 1);
        let (late, early) = (journal.entry(&"b".into()), journal.entry(&"a".into()));
        assert!(journal.is_live(late.unwrap()) && !journal.is_live(early.unwrap()));
        let totals = totals_of(&home);
        assert_eq!(steps_in(&totals), 1);
        assert_eq!(totals.months[0].days, [day("2025-03-08")]);
    });
}

//! Counts that only rise: over the loaded log, and over months that are counted already.

use std::collections::{BTreeMap, BTreeSet};

use daymark::domain::{
    day::Day,
    evidence::{Ladder, MonthCounts, Past, all},
    id::Id,
    journal::Journal,
    size::Size,
};
use proptest::prelude::*;

use crate::support::law_on;

use super::{
    chance::Chance,
    life::{Life, day, sizes},
};

/// The counts of the months that are over before `first`, made the plain way, and the rest of the log.
fn split(life: &Life, first: Day) -> (Vec<MonthCounts>, Journal) {
    let journal = life.journal();
    let mut months = BTreeMap::new();
    for (on, record) in journal.days().filter(|(on, _)| *on < first) {
        let month = months.entry(on.month()).or_insert_with(|| MonthCounts {
            month: on.month(),
            steps: Vec::new(),
            firsts: Vec::new(),
            days: Vec::new(),
            values: Vec::new(),
        });
        for step in record.steps() {
            month.values.push((step.done.value.clone(), vec![on]));
            let commitment = step.done.commitment.clone().unwrap_or_else(|| Id::new(""));
            let size = step.done.size;
            month
                .steps
                .push((step.done.value.clone(), commitment.clone(), size, 1));
            if month
                .firsts
                .iter()
                .all(|(id, at, _)| (id, *at) != (&commitment, size))
            {
                month.firsts.push((commitment, size, on));
            }
        }
        if !record.done.is_empty() {
            month.days.push(on);
        }
    }
    let rest = journal
        .entries()
        .filter(|entry| entry.day >= first)
        .cloned();
    (months.into_values().collect(), Journal::of(rest))
}

/// 200 days with a step now and then, in a size that grows.
fn long_life() -> Life {
    let mut chance = Chance::seeded(7);
    let mut life = Life::new();
    for on in 0..200 {
        life.step("read").size = match on {
            0..70 => Size::Tiny,
            70..140 => Size::Two,
            _ => Size::Five,
        };
        for step in ["send", "read"] {
            if chance.is(0.4) {
                life.done_at(on, step, 12);
            }
        }
    }
    life
}

#[test]
fn everything_is_counted_by_value_in_the_values_order() {
    let mut life = Life::new();
    life.done([3, 4, 5, 90], "choose");
    life.done([3], "send");
    let evidence = Past::of(&[], &life.journal()).evidence(&life.plan);
    let counts: Vec<(&str, u64)> = evidence
        .values
        .iter()
        .map(|value| (value.value.as_str(), value.steps))
        .collect();
    assert_eq!(counts, [("connection", 1), ("autonomy", 4)]);
    assert_eq!((evidence.steps, evidence.since), (5, Some(day(3))));
}

#[test]
fn what_was_let_go_keeps_its_count() {
    let mut life = Life::new();
    life.done([3, 4], "read");
    life.plan.values[1].retired = Some(day(10));
    let evidence = Past::of(&[], &life.journal()).evidence(&life.plan);
    let last = evidence.values.last().unwrap();
    assert_eq!((last.value.as_str(), last.steps), ("growth", 2));
    assert_eq!(evidence.steps, 2);
}

#[test]
fn several_marks_of_a_step_on_a_day_are_one() {
    let mut life = Life::new();
    life.done([3, 3, 4], "read");
    let journal = life.journal();
    assert_eq!(Past::of(&[], &journal).evidence(&life.plan).steps, 2);
    assert_eq!(Past::of(&[], &journal).times(&"read".into(), day(3)), 1);
    assert_eq!(Past::of(&[], &journal).times(&"read".into(), day(4)), 2);
}

#[test]
fn a_ladder_has_the_first_day_of_each_size_and_forgets_none() {
    let mut life = Life::new();
    life.done([3, 4], "read");
    life.step("read").size = Size::Five;
    life.done([9], "read");
    life.step("read").size = Size::Tiny;
    life.done([12, 13], "read");
    let evidence = Past::of(&[], &life.journal()).evidence(&life.plan);
    let rungs = vec![
        (Size::Tiny, day(12)),
        (Size::Two, day(3)),
        (Size::Five, day(9)),
    ];
    let commitment = Id::new("read");
    assert_eq!(evidence.ladders, [Ladder { commitment, rungs }]);
}

#[test]
fn an_earlier_step_has_a_ladder_when_it_grew() {
    let mut life = Life::new();
    life.done([3], "read");
    life.step("read").size = Size::Five;
    life.done([9], "read");
    life.step("read").retired = Some(day(10));
    let mut new = life.step("read").clone();
    new.id = "lesson".into();
    new.sizes = sizes("lesson");
    new.retired = None;
    life.plan.commitments.push(new);
    life.done([11], "lesson");
    let evidence = Past::of(&[], &life.journal()).evidence(&life.plan);
    let ladders: Vec<(&str, usize)> = evidence
        .ladders
        .iter()
        .map(|ladder| (ladder.commitment.as_str(), ladder.rungs.len()))
        .collect();
    assert_eq!(ladders, [("read", 2), ("lesson", 1)]);
}

#[test]
fn a_month_that_is_counted_is_not_counted_again() {
    let life = long_life();
    let whole = life.journal();
    let (months, _) = split(&life, day(130).month().first_day().unwrap());
    assert!(months.len() > 2);
    let one = Past::of(&[], &whole).evidence(&life.plan);
    assert_eq!(Past::of(&months, &whole).evidence(&life.plan), one);
}

#[test]
fn a_day_is_known_by_each_value_that_was_chosen_on_it() {
    let mut life = Life::new();
    life.done([0, 1, 100, 365], "read");
    life.done([1], "send");
    let journal = life.journal();
    let days = Past::of(&[], &journal).days(day(364));
    let of = |value: &str| days[&Id::new(value)].clone();
    assert_eq!(of("growth"), BTreeSet::from([day(0), day(1), day(100)]));
    assert_eq!(of("connection"), BTreeSet::from([day(1)]));
    assert_eq!(all(&days), BTreeSet::from([day(0), day(1), day(100)]));
}

#[test]
fn nothing_done_is_nothing_shown() {
    let life = Life::new();
    let journal = Journal::default();
    let past = Past::of(&[], &journal);
    let evidence = past.evidence(&life.plan);
    assert_eq!((evidence.steps, evidence.since), (0, None));
    assert!(evidence.ladders.is_empty());
    assert_eq!(past.times(&"read".into(), day(0)), 0);
    assert_eq!(past.days_before(), 0);
}

proptest! {
    #![proptest_config(law_on(12, 115))]

    /// Wherever the counted months end, the sum is the same; dots come from the log alone.
    #[test]
    fn months_and_log_together_are_the_whole(at in 0_i64..115) {
        let life = long_life();
        let first = day(at).month().first_day().unwrap();
        let (months, rest) = split(&life, first);
        let whole_log = life.journal();
        let (whole, parts) = (Past::of(&[], &whole_log), Past::of(&months, &rest));
        prop_assert_eq!(parts.evidence(&life.plan), whole.evidence(&life.plan));
        prop_assert_eq!(parts.times(&"read".into(), day(199)), whole.times(&"read".into(), day(199)));
        prop_assert_eq!(parts.days(day(199)), whole.days(day(199)));
    }
}

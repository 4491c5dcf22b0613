//! What the journal makes of entries.

use proptest::{prelude::*, test_runner::RngSeed};

use super::*;
use crate::domain::{
    block::Block,
    day::Moment,
    entry::{Done, Feeling, Source},
    size::Size,
};

const MORNING: &str = "2026-03-08T08:10:00+01:00";

fn entry(n: u64, fact: Fact) -> Entry {
    let at = Moment::parse(MORNING).expect("a moment");
    Entry {
        id: Id::new(&format!("e{n}")),
        n,
        at,
        day: at.day(4),
        gesture: None,
        fact,
    }
}

fn done(commitment: &str) -> Fact {
    Fact::Done(Done {
        value: Id::new("growth"),
        commitment: Some(Id::new(commitment)),
        one_off: None,
        if_then: None,
        text: "Read one page.".to_owned(),
        size: Size::Two,
        minutes: Some(2),
        block: Block::Any,
        source: Source::Planned,
        certain: true,
        backfilled: false,
        place: None,
    })
}

fn retracted(n: u64) -> Fact {
    Fact::Retracted {
        of: Id::new(&format!("e{n}")),
    }
}

fn today(journal: &Journal) -> &DayRecord {
    journal.day(Day::parse("2026-03-08").expect("a day"))
}

#[test]
fn a_step_marked_twice_counts_once() {
    let journal = Journal::of([entry(1, done("read")), entry(2, done("read"))]);
    assert_eq!(today(&journal).done.len(), 2);
    assert_eq!(today(&journal).steps().count(), 1);
}

#[test]
fn a_mark_taken_back_and_given_back_is_a_mark() {
    let mut journal = Journal::of([entry(1, done("read")), entry(2, retracted(1))]);
    assert!(today(&journal).done.is_empty());
    journal.add([entry(3, retracted(2))]);
    assert_eq!(today(&journal).done.len(), 1);
    journal.add([entry(4, retracted(3))]);
    assert!(today(&journal).done.is_empty());
}

#[test]
fn a_retraction_that_arrives_before_its_mark_still_counts() {
    let mut journal = Journal::of([entry(2, retracted(1))]);
    journal.add([entry(1, done("read"))]);
    assert!(today(&journal).done.is_empty());
}

#[test]
fn a_retraction_cannot_name_what_comes_after_it() {
    let journal = Journal::of([entry(1, retracted(2)), entry(2, done("read"))]);
    assert_eq!(today(&journal).done.len(), 1);
}

#[test]
fn the_latest_feeling_counts_and_no_feeling_clears_it() {
    let felt = |feeling| Fact::Felt {
        of: Id::new("e1"),
        feeling,
    };
    let mut journal = Journal::of([
        entry(1, done("read")),
        entry(2, felt(Some(Feeling::Draining))),
    ]);
    assert_eq!(today(&journal).done[0].feeling, Some(Feeling::Draining));
    journal.add([entry(3, felt(Some(Feeling::Neutral)))]);
    assert_eq!(today(&journal).done[0].feeling, Some(Feeling::Neutral));
    journal.add([entry(4, felt(None))]);
    assert_eq!(today(&journal).done[0].feeling, None);
}

#[test]
fn marks_made_in_a_batch_have_no_certain_time() {
    let journal = Journal::of([entry(1, done("read")), entry(2, done("write"))]);
    assert!(today(&journal).done.iter().all(|step| !step.done.certain));
}

#[test]
fn a_day_with_a_backfilled_mark_alone_is_not_a_day_here() {
    let Fact::Done(mut mark) = done("read") else {
        return;
    };
    mark.backfilled = true;
    let journal = Journal::of([entry(1, Fact::Done(mark))]);
    assert!(!today(&journal).here);
}

#[test]
fn huge_numbers_are_kept_and_never_counted_from() {
    let journal = Journal::of([entry(7, done("read")), entry(NUMBER_LIMIT + 5, Fact::HERE)]);
    assert_eq!(journal.highest(), 7);
    assert!(today(&journal).here);
}

#[test]
fn of_two_entries_with_one_id_the_one_added_last_counts_whatever_day_it_names() {
    let mut journal = Journal::of([entry(1, done("read"))]);
    let mut other = entry(1, Fact::HERE);
    other.day = other.day.plus(-1);
    journal.add([other.clone()]);
    assert!(today(&journal).done.is_empty());
    assert!(journal.day(other.day).here);
    assert_eq!(journal.len(), 1);
    journal.add([entry(1, done("read"))]);
    assert_eq!(today(&journal).steps().count(), 1);
    assert!(!journal.day(other.day).here);
}

#[test]
fn a_retraction_that_names_something_else_now_leaves_the_first_alone() {
    let mut journal = Journal::of([
        entry(1, done("read")),
        entry(2, done("write")),
        entry(3, retracted(1)),
    ]);
    journal.add([entry(3, retracted(2))]);
    let left: Vec<&str> = today(&journal)
        .done
        .iter()
        .map(|step| step.id.as_str())
        .collect();
    assert_eq!(left, ["e1"]);
}

#[test]
fn an_entry_that_a_redacted_names_has_no_texts_whichever_comes_first() {
    let redacted = || entry(9, Fact::Redacted { of: Id::new("e1") });
    let mut before = Journal::of([redacted()]);
    before.add([entry(1, done("read"))]);
    let mut after = Journal::of([entry(1, done("read"))]);
    after.add([redacted()]);
    for journal in [before, after] {
        assert_eq!(today(&journal).steps().count(), 1, "the step still counts");
        assert_eq!(today(&journal).done[0].done.text, "");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn entries_in_any_order_and_more_than_once_give_the_same_days(
        kinds in prop::collection::vec(0_u8..4, 1..24),
        order in prop::collection::vec(any::<prop::sample::Index>(), 1..60),
    ) {
        let entries: Vec<Entry> = kinds
            .iter()
            .enumerate()
            .map(|(index, kind)| {
                let n = index as u64 + 1;
                entry(n, match kind {
                    0 => done("read"),
                    1 => retracted(n.saturating_sub(1)),
                    2 => retracted(n / 2),
                    _ => Fact::SetDown { commitment: Id::new("read") },
                })
            })
            .collect();
        let straight = Journal::of(entries.clone());
        let mut shuffled = Journal::default();
        for index in &order {
            shuffled.add([entries[index.index(entries.len())].clone()]);
        }
        shuffled.add(entries.into_iter().rev());
        prop_assert_eq!(today(&straight), today(&shuffled));
    }
}

//! What the last page counts, and the idea on it.

use daymark::domain::{
    day::Day,
    entry::{Detail, Entry, Fact, Feeling, Review},
};

use super::ENTER;
use crate::support::{Daymark, done, entry, three_values};

/// Felt marks of the first step, one a day from `first` on: at a place, so many of so many energizing.
fn felt_at(place: &str, (x, n): (i64, i64), first: &str) -> Vec<Entry> {
    let first = Day::parse(first).unwrap();
    let mut entries = Vec::new();
    for on in 0..n {
        let day = first.plus(on);
        let number =
            10_000 + 10 * u64::try_from(day.since(Day::parse("2025-12-01").unwrap())).unwrap();
        let number = number + if place == "outside" { 0 } else { 5 };
        // Of many marks each place has those of both steps: one alone would say nothing of the place.
        let turn = usize::from(n > 8 && on % 2 == 1);
        let (time, step) = if place == "outside" {
            ("09:00", 1 + turn)
        } else {
            ("10:00", 2 - turn)
        };
        let mark = entry(number, &format!("{day} {time}"), Fact::Done(done(step)));
        let of = mark.id.clone();
        let feeling = if on < x {
            Feeling::Energizing
        } else {
            Feeling::Neutral
        };
        let feeling = Some(feeling);
        let detail = Detail {
            place: Some(place.to_owned()),
            ..Detail::default()
        };
        entries.push(mark);
        let felt = Fact::Felt {
            of: of.clone(),
            feeling,
        };
        entries.push(entry(number + 1, &format!("{day} {time}"), felt));
        let detail = Fact::Detail { of, detail };
        entries.push(entry(number + 2, &format!("{day} {time}"), detail));
    }
    entries
}

/// Sunday 8 March, the last page. All marks are older than a week and younger than seven.
fn conditions(outside: (i64, i64), home: (i64, i64)) -> Daymark {
    conditions_since("2026-01-22", outside, home)
}

fn conditions_since(first: &str, outside: (i64, i64), home: (i64, i64)) -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(felt_at("outside", outside, first))
        .with_entries(felt_at("home", home, first))
        .press(&format!("w{}i", ENTER.repeat(2)))
        .sees("4 of 4")
}

const PATTERN: &str = "So far, steps outside felt energizing or restful more often (15 of 18) than\n  elsewhere (9 of 26).";

#[test]
fn a_clear_difference_is_told_with_its_counts_and_so_far() {
    conditions((15, 18), (9, 26))
        .sees(PATTERN)
        .sees_not("tends to")
        .sees_not("because")
        .sees_not("%");
}

#[test]
fn what_is_less_clear_stays_a_plain_count() {
    let visit = conditions((12, 18), (9, 26)).sees_not("more often");
    visit
        .sees("Outside: 12 of 18 felt energizing.")
        .sees("Home: 17 of 26 felt neutral.");
}

#[test]
fn four_marks_are_counted_and_three_are_not() {
    let few = |count| conditions_since("2026-02-20", count, (0, 0));
    few((4, 4))
        .sees("Outside: 4 of 4 felt energizing (small numbers).")
        .sees("'Send one line to Sam' tends to energize you (4 of 4).");
    few((3, 3)).sees_not("Counted from your marks");
    few((3, 4)).sees("Counted").sees_not("tends to");
}

#[test]
fn what_the_log_knows_of_what_helped_is_a_count_of_what_was_felt() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(felt_at("outside", (5, 6), "2026-03-02"))
        .press("w<enter>5")
        .sees("outside: energizing 5 times")
        .sees_not("of 6");
}

#[test]
fn nothing_is_counted_across_a_long_absence() {
    conditions((4, 4), (0, 0)).sees_not("Counted from your marks");
}

#[test]
fn what_the_person_said_in_an_earlier_version_outranks_what_was_counted() {
    let said = Review {
        week: Day::parse("2026-03-01"),
        screen: "R9".to_owned(),
        done: true,
        conditions: vec![("outside".to_owned(), "-".to_owned())],
        ..Review::default()
    };
    let said = entry(9000, "2026-03-01 08:10", Fact::Review(Box::new(said)));
    conditions((15, 18), (9, 26)).sees("more often");
    let visit = Daymark::at("2026-03-08 08:10").with(three_values());
    let visit = visit.with_entries(felt_at("outside", (15, 18), "2026-01-22"));
    let visit = visit.with_entries(felt_at("home", (9, 26), "2026-01-22"));
    let visit = visit.with_entries([said]).press("w<enter><enter>i");
    visit.sees("Counted").sees_not("more often");
}

/// Here on all days of four weeks, the second step done on one of them.
fn seldom() -> Daymark {
    let first = Day::parse("2026-02-08").unwrap();
    let mut entries = Vec::new();
    for (on, n) in (0..28).zip(1..) {
        let day = first.plus(on);
        let step = if on == 20 {
            2
        } else {
            [1, 3][usize::from(on % 2 == 0)]
        };
        entries.push(entry(2 * n, &format!("{day} 20:00"), Fact::HERE));
        entries.push(entry(
            2 * n + 1,
            &format!("{day} 09:00"),
            Fact::Done(done(step)),
        ));
    }
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(entries)
}

const IDEA_ROW: &str = "Keep 'Read one sentence' this week?";

#[test]
fn the_idea_stands_among_the_rows_of_next_week_and_opens_with_o() {
    let mut visit = seldom().press(&format!("w{}", ENTER.repeat(3)));
    let screen = visit.screen();
    assert!(screen.contains(IDEA_ROW), "{screen}");
    let said = |visit: &mut Daymark| {
        let ideas = visit
            .logged()
            .into_iter()
            .filter_map(|entry| match entry.fact {
                Fact::Idea(idea) => Some(idea.answer),
                _ => None,
            });
        ideas.collect::<Vec<_>>()
    };
    assert_eq!(said(&mut visit), [None], "seen is shown");
    let mut visit = visit
        .press("o")
        .sees("'Read one page' has stayed open on the 7 days you")
        .press("y")
        .sees("4 of 4")
        .sees_not("this week?");
    assert_eq!(said(&mut visit), [None, Some("y".to_owned())]);
    let visit = visit.press("u").sees("Keep 'Read one sentence' this week?");
    visit.press("<enter>").sees("This week");
}

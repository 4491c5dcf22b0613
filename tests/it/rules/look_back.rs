//! The look-back: its seven days, what it goes on with, what it marks, and when it has something to add.

use daymark::domain::{
    entry::{
        Fact,
        Feeling::{Draining, Energizing, Neutral},
        Review,
    },
    id::Id,
    known::Known,
    review::{self, SCREENS},
};

use super::life::{Life, day};

fn at(week: i64, screen: &str) -> Review {
    Review {
        week: Some(day(week)),
        screen: screen.to_owned(),
        ..Review::default()
    }
}

fn log(life: &mut Life, on: i64, review: Review) -> Id {
    life.log(on, Fact::Review(Box::new(review)))
}

fn finished(week: i64) -> Review {
    Review {
        done: true,
        ..at(week, "next")
    }
}

#[test]
fn a_new_one_is_about_the_seven_days_that_end_today() {
    let opened = review::open(&Life::new().journal(), day(6));
    assert_eq!((opened.week, opened.resumed), (day(6), false));
    assert_eq!(opened.review.screen, "week");
    assert_eq!(review::days(opened.week).first(), Some(&day(0)));
    assert_eq!(review::days(opened.week).last(), Some(&day(6)));
}

#[test]
fn an_unfinished_one_waits_three_days() {
    let mut life = Life::new();
    let worked = vec!["small-size".to_owned()];
    let left = Review {
        worked,
        ..at(6, "in_way")
    };
    log(&mut life, 6, at(6, "week"));
    log(&mut life, 6, left.clone());
    for on in 6..=9 {
        let opened = review::open(&life.journal(), day(on));
        assert!(opened.resumed, "day {on}");
        assert_eq!((opened.week, &opened.review), (day(6), &left), "day {on}");
    }
    let opened = review::open(&life.journal(), day(10));
    assert_eq!((opened.week, opened.resumed), (day(10), false));
    assert!(opened.review.worked.is_empty());
}

#[test]
fn a_finished_one_can_be_read_again_on_its_day_and_no_other() {
    let mut life = Life::new();
    let kept = vec![Id::new("a")];
    let done = Review {
        kept: kept.clone(),
        ..finished(6)
    };
    log(&mut life, 6, done);
    let opened = review::open(&life.journal(), day(6));
    assert_eq!(
        (opened.review.screen.as_str(), opened.resumed),
        ("week", false)
    );
    assert_eq!(opened.review.kept, kept);
    let opened = review::open(&life.journal(), day(7));
    assert_eq!((opened.week, opened.review.kept.len()), (day(7), 0));
}

#[test]
fn an_undone_screen_is_where_it_was_before() {
    let mut life = Life::new();
    log(&mut life, 6, at(6, "week"));
    let of = log(&mut life, 6, at(6, "helped"));
    life.log(6, Fact::Retracted { of });
    assert_eq!(review::open(&life.journal(), day(6)).review.screen, "week");
}

#[test]
fn the_screens_follow_each_other_both_ways() {
    let walk = |steps: usize| {
        let mut seen = vec!["week"];
        while let Some(next) = review::next_screen(seen[seen.len() - 1], steps) {
            assert_eq!(review::screen_before(next, steps), seen.last().copied());
            seen.push(next);
        }
        seen
    };
    assert_eq!(walk(1), SCREENS);
    assert_eq!(walk(0), ["week", "in_way", "next"]);
    assert_eq!(review::screen_before("week", 1), None);
    assert_eq!(review::next_screen("R12", 1), None);
}

#[test]
fn nine_screens_of_earlier_versions_lead_to_the_four() {
    let named = ["R1", "R2", "R3", "R4", "R5", "R9", "?"].map(review::screen_named);
    assert_eq!(
        named,
        ["week", "week", "helped", "in_way", "next", "next", "week"]
    );
}

/// The week of the pictures: three values, ten steps.
fn pictured() -> Life {
    let mut life = Life::new();
    for (on, step) in [
        (0, "send"),
        (1, "read"),
        (2, "choose"),
        (2, "send"),
        (4, "choose"),
    ] {
        life.done_at(on, step, 12);
    }
    life.felt(3, "send", Energizing);
    life.felt(3, "read", Draining);
    life.done_at(3, "choose", 12);
    life.felt(5, "read", Energizing);
    life.felt(6, "choose", Neutral);
    life
}

fn rows(life: &Life, week: i64) -> Vec<(bool, String, Vec<i64>)> {
    let journal = life.journal();
    let known = Known {
        plan: &life.plan,
        journal: &journal,
        day: day(week),
        is_heavy: &|word| word == "heavy",
        days_before: 0,
    };
    review::kept_rows(&known, day(week))
        .into_iter()
        .map(|row| {
            let step = row.step.done.commitment.as_ref().unwrap();
            let days = row.days.iter().map(|on| on.since(day(0)));
            (row.kept, step.as_str().to_owned(), days.collect())
        })
        .collect()
}

#[test]
fn a_row_a_step_is_marked_for_each_value() {
    let rows = rows(&pictured(), 6);
    let wanted = [
        (true, "choose", vec![2, 3, 4, 6]),
        (true, "read", vec![1, 3, 5]),
        (true, "send", vec![0, 2, 3]),
    ];
    assert_eq!(
        rows,
        wanted.map(|(kept, step, on)| (kept, step.to_owned(), on))
    );
}

#[test]
fn fewer_than_three_are_shown_as_they_are() {
    let mut life = Life::new();
    assert!(rows(&life, 6).is_empty());
    life.done([2], "read");
    assert_eq!(rows(&life, 6), [(true, "read".to_owned(), vec![2])]);
    assert!(rows(&life, 9).is_empty(), "another week");
}

#[test]
fn the_hint_stands_on_the_review_day_and_the_day_after() {
    let mut life = Life::new();
    life.here(0..30);
    let hints = |life: &Life| -> Vec<i64> {
        (0..30)
            .filter(|on| review::shows_hint(&life.plan, &life.journal(), day(*on), None))
            .collect()
    };
    // Day 6 is the first Sunday, within the first seven days.
    assert_eq!(hints(&life), [7, 13, 14, 20, 21, 27, 28]);
    let mut marked = life.clone();
    marked.done([5], "read");
    assert_eq!(hints(&marked)[0], 6, "the first after a mark");
    log(&mut life, 13, finished(13));
    log(&mut life, 21, finished(21));
    assert_eq!(hints(&life), [7, 20, 27, 28], "until it is finished");
    log(&mut life, 27, at(27, "in_way"));
    assert_eq!(
        hints(&life),
        [7, 20, 27, 28],
        "one half done is not finished"
    );
    let known = Some(day(-100));
    assert!(review::shows_hint(
        &life.plan,
        &life.journal(),
        day(6),
        known
    ));
}

#[test]
fn the_first_look_back_of_a_month_offers_the_evidence() {
    let mut life = Life::new();
    log(&mut life, 6, finished(6));
    // Day 27 is 1 February.
    for (week, wanted) in [(6, true), (13, false), (20, false), (27, true)] {
        let found = review::is_first_of_month(&life.journal(), day(week));
        assert_eq!(found, wanted, "week {week}");
    }
}

#[test]
fn after_twelve_weeks_the_values_are_asked_about() {
    let mut life = Life::new();
    life.plan.settings.confirmed_values = Some(day(0));
    let asks = |life: &Life, on| review::asks_about_values(&life.plan, &life.journal(), day(on));
    assert!(!asks(&life, 83));
    assert!(asks(&life, 84));
    let mut newer = life.clone();
    newer.plan.values[2].since = Some(day(20));
    assert!(!asks(&newer, 84), "one was chosen since");
    life.log(
        84,
        Fact::OfferShown {
            which: "twelve_weeks".to_owned(),
            answer: None,
        },
    );
    assert!(asks(&life, 85), "shown and left alone");
    life.log(
        85,
        Fact::OfferShown {
            which: "twelve_weeks".to_owned(),
            answer: Some("keep".to_owned()),
        },
    );
    assert!(!asks(&life, 168));
    assert!(asks(&life, 169));
}

#[test]
fn the_step_of_the_week_is_the_first_values() {
    let mut life = Life::new();
    assert_eq!(review::step_of_week(&life.plan), Some("send".into()));
    life.plan.values[0].retired = Some(day(0));
    assert_eq!(review::step_of_week(&life.plan), Some("read".into()));
}

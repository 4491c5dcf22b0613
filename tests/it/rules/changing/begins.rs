//! A step that stays open begins smaller; a plan begins in the step's part of the day.

use daymark::domain::{
    begins,
    change::{self, Brings, Obstacle},
    plan::Commitment,
    size::Size,
};

use super::{Lived, READ};

/// An open day after open days, each seen.
fn open_days(lived: &mut Lived, days: std::ops::Range<i64>) {
    lived.life.here(days);
}

#[test]
fn a_step_left_open_three_days_running_begins_smaller_and_seven_the_smallest() {
    let mut lived = Lived::new();
    lived.life.step(READ).size = Size::Five;
    open_days(&mut lived, 0..12);
    let size = |lived: &Lived, on| lived.rows(on)[1].size;
    assert_eq!(size(&lived, 2), Size::Five);
    assert_eq!(size(&lived, 3), Size::Two);
    assert_eq!(size(&lived, 6), Size::Two);
    assert_eq!(size(&lived, 7), Size::Tiny);
    assert_eq!(lived.size(READ), Size::Five, "the plan is unchanged");
    // A size that is tried is left alone.
    lived.answer(7, READ, Obstacle::TooBig);
    assert_eq!(size(&lived, 8), Size::Two);
}

#[test]
fn marks_on_three_days_bring_the_usual_size_back() {
    let mut lived = Lived::new();
    open_days(&mut lived, 0..12);
    assert_eq!(lived.rows(4)[1].size, Size::Tiny);
    for on in 4..7 {
        let row = lived.rows(on)[1].clone();
        lived.life.mark_row(on, &row, 12);
        let next = lived.rows(on + 1)[1].size;
        assert_eq!(
            next,
            if on < 6 { Size::Tiny } else { Size::Two },
            "day {on}"
        );
    }
}

#[test]
fn who_comes_back_after_a_week_begins_anew() {
    let mut lived = Lived::new();
    open_days(&mut lived, 0..5);
    assert_eq!(lived.rows(5)[1].size, Size::Tiny);
    assert_eq!(lived.rows(12)[1].size, Size::Two);
}

#[test]
fn the_size_that_was_marked_is_offered_by_the_next_look_back_as_a_choice() {
    let mut lived = Lived::new();
    open_days(&mut lived, 0..30);
    for on in 4..7 {
        let row = lived.rows(on)[1].clone();
        lived.life.mark_row(on, &row, 12);
    }
    let offered = |lived: &Lived, on| {
        let journal = lived.life.journal();
        begins::to_keep(&lived.life.known(&journal, on))
    };
    assert_eq!(offered(&lived, 6), None, "it still begins smaller");
    let change = offered(&lived, 7).unwrap();
    assert_eq!(
        (change.subject.as_str(), change.to.as_str()),
        (READ, "tiny")
    );
    // A no lets it sleep for four weeks, and passing it over for one.
    for (fact, days) in [(change.refused(), 28), (change.passed_over(), 7)] {
        let mut lived = Lived::new();
        lived.life.log(7, fact);
        let journal = lived.life.journal();
        let sleeps = |on| change::sleeps(&lived.life.known(&journal, on), &change);
        assert!(sleeps(7 + days - 1) && !sleeps(7 + days));
    }
    lived.take(7, &[change]);
    assert_eq!(lived.size(READ), Size::Tiny);
    assert_eq!(offered(&lived, 8), None);
}

#[test]
fn an_if_then_plan_begins_in_the_part_of_the_day_of_its_step() {
    let lived = Lived::new();
    let situation = |item: &Commitment| {
        let mut ways = lived.ways(2, item.id.as_str(), Obstacle::NoCue).into_iter();
        ways.find_map(|way| match way[0].brings.clone()? {
            Brings::Plan(plan) => Some(plan.situation),
            Brings::Step(_) => None,
        })
    };
    let steps = lived.life.plan.commitments.iter();
    assert_eq!(
        steps.filter_map(situation).collect::<Vec<_>>(),
        [
            "I wake up anxious",
            "I sit down after lunch",
            "it is about nine in the evening",
        ]
    );
}

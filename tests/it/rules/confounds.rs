//! What a difference may come from: of steps, of what was left out, and what may be offered for all that.

use daymark::domain::{
    block::Block,
    count::Count,
    entry::{
        Fact,
        Feeling::{Draining, Energizing, Neutral},
    },
    pattern::{self, Dimension},
    size::Size,
};

use super::{
    life::{Life, day},
    patterns::{NOW, outside, told},
};

/// Marks from day 25 on, two a day: each of these steps at a place, so many of them good there.
fn at_places(steps: &[(&str, &str, Count)]) -> Life {
    let mut life = Life::new();
    for (step, place, count) in steps {
        for index in 0..i64::from(count.n) {
            let is_good = index < i64::from(count.x);
            let on = 25 + if *place == "home" { 35 - index } else { index };
            let of = life.felt(on, step, if is_good { Energizing } else { Neutral });
            life.at_place(on, &of, place);
        }
    }
    life
}

#[test]
fn what_two_steps_show_alike_is_said_of_all() {
    let life = at_places(&[
        ("send", "outside", Count::new(9, 10)),
        ("send", "home", Count::new(3, 12)),
        ("read", "outside", Count::new(8, 9)),
        ("read", "home", Count::new(3, 12)),
    ]);
    let found = told(&life, NOW);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((&found[0].what, &found[0].step), (&outside(), &None));
    assert_eq!(found[0].here, Count::new(17, 19));
    assert_eq!(found[0].elsewhere, Count::new(6, 24));
}

#[test]
fn a_step_that_is_liked_and_done_outside_makes_no_pattern_of_the_outside() {
    // Whoever does one step outside and another one at home compares the steps.
    let life = at_places(&[
        ("send", "outside", Count::new(18, 20)),
        ("read", "home", Count::new(4, 20)),
    ]);
    assert_eq!(told(&life, NOW), []);
}

#[test]
fn where_steps_do_not_agree_the_one_with_most_marks_is_named() {
    let life = at_places(&[
        ("send", "outside", Count::new(12, 12)),
        ("send", "home", Count::new(2, 12)),
        ("read", "outside", Count::new(1, 5)),
        ("read", "home", Count::new(3, 5)),
    ]);
    let found = told(&life, NOW);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].step, Some("send".into()));
    assert_eq!((found[0].here.n, found[0].elsewhere.n), (12, 12));
}

#[test]
fn time_of_day_is_counted_only_where_most_marks_have_one() {
    for (timed, wanted) in [(13, false), (17, false), (18, true), (26, true)] {
        let mut life = Life::new();
        for index in 0..26 {
            let of = life.felt(25 + index, "send", Energizing);
            life.at_place(25 + index, &of, "home");
            if index >= timed {
                // Ticked together with another one: nobody knows when it was done.
                let mark = life.mark("read");
                life.log_at(25 + index, 12 * 60 + 1, mark);
            }
        }
        let noticings = pattern::noticings(&life.journal(), &life.plan.settings.blocks, day(NOW));
        let is_time = |one: &pattern::Noticing| one.condition.dimension() == Dimension::Time;
        assert_eq!(noticings.iter().any(is_time), wanted, "{timed} of 26");
        assert_eq!(noticings.len(), 1 + usize::from(wanted));
    }
}

#[test]
fn what_mostly_felt_good_under_a_condition_may_be_tried_there() {
    let life = at_places(&[
        ("send", "outside", Count::new(5, 5)),
        ("send", "home", Count::new(2, 9)),
        ("read", "home", Count::new(8, 9)),
    ]);
    let found = pattern::good(&life.plan, &life.journal(), day(NOW));
    let named: Vec<_> = found
        .iter()
        .map(|good| (good.step.as_str(), good.under.id(), good.count))
        .collect();
    let wanted = [
        ("read", "midday", Count::new(8, 9)),
        ("read", "home", Count::new(8, 9)),
        ("send", "outside", Count::new(5, 5)),
    ];
    assert_eq!(named, wanted);
    assert!(found.iter().all(|good| good.feeling == Energizing));
}

#[test]
fn a_pattern_comes_before_what_only_tends_to() {
    let life = at_places(&[
        ("send", "outside", Count::new(10, 11)),
        ("send", "home", Count::new(2, 12)),
        ("read", "home", Count::new(14, 14)),
    ]);
    let found = pattern::good(&life.plan, &life.journal(), day(NOW));
    assert_eq!(
        (found[0].step.as_str(), found[0].under.id()),
        ("send", "outside")
    );
    assert_eq!(found[1].step.as_str(), "read");
}

#[test]
fn nothing_is_offered_that_is_so_already_or_that_drains_or_was_asked_lately() {
    let mut life = at_places(&[("send", "outside", Count::new(6, 6))]);
    life.step("send").block = Block::Midday;
    life.step("send").size = Size::Five;
    let names = |life: &Life| -> Vec<String> {
        let found = pattern::good(&life.plan, &life.journal(), day(NOW));
        let names = found.iter().map(|good| good.under.id().to_owned());
        names.collect()
    };
    assert_eq!(
        names(&life),
        ["outside", "two"],
        "it was done in the size of two minutes"
    );
    life.step("send").size = Size::Two;
    assert_eq!(names(&life), ["outside"], "midday is where it stands");
    let mut tired = life.clone();
    for on in 25..31 {
        tired.felt(on, "send", Draining);
    }
    assert!(names(&tired).is_empty());
    for (ago, wanted) in [(27, 0), (28, 1)] {
        let mut asked = life.clone();
        asked.log(
            NOW - ago,
            Fact::Idea(Box::new(daymark::domain::entry::Idea {
                rule: "pattern:place".to_owned(),
                subject: "send".to_owned(),
                ..Default::default()
            })),
        );
        assert_eq!(names(&asked).len(), wanted, "{ago} days ago");
    }
    life.step("send").retired = Some(day(NOW));
    assert!(names(&life).is_empty());
}

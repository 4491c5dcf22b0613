//! When each idea comes, at the edge of its condition, and with which counts.

use daymark::domain::{
    block::Block,
    count::Count,
    entry::Feeling::{Draining, Energizing, Neutral},
    idea::{Proposal, Tired},
    size::Size,
};

use super::life::{Life, day};

/// Here on days 0 to 29 with every step but `read` done often enough for neither low nor high.
pub fn steady() -> Life {
    let mut life = Life::new();
    life.here(0..30);
    for step in ["send", "choose"] {
        life.done((0..30).filter(|on| on % 3 != 0), step);
    }
    life
}

fn read_on(days: impl IntoIterator<Item = i64>) -> Life {
    let mut life = steady();
    life.done(days, "read");
    life
}

#[test]
fn a_step_done_seldom_may_become_smaller() {
    // Four of fourteen days is low, five is not.
    let idea = read_on([20, 22, 24, 26]).idea(30).unwrap();
    assert_eq!(idea.subject.as_str(), "read");
    assert_eq!(
        idea.what,
        Proposal::Shrink {
            done: Count::new(4, 14),
            from: Size::Two,
            to: Size::Tiny
        }
    );
    assert_eq!(read_on([18, 20, 22, 24, 26]).idea(30), None);
}

#[test]
fn the_example_of_six_days_here() {
    for (done, wanted) in [(1, "S1"), (2, "none")] {
        let mut life = Life::new();
        life.here((0..8).chain([16, 18, 20, 22, 24, 26]));
        for step in ["send", "choose"] {
            life.done([18, 20, 22, 24], step);
        }
        life.done([16, 18].into_iter().take(done), "read");
        assert_eq!(life.rule(27), wanted, "done {done} of 6");
        if done == 1 {
            let what = life.idea(27).unwrap().what;
            assert!(matches!(what, Proposal::Shrink { done, .. } if done == Count::new(1, 6)));
        }
    }
}

#[test]
fn days_not_here_and_days_not_planned_say_nothing_about_a_step() {
    let mut life = Life::new();
    life.here((0..8).chain([27, 28, 29]));
    assert_eq!(life.rule(30), "none", "three days are too few");

    let mut life = steady();
    life.step("read").weekdays = vec![day(16).weekday()];
    assert_eq!(life.rule(30), "none", "two planned days are too few");
}

#[test]
fn a_day_of_doing_counts_as_offered_wherever_it_lies() {
    let mut life = steady();
    life.step("read").weekdays = Vec::new();
    life.done([20, 21, 22, 23], "read");
    assert_eq!(life.rule(30), "none", "four of four is not low");
}

#[test]
fn counting_begins_with_the_day_it_was_chosen_or_resized() {
    let mut life = steady();
    life.step("read").since = Some(day(27));
    assert_eq!(life.rule(30), "none", "three days");
    assert_eq!(life.rule(31), "none", "day 30 was not here");
    life.here([30]);
    assert_eq!(life.rule(31), "S1", "the day of choosing counts");

    let mut life = steady();
    life.step("read").resize(Size::Five, day(27), "self");
    assert_eq!(life.rule(30), "none");
}

#[test]
fn what_cannot_shrink_may_be_replaced() {
    let mut life = read_on([20]);
    life.step("read").size = Size::Tiny;
    let done = Count::new(1, 14);
    assert_eq!(life.idea(30).unwrap().what, Proposal::Replace { done });

    let mut life = read_on([20]);
    life.step("read").sizes.tiny.clear();
    assert_eq!(life.rule(30), "S1b", "a size without words is none");
}

#[test]
fn a_moment_that_does_not_come_up_wants_another_signal() {
    let cases = [
        (vec!["no_moment"; 4], "none"),
        (
            vec!["no_moment", "no_moment", "no_moment", "no_moment", "did"],
            "S2",
        ),
        (
            vec!["no_moment", "no_moment", "no_moment", "did", "did"],
            "none",
        ),
        (
            vec![
                "did",
                "no_moment",
                "no_moment",
                "no_moment",
                "no_moment",
                "no_moment",
            ],
            "S2",
        ),
        (
            vec![
                "did",
                "did",
                "no_moment",
                "no_moment",
                "no_moment",
                "no_moment",
            ],
            "none",
        ),
        // Only the latest six count.
        (
            vec![
                "no_moment",
                "no_moment",
                "no_moment",
                "did",
                "did",
                "did",
                "did",
                "did",
                "did",
            ],
            "none",
        ),
        (
            vec![
                "not_this_time",
                "not_this_time",
                "not_this_time",
                "not_this_time",
                "did",
            ],
            "S2b",
        ),
    ];
    for (results, wanted) in cases {
        let mut life = read_on((0..30).filter(|on| on % 3 != 0)).with_if_then();
        for (week, result) in results.iter().enumerate() {
            life.result(week as i64 * 3, result);
        }
        assert_eq!(life.rule(30), wanted, "{results:?}");
    }
}

#[test]
fn the_counts_of_a_plan_are_its_own() {
    let mut life = read_on((0..30).filter(|on| on % 3 != 0)).with_if_then();
    for week in 0..6 {
        life.result(week * 4, if week == 2 { "did" } else { "no_moment" });
    }
    let no_moment = Count::new(5, 6);
    let idea = life.idea(30).unwrap();
    assert_eq!(idea.what, Proposal::Situation { no_moment });
    assert_eq!(idea.subject.as_str(), "kettle");
    // A tick of what it leads to says that the moment came up: in a week that was told, and in one that was not.
    for ticked in [11, 27] {
        let mut life = life.clone();
        let mut mark = life.mark("send");
        if let daymark::domain::entry::Fact::Done(done) = &mut mark {
            (done.commitment, done.if_then) = (None, Some("kettle".into()));
        }
        life.log(ticked, mark);
        let Some(Proposal::Situation { no_moment }) = life.idea(30).map(|idea| idea.what) else {
            assert_eq!(life.rule(30), "none", "{ticked}");
            continue;
        };
        assert_eq!(no_moment, Count::new(4, 6), "{ticked}");
    }
    life.plan.if_then[0].retired = Some(day(29));
    assert_eq!(life.rule(30), "none");
}

#[test]
fn a_step_done_at_another_time_may_move_there() {
    for (evenings, wanted) in [(4, "S3"), (3, "none")] {
        let mut life = steady();
        life.step("read").block = Block::Morning;
        for (index, on) in [18, 20, 22, 24, 26, 28].into_iter().enumerate() {
            life.done_at(on, "read", if index < evenings { 20 } else { 8 });
        }
        assert_eq!(life.rule(30), wanted, "{evenings} of 6");
        if evenings == 4 {
            let there = Count::new(4, 6);
            let to = Block::Evening;
            assert_eq!(life.idea(30).unwrap().what, Proposal::Time { there, to });
        }
        life.step("read").block = Block::Evening;
        assert_eq!(life.rule(30), "none", "it is there already");
    }
}

#[test]
fn five_certain_times_are_too_few() {
    let mut life = steady();
    for on in [18, 20, 22, 24, 26] {
        life.done_at(on, "read", 20);
    }
    assert_eq!(life.rule(30), "none");
}

#[test]
fn a_step_that_mostly_drains_is_asked_about() {
    let cases = [
        (vec![Draining; 4], "none"),
        (vec![Draining, Draining, Draining, Draining, Neutral], "S4"),
        (
            vec![Draining, Draining, Draining, Energizing, Neutral],
            "none",
        ),
        (
            vec![Draining, Draining, Draining, Draining, Draining, Neutral],
            "S4",
        ),
        (
            vec![Draining, Draining, Draining, Draining, Neutral, Neutral],
            "none",
        ),
    ];
    for (feelings, wanted) in cases {
        let mut life = steady();
        for (index, feeling) in feelings.iter().enumerate() {
            life.felt(10 + index as i64 * 3, "read", *feeling);
        }
        life.done([17, 18, 20, 21], "read");
        assert_eq!(life.rule(30), wanted, "{feelings:?}");
    }
}

#[test]
fn feelings_older_than_four_weeks_are_left_out() {
    for (oldest, wanted) in [(2, "S4"), (1, "none")] {
        let mut life = steady();
        for on in [oldest, 12, 15, 18, 21] {
            life.felt(on, "read", Draining);
        }
        life.done([17, 20, 23], "read");
        assert_eq!(life.rule(30), wanted, "the oldest on day {oldest}");
    }
}

#[test]
fn a_step_that_matters_is_not_asked_about() {
    let mut life = steady();
    for on in [12, 15, 18, 21, 24] {
        life.felt(on, "read", Draining);
    }
    life.done([17, 20, 23], "read");
    let what = life.idea(30).unwrap().what;
    let draining = Count::new(5, 5);
    let smaller = Some(Size::Tiny);
    assert_eq!(what, Proposal::Draining { draining, smaller });
    life.step("read").keep.push("S4".to_owned());
    assert_eq!(life.rule(30), "none");
}

#[test]
fn a_week_that_took_a_lot_offers_rest_first() {
    let mut life = steady();
    for on in 25..30 {
        life.felt(on, "read", Draining);
    }
    let felt = Tired::Felt(Count::new(5, 5));
    assert_eq!(life.idea(30).unwrap().what, Proposal::Rest(felt));

    for (steps, wanted) in [(5, "none"), (6, "S5")] {
        let mut life = read_on((0..30).filter(|on| on % 3 != 0));
        for on in [24, 27]
            .into_iter()
            .flat_map(|on| ["send", "read", "choose"].map(|step| (on, step)))
            .take(steps)
        {
            life.set_down(on.0, on.1);
        }
        assert_eq!(life.rule(30), wanted, "{steps} set down");
    }
    for (days, wanted) in [(3, "none"), (4, "S5")] {
        let mut life = read_on((0..30).filter(|on| on % 3 != 0));
        (0..days).for_each(|ago| life.smaller_day(29 - ago));
        assert_eq!(life.rule(30), wanted, "{days} smaller days");
    }
}

#[test]
fn a_step_set_down_and_then_done_took_nothing() {
    let mut life = read_on((0..30).filter(|on| on % 3 != 0));
    for on in [25, 26, 28, 29] {
        life.set_down(on, "send");
        life.set_down(on, "read");
    }
    assert_eq!(life.rule(30), "none", "all of them were done after all");
}

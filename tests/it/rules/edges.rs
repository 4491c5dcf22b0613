//! The tables of the rules, followed through whole lives: each idea turns exactly where its table says.

use daymark::domain::{
    block::Block,
    count::{Count, Z80, Z95},
    entry::Feeling::{self, Draining, Energizing, Neutral},
    idea::Proposal,
    size::Size,
};

use super::{
    ideas::steady,
    life::{Life, day},
};

/// The most that is low, and the fewest that are high, of `n`.
const LOW: [(i64, i64); 11] = [
    (4, 0),
    (5, 1),
    (6, 1),
    (7, 1),
    (8, 2),
    (9, 2),
    (10, 2),
    (11, 3),
    (12, 3),
    (13, 4),
    (14, 4),
];
const HIGH: [(i64, i64); 8] = [
    (7, 7),
    (8, 8),
    (9, 9),
    (10, 9),
    (11, 10),
    (12, 11),
    (13, 12),
    (14, 12),
];

/// `read` is offered on the last `n` days before day 30 and done on the first `x` of them; the others are done now
/// and then.
fn of_days(x: i64, n: i64) -> Life {
    let mut life = steady();
    life.step("read").since = Some(day(30 - n));
    life.done(30 - n..30 - n + x, "read");
    life
}

#[test]
fn a_step_may_become_smaller_exactly_where_the_table_says() {
    for (n, most) in LOW {
        for x in 0..=n {
            let rule = of_days(x, n).rule(30);
            assert_eq!(rule == "S1", x <= most, "{x} of {n}: {rule}");
        }
        let what = of_days(most, n).idea(30).unwrap().what;
        let Proposal::Shrink { done, .. } = what else {
            panic!("{what:?}")
        };
        assert_eq!((i64::from(done.x), i64::from(done.n)), (most, n));
    }
    for n in 0..4 {
        for x in 0..=n {
            assert_eq!(of_days(x, n).rule(30), "none", "{x} of {n}");
        }
    }
}

/// Here on `n` of the fourteen days before day 30, `read` done on `x` of these.
fn here_on(x: i64, n: i64) -> Life {
    let mut life = Life::new();
    // Somebody who has been here for long and whose other steps are new.
    life.here((0..16).chain(30 - n..30));
    life.done(30 - n..30 - n + x, "read");
    for step in ["send", "choose"] {
        life.step(step).since = Some(day(29));
    }
    life
}

#[test]
fn a_step_may_grow_exactly_where_the_table_says() {
    for (n, fewest) in HIGH {
        for x in fewest - 1..=n {
            let wanted = if x >= fewest { "S6" } else { "none" };
            assert_eq!(here_on(x, n).rule(30), wanted, "{x} of {n}");
        }
    }
    for n in 4..7 {
        assert_eq!(here_on(n, n).rule(30), "none", "{n} of {n}");
    }
}

/// `n` felt marks of `read`, `x` of them draining, older than a week, so that they are no reason to rest.
fn felt(x: usize, n: usize, other: Feeling) -> Life {
    let mut life = steady();
    for index in 0..n {
        let feeling = if index < x { Draining } else { other };
        life.felt(6 + 3 * index as i64, "read", feeling);
    }
    life.done([16, 17, 19, 20, 22, 23], "read");
    life
}

#[test]
fn what_mostly_drains_is_asked_about_exactly_where_the_table_says() {
    for (n, fewest) in [(4, 9), (5, 4), (6, 5)] {
        for x in 0..=n {
            let wanted = if x >= fewest { "S4" } else { "none" };
            for other in [Neutral, Energizing] {
                assert_eq!(felt(x, n, other).rule(30), wanted, "{x} of {n}");
            }
        }
    }
}

#[test]
fn results_of_a_plan_turn_exactly_where_the_table_says() {
    for (result, rule) in [("no_moment", "S2"), ("not_this_time", "S2b")] {
        for (n, fewest) in [(4, 9), (5, 4), (6, 5)] {
            for x in 0..=n {
                let mut life = of_days(9, 14).with_if_then();
                for week in 0..n {
                    let said = if week < x { result } else { "did" };
                    life.result(i64::from(week) * 4, said);
                }
                let wanted = if x >= fewest { rule } else { "none" };
                assert_eq!(life.rule(30), wanted, "{x} of {n} {result}");
            }
        }
    }
}

#[test]
fn rest_is_offered_exactly_where_the_table_says() {
    // Five felt marks or more in a week, most of them draining.
    for (n, fewest) in [
        (4, 9),
        (5, 4),
        (6, 5),
        (7, 6),
        (8, 6),
        (9, 7),
        (10, 8),
        (11, 8),
        (12, 9),
    ] {
        for x in 0..=n {
            let mut life = of_days(9, 14);
            for (index, on) in (0..n).zip((23..30).cycle()) {
                let step = ["send", "choose"][usize::from(index >= 7)];
                life.felt(on, step, if index < x { Draining } else { Neutral });
            }
            let rule = life.rule(30);
            assert_eq!(rule == "S5", x >= fewest, "{x} of {n}: {rule}");
        }
    }
}

#[test]
fn a_step_moves_after_four_of_six_at_another_time() {
    for evenings in 0..=6 {
        let mut life = steady();
        life.step("read").block = Block::Morning;
        for (index, on) in [18, 20, 22, 24, 26, 28].into_iter().enumerate() {
            life.done_at(on, "read", if index < evenings { 20 } else { 8 });
        }
        let wanted = if evenings >= 4 { "S3" } else { "none" };
        assert_eq!(life.rule(30), wanted, "{evenings} of 6");
    }
}

#[test]
fn the_bounds_of_the_method_to_three_digits() {
    let to_three = |bound: f64| (bound * 1000.0).round();
    for (count, z, low, high) in [
        (Count::new(1, 6), Z80, 0.0, 425.0),
        (Count::new(0, 4), Z80, 0.0, 291.0),
        (Count::new(4, 5), Z80, 514.0, 0.0),
        (Count::new(7, 7), Z80, 810.0, 0.0),
        (Count::new(15, 18), Z95, 608.0, 0.0),
        (Count::new(9, 26), Z95, 0.0, 538.0),
    ] {
        let bounds = count.bounds(z);
        if low > 0.0 {
            assert!(
                (to_three(bounds.0) - low).abs() < 0.5,
                "{count:?} {bounds:?}"
            );
        }
        if high > 0.0 {
            assert!(
                (to_three(bounds.1) - high).abs() < 0.5,
                "{count:?} {bounds:?}"
            );
        }
    }
}

#[test]
fn a_size_stays_for_two_weeks_before_it_grows() {
    for (since, wanted) in [(15, "S6"), (16, "S6"), (17, "none")] {
        let mut life = here_on(14, 14);
        life.step("read").since = Some(day(since));
        assert_eq!(life.rule(30), wanted, "since day {since}");
    }
    let mut life = here_on(14, 14);
    life.step("read").resize(Size::Five, day(29), "self");
    life.step("read").resize(Size::Two, day(29), "self");
    assert_eq!(life.rule(30), "S6", "to and fro is no change");
}

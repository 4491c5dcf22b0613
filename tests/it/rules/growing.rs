//! When a step may grow, when it is familiar, and what comes first.

use daymark::domain::{
    block::Block,
    count::Count,
    entry::Feeling::{Draining, Neutral},
    idea::{Answer, Place, Proposal, Rule},
    size::Size,
};

use super::{
    answers::said,
    ideas::steady,
    life::{Life, day},
};

/// Everything for growing is there: 14 days, 12 of them done, at the same size.
fn grown(done: i64) -> Life {
    let mut life = steady();
    life.done(30 - done..30, "read");
    life
}

#[test]
fn a_step_done_nearly_always_may_grow() {
    let done = Count::new(12, 14);
    let (from, to) = (Size::Two, Size::Five);
    assert_eq!(
        grown(12).idea(30).unwrap().what,
        Proposal::Grow { done, from, to }
    );
    assert_eq!(grown(11).idea(30), None, "11 of 14 is not nearly always");
}

#[test]
fn growing_waits_for_size_feelings_and_moods() {
    let mut life = grown(12);
    life.step("read").resize(Size::Two, day(17), "self");
    assert_eq!(life.rule(30), "none", "13 days at this size");
    let mut life = grown(14);
    life.step("read").resize(Size::Two, day(16), "self");
    assert_eq!(life.rule(30), "S6", "14 days");

    for (draining, wanted) in [(1, "S6"), (2, "none")] {
        let mut life = steady();
        (17..30).for_each(|on| {
            life.felt(
                on,
                "read",
                if on >= 30 - draining {
                    Draining
                } else {
                    Neutral
                },
            );
        });
        assert_eq!(life.rule(30), wanted, "{draining} draining");
    }
    for (heavy, wanted) in [(2, "S6"), (3, "none")] {
        let mut life = grown(12);
        (0..4).for_each(|ago| life.mood(29 - ago, if ago < heavy { "heavy" } else { "mild" }));
        assert_eq!(life.rule(30), wanted, "{heavy} of 4 words are heavy");
    }
}

#[test]
fn nothing_grows_while_anything_is_too_big_or_at_the_largest_size() {
    let mut life = grown(12);
    life.step("send").since = Some(day(20));
    life.step("send").weekdays = vec![day(21).weekday(), day(22).weekday(), day(23).weekday()];
    life.step("choose").size = Size::Tiny;
    assert_eq!(life.rule(30), "S6", "the others are fine");

    let mut life = Life::new();
    life.here(0..30);
    life.done(16..30, "read");
    life.done((0..30).filter(|on| on % 3 != 0), "send");
    assert_eq!(life.rule(30), "S1", "'choose' stayed open");
    life.step("choose").keep = vec!["S1".to_owned()];
    assert_eq!(life.rule(30), "none", "also where that is not asked");

    let mut life = grown(12);
    life.step("read").size = Size::Longer;
    assert_eq!(life.rule(30), "none");
}

#[test]
fn a_familiar_step_may_make_room() {
    let mut life = Life::new();
    life.here(0..50);
    life.done(0..50, "read");
    for step in ["send", "choose"] {
        life.done((0..50).filter(|on| on % 3 != 0), step);
    }
    let declined = |times: &[i64], life: &Life| {
        let mut life = life.clone();
        for on in times {
            let idea = grown(12).idea(30).unwrap();
            life.log(*on, said(&idea, Answer::No, *on));
        }
        life.rule(50)
    };
    assert_eq!(declined(&[8], &life), "S6", "once, and that was long ago");
    assert_eq!(declined(&[8, 36], &life), "S7");
    assert_eq!(declined(&[36], &life), "none", "growing waits 28 days");
    // Two "no" about the size of now, 42 days at that size or one less.
    for (since, wanted) in [(8, "S7"), (9, "none")] {
        life.step("read").resize(Size::Two, day(since), "self");
        assert_eq!(declined(&[10, 36], &life), wanted, "since day {since}");
    }
}

#[test]
fn the_most_urgent_idea_comes_first() {
    let mut life = grown(14);
    life.step("read").block = Block::Morning;
    assert_eq!(life.rule(30), "S3", "the time before growing");
    (25..30).for_each(|on| {
        life.felt(on, "choose", Draining);
    });
    assert_eq!(
        life.idea_at(30, Place::LookBack).unwrap().rule(),
        Rule::Rest
    );
}

//! When nothing is suggested, and what each answer asks to wait for.

use daymark::domain::{
    entry::{Fact, Feeling::Draining, Review},
    idea::{self, Answer, Place},
    size::Size,
};

use super::{
    answers::said,
    ideas::steady,
    life::{Life, day},
};

/// `read` is done on 1 of 14 days: it may shrink, from day to day.
fn seldom() -> Life {
    let mut life = steady();
    life.here(30..60);
    for step in ["send", "choose"] {
        life.done((30..60).filter(|on| on % 3 != 0), step);
    }
    life
}

#[test]
fn there_is_something_to_suggest_without_what_each_test_adds() {
    for on in 8..60 {
        assert_eq!(seldom().rule(on), "S1", "day {on}");
    }
}

#[test]
fn the_first_seven_days_here_have_no_ideas() {
    let mut life = Life::new();
    life.here((0..20).filter(|on| on % 2 == 0));
    life.done((0..20).filter(|on| on % 4 == 0), "send");
    life.done((0..20).filter(|on| on % 4 == 0), "choose");
    assert_eq!(life.rule(12), "none", "the seventh day here");
    assert_eq!(life.rule(14), "S1", "the eighth");
}

#[test]
fn days_before_the_loaded_log_count_as_days_here() {
    let mut life = Life::new();
    life.here(0..6);
    let journal = life.journal();
    let mut known = life.known(&journal, 6);
    assert_eq!(idea::idea_for(&known, Place::Today), None);
    known.days_before = 30;
    assert!(idea::idea_for(&known, Place::Today).is_some());
}

#[test]
fn a_hard_moment_keeps_the_day_quiet() {
    let mut life = seldom();
    life.hard_moment(40);
    assert_eq!(life.rule(40), "none");
    assert_eq!(life.rule(41), "S1");
}

#[test]
fn a_low_word_bars_growing_and_nothing_smaller() {
    let grown = || {
        let mut life = seldom();
        life.done(0..60, "read");
        life
    };
    for (word, growing) in [
        ("heavy", "none"),
        ("tight", "none"),
        ("mild", "S6"),
        ("changeable", "S6"),
    ] {
        let mut life = seldom();
        life.mood(40, word);
        assert_eq!(life.rule(40), "S1", "{word}");
        let mut life = grown();
        life.mood(40, word);
        assert_eq!(life.rule(40), growing, "{word}");
    }
    let mut life = grown();
    let own = daymark::domain::entry::Mood::Own("heavy".to_owned());
    life.log(40, Fact::Mood(own));
    assert_eq!(life.rule(40), "S6", "an own word is never weighed");
}

#[test]
fn who_enters_heavy_every_day_is_offered_the_smaller_step() {
    let mut life = seldom();
    (0..60).for_each(|on| life.mood(on, "heavy"));
    assert_eq!(life.rule(40), "S1");
}

#[test]
fn a_smaller_day_offers_what_is_smaller_and_nothing_else() {
    let mut life = seldom();
    life.smaller_day(40);
    assert_eq!(life.rule(40), "S1");
    life.step("read").size = Size::Tiny;
    assert_eq!(life.rule(40), "none", "another step can wait");
    assert_eq!(life.rule(41), "S1b");
}

#[test]
fn a_step_that_is_done_and_not_marked_is_left_alone_for_eight_weeks() {
    let mut life = seldom();
    life.here(60..120);
    for step in ["send", "choose"] {
        life.done((60..120).filter(|on| on % 3 != 0), step);
    }
    life.answer(40, Answer::Unmarked);
    assert_eq!(
        life.plan.commitment(&"read".into()).unwrap().size,
        Size::Two
    );
    assert_eq!(life.rule(95), "none");
    assert_eq!(life.rule(96), "S1");
    // Also about another step in its place.
    life.step("read").size = Size::Tiny;
    assert_eq!(life.rule(95), "none");
    assert_eq!(life.rule(96), "S1b");
    // Other steps are asked about as before.
    let mut life = seldom();
    life.answer(40, Answer::Unmarked);
    life.here(60..75);
    life.done((60..75).filter(|on| on % 3 != 0), "choose");
    assert_eq!(life.idea(75).unwrap().subject.as_str(), "send");
}

#[test]
fn rest_is_offered_on_just_the_days_that_are_hard() {
    let tired = || {
        let mut life = seldom();
        (35..40).for_each(|on| {
            life.felt(on, "read", Draining);
        });
        life
    };
    let mut hard = tired();
    hard.hard_moment(40);
    let mut heavy = tired();
    heavy.mood(40, "heavy");
    let mut smaller = tired();
    smaller.smaller_day(40);
    for life in [hard, heavy, smaller] {
        assert_eq!(life.rule(40), "S5");
    }
}

#[test]
fn three_days_here_after_a_week_away_are_quiet() {
    let mut life = Life::new();
    life.here((0..20).chain([27, 28, 30, 31]));
    for (on, wanted) in [(27, "none"), (28, "none"), (30, "none"), (31, "S1")] {
        assert_eq!(life.rule(on), wanted, "day {on}");
    }
    let mut life = Life::new();
    life.here((0..20).chain([25, 26, 27]));
    assert_eq!(life.rule(25), "S1", "six days are no long absence");
}

#[test]
fn switched_off_or_not_set_up_there_are_none() {
    let mut life = seldom();
    life.plan.settings.suggestions = false;
    assert_eq!(life.rule(40), "none");
    let mut life = seldom();
    life.plan.setup = Some("O4".to_owned());
    assert_eq!(life.rule(40), "none");
}

#[test]
fn one_stays_until_it_is_answered_or_ignored_for_three_days() {
    let mut life = seldom();
    for on in [40, 41, 42] {
        assert_eq!(life.show(on).subject.as_str(), "read");
        assert_eq!(life.rule(on), "S1", "it stays for the whole day");
    }
    for on in 43..49 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(49), "S1", "a week after the third day");
}

#[test]
fn an_idea_whose_counts_no_longer_hold_goes_without_a_word() {
    let mut life = seldom();
    life.show(40);
    life.done([40, 41, 42, 43], "read");
    assert_eq!(life.rule(41), "S1", "1 of 14");
    assert_eq!(life.rule(44), "S1", "4 of 14");
    life.done([39], "read");
    assert_eq!(life.rule(44), "none", "5 of 14");
}

#[test]
fn counts_are_made_anew_each_day() {
    let mut life = seldom();
    let first = life.show(40);
    life.done([40], "read");
    let second = life.idea(41).unwrap();
    assert_eq!(first.subject, second.subject);
    assert_ne!(first.what, second.what);
}

#[test]
fn later_waits_a_week() {
    let mut life = seldom();
    life.answer(40, Answer::Later);
    for on in 40..47 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(47), "S1");
}

#[test]
fn no_lets_rule_and_subject_sleep_for_28_days() {
    let mut life = seldom();
    life.here(60..80);
    life.done((60..80).filter(|on| on % 3 != 0), "send");
    life.done((60..80).filter(|on| on % 3 != 0), "choose");
    life.answer(40, Answer::No);
    for on in 40..68 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(68), "S1");
}

#[test]
fn after_a_yes_the_subject_rests_for_two_weeks_and_is_counted_anew() {
    let mut life = seldom();
    life.here(60..80);
    life.done((60..80).filter(|on| on % 3 != 0), "send");
    life.done((60..80).filter(|on| on % 3 != 0), "choose");
    let idea = life.answer(40, Answer::Yes);
    assert_eq!(idea.rule().name(), "S1");
    assert_eq!(life.step("read").size, Size::Tiny);
    for on in 40..54 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(54), "S1b", "0 of the 14 days since");
}

/// The idea S1 about any step, answered no.
fn no_to(life: &mut Life, step: &str, on: i64) {
    let idea = idea::Suggestion {
        subject: step.into(),
        what: seldom().idea(40).unwrap().what,
    };
    life.log(on, said(&idea, Answer::No, on));
}

#[test]
fn three_noes_in_a_row_let_a_rule_sleep_for_eight_weeks() {
    let mut life = seldom();
    life.here(60..100);
    life.done((60..100).filter(|on| on % 3 != 0), "send");
    life.done((60..100).filter(|on| on % 3 != 0), "choose");
    for (step, on) in [("send", 20), ("choose", 28), ("send", 36)] {
        no_to(&mut life, step, on);
    }
    for on in [44, 60, 91] {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.rule(92), "S1");
}

#[test]
fn two_noes_or_a_yes_between_do_not() {
    let mut life = seldom();
    no_to(&mut life, "send", 28);
    no_to(&mut life, "choose", 36);
    assert_eq!(life.rule(44), "S1");
    let mut between = seldom();
    no_to(&mut between, "send", 12);
    let mut idea = between.idea(20).unwrap();
    idea.subject = "send".into();
    between.log(20, said(&idea, Answer::Yes, 20));
    no_to(&mut between, "choose", 28);
    no_to(&mut between, "send", 36);
    assert_eq!(between.rule(44), "S1");
}

/// Two steps may shrink, `read` first.
fn two_seldom() -> Life {
    let mut life = Life::new();
    life.here(0..60);
    life.done((0..60).filter(|on| on % 3 != 0), "send");
    life
}

fn at_screen(life: &mut Life, on: i64, screen: &str) {
    let review = Review {
        week: Some(day(on)),
        screen: screen.to_owned(),
        ..Review::default()
    };
    life.log(on, Fact::Review(Box::new(review)));
}

#[test]
fn outside_the_look_back_one_in_seven_days_may_begin() {
    let mut life = two_seldom();
    assert_eq!(life.answer(40, Answer::No).subject.as_str(), "read");
    for on in 40..47 {
        assert_eq!(life.rule(on), "none", "day {on}");
    }
    assert_eq!(life.idea(47).unwrap().subject.as_str(), "choose");
}

#[test]
fn with_the_look_back_two_in_seven_days_may_begin() {
    let mut life = two_seldom();
    life.step("send").since = Some(day(55));
    life.answer(40, Answer::No);
    at_screen(&mut life, 41, "R7");
    let second = life.idea_at(41, Place::LookBack).unwrap();
    assert_eq!(second.subject.as_str(), "choose");
    life.log(41, said(&second, Answer::No, 41));
    life.step("send").since = Some(day(-400));
    for on in [41, 46] {
        assert_eq!(life.idea_at(on, Place::LookBack), None, "day {on}");
    }
}

#[test]
fn both_of_a_week_may_begin_in_the_look_back() {
    let mut life = two_seldom();
    at_screen(&mut life, 41, "R7");
    for wanted in ["read", "choose"] {
        let idea = life.idea_at(41, Place::LookBack).unwrap();
        assert_eq!(idea.subject.as_str(), wanted);
        life.log(41, idea::shown(&idea));
        life.log(41, said(&idea, Answer::Later, 41));
    }
    assert_eq!(life.idea_at(41, Place::LookBack), None);
    assert_eq!(life.rule(47), "none", "both wait a week");
    assert_eq!(life.rule(48), "S1");
}

#[test]
fn a_third_of_a_week_waits_also_in_the_look_back() {
    let mut life = Life::new();
    life.here(0..60);
    at_screen(&mut life, 41, "R7");
    for wanted in ["send", "read"] {
        let idea = life.idea_at(41, Place::LookBack).unwrap();
        assert_eq!(idea.subject.as_str(), wanted);
        life.log(41, said(&idea, Answer::No, 41));
    }
    for on in 41..48 {
        assert_eq!(life.idea_at(on, Place::LookBack), None, "day {on}");
    }
    assert_eq!(life.idea(48).unwrap().subject.as_str(), "choose");
}

#[test]
fn growing_is_offered_once_in_two_weeks_over_all_steps() {
    let mut life = Life::new();
    life.here(0..60);
    for step in ["send", "read", "choose"] {
        life.done(0..60, step);
    }
    assert_eq!(life.answer(40, Answer::No).subject.as_str(), "send");
    for on in 40..54 {
        assert_eq!(life.idea_at(on, Place::LookBack), None, "day {on}");
    }
    assert_eq!(life.show(54).subject.as_str(), "read");
    assert_eq!(life.rule(55), "S6", "the one that shows may stay");
}

#[test]
fn an_answer_that_is_undone_was_never_given() {
    let mut life = seldom();
    let idea = life.show(40);
    let of = life.log(40, said(&idea, Answer::No, 40));
    assert_eq!(life.rule(41), "none");
    life.log(40, Fact::Retracted { of });
    assert_eq!(life.rule(41), "S1");
}

#[test]
fn the_same_log_gives_the_same_idea_in_whatever_order_it_is_read() {
    let mut life = seldom();
    life.answer(40, Answer::Later);
    let journal = life.journal();
    let mut entries: Vec<_> = journal.entries().cloned().collect();
    entries.reverse();
    let other = daymark::domain::journal::Journal::of(entries);
    for on in 30..60 {
        let (one, two) = (life.known(&journal, on), life.known(&other, on));
        for place in [Place::Today, Place::LookBack] {
            assert_eq!(idea::idea_for(&one, place), idea::idea_for(&two, place));
        }
    }
}

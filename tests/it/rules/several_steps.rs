//! The rules where a value has several steps: each is counted by itself, on the days that offered it.

use daymark::domain::{
    count::Count,
    counting::days_of,
    entry::Fact,
    idea::{self, Answer, Proposal, QuietAnswer, Suggestion},
    plan::commitment::Wording,
    size::Size,
};

use super::{
    answers::said,
    ideas::steady,
    life::{Life, commitment, day},
};

/// Growth has `read` and, after it, `sketch`, both planned for every day.
fn with_two(mut life: Life) -> Life {
    life.plan.commitments[1].pos = Some(1);
    let mut second = commitment("growth", "sketch");
    second.pos = Some(2);
    life.plan.commitments.push(second);
    life
}

fn was_offered(life: &Life, step: &str, on: i64) -> bool {
    let step = life.plan.commitment(&step.into()).unwrap();
    let journal = life.journal();
    let span = day(on)..=day(on);
    days_of(step, &life.plan, &journal, span).next().is_some()
}

fn offers(life: &mut Life, on: i64, steps: &[&str]) {
    let steps = steps.iter().map(|step| ((*step).into(), Size::Two));
    let offered = Some(steps.collect());
    let device = None;
    life.log_at(on, 20 * 60, Fact::Here { offered, device });
}

#[test]
fn beside_a_step_that_was_done_the_other_of_its_value_was_not_left_open() {
    let mut life = with_two(Life::new());
    offers(&mut life, 1, &["read"]);
    offers(&mut life, 1, &["sketch"]);
    assert!(was_offered(&life, "sketch", 1));
    assert!(!was_offered(&life, "read", 1));
    offers(&mut life, 2, &["read"]);
    assert!(was_offered(&life, "read", 2));
    let mark = life.done_at(2, "sketch", 9);
    assert!(was_offered(&life, "sketch", 2));
    assert!(!was_offered(&life, "read", 2));
    life.log(2, Fact::Retracted { of: mark });
    assert!(was_offered(&life, "read", 2));
    // A step of another value is none of its concern.
    life.done_at(2, "send", 9);
    assert!(was_offered(&life, "read", 2));
}

#[test]
fn an_older_daymark_offered_the_first_step_of_a_value_alone() {
    let mut life = with_two(Life::new());
    life.here(1..3);
    assert!(was_offered(&life, "read", 1));
    assert!(!was_offered(&life, "sketch", 1));
    life.step("read").weekdays.clear();
    assert!(was_offered(&life, "sketch", 1));
}

#[test]
fn a_rule_asks_about_the_step_that_stays_open_and_not_about_its_neighbor() {
    let mut life = with_two(steady());
    for on in 16..30 {
        offers(&mut life, on, &["send", "sketch", "choose"]);
    }
    let idea = life.idea(30).unwrap();
    assert_eq!((life.rule(30), idea.subject.as_str()), ("S1", "sketch"));
    for on in 16..30 {
        life.done_at(on, "read", 9);
    }
    assert_ne!(life.rule(30), "S1");
}

#[test]
fn a_way_back_leads_to_the_step_that_was_swapped() {
    let mut life = with_two(Life::new());
    life.step("read").since = Some(day(20));
    let words = Wording::of(Size::Two, "Play one scale.");
    let (sketch, new) = ("sketch".into(), "play".into());
    assert!(idea::swap_step(
        &mut life.plan,
        &sketch,
        (new, words),
        day(20)
    ));
    let idea = Suggestion {
        subject: sketch,
        what: Proposal::Replace {
            done: Count::new(0, 6),
        },
    };
    life.log(20, said(&idea, Answer::Yes, 20));
    let trial = life.trial(27).unwrap();
    life.go_back(&trial, 27);
    let steps = life.plan.steps_of(&"growth".into()).into_iter();
    let steps: Vec<&str> = steps.map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["read", "sketch"]);
}

#[test]
fn a_rest_of_a_quiet_value_takes_the_days_of_all_its_steps() {
    let mut life = with_two(Life::new());
    let growth = "growth".into();
    assert!(idea::apply_quiet(
        &mut life.plan,
        &growth,
        QuietAnswer::Rest,
        day(30)
    ));
    let steps = life.plan.steps_of(&growth);
    assert!(steps.iter().all(|step| step.weekdays.is_empty()));
    assert_eq!(steps.len(), 2);
}

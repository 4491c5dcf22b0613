//! The question about a value nothing was done for.

use daymark::domain::idea::{self, QuietAnswer};
use daymark::domain::plan::commitment::Wording;

use super::life::{Life, day, sizes};

fn quiet(life: &Life, on: i64) -> Option<String> {
    let journal = life.journal();
    idea::quiet_value(&life.known(&journal, on)).map(|id| id.as_str().to_owned())
}

#[test]
fn a_value_with_nothing_for_two_weeks_is_asked_about() {
    let mut life = Life::new();
    life.here(0..8);
    life.done(0..4, "send");
    life.done([5], "choose");
    assert_eq!(quiet(&life, 13).as_deref(), Some("growth"));
    assert_eq!(quiet(&life, 14), None, "seven days here are too few");
    let mut done = life.clone();
    done.done([13], "read");
    assert_eq!(quiet(&done, 13), None, "also today counts");
    let mut new = life.clone();
    new.plan.values[1].since = Some(day(1));
    assert_eq!(quiet(&new, 13), None, "it is not here for two weeks");
    let mut few = Life::new();
    few.here(0..8);
    few.done(0..3, "send");
    assert_eq!(quiet(&few, 13), None, "nothing else was done much either");
}

#[test]
fn a_quiet_value_may_rest_or_take_another_step() {
    let mut life = Life::new();
    life.here(0..60);
    life.done(0..60, "send");
    life.done(0..60, "choose");
    let value = "growth".into();
    let mut asked = life.clone();
    asked.log(20, idea::quiet_fact(&value, &QuietAnswer::AsItIs));
    assert_eq!(quiet(&asked, 47), None);
    assert_eq!(
        quiet(&asked, 48).as_deref(),
        Some("growth"),
        "after four weeks"
    );
    assert_eq!(asked.rule(40), "S1", "the question is no idea");

    let mut rests = life.clone();
    assert!(idea::apply_quiet(
        &mut rests.plan,
        &value,
        QuietAnswer::Rest,
        day(20)
    ));
    assert!(rests.step("read").weekdays.is_empty());
    assert_eq!(quiet(&rests, 40), None);
    assert_eq!(rests.rule(40), "S6", "nothing is asked of it");

    let answer = QuietAnswer::Step {
        id: "lesson".into(),
        words: Box::new(Wording {
            sizes: sizes("lesson"),
            ..Wording::default()
        }),
    };
    assert!(idea::apply_quiet(&mut life.plan, &value, answer, day(20)));
    let step = life.plan.commitment_of(&value).unwrap();
    assert_eq!(step.id.as_str(), "lesson");
    assert_eq!(quiet(&life, 30), None);
    let same = QuietAnswer::AsItIs;
    assert!(!idea::apply_quiet(&mut life.plan, &value, same, day(20)));
}

//! A person's own words inside the sentences of the program.

use daymark::{
    domain::{day::Day, plan::Plan},
    report::share::Telling,
};

use crate::support::{Daymark, three_values};

fn with(change: impl FnOnce(&mut Plan)) -> Daymark {
    let mut plan = three_values();
    change(&mut plan);
    Daymark::at("2026-03-08 08:10").with(plan)
}

/// The first paragraph of what they tell someone.
fn told(plan: &Plan) -> String {
    let telling = Telling {
        plan,
        person: plan.friends().next(),
        step: None,
        week: Day::parse("2026-03-08").expect("a day"),
        adds: Vec::new(),
    };
    telling.paragraphs().swap_remove(0)
}

fn with_value(name: &str) -> Daymark {
    with(|plan| name.clone_into(&mut plan.values[0].name))
}

fn with_plan(action: &str) -> Daymark {
    with(|plan| action.clone_into(&mut plan.if_then[0].action))
}

#[test]
fn a_name_of_their_own_keeps_its_capitals() {
    with_value("AA meetings").sees("I want my days to have some AA meetings, some growth");
    with_value("God's love").sees("some God's love, some growth");
    with_value("Time with Mo").sees("some time with Mo, some growth");
    with_value("AA meetings")
        .press("p")
        .reads("supporting the value of AA meetings.");
    with_value("AA meetings").press("1").sees_not("aa meetings");
}

#[test]
fn a_step_of_a_plan_keeps_the_names_in_it() {
    with_plan("YouTube yoga")
        .press("p")
        .reads("If the kettle goes on, I will YouTube yoga, supporting");
    with_plan("Call Mom")
        .press("p")
        .reads("I will call Mom, supporting");
    with_plan("I water the plant")
        .press("p")
        .reads("If the kettle goes on, I will water the plant, supporting");
}

#[test]
fn a_value_of_their_own_without_a_step_gets_one_that_spells_it_as_they_do() {
    let mut visit = with(|_| {}).press("vr1w<paste:AA meetings><enter><enter><enter><enter>");
    let plan = visit.plan();
    let step = plan.commitment_of(&plan.active_values()[0].id);
    let step = step.map(|step| step.text(step.size).to_owned());
    assert_eq!(step.as_deref(), Some("Do one small thing for AA meetings."));
}

#[test]
fn what_they_tell_someone_is_spelled_as_they_do() {
    let mut plan = three_values();
    "AA meetings".clone_into(&mut plan.values[0].name);
    plan.commitments[0].sizes.two = "YouTube yoga".to_owned();
    let told = told(&plan);
    assert!(told.contains("AA meetings, growth, autonomy."), "{told}");
    assert!(told.contains("this week: YouTube yoga."), "{told}");
}

#[test]
fn a_sentence_around_their_words_has_one_end() {
    let step = |text: &str| {
        let text = text.to_owned();
        with(|plan| plan.commitments[0].sizes.two = text)
    };
    step("水を飲む。")
        .press("<enter>")
        .sees("水を飲む。")
        .sees_not("。.");
    step("Call Mom?")
        .press("1u")
        .sees("Undone: tick of Call Mom?")
        .sees_not("?.");
    with_value("My kids.")
        .sees("some growth and some autonomy")
        .sees("some my kids, some growth")
        .press("1")
        .sees_not("kids..");
    let mut plan = three_values();
    plan.values.truncate(1);
    "My kids.".clone_into(&mut plan.values[0].name);
    Daymark::at("2026-03-08 08:10")
        .with(plan)
        .sees("to have some my kids. Small steps count.");
}

#[test]
fn a_mark_at_the_end_of_their_words_gives_way_to_a_comma() {
    with_plan("Call Mom?")
        .press("p")
        .reads("I will call Mom, supporting the value of");
    with(|plan| plan.if_then[0].situation = "电话响了。".to_owned())
        .press("p")
        .reads("If 电话响了, I will send");
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .press("mwtired.<enter>")
        .sees("Today I feel tired, and I can still take one small step.");
}

#[test]
fn what_they_tell_someone_has_one_end_too() {
    let mut plan = three_values();
    "Prayer.".clone_into(&mut plan.values[2].name);
    plan.commitments[0].sizes.two = "Call Mom?".to_owned();
    plan.people[0].name = "Dr. B.".to_owned();
    let told = told(&plan);
    assert!(told.starts_with("Hi Dr. B. I'm using"), "{told}");
    assert!(told.contains("growth, prayer. One thing"), "{told}");
    assert!(told.contains("this week: call Mom. If you like"), "{told}");
}

//! The hard moment when something is not there: a list, a plan, a disk.

use super::*;

#[test]
fn a_disk_that_takes_nothing_keeps_nobody_out() {
    use daymark::store::NotSaved;
    for why in [
        NotSaved::Full,
        NotSaved::ReadOnly,
        NotSaved::Busy,
        NotSaved::NoStore,
    ] {
        sunday_with(three_values())
            .disk_says(Some(why))
            .press("0x<enter><enter>")
            .sees("Drink some water.")
            .press("<enter>1")
            .sees("That was enough for now.")
            .press("h<esc><enter>")
            .sees("Today ━━");
    }
}

#[test]
fn it_works_when_there_is_next_to_nothing() {
    let mut bare = Plan {
        values: not_sure().values,
        ..Plan::default()
    };
    bare.settings.help_url = String::new();
    let mut visit = sunday_with(bare)
        .press("0<enter><enter>")
        .sees("Drink some water.")
        .press("<enter>h")
        .sees("findahelpline.com")
        .press("<enter><enter>");
    assert_eq!(steps(&mut visit).len(), 1);
}

#[test]
fn retired_and_empty_actions_stay_away() {
    let mut plan = not_sure();
    plan.hard_moment_actions[0].retired = daymark::domain::day::Day::parse("2026-03-01");
    plan.hard_moment_actions[2].text = "  ".to_owned();
    plan.hard_moment_actions.truncate(3);
    sunday_with(plan)
        .press("0<enter><enter>")
        .sees("Send Sam:")
        .sees_not("o another one")
        .press("o")
        .sees("Send Sam:");
}

#[test]
fn own_words_for_an_action_stay_as_they_are() {
    let mut plan = not_sure();
    plan.hard_moment_actions[1].text = "Ring my sister.".to_owned();
    plan.hard_moment_actions[0].id = Id::new("own");
    plan.hard_moment_actions[0].text = "Sit with the cat.".to_owned();
    sunday_with(plan)
        .press("0<enter><enter>")
        .sees("Sit with the cat.")
        .sees("Connection")
        .press("o")
        .sees("Ring my sister.");
}

#[test]
fn an_unreadable_plan_keeps_nobody_out() {
    let mut visit = with_a_broken_plan()
        .press("0")
        .sees("Breathe in.")
        .press("x")
        .sees("Press both feet into the floor.")
        .press("<enter><enter><enter>h")
        .sees("Sam")
        .press("<esc><enter>")
        .sees("Today ━━")
        .press("g")
        .sees_not("reath");
    assert_eq!(steps(&mut visit).len(), 1);
}

//! All eleven exercises: how each is begun, which one comes first, and the ways away from breath and body.

use daymark::{
    content::Content,
    domain::{
        entry::Fact,
        plan::{Breath, Plan},
    },
};

use crate::support::{Daymark, sunday_with, three_values};

fn not_sure() -> Plan {
    let mut plan = three_values();
    plan.settings.breath = Breath::Unsure;
    plan
}

fn grounded(visit: &mut Daymark) -> Vec<String> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Grounded { exercise, .. } => Some(exercise),
            _ => None,
        })
        .collect()
}

#[test]
fn every_one_of_the_eleven_is_begun_within_four_keys_from_today() {
    let content = Content::embedded();
    assert_eq!(content.exercises().len(), 11);
    for (exercise, key) in content.exercises().iter().zip("123456789ab".chars()) {
        for way in ["go", "<tab>o"] {
            let first = exercise.page_lines(0).next().unwrap_or_default();
            let mut visit = sunday_with(not_sure())
                .no_motion()
                .press(way)
                .sees(&exercise.title);
            visit = visit.press(&key.to_string()).sees(first);
            // And it is the one that is logged.
            let mut visit = visit
                .press(&"<enter>".repeat(exercise.pages.len()))
                .sees("Today ━━");
            assert_eq!(grounded(&mut visit).join(" "), exercise.id);
        }
    }
}

#[test]
fn the_list_says_which_ones_leave_the_body_alone() {
    let mut visit = sunday_with(not_sure()).press("go");
    crate::support::same_screen(&visit.rows(1..=13, 1..=80), LIST);
    visit
        .sees("Enter begin  1-9 a b choose  Esc back")
        .press("<esc>")
        .sees("Press both feet into the floor.")
        .press("<esc>")
        .sees("Today ━━");
}

const LIST: &str = "
  Ground ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  1  Breaths and five things  Three slow breaths
> 2  Feet and five things     Both feet on the floor
  3  Five senses              One sense after another
  4  Feet and chair           Feet on the floor, back against the chair
  5  Sounds, far to near      nothing about the body
  6  Cool water               Cool water on your hands, or a cold cup to hold
  7  Push the wall            Both palms on a wall, or pressed together
  8  Date, place, next        nothing about the body
  9  Animals, tools, songs    nothing about the body
  a  At the window            nothing about the body
  b  Six slow breaths         Six slow breaths, in for 4 and out for 6
";

#[test]
fn elsewhere_on_today_o_stays_the_idea_and_in_a_hard_moment_it_lists_nothing() {
    sunday_with(not_sure())
        .press("o")
        .sees("Today ━━")
        .sees_not("Cool water");
    sunday_with(not_sure())
        .press("0o")
        .sees("You're here.")
        .sees_not("Cool water");
}

#[test]
fn the_exercise_that_was_ended_last_is_shown_from_then_on_and_only_that_one() {
    let mut visit = sunday_with(not_sure())
        .press("go5<esc><esc><esc>")
        .sees("Both feet on the floor.")
        .press("go5<enter><enter><enter>")
        .sees("Listen far away, then closer.");
    assert_eq!(visit.plan().settings.exercise.as_deref(), Some("sounds"));
    let store = visit.store();
    Daymark::at("2026-03-09 08:10")
        .with_store(store)
        .sees("Listen far away, then closer.")
        .press("g")
        .sees("Listen for the sound farthest away.")
        .press("<esc>0")
        .sees("Listen for the sound farthest away.");
    visit
        .press("u")
        .sees("Undone:")
        .sees("Both feet on the floor.");
    // What is shown anyway writes nothing into the plan.
    let mut visit = sunday_with(not_sure()).press("g<enter><enter>");
    assert_eq!(visit.plan().settings.exercise, None);
}

#[test]
fn choosing_one_with_breath_says_that_breath_helps_and_x_that_it_does_not() {
    let mut visit = sunday_with(not_sure()).press("go1").sees("Breathe in.");
    assert_eq!(visit.plan().settings.breath, Breath::Yes);
    let mut visit = visit
        .press("x")
        .sees("Press both feet into the floor.")
        .sees("Breathe as you like. Look around instead.")
        .press("<enter>")
        .sees_not("reath");
    assert_eq!(visit.plan().settings.breath, Breath::No);
    // One with breath that was ended once is not begun again by somebody whom breath does not help.
    let mut plan = not_sure();
    plan.settings.exercise = Some("breath_slow".to_owned());
    plan.settings.breath = Breath::No;
    sunday_with(plan)
        .sees_not("reath")
        .press("g")
        .sees("Press both feet");
}

#[test]
fn x_on_a_page_about_the_body_goes_on_without_it_and_remembers() {
    let mut visit = sunday_with(not_sure())
        .press("g")
        .sees("x without the body")
        .press("x")
        .sees("Say the day or the date.")
        .sees_not("x without");
    assert_eq!(visit.plan().settings.exercise.as_deref(), Some("orient"));
    visit
        .press("<esc>")
        .sees("Say the date, where you")
        .press("g")
        .sees("Say the day or the date.");
}

#[test]
fn x_in_a_hard_moment_leaves_the_body_out_of_every_later_one() {
    let mut visit = sunday_with(not_sure())
        .press("0")
        .sees("x without the body")
        .press("x")
        .sees("You're here. One thing at a time.")
        .sees("Say the day or the date.");
    let settings = visit.plan().settings;
    assert_eq!(settings.hard_moment_exercise.as_deref(), Some("orient"));
    assert_eq!(settings.exercise, None);
    assert!(
        visit
            .logged()
            .iter()
            .all(|entry| entry.day != daymark::domain::day::Day::parse("2026-03-09").unwrap())
    );
    visit
        .press("<enter><enter><enter>")
        .sees("Now one small thing.")
        .press("0")
        .sees("Say the day or the date.");
}

#[test]
fn twice_x_leaves_breath_and_then_body() {
    sunday_with(three_values())
        .press("0")
        .sees("Breathe in.")
        .press("x")
        .sees("Press both feet into the floor.")
        .sees("Breathe as you like. Look around instead.")
        .press("x")
        .sees("Say the day or the date.")
        .sees_not("reath");
}

#[test]
fn the_settings_know_both_exercises_and_offer_no_window_for_a_hard_moment() {
    let mut visit = sunday_with(not_sure())
        .press(",<down>")
        .sees("> Exercise              Feet and five things")
        .sees("Hard-moment exercise  the same as usual")
        .sees("Enter open")
        .press("<enter>a")
        .sees("> Exercise              At the window")
        .press("<esc>")
        .sees("Sit or stand at a window.")
        // The window stands in no hard moment.
        .press("0")
        .sees("Press both feet into the floor.")
        .press("<esc>,<down><down><enter>")
        .sees("Six slow breaths")
        .sees_not("At the window")
        .press("9")
        .sees("> Hard-moment exercise  Animals, tools, songs")
        .press("<esc>0")
        .sees("Name five animals.");
    assert_eq!(visit.plan().settings.exercise.as_deref(), Some("window"));
    let mut visit = visit
        .press("<esc>,<down><down><enter><end><enter>")
        .sees("> Hard-moment exercise  the same as usual");
    assert_eq!(visit.plan().settings.hard_moment_exercise, None);
}

#[test]
fn a_plan_that_names_the_window_for_a_hard_moment_gets_feet_and_five() {
    let mut plan = not_sure();
    plan.settings.hard_moment_exercise = Some("window".to_owned());
    sunday_with(plan)
        .press("0")
        .sees("Press both feet into the floor.");
}

#[test]
fn an_exercise_of_another_content_is_kept_in_the_plan_and_passed_over() {
    let mut plan = not_sure();
    plan.settings.exercise = Some("sea".to_owned());
    let mut visit = sunday_with(plan)
        .press("g")
        .sees("Press both feet into the floor.");
    assert_eq!(visit.plan().settings.exercise.as_deref(), Some("sea"));
}

#[test]
fn small_screens_list_all_of_them() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        sunday_with(not_sure())
            .size(width, height)
            .press("go")
            .sees("> 2  Feet and five things")
            .press("<end>")
            .sees("> b  Six slow breaths");
    }
    sunday_with(not_sure())
        .size(29, 2)
        .press("go")
        .sees("2 Feet and five things");
}

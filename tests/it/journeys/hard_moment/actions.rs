//! The actions a hard moment offers, and the list they come from, which is made at a calm time.

use daymark::domain::plan::HardMomentAction;

use super::*;

fn action(id: &str, text: &str, value: Option<&str>) -> HardMomentAction {
    HardMomentAction {
        id: Id::new(id),
        text: text.to_owned(),
        value: value.map(Id::new),
        ..HardMomentAction::default()
    }
}

fn listing(actions: Vec<HardMomentAction>) -> Plan {
    Plan {
        hard_moment_actions: actions,
        ..not_sure()
    }
}

/// Settings, and the list of actions in them.
const LIST: &str = ",<down><down><down><enter>";

#[test]
fn one_own_action_for_growth_is_shown_with_growth_and_logged_for_growth() {
    let own = action("own", "Water the plants.", Some("growth"));
    let mut visit = sunday_with(listing(vec![own]))
        .press("0<enter><enter>")
        .sees("Water the plants.")
        .sees("Growth")
        .press("<enter>");
    assert_eq!(steps(&mut visit)[0].value, Id::new("growth"));
}

#[test]
fn a_value_that_was_let_go_is_not_named_in_a_hard_moment() {
    let own = action("own", "Water the plants.", Some("growth"));
    let mut plan = listing(vec![
        own,
        action("water", "Drink some water.", Some("health")),
    ]);
    plan.values[1].retired = daymark::domain::day::Day::parse("2026-03-02");
    let mut visit = sunday_with(plan)
        .press("0<enter><enter>")
        .sees("Connection")
        .sees_not("Growth")
        .press("o")
        .sees("Connection")
        .sees_not("body")
        .press("<enter>");
    assert_eq!(steps(&mut visit)[0].value, Id::new("connection"));
}

#[test]
fn the_window_of_an_older_plan_is_passed_over_and_stays_in_the_file() {
    let text = "Watch the world from a window for 60 seconds.";
    let water = action("water", "Drink some water.", None);
    let mut visit = sunday_with(listing(vec![action("window", text, None), water.clone()]))
        .press("0<enter><enter>")
        .sees("Drink some water.")
        .sees_not("o another one")
        .press("<esc><esc>")
        .press(LIST)
        .sees("1  Drink some water")
        .sees_not("window")
        .press("a")
        .sees_not("window")
        .press("<enter><enter>");
    assert_eq!(
        visit.plan().hard_moment_actions[0],
        action("window", text, None)
    );
    // Reworded it is the person's own.
    let own = action("window", "Look at the birds.", None);
    sunday_with(listing(vec![own]))
        .press("0<enter><enter>")
        .sees("Look at the birds.");
}

#[test]
fn after_a_second_moment_within_the_hour_reaching_somebody_comes_first() {
    sunday()
        .press("0<enter><enter>")
        .sees("Drink some water.")
        .press("<esc><esc><wait:30m>0<enter><enter>")
        .sees("Send Sam:")
        .press("o")
        .sees("Drink some water.");
    sunday_with(alone())
        .press("0<esc><wait:30m>0<enter><enter>")
        .sees("Drink some water.");
}

#[test]
fn the_list_says_what_each_action_is_for() {
    let mut visit = sunday().press(LIST);
    crate::support::same_screen(&visit.rows(1..=11, 1..=80), SHOWN);
    visit.sees("Enter its value  - + move  w own words  r take off  Esc back");
}

const SHOWN: &str = "
  Hard-moment actions ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  One at a time is shown, the first one first.

> 1  Drink some water                               Connection
  2  Send one line to a trusted person              Connection
  3  Walk to a door and back                        Autonomy
  4  Run cool water over both hands                 Connection
  5  Sit on the floor against a wall                Connection
";

#[test]
fn an_action_in_own_words_is_added_with_its_value_and_moved_to_the_front() {
    let water = action("water", "Drink some water.", None);
    let mut visit = sunday_with(listing(vec![water]))
        .press(LIST)
        .press("aw")
        .sees("In your own words.")
        .press("Sit with the cat.<enter>")
        .sees("Which value is it for?")
        .press("2")
        .sees("> 2  Sit with the cat")
        .sees("Growth")
        .press("-")
        .sees("> 1  Sit with the cat");
    assert_eq!(
        visit.plan().active_actions()[0].value,
        Some(Id::new("growth"))
    );
    let mut visit = visit
        .press("<esc><esc>0<enter><enter>")
        .sees("Sit with the cat.")
        .sees("Growth")
        .press("<enter>");
    assert_eq!(steps(&mut visit)[0].value, Id::new("growth"));
    // The order is kept.
    let store = visit.store();
    Daymark::at("2026-03-09 08:10")
        .with_store(store)
        .press("0<enter><enter>")
        .sees("Sit with the cat.")
        .press("o")
        .sees("Drink some water.");
}

#[test]
fn one_of_the_twelve_is_added_and_five_are_enough() {
    let all = starter_actions();
    assert_eq!(all.len(), 5);
    sunday()
        .press(LIST)
        .sees_not("a  add")
        .press("a")
        .sees_not("What could help");
    let mut visit = sunday_with(listing(all[..4].to_vec()))
        .press(LIST)
        .press("a")
        .sees("What could help in a hard moment?")
        .sees("1  Sit on the floor against a wall")
        .sees("Let something hold me")
        .press("2")
        .sees("Which value is it for?")
        .press("<enter>")
        .sees("> 5  Put on one song")
        .sees_not("a  add one");
    assert_eq!(visit.plan().active_actions().len(), 5);
    assert_eq!(visit.plan().active_actions()[4].id, Id::new("song"));
}

fn starter_actions() -> Vec<HardMomentAction> {
    not_sure().hard_moment_actions
}

#[test]
fn an_action_is_taken_off_and_u_brings_it_back_and_the_last_one_stays() {
    let mut visit = sunday()
        .press(LIST)
        .press("<down>r")
        .sees("Off the list: Send one line to a trusted person. u takes it back.")
        .sees("> 2  Walk to a door and back");
    assert_eq!(visit.plan().active_actions().len(), 4);
    assert_eq!(visit.plan().hard_moment_actions.len(), 5);
    let mut visit = visit
        .press("u")
        .sees("2  Send one line to a trusted person")
        .press("rrrrrr")
        .sees_not("r take off");
    assert_eq!(visit.plan().active_actions().len(), 1);
    // One that was put away comes back from the twelve.
    let mut visit = visit.press("a1<enter>");
    assert_eq!(visit.plan().active_actions().len(), 2);
    assert_eq!(visit.plan().hard_moment_actions.len(), 5);
}

#[test]
fn other_words_for_an_action_stay_where_it_stands() {
    let mut visit = sunday()
        .press(LIST)
        .press("w<c-u>Drink a glass of milk.<enter>")
        .sees("> 1  Drink a glass of milk")
        .press("w<c-u><enter>")
        .sees("> 1  Drink a glass of milk");
    assert_eq!(visit.plan().hard_moment_actions.len(), 5);
    visit.press("u").sees("> 1  Drink some water");
}

#[test]
fn a_plan_without_a_list_shows_what_is_offered_and_keeps_it_with_the_first_change() {
    let mut visit = sunday_with(listing(Vec::new()))
        .press(LIST)
        .sees("1  Drink some water")
        .press("+")
        .sees("> 2  Drink some water");
    let plan = visit.plan();
    let ids = plan
        .active_actions()
        .iter()
        .map(|action| action.id.as_str().to_owned())
        .collect::<Vec<_>>();
    assert_eq!(ids, ["message", "water", "walk", "cool-water", "floor"]);
}

#[test]
fn nothing_of_the_list_can_be_changed_inside_a_hard_moment() {
    let mut visit = sunday().press("0<enter><enter>");
    let before = visit.plan();
    let mut visit = visit.press("a-+rw,");
    assert_eq!(visit.plan(), before);
}

#[test]
fn a_sixth_action_is_not_taken_in_silence() {
    sunday()
        .press(LIST)
        .press("a")
        .sees("Five is the most. r takes one off.");
}

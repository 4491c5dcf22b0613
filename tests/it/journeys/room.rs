//! Words find room: what a person chose or has to be told stands there whole, or in a form that is.

use crate::support::{Daymark, Home, landlord, three_values, week_of_marks};

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
}

/// The first step has these words.
fn with_step(words: &str) -> Daymark {
    let mut plan = three_values();
    let step = &mut plan.commitments[0];
    words.clone_into(&mut step.sizes.two);
    Daymark::at("2026-03-08 08:10").with(plan)
}

#[test]
fn the_selected_step_is_whole_however_long() {
    let german = "Rentenversicherungsnummer heraussuchen Steuerberater anrufen";
    with_step(german).size(40, 12).sees("anrufen");
    with_step(german).size(80, 24).sees("anrufen");
    let cjk = "家族に短いメッセージを送る、それだけで十分です、返事は待たない、今日はそれでいい";
    with_step(cjk).size(80, 24).sees("それでいい");
    with_step(german).size(30, 8).sees("anrufen");
}

#[test]
fn the_selected_caption_is_whole_in_a_narrow_window() {
    let visit = morning().size(30, 8).press("b");
    visit.sees("Connection, under a").sees("minute");
}

#[test]
fn a_marked_one_off_asks_how_it_felt_as_steps_do() {
    let mut plan = three_values();
    plan.one_offs.push(landlord(Some("2026-03-08")));
    let visit = Daymark::at("2026-03-08 08:10").with(plan);
    let visit = visit.press("4").sees("done  e r n d felt");
    visit.press("e").sees_not("e n d felt");
}

#[test]
fn beside_the_panes_one_row_is_selected_not_two() {
    let mut visit = morning().press("<tab>").sees("> Three slow");
    assert_eq!(visit.screen().matches("> ").count(), 1);
    let mut visit = visit.press("<tab><tab>").sees("> 1 ");
    assert_eq!(visit.screen().matches("> ").count(), 1);
}

#[test]
fn a_word_for_today_is_answered_in_a_small_window() {
    let visit = morning().size(40, 12).press("m8");
    visit
        .sees("Today I feel mild.")
        .press("<down>")
        .sees("mild.");
    morning().press("m8").sees_not("mild.");
}

#[test]
fn a_long_notice_goes_on_in_the_free_row_below() {
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", "theme = \"light\"\n");
    let words = ["--size", "80x24", "--keys", "", "--print"];
    let output = home.daymark().args(words).output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("of the theme light. Its own are used."),
        "{screen}"
    );
}

#[test]
fn a_person_is_taken_off_the_list_by_a_key_that_is_shown_and_undone_by_one() {
    let visit = morning().press("h").sees("r take off the list").press("r");
    let visit = visit.sees("Off the list: Sam. u takes it back.");
    visit.press("u").sees("Undone");
}

#[test]
fn settings_show_only_keys_that_do_something_on_the_row() {
    let visit = morning().press(",").sees_not("own words");
    let visit = visit
        .press("<end>")
        .sees("w own words")
        .sees_not("Left Right change");
    visit
        .press("<up>")
        .sees_not("own words")
        .sees("Left Right change");
}

#[test]
fn a_why_stands_whole_on_its_row_or_not_at_all() {
    for width in [90, 96, 100, 104, 110, 112, 120, 140] {
        let mut visit = morning().size(width, 40);
        let screen = visit.screen();
        assert!(!screen.contains('…'), "{width}:\n{screen}");
    }
    morning().size(120, 40).sees("small hello");
}

#[test]
fn a_title_is_whole_and_its_place_gives_way() {
    let visit = morning()
        .press("w")
        .sees("Your week on one page")
        .sees("1 of 9");
    visit
        .size(30, 8)
        .sees("Your week on one page")
        .sees_not("1 of 9");
}

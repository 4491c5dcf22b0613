//! How daymark behaves.

use daymark::domain::{
    entry::Fact,
    plan::{Breath, Tone},
    weekday::Weekday,
};

use crate::support::{Daymark, entry, same_screen, three_values};

fn sunday() -> Daymark {
    let mut plan = three_values();
    plan.settings.breath = Breath::Unsure;
    Daymark::at("2026-03-08 08:10").with(plan)
}

/// With the row of this label selected.
fn at(mut visit: Daymark, label: &str) -> Daymark {
    let row = format!("> {label}");
    for _ in 0..20 {
        if visit.screen().contains(&row) {
            return visit;
        }
        visit = visit.press("<down>");
    }
    panic!("no row {label}");
}

#[test]
fn the_page_is_as_it_was_drawn() {
    let mut visit = sunday().press(",");
    same_screen(&visit.rows(1..=22, 1..=80), SETTINGS);
    // Own words stand where there may be some.
    let visit = visit.sees("Left Right change  Esc back").press("<end>");
    visit.sees("w own words  Esc back");
}

const SETTINGS: &str = "
  Settings ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
> Breath              < not sure >
  Exercise              Feet and five things
  Hard-moment exercise  the same as usual
  Hard-moment actions   your list
  Tone of notes         plain
  Look-back day         Sunday
  Week begins           Monday
  Day begins            04:00
  Wind-down             shown
  Something to eat      shown
  Moved a little        shown

  Rest until            off
  Ideas                 on
  Times of the steps    a row a step
  Start signals         a row a step
  Settle before start   off
  Helpline page         findahelpline.com

  Whether exercises count breaths, or look around instead.
";

#[test]
fn each_row_changes_the_plan_at_once_and_undo_brings_it_back() {
    let mut visit = sunday().press(",");
    let before = visit.plan().settings;
    for row in 0..14 {
        // What has a page of its own is changed there.
        if visit.screen().contains("Enter open") {
            visit = visit.press("<down>");
            continue;
        }
        visit = visit.press("<right>");
        assert_ne!(visit.plan().settings, before, "row {row}");
        visit = visit.press("u");
        assert_eq!(visit.plan().settings, before, "row {row}");
        visit = visit.press("<down>");
    }
}

#[test]
fn choices_go_round_and_the_day_begins_between_midnight_and_noon() {
    let mut visit = sunday().press(",<left>").sees("can make things worse");
    assert_eq!(visit.plan().settings.breath, Breath::No);
    let visit = visit
        .press("<right><right>")
        .sees("Breath              < helps >");
    let mut visit = at(visit, "Tone of notes").press("<space>").sees("warm");
    assert_eq!(visit.plan().settings.tone, Tone::Warm);
    let mut visit = visit
        .press("<down><down><enter>")
        .sees("Week begins         < Tuesday >");
    assert_eq!(visit.plan().settings.week_starts, Weekday::Tue);
    let visit = visit
        .press("<down>")
        .press(&"<left>".repeat(9))
        .sees("00:00");
    visit
        .press(&"<right>".repeat(20))
        .sees("12:00")
        .sees_not("13:00");
}

#[test]
fn a_basic_can_carry_own_words_or_go() {
    let visit = at(sunday().press(","), "Wind-down")
        .press("<enter><down>wScreens off around ten<enter><esc>")
        .sees("shown: Screens off around ten");
    let mut visit = visit
        .press("<esc>")
        .sees("7 · last night")
        .press("<wait:14400s>")
        .sees("7 · Screens off around ten");
    assert_eq!(
        visit.plan().settings.basics.sleep.text.as_deref(),
        Some("Screens off around ten")
    );
    at(visit.press(","), "Something to eat")
        .press("<right>")
        .sees("Something to eat    < hidden >")
        .press("<esc>")
        .sees_not("8 · food");
}

#[test]
fn the_helpline_page_can_be_another_and_comes_back_empty() {
    let visit = sunday()
        .press(",<end><enter><c-u>example.org/help<enter>")
        .sees("example.org/help");
    visit
        .press("w<c-u><enter>")
        .sees("findahelpline.com")
        .press("wnew<esc>")
        .sees_not("new");
}

#[test]
fn a_new_beginning_of_the_day_counts_from_the_next_turn() {
    let visit = at(sunday().press(","), "Day begins")
        .press(&"<right>".repeat(5))
        .sees("09:00")
        .press("<esc><wait:600s>")
        .sees("Sunday 8 March");
    let visit = visit.press("<wait:3600s>").sees("Sunday 8 March");
    let visit = visit.press("<wait:70000s>").sees("Sunday 8 March");
    visit.press("<wait:20000s>").sees("Monday 9 March");
}

#[test]
fn a_row_that_only_opens_a_page_shows_no_arrows() {
    for label in ["Times of the steps", "Start signals"] {
        let visit = at(sunday().press(","), label);
        visit
            .sees_not("< a row a step >")
            .sees("Enter open")
            .sees_not("Left Right");
    }
}

#[test]
fn a_small_screen_scrolls_and_keeps_the_row_in_sight() {
    sunday()
        .size(40, 12)
        .press(",")
        .sees("> Breath              < not sure >")
        .sees("more below")
        .press("<end>")
        .sees("> Helpline page")
        .sees("findahelpline.com")
        .sees_not("more below");
    let small = sunday().size(29, 7).press(",");
    small.sees("> Breath").sees("< not sure >");
    sunday()
        .ascii()
        .size(60, 20)
        .press(",")
        .sees("Settings =====");
}

#[test]
fn a_word_on_heavy_weeks_can_be_turned_off_once_it_was_met() {
    let plain = || Daymark::at("2026-03-08 08:10").with(three_values());
    plain().press(",").sees_not("Word on heavy weeks");
    let shown = entry(
        1,
        "2026-03-01 08:10",
        Fact::OfferShown {
            which: "signpost".to_owned(),
            answer: None,
        },
    );
    let mut visit = plain()
        .with_entries([shown])
        .press(",<end><up>")
        .sees("> Word on heavy weeks < on >")
        .press("<right>")
        .sees("> Word on heavy weeks < off >");
    assert!(!visit.plan().settings.signpost);
    visit.press("u").sees("> Word on heavy weeks < on >");
}

#[test]
fn a_half_typed_address_waits_for_its_row() {
    let visit = sunday().press(",<end><enter><c-u>example.o<c-c>");
    let again = sunday().with_store(visit.store()).press(",<end>");
    let again = again
        .sees("findahelpline.com")
        .press("<enter>")
        .sees("example.o");
    let again = again.press("rg<enter>").sees("example.org");
    again.press("<enter>").sees("example.org").press("<esc>");
}

#[test]
fn what_holds_for_a_while_stands_first_and_enter_ends_it() {
    let visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(crate::support::twelve_weeks())
        .press("w<enter><enter>44<enter><enter>")
        .sees("Next week: one step a day, in turn.");
    Daymark::at("2026-03-09 08:10")
        .with_store(visit.store())
        .press(",")
        .sees("This week")
        .sees("> One step a day, in turn, until Sunday")
        .press("<enter>")
        .sees_not("This week")
        .press("u")
        .sees("> One step a day, in turn, until Sunday");
}

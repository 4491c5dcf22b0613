//! The hard moment opens over whatever is there, and leads back to it.

use super::*;

#[test]
fn pressed_again_it_begins_at_its_first_page() {
    sunday()
        .press("0<enter><enter>0")
        .sees("Press both feet into the floor.")
        .press("<enter><enter><enter>0")
        .sees("Press both feet into the floor.")
        .press("<esc>")
        .sees("Today ━━");
}

#[test]
fn it_opens_from_everywhere_and_esc_leads_back_there() {
    for way in [
        "",
        "<tab>",
        "m",
        "y",
        "c",
        "a",
        "v",
        ",",
        "h",
        "?",
        "g",
        "g<enter> ",
        "<enter>",
        "<enter>g",
        "mw<esc>",
        "aw<esc>",
        "ha<esc>",
        "v<enter>",
        "1i",
        "b",
        "h<enter><tab><tab>",
    ] {
        let mut visit = sunday_with(three_values()).press(way);
        let before = visit.screen();
        let mut visit = visit
            .press("0")
            .sees("You're here. One thing at a time.")
            .press("<enter><esc><esc>");
        assert_eq!(visit.screen(), before, "after {way:?}");
    }
}

#[test]
fn it_opens_over_a_start_and_gives_it_back() {
    sunday()
        .press("<enter>")
        .sees("Open the window.")
        .press("0")
        .sees("You're here.")
        .press("<esc>")
        .sees("Open the window.");
    sunday()
        .press("h0")
        .sees("You're here.")
        .press("<esc>")
        .sees("People and help");
    sunday().press("g<enter>0<esc>").sees("Look around.");
}

#[test]
fn from_a_text_field_esc_and_0_open_it_and_the_draft_is_kept() {
    sunday()
        .press("haMo0<esc>0")
        .sees("You're here.")
        .press("<enter><enter><enter><enter>")
        .sees("Today ━━")
        .press("ha")
        .sees("Mo0");
}

#[test]
fn it_opens_in_the_first_run_and_leads_back_to_it() {
    let mut visit = Daymark::at("2026-03-08 08:10")
        .press("0")
        .sees("You're here. One thing at a time.")
        .press("<enter><enter>")
        .sees("Drink some water.")
        .sees("Care for my body")
        .press("<enter>")
        .sees("Enter go on")
        .sees_not("smaller day")
        .press("h")
        .sees("findahelpline.com")
        .press("<esc><enter>")
        .stays();
    assert_eq!(steps(&mut visit)[0].value, Id::new("health"));
    assert!(!visit.app().is_on_today());
}

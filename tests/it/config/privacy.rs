//! A screen that is left alone can hide itself, and what is hidden is not said on leaving.

use std::time::Duration;

use daymark::runtime::input::Cause;

use crate::support::{Daymark, sunday, sunday_with, three_values};

fn after(minutes: u16) -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .look(|look| look.privacy_after_minutes = minutes)
}

#[test]
fn the_screen_hides_itself_after_the_minutes_a_person_named() {
    let mut visit = after(3)
        .press("<down><wait:2m>")
        .sees("Send one line to Sam");
    visit = visit
        .press("<wait:61s>")
        .sees_not("Send")
        .sees_not("hard moment");
    assert_eq!(visit.screen().trim(), "daymark");
    let visit = visit.press("1").sees("> 2 ○  Read one page");
    visit
        .press("<wait:3m>")
        .sees_not("Read")
        .press("0")
        .sees("One thing at a time");
}

#[test]
fn without_a_word_about_it_the_screen_stays() {
    after(0).press("<wait:12h>").sees("hard moment");
}

#[test]
fn what_is_half_written_comes_back_with_the_next_key() {
    let visit = after(1).press("mwcalm<wait:2m>").sees_not("calm");
    visit.press("x").sees("calm").sees_not("calmx");
}

#[test]
fn what_moves_by_itself_is_being_followed_and_hides_when_it_is_over() {
    let visit = after(1).press("<enter><wait:90s>").sees("Send one line");
    visit.press("<wait:3m>").sees_not("Send one line");
}

#[test]
fn who_hid_the_screen_is_told_no_words_on_leaving() {
    let said = |visit: Daymark| {
        let mut visit = visit;
        let closing = visit.runtime().close(Cause::Asked, Duration::ZERO);
        (closing.steps, closing.week)
    };
    let plays = |keys: &str| said(sunday().press(keys));
    let (steps, week) = plays("1q");
    assert!(week.is_some_and(|week| week.starts_with("This week: ")));
    assert_eq!(plays("1zq"), (steps, None));
    assert_eq!(plays("1z<c-c>"), (steps, None));
    let mut shared = three_values();
    shared.statement.hidden = true;
    assert_eq!(said(sunday_with(shared).press("1q")), (steps, None));
}

//! What is there on some days alone: a one-off, and the end of a trial.

use daymark::domain::entry::Fact;

use super::flows::idea;
use crate::support::{Daymark, landlord, three_values};

#[test]
fn a_one_off_of_the_day_is_said_with_its_number_and_marked_by_it() {
    let mut plan = three_values();
    plan.one_offs.push(landlord(Some("2026-03-08")));
    let visit = Daymark::at("2026-03-08 08:10").with(plan).plain();
    let mut visit = visit.press("<line:4>");
    let said = visit.transcript();
    let (before, after) = said.split_once("key: 4\n").unwrap();
    assert!(
        before.contains("\n4: Reply to the landlord. Autonomy, 15 min\n"),
        "{said}"
    );
    assert!(
        after.contains("4: Reply to the landlord. Autonomy, done"),
        "{said}"
    );
    let is_it = |fact: &Fact| matches!(fact, Fact::Done(done) if done.one_off.is_some());
    assert!(visit.logged().iter().any(|entry| is_it(&entry.fact)));
}

#[test]
fn a_trial_that_is_over_is_asked_about_and_taken_back_by_typed_lines() {
    let week = "<line:1><wait:24h>".repeat(9);
    let mut visit = idea().press(&format!("<line:o><line:y>{week}<line:o><line:g>"));
    let said = visit.transcript();
    let mut rest = said.as_str();
    for words in [
        "2: Read one sentence. Growth, under a minute\n",
        "date: Tuesday 17 March, morning\n",
        "notice: Tried 'Read one sentence'. Does it fit? Press o to look.\n",
        "page: After a week\n",
        "k: keep it\ng: go back\n",
        "2: Read one page. Growth, 2 min",
    ] {
        let at = rest.find(words);
        rest = &rest[at.unwrap_or_else(|| panic!("{words:?} is not said in\n{rest}"))..];
    }
    let is_back =
        |fact: &Fact| matches!(fact, Fact::Idea(idea) if idea.outcome.as_deref() == Some("back"));
    assert!(
        visit.logged().iter().any(|entry| is_back(&entry.fact)),
        "{said}"
    );
}

#[test]
fn a_key_the_first_days_say_more_of_is_named_once() {
    let mut visit = Daymark::at("2026-03-08 08:10")
        .plain()
        .press("<line:s><line:>");
    let said = visit.transcript();
    let keys = said.lines().rfind(|line| line.starts_with("keys: "));
    let keys = keys.unwrap_or_default();
    assert_eq!(keys.matches(" v ").count(), 1, "{said}");
    assert!(
        keys.contains(", v choose your own values any time, "),
        "{said}"
    );
}

#[test]
fn the_arrows_that_choose_a_day_are_named_once() {
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .plain()
        .press("<line:a><line:w><line:Call the bank><line:2>");
    let said = visit.transcript();
    let keys = said.lines().rfind(|line| line.starts_with("keys: "));
    let keys = keys.unwrap_or_default();
    assert_eq!(keys.matches("Left Right").count(), 1, "{said}");
}

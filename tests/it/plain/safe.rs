//! A mark is as safe as in the panes, and nothing is said that nobody asked for but what cannot wait.

use daymark::store::NotSaved;

use crate::support::{Daymark, three_values};

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values()).plain()
}

/// What is said from the last time these words were said.
fn since(visit: &mut Daymark, words: &str) -> String {
    let said = visit.transcript();
    let at = said
        .rfind(words)
        .unwrap_or_else(|| panic!("{words:?} is not said in\n{said}"));
    said[at..].to_owned()
}

#[test]
fn what_the_disk_does_not_take_is_said_and_so_is_that_it_took_it_later() {
    let mut visit = morning().disk_says(Some(NotSaved::Full)).press("<line:1>");
    let said = since(&mut visit, "key: 1\n");
    assert!(
        said.contains("1: Send one line to Sam. Connection, not saved yet\n"),
        "{said}"
    );
    assert!(said.contains("notice: Not saved yet: "), "{said}");
    assert!(!said.contains("this week"), "{said}");
    let mut visit = visit.disk_says(None).press("<wait:61s>");
    let said = since(&mut visit, "notice: Not saved yet: ");
    assert!(
        said.contains("1: Send one line to Sam. Connection, done\n"),
        "{said}"
    );
    assert_eq!(
        said.matches("key: ").count(),
        2,
        "it asks again, once: {said}"
    );
}

#[test]
fn hours_pass_without_a_word_and_the_next_key_says_what_time_it_is() {
    let mut visit = morning();
    let before = visit.transcript();
    let mut visit = visit.press("<wait:5h>");
    assert_eq!(visit.transcript(), before);
    let mut visit = visit.press("<line:1>");
    let said = since(&mut visit, "key: 1\n");
    assert!(said.contains("date: Sunday 8 March, midday\n"), "{said}");
}

#[test]
fn a_new_day_is_said_at_once_so_that_no_key_marks_another_day_than_was_meant() {
    let mut visit = Daymark::at("2026-03-08 23:50")
        .with(three_values())
        .plain()
        .press("<line:1><wait:5h>");
    let said = since(&mut visit, "key: 1\n");
    assert!(said.contains("date: Monday 9 March, "), "{said}");
    assert!(
        said.contains("1: Send one line to Sam. Connection, "),
        "{said}"
    );
}

#[test]
fn a_key_without_a_use_says_so_and_the_rest_of_its_line_is_not_pressed() {
    let mut visit = morning().press("<line:e1>");
    let said = since(&mut visit, "key: e1\n");
    assert_eq!(said, "key: e1\nThat comes after a tick.\nkey: ");
    assert!(visit.logged().is_empty());
}

#[test]
fn a_word_that_is_no_command_presses_none_of_its_letters() {
    let mut visit = morning().press("<line:beetle>");
    assert!(visit.logged().is_empty(), "{}", visit.transcript());
}

#[test]
fn what_is_written_takes_the_place_of_what_stood_there() {
    let lines = "<line:h><line:a><line:Sam><line:text first><line:>";
    let mut visit = morning().press(lines);
    let said = visit.transcript();
    assert!(said.contains("Your people: Sam, text first"), "{said}");
    let mut visit = visit.press("<line:><line:Robin><line:><line:>");
    let said = since(&mut visit, "name: Robin");
    assert!(said.contains("Your people: Robin, text first"), "{said}");
}

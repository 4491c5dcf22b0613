//! `daymark pause`: some days of rest, said from the shell.

use crate::support::{Home, three_values};

fn at(home: &Home, time: &str, words: &[&str]) -> std::process::Output {
    let mut command = home.daymark();
    command.env("DAYMARK_NOW", format!("2026-03-{time}:00+01:00"));
    command.args(words).output().unwrap()
}

#[track_caller]
fn said(home: &Home, time: &str, words: &[&str]) -> String {
    let output = at(home, time, words);
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_rest_is_set_asked_for_and_ended() {
    let home = Home::with(&three_values());
    let none = "No rest is set. The days are as usual.\n";
    assert_eq!(said(&home, "08T08:00", &["pause"]), none);
    let rest = "Resting until Monday 16 March.\n";
    let set = ["pause", "--until", "2026-03-16"];
    assert_eq!(said(&home, "08T08:00", &set), rest);
    assert_eq!(said(&home, "15T22:00", &["pause"]), rest);
    assert!(said(&home, "15T22:00", &["today"]).contains(rest.trim()));
    assert_eq!(said(&home, "16T08:00", &["pause"]), none);
    let far = ["pause", "--until", "2027-01-01"];
    let rest = "Resting until Friday 1 January 2027.\n";
    assert_eq!(said(&home, "16T08:00", &far), rest);
    let off = "The rest is over. The days are as usual again.\n";
    assert_eq!(said(&home, "09T08:00", &["pause", "--off"]), off);
    assert_eq!(said(&home, "09T08:00", &["pause"]), none);
}

#[test]
fn today_a_day_gone_by_and_no_day_at_all_change_nothing() {
    let home = Home::with(&three_values());
    let before = std::fs::read(home.plan_file()).unwrap();
    for day in ["2026-03-08", "2026-03-01", "soon"] {
        let output = at(&home, "08T08:00", &["pause", "--until", day]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(output.stdout.is_empty());
    }
    let both = ["pause", "--until", "2026-03-16", "--off"];
    assert_eq!(at(&home, "08T08:00", &both).status.code(), Some(2));
    assert_eq!(std::fs::read(home.plan_file()).unwrap(), before);
}

#[test]
fn a_plan_that_cannot_be_read_is_left_as_it_is() {
    let home = Home::with(&three_values());
    home.write("data/daymark/plan.json", "{");
    for words in [&["pause", "--until", "2026-03-16"][..], &["pause", "--off"]] {
        let output = at(&home, "08T08:00", words);
        assert_eq!(output.status.code(), Some(65), "{output:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
    let plan = std::fs::read_to_string(home.plan_file()).unwrap();
    assert_eq!(plan, "{");
}

#[test]
fn a_rest_is_silent_and_leaves_the_calendar_as_it_is() {
    let home = Home::with(&three_values());
    let calendar = said(&home, "08T08:00", &["ics"]);
    said(&home, "08T08:00", &["pause", "--until", "2026-03-16"]);
    assert_eq!(said(&home, "08T08:00", &["remind"]), "");
    assert_eq!(said(&home, "08T08:00", &["ics"]), calendar);
}

//! Days that begin at another hour than 04:00, and marks of a clock that was wrong, in the commands of the shell.

use crate::support::{Home, three_values};

/// What a command prints at a moment: standard output, then standard error.
fn at(home: &Home, moment: &str, words: &[&str]) -> (String, String) {
    let mut command = home.daymark();
    let output = command.env("DAYMARK_NOW", moment).args(words).output();
    let output = output.unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

fn day_at(home: &Home, moment: &str) -> String {
    let (today, _) = at(home, moment, &["today", "--json"]);
    let today: serde_json::Value = serde_json::from_str(&today).unwrap();
    today["day"].as_str().unwrap().to_owned()
}

#[test]
fn a_day_that_begins_at_another_hour_does_so_in_every_command() {
    for (hour, moment, day) in [
        (2, "2026-04-01T03:00:00+01:00", "2026-04-01"),
        (6, "2026-04-01T05:00:00+01:00", "2026-03-31"),
    ] {
        let mut plan = three_values();
        plan.settings.day_start_hour = hour;
        let home = Home::with(&plan);
        assert_eq!(day_at(&home, moment), day);
        assert_eq!(at(&home, moment, &["done", "1"]).1, "");
        assert!(home.log().contains(&format!("\"day\":\"{day}\"")));
        assert_eq!(home.logs()[0].0[..7], day[..7], "the month of its log");
        assert_eq!(at(&home, moment, &["status"]).0, "1 step today\n");
        let (today, said) = at(&home, moment, &["today"]);
        assert!(today.contains("1 ●") && said.is_empty(), "{today}{said}");
        let undone = at(&home, moment, &["undo"]).0;
        assert!(undone.starts_with("Undone: "), "{undone}");
        assert_eq!(at(&home, moment, &["status"]).0, "daymark\n");
        let (doctor, said) = at(&home, moment, &["doctor"]);
        assert!(doctor.contains("2 entries") && said.is_empty(), "{said}");
    }
}

#[test]
fn a_new_hour_counts_from_the_next_turn_also_when_daymark_was_closed_meanwhile() {
    let home = Home::with(&three_values());
    let night = "2026-03-09T03:30:00+01:00";
    assert_eq!(day_at(&home, night), "2026-03-08");
    let earlier = ",<down><down><down><down><down><down><down><left><left><esc>q";
    at(&home, night, &["--keys", earlier]);
    let plan = std::fs::read_to_string(home.plan_file()).unwrap();
    assert!(plan.contains("\"day_start_hour\": 2"), "{plan}");
    assert_eq!(day_at(&home, "2026-03-09T03:45:00+01:00"), "2026-03-08");
    assert_eq!(day_at(&home, "2026-03-09T04:00:00+01:00"), "2026-03-09");
    assert_eq!(day_at(&home, "2026-03-10T01:59:00+01:00"), "2026-03-09");
    assert_eq!(day_at(&home, "2026-03-10T02:00:00+01:00"), "2026-03-10");
}

#[test]
fn what_was_written_after_ones_own_turn_of_the_day_about_a_day_before_is_taken_back() {
    let mut plan = three_values();
    plan.settings.day_start_hour = 2;
    let home = Home::with(&plan);
    let night = "2026-04-01T03:00:00+01:00";
    let about_then = ["done", "1", "--date", "2026-03-31"];
    assert_eq!(at(&home, night, &about_then).1, "");
    let undone = at(&home, "2026-04-01T03:10:00+01:00", &["undo"]).0;
    assert!(undone.starts_with("Undone: "), "{undone}");
}

const LATER: &str = "Your last marks are dated later.";

#[test]
fn a_mark_of_a_clock_that_ran_ahead_is_told_once_a_day_and_no_more_after_doctor() {
    let home = Home::with(&three_values());
    at(&home, "2027-03-01T08:00:00+01:00", &["done", "1"]);
    let tells = |moment: &str| {
        let (screen, _) = at(&home, moment, &["--print"]);
        screen.contains(LATER)
    };
    // A bar that asks every second says nothing, and takes nothing away.
    at(&home, "2026-03-08T07:59:00+01:00", &["status"]);
    assert!(tells("2026-03-08T08:00:00+01:00"));
    assert!(!tells("2026-03-08T09:00:00+01:00"), "twice a day");
    let (_, said) = at(&home, "2026-03-08T10:00:00+01:00", &["today"]);
    assert_eq!(said, "");
    let (_, said) = at(&home, "2026-03-09T08:00:00+01:00", &["today"]);
    assert!(said.contains(LATER), "{said}");
    assert!(!tells("2026-03-09T09:00:00+01:00"));
    let (_, said) = at(&home, "2026-03-09T10:00:00+01:00", &["doctor"]);
    assert!(said.contains(LATER), "doctor always says it: {said}");
    for day in ["2026-03-10", "2026-03-11", "2026-09-01"] {
        assert!(!tells(&format!("{day}T08:00:00+01:00")), "{day}");
    }
    at(&home, "2027-04-01T08:00:00+01:00", &["done", "1"]);
    assert!(tells("2026-09-02T08:00:00+01:00"), "that one is new");
}

#[test]
fn who_travels_to_the_west_hears_nothing_of_later_marks() {
    let home = Home::with(&three_values());
    let (_, said) = at(&home, "2026-03-09T08:00:00+08:00", &["done", "1"]);
    assert_eq!(said, "");
    let evening = "2026-03-08T20:00:00-07:00";
    let (screen, _) = at(&home, evening, &["--print"]);
    assert!(!screen.contains(LATER), "{screen}");
    assert!(screen.contains("Sunday 8 March"), "{screen}");
    assert_eq!(at(&home, evening, &["today"]).1, "");
    assert_eq!(at(&home, evening, &["doctor"]).1, "");
}

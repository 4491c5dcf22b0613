//! `daymark remind`: when it speaks, when it stays quiet, and what others see of it.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    process::Output,
};

use daymark::{
    domain::{
        block::Block,
        entry::{Fact, HardMoment},
        plan::Basic,
    },
    words::{basics::reminder, remind::LINE},
};

use crate::support::{Home, entry, three_values};
use crate::tone::offences;

/// A home with a desktop that writes down what it is asked to show.
fn with_desktop(home: &Home) {
    let heard = home.path("heard").display().to_string();
    program(
        home,
        "notify-send",
        &format!("printf '%s\\n' \"$@\" >> '{heard}'"),
    );
}

/// Puts a program into the home's own folder of programs.
fn program(home: &Home, name: &str, script: &str) {
    let place = format!("bin/{name}");
    home.write(&place, &format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(home.path(&place), Permissions::from_mode(0o700)).unwrap();
}

/// The program at a time of Sunday 8 March, with only the home's own programs and the plainest others.
fn at(home: &Home, time: &str, words: &[&str]) -> Output {
    let mut command = home.daymark();
    command.env(
        "PATH",
        format!("{}:/usr/bin:/bin", home.path("bin").display()),
    );
    command.env("DAYMARK_NOW", format!("2026-03-{time}:00+01:00"));
    command.args(words).output().unwrap()
}

/// What it printed, once it ended well.
#[track_caller]
fn said(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// How often the desktop was asked.
fn shown(home: &Home) -> usize {
    let heard = fs::read_to_string(home.path("heard")).unwrap_or_default();
    heard.lines().filter(|line| *line == LINE).count()
}

/// A home whose desktop is not there.
fn bare() -> Home {
    let home = Home::with(&three_values());
    program(&home, "notify-send", "exit 1");
    home
}

#[test]
fn one_line_is_shown_once_in_each_part_of_the_day() {
    let home = Home::with(&three_values());
    with_desktop(&home);
    for (time, count) in [
        ("08T08:00", 1),
        ("08T08:05", 1),
        ("08T10:59", 1),
        ("08T11:00", 2),
        ("08T19:00", 3),
        ("09T03:00", 3),
        ("09T08:00", 4),
    ] {
        assert_eq!(said(&at(&home, time, &["remind"])), "");
        assert_eq!(shown(&home), count, "{time}");
    }
    assert_eq!(home.log(), "", "a reminder is nothing a person did");
}

#[test]
fn others_see_one_line_without_a_word_of_the_persons_own() {
    let home = Home::with(&three_values());
    with_desktop(&home);
    said(&at(&home, "08T08:00", &["remind"]));
    let heard = fs::read_to_string(home.path("heard")).unwrap();
    let expected = format!("--app-name=daymark\n--urgency=low\n--\ndaymark\n{LINE}\n");
    assert_eq!(heard, expected);
    assert_eq!(offences(LINE), Vec::<String>::new());
    assert!(
        LINE.split(". ")
            .all(|sentence| sentence.split(' ').count() <= 15)
    );
}

#[test]
fn without_a_desktop_the_line_is_printed_and_rings_no_bell() {
    let home = bare();
    assert_eq!(
        said(&at(&home, "08T08:00", &["remind"])),
        format!("{LINE}\n")
    );
    assert_eq!(said(&at(&home, "08T08:30", &["remind"])), "");
    assert_eq!(
        said(&at(&home, "08T12:00", &["remind"])),
        format!("{LINE}\n")
    );
}

#[test]
fn a_desktop_that_never_answers_holds_nobody_up() {
    let home = Home::with(&three_values());
    program(&home, "notify-send", "exec sleep 1000");
    assert_eq!(
        said(&at(&home, "08T08:00", &["remind"])),
        format!("{LINE}\n")
    );
}

#[test]
fn a_part_of_the_day_whose_step_is_marked_is_quiet_and_the_others_are_not() {
    let home = bare();
    assert!(at(&home, "08T08:10", &["done", "1"]).status.success());
    assert_eq!(said(&at(&home, "08T08:30", &["remind"])), "");
    let line = format!("{LINE}\n");
    assert_eq!(said(&at(&home, "08T12:00", &["remind"])), line);
    // One that is done early is done.
    assert!(at(&home, "08T12:10", &["done", "3"]).status.success());
    assert_eq!(said(&at(&home, "08T20:00", &["remind"])), "");
    let mut plan = three_values();
    plan.commitments[0].block = Block::Any;
    plan.commitments[1].block = Block::Any;
    let any = bare();
    any.keep_plan(&plan);
    assert!(at(&any, "08T08:10", &["done", "1"]).status.success());
    assert_eq!(said(&at(&any, "08T08:30", &["remind"])), "");
    assert_eq!(said(&at(&any, "08T12:00", &["remind"])), line);
}

#[test]
fn after_a_hard_moment_it_is_quiet_for_the_day() {
    let hard = bare();
    let moment = Fact::HardMoment(HardMoment::default());
    let line = daymark::store::line(&entry(1, "2026-03-08 08:05", moment));
    hard.write("data/daymark/log/2026-03-aaaa.jsonl", &line);
    for time in ["08T08:30", "08T12:00", "08T20:00"] {
        assert_eq!(said(&at(&hard, time, &["remind"])), "", "{}", hard.log());
    }
    let tomorrow = at(&hard, "09T08:00", &["remind"]);
    assert_eq!(said(&tomorrow), format!("{LINE}\n"), "{}", hard.log());
}

#[test]
fn where_no_open_step_is_planned_it_is_quiet() {
    let home = bare();
    // Nothing of the three is planned for the afternoon.
    assert_eq!(said(&at(&home, "08T16:00", &["remind"])), "");
    let mut plan = three_values();
    plan.commitments[0].block = Block::Any;
    home.keep_plan(&plan);
    assert_eq!(
        said(&at(&home, "08T16:00", &["remind"])),
        format!("{LINE}\n")
    );
    let empty = Home::new();
    assert_eq!(said(&at(&empty, "08T08:00", &["remind"])), "");
    assert!(!empty.path("data").exists() && !empty.path("state").exists());
}

#[test]
fn what_cannot_be_remembered_is_not_said_again_and_again() {
    let home = bare();
    home.write("state", "a file where a folder is needed");
    let output = at(&home, "08T08:00", &["remind"]);
    assert_eq!(output.status.code(), Some(74));
    assert!(output.stdout.is_empty());
    assert!(!output.stderr.is_empty());
}

#[test]
fn a_plan_that_cannot_be_read_is_told_by_the_exit_alone() {
    let home = bare();
    home.write("data/daymark/plan.json", "{");
    let output = at(&home, "08T08:00", &["remind"]);
    assert_eq!(output.status.code(), Some(65));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn install_shows_a_line_of_cron_and_without_a_terminal_sets_nothing_up() {
    let home = bare();
    program(
        &home,
        "crontab",
        &format!("echo \"$@\" >> '{}'", home.path("tab").display()),
    );
    let output = at(&home, "08T08:00", &["remind", "--install"]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("0 8,11,15,19 * * * DAYMARK_STORE="), "{text}");
    assert!(text.contains(" remind # daymark-remind\n"), "{text}");
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.starts_with("Nothing was set up."), "{err}");
    assert!(!home.path("tab").exists());
}

/// A wind-down from 21:30 in words of one's own.
fn winding_down() -> Home {
    let mut plan = three_values();
    let time = r#"{"from": "21:30", "text": "Screens off"}"#;
    plan.settings.basics.sleep.times = vec![serde_json::from_str(time).unwrap()];
    let home = Home::with(&plan);
    program(&home, "notify-send", "exit 1");
    // The evening's step is not what it speaks of.
    assert!(at(&home, "08T20:00", &["done", "3"]).status.success());
    home
}

#[test]
fn a_basic_is_said_once_at_its_time_without_a_word_of_the_persons_own() {
    let home = winding_down();
    for (time, words) in [
        ("08T21:29", String::new()),
        ("08T21:30", format!("{}\n", reminder(Basic::Sleep))),
        ("08T21:31", String::new()),
        ("08T23:00", String::new()),
        ("09T21:45", format!("{LINE}\n{}\n", reminder(Basic::Sleep))),
    ] {
        assert_eq!(said(&at(&home, time, &["remind"])), words, "{time}");
    }
    for basic in Basic::ALL {
        assert_eq!(offences(reminder(basic)), Vec::<String>::new());
    }
}

#[test]
fn a_basic_that_is_marked_is_not_said_nor_in_a_pause_nor_after_a_hard_moment() {
    let home = winding_down();
    let marked = ["--keys", "7q", "--print"];
    assert!(at(&home, "08T21:00", &marked).status.success());
    assert!(home.log().contains("\"basic\""), "{}", home.log());
    assert_eq!(said(&at(&home, "08T21:30", &["remind"])), "");
    let home = winding_down();
    let hard = Fact::HardMoment(HardMoment::default());
    let line = daymark::store::line(&entry(9, "2026-03-08 20:05", hard));
    home.write("data/daymark/log/2026-03-aaaa.jsonl", &line);
    assert_eq!(said(&at(&home, "08T21:30", &["remind"])), "");
    let home = winding_down();
    let rest = ["pause", "--until", "2026-03-11"];
    assert!(at(&home, "08T21:00", &rest).status.success());
    assert_eq!(said(&at(&home, "08T21:30", &["remind"])), "");
    assert!(said(&at(&home, "11T21:30", &["remind"])).contains(reminder(Basic::Sleep)));
}

#[test]
fn install_sets_a_time_for_each_basic_that_is_shown() {
    let home = winding_down();
    let output = at(&home, "08T08:00", &["remind", "--install"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("\n0 8,11,15,19 * * * DAYMARK_STORE="),
        "{text}"
    );
    assert!(text.contains("\n30 21 * * * DAYMARK_STORE="), "{text}");
    assert_eq!(text.matches("# daymark-remind\n").count(), 2, "{text}");
    let run = home.path("run");
    fs::create_dir_all(run.join("systemd")).unwrap();
    let mut command = home.daymark();
    command.env("XDG_RUNTIME_DIR", &run);
    let output = command.args(["remind", "--install"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("OnCalendar=*-*-* 21:30:00\n"), "{text}");
}

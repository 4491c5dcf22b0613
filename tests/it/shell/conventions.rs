//! What every command keeps to: where words go, how it ends, what it never does.

use crate::support::{Home, three_values};

#[test]
fn without_a_terminal_it_prints_today_and_changes_nothing() {
    let home = Home::with(&three_values());
    let output = home.daymark().output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("Sunday 8 March, morning\n"), "{text}");
    assert!(output.stderr.is_empty());
    assert!(!home.path("data/daymark/log").exists());
    assert!(!home.path("state").exists(), "it left something behind");
}

#[test]
fn on_an_empty_store_it_says_how_to_begin() {
    let home = Home::new();
    for words in [&[][..], &["today"], &["now"]] {
        let output = home.daymark().args(words).output().unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Run daymark to begin"), "{text}");
    }
    assert!(!home.path("data").exists(), "it made a store");
}

#[test]
fn help_begins_with_examples_and_ends_with_what_daymark_is_not() {
    let home = Home::new();
    let output = home.daymark().arg("--help").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let example = text.find("Examples:").unwrap();
    assert!(example < text.find("Usage:").unwrap());
    let end = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(end.ends_with("cannot tell if you are in danger."), "{text}");
}

#[test]
fn words_that_are_no_command_end_with_2() {
    let home = Home::new();
    for words in [
        &["sing"][..],
        &["--nope"],
        &["done", "1", "2"],
        &["export"],
        &["--keys", "<bogus>"],
        &["--print", "--size", "10"],
        &["hard", "--print", "--size", "0x0"],
    ] {
        let output = home.daymark().args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn a_plan_that_cannot_be_read_ends_with_65_and_ticking_goes_on() {
    let home = Home::with(&three_values());
    home.daymark().arg("today").assert().success();
    home.daymark().args(["--keys", "q"]).assert().success();
    home.write(
        "data/daymark/plan.json",
        "{ \"version\": 1,\n \"values\": [\n",
    );
    for words in [&["today"][..], &["done", "1"], &["status"]] {
        let output = home.daymark().args(words).output().unwrap();
        assert_eq!(output.status.code(), Some(65), "{words:?} {output:?}");
        assert!(!output.stdout.is_empty());
    }
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn a_day_never_begins_after_noon_and_marks_stay_on_theirs() {
    let home = Home::with(&three_values());
    home.daymark().args(["--keys", "q"]).assert().success();
    let plan = std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    let late = plan.replace("\"day_start_hour\": 4", "\"day_start_hour\": 99");
    let (before, _) = late.split_once("\"day_start_hour\"").unwrap();
    let line = 1 + before.matches('\n').count();
    home.write("data/daymark/plan.json", &late);
    let output = home.daymark().args(["done", "1"]).output().unwrap();
    assert_eq!(output.status.code(), Some(65));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        format!("plan.json: line {line} cannot be read. Marks are saved as usual.\n")
    );
    assert_eq!(
        (home.logged("done"), home.log().contains("2026-03-04")),
        (1, false)
    );
    assert!(
        home.log().contains("\"day\":\"2026-03-08\""),
        "{}",
        home.log()
    );
}

#[test]
fn a_store_that_cannot_be_written_ends_with_74_and_prints_what_was_to_be_written() {
    let home = Home::with(&three_values());
    home.write("data/daymark/log", "a file where a folder is needed");
    let output = home.daymark().args(["done", "1"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(74), "{said}");
    assert!(output.stdout.is_empty());
    assert!(said.contains("\"k\":\"done\""), "{said}");
}

/// Commands that print something, whether or not there is a terminal.
const PRINTING: [&[&str]; 24] = [
    &[],
    &["--help"],
    &["--version"],
    &["export", "--help"],
    &["--keys", "1", "--print"],
    &["hard"],
    &["ground"],
    &["review"],
    &["today"],
    &["today", "--json"],
    &["status"],
    &["done", "1"],
    &["undo"],
    &["now"],
    &["week"],
    &["statement"],
    &["share"],
    &["log", "--json"],
    &["export", "--json"],
    &["export", "--markdown"],
    &["ics"],
    &["doctor"],
    &["completions", "bash"],
    &["man"],
];

/// How a command ends that prints into this, and what it says beside it.
fn prints_into(
    home: &Home,
    words: &[&str],
    out: impl Into<std::process::Stdio>,
) -> (Option<i32>, String) {
    let mut command = std::process::Command::new(crate::support::PROGRAM);
    command.env_clear().envs(home.variables()).args(words);
    let output = command.stdout(out).output().unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn what_a_full_disk_did_not_take_is_never_passed_off_as_printed() {
    let full = std::path::Path::new("/dev/full");
    if !full.exists() {
        tell!("skipped: there is no /dev/full here to print into");
        return;
    }
    let home = Home::with(&three_values());
    for words in PRINTING {
        let full = std::fs::File::create(full).unwrap();
        let (code, said) = prints_into(&home, words, full);
        assert_eq!(code, Some(74), "{words:?} {said}");
        let line = "Not all of it could be printed: the disk is full.";
        assert_eq!(said.matches(line).count(), 1, "{words:?} {said}");
    }
    assert_eq!(home.logged("done"), 1, "what was marked is on disk");
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let home = Home::with(&three_values());
    for words in PRINTING {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (code, said) = prints_into(&home, words, writer);
        assert_eq!(code, Some(0), "{words:?} {said}");
        assert!(!said.contains("printed"), "{words:?} {said}");
    }
}

#[test]
fn a_store_is_where_it_was_named() {
    let home = Home::with(&three_values());
    let other = home.path("elsewhere");
    let plan = std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    home.write("elsewhere/plan.json", &plan);
    home.daymark()
        .arg("--store")
        .arg(&other)
        .args(["done", "1"])
        .assert()
        .success();
    // With a slash at its end, as a shell completes it, it is the same one, with the same copies.
    home.daymark()
        .env("DAYMARK_STORE", other.join(""))
        .args(["done", "2"])
        .assert()
        .success();
    assert_eq!(home.logged("done"), 0);
    assert_eq!(std::fs::read_dir(other.join("log")).unwrap().count(), 1);
    let stores = std::fs::read_dir(home.path("state/daymark/stores"));
    assert_eq!(stores.unwrap().count(), 1);
}

#[test]
fn what_was_marked_on_paper_is_printed_at_the_end_and_never_said_to_be_saved() {
    let home = Home::new();
    home.write("a-file", "no folder");
    let plays = |keys: &str| {
        let mut command = home.daymark();
        command.arg("--store").arg(home.path("a-file"));
        let output = command.args(["--keys", keys]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), said)
    };
    let (code, said) = plays("s<enter>1<wait:60s>q");
    assert_eq!(code, Some(74), "{said}");
    assert!(!said.contains("Saved."), "{said}");
    assert!(
        said.starts_with("Not saved: the store's folder cannot be used.")
            && said.contains("\"k\":\"done\"")
            && said.contains(
                "The plan is not saved: the store's folder cannot be used. These lines are"
            ),
        "{said}"
    );
    assert_eq!(plays(""), (Some(65), String::new()), "nothing was marked");
}

#[test]
fn a_relative_folder_of_the_desktop_is_ignored() {
    let home = Home::with(&three_values());
    let output = home
        .daymark()
        .env("XDG_DATA_HOME", "somewhere")
        .arg("today")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("Run daymark to begin"),
        "it is the usual place: {text}"
    );
}

#[test]
fn a_clock_that_is_no_time_is_named() {
    let home = Home::new();
    let output = home
        .daymark()
        .env("DAYMARK_NOW", "teatime")
        .arg("today")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("DAYMARK_NOW=teatime is no time"), "{said}");
}

#[test]
fn played_keys_print_the_last_screen_and_the_closing_line_apart() {
    let home = Home::with(&three_values());
    let output = home
        .daymark()
        .args(["--keys", "1<wait:60s>q", "--print"])
        .output()
        .unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    assert!(screen.contains("1 ●  Send one line to Sam"), "{screen}");
    assert_eq!(screen.lines().count(), 24);
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "Saved. 1 step today.\n"
    );
}

#[test]
fn on_the_day_of_the_look_back_the_closing_line_names_the_week() {
    let closing = |home: &Home, now: &str| {
        let mut daymark = home.daymark();
        let daymark = daymark.env("DAYMARK_NOW", now).args(["--keys", "12q"]);
        String::from_utf8(daymark.output().unwrap().stderr).unwrap()
    };
    let mut plan = three_values();
    for (offered, week) in [
        ("Send one line to Sam.", "'Send one line to Sam'"),
        (
            "Send one line: thinking of you.",
            "sent one line: thinking of you",
        ),
    ] {
        plan.commitments[0].sizes.two = offered.to_owned();
        let home = Home::with(&plan);
        for day in 5..=6 {
            let said = closing(&home, &format!("2026-03-0{day}T08:10:00+01:00"));
            assert_eq!(said, "Saved. 2 steps today.\n", "on day {day}");
        }
        let sunday = closing(&home, "2026-03-08T08:10:00+01:00");
        let week = format!("This week: {week} on 3 days.");
        assert_eq!(sunday, format!("Saved. 2 steps today. {week}\n"));
    }
}

#[test]
fn a_picture_has_colors_when_it_is_asked_for_them() {
    let home = Home::with(&three_values());
    let print = |how: &str| {
        let words = ["--keys", "1", "--size", "100x30", how];
        String::from_utf8(home.daymark().args(words).output().unwrap().stdout).unwrap()
    };
    assert!(print("--print=ansi").contains("\u{1b}["));
    assert!(!print("--print=text").contains('\u{1b}'));
}

#[test]
fn a_config_file_is_read_and_what_it_gets_wrong_is_said_once() {
    let home = Home::with(&three_values());
    home.write(
        "config/daymark/config.toml",
        "ascii = true\ntheme = \"loud\"\n",
    );
    let output = home.daymark().args(["--print"]).output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    assert!(screen.contains("> 1 o  Send one line to Sam"), "{screen}");
    assert!(
        screen.contains("config.toml:2: the themes are auto"),
        "{screen}"
    );
}

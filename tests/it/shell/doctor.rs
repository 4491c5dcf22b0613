//! `daymark doctor` and the copies it can speak of.

use std::fs;

use crate::support::{Home, three_values};

fn doctor(home: &Home) -> (String, Option<i32>) {
    let output = home.daymark().arg("doctor").output().unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        output.status.code(),
    )
}

/// Ticks the first step in the real program, on a screen in memory.
fn tick(home: &Home) {
    let output = home.daymark().args(["--keys", "1q"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn doctor_says_that_everything_can_be_read_and_changes_nothing() {
    let home = Home::with(&three_values());
    tick(&home);
    let log = home.path("data/daymark/log");
    let file = fs::read_dir(&log).unwrap().next().unwrap().unwrap().path();
    let before = fs::read(&file).unwrap();
    let (text, code) = doctor(&home);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("values 3, steps 3, people"), "{text}");
    assert!(
        text.contains("2 entries") && text.contains("this machine, 1 file, newest 2026-03"),
        "{text}"
    );
    assert!(text.ends_with("Everything can be read.\n"), "{text}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn doctor_on_a_clock_that_stands_before_the_marks_misses_nothing() {
    let home = Home::with(&three_values());
    tick(&home);
    let output = home
        .daymark()
        .env("DAYMARK_NOW", "2026-03-01T08:10:00+01:00")
        .arg("doctor")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(text.ends_with("Everything can be read.\n"), "{text}");
}

#[test]
fn doctor_names_each_damaged_line_by_file_and_number() {
    let home = Home::with(&three_values());
    let log = home.path("data/daymark/log");
    fs::create_dir_all(&log).unwrap();
    fs::write(log.join("2026-03-aaaa.jsonl"), "half a li\n{\"v\":1,\"id\":\"a\",\"n\":1,\"at\":\"2026-03-08T08:00:00+01:00\",\"day\":\"2026-03-08\",\"k\":\"here\"}\n\x01\n").unwrap();
    let (text, code) = doctor(&home);
    assert_eq!(code, Some(65), "{text}");
    assert!(
        text.contains("log/2026-03-aaaa.jsonl:1\n") && text.contains("log/2026-03-aaaa.jsonl:3\n"),
        "{text}"
    );
    assert!(
        text.contains("1 entry") && text.ends_with("Nothing was changed.\n"),
        "{text}"
    );
}

#[test]
fn the_first_mark_of_a_day_puts_copies_aside_once() {
    let home = Home::with(&three_values());
    tick(&home);
    let (text, _) = doctor(&home);
    assert!(text.contains("backups:  2026-03-08 in "), "{text}");
    let folder = text
        .lines()
        .find_map(|line| line.strip_prefix("backups:  2026-03-08 in "))
        .unwrap();
    let copies = std::path::Path::new(folder).join("2026-03-08");
    let plan = fs::read(home.path("data/daymark/plan.json")).unwrap();
    assert_eq!(fs::read(copies.join("plan.json")).unwrap(), plan);
    let logs = fs::read_dir(&copies).unwrap().filter_map(Result::ok);
    assert_eq!(
        logs.filter(|file| file.file_name().to_string_lossy().ends_with(".jsonl"))
            .count(),
        1
    );
}

#[test]
fn a_day_that_began_on_another_machine_is_copied_aside_here_too() {
    let home = Home::with(&three_values());
    let here = "{\"v\":1,\"id\":\"a\",\"n\":1,\"at\":\"2026-03-08T07:00:00+01:00\",\"day\":\"2026-03-08\",\"k\":\"here\"}\n";
    home.write("data/daymark/log/2026-03-aaaa.jsonl", here);
    tick(&home);
    let (text, _) = doctor(&home);
    assert!(text.contains("backups:  2026-03-08 in "), "{text}");
}

/// The ids of what is in the log, in order.
fn ids(home: &Home) -> Vec<String> {
    let output = home.daymark().args(["export", "--json"]).output().unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let log = whole["log"].as_array().unwrap().iter();
    log.map(|line| line["id"].as_str().unwrap().to_owned())
        .collect()
}

fn bring_back(home: &Home) -> String {
    let output = home
        .daymark()
        .args(["doctor", "--bring-back"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_log_that_lost_its_end_or_all_of_it_comes_back_from_the_backup() {
    for left in [0, 1] {
        let home = Home::with(&three_values());
        tick(&home);
        let before = ids(&home);
        assert!(before.len() > 1, "{before:?}");
        let log = fs::read_dir(home.path("data/daymark/log"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        let whole = fs::read_to_string(&log).unwrap();
        let first: String = whole.split_inclusive('\n').take(left).collect();
        if left == 0 {
            fs::remove_file(&log).unwrap();
        } else {
            fs::write(&log, &first).unwrap();
        }
        let (text, _) = doctor(&home);
        let gone = before.len() - left;
        assert!(text.contains(&format!("gone:     {gone} ")), "{text}");
        assert!(text.contains("daymark doctor --bring-back"), "{text}");
        assert_eq!(ids(&home).len(), left, "looking changes nothing");
        assert!(bring_back(&home).contains("back in the log"));
        assert_eq!(ids(&home), before);
        assert!(bring_back(&home).starts_with("Nothing to bring back"));
        assert!(!doctor(&home).0.contains("gone:"));
    }
}

#[test]
fn a_shorter_log_is_said_on_the_screen_with_the_way_back() {
    let home = Home::with(&three_values());
    tick(&home);
    let log = fs::read_dir(home.path("data/daymark/log"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    fs::write(&log, "").unwrap();
    let output = home
        .daymark()
        .args(["--keys", "j", "--print"])
        .output()
        .unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    assert!(screen.contains("are gone: 2"), "{screen}");
    assert!(screen.contains("daymark doctor --bring-back"), "{screen}");
}

#[test]
fn a_plan_that_is_gone_or_cannot_be_read_has_a_way_back() {
    let home = Home::with(&three_values());
    tick(&home);
    let path = home.path("data/daymark/plan.json");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replacen(',', ";", 1)).unwrap();
    let (text, code) = doctor(&home);
    assert_eq!(code, Some(65));
    assert!(text.contains("plan.json line 2, column"), "{text}");
    assert!(text.contains("daymark edit opens it"), "{text}");
    assert!(text.contains("last-good/plan.json"), "{text}");
    fs::remove_file(&path).unwrap();
    let (text, _) = doctor(&home);
    let order = text
        .lines()
        .find_map(|line| line.strip_prefix("way back:  cp "))
        .unwrap();
    let (from, to) = order.split_once(' ').unwrap();
    fs::copy(from, to).unwrap();
    let (text, code) = doctor(&home);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("values 3, steps 3"), "{text}");
}

#[test]
fn a_number_beyond_all_counting_is_named() {
    let home = Home::with(&three_values());
    let far = "{\"v\":1,\"id\":\"a\",\"n\":9007199254740993,\"at\":\"2026-03-08T07:00:00+01:00\",\"day\":\"2026-03-08\",\"k\":\"here\"}\n";
    home.write("data/daymark/log/2026-03-aaaa.jsonl", far);
    let (text, _) = doctor(&home);
    assert!(
        text.contains("large n:  log/2026-03-aaaa.jsonl:1\n"),
        "{text}"
    );
}

#[test]
fn doctor_says_that_all_can_be_read_only_where_looks_and_content_can_be_too() {
    let all = "Everything can be read.";
    let content = "config/daymark/content.json";
    for (name, text, said) in [
        (
            "config/daymark/config.toml",
            "theem = 1\n",
            "config:   config.toml:1: theem",
        ),
        (
            "config/daymark/config.toml",
            "theme = \"dark\n",
            "config:   config.toml:1: ",
        ),
        (
            content,
            "{\"values\": [}",
            "content:  content.json:1: column 13",
        ),
        (
            content,
            "{\"values\": [{\"id\": \"x\"}]}",
            "content:  content.json:1: 'values'",
        ),
        (content, "[]", "content:  content.json:1: the whole of it"),
        (
            "config/daymark/content.json/x",
            "",
            "content.json: this cannot be read. daymark does without it.",
        ),
    ] {
        let home = Home::with(&three_values());
        home.write(name, text);
        let (found, code) = doctor(&home);
        assert_eq!(code, Some(65), "{found}");
        assert!(found.contains(said) && !found.contains(all), "{found}");
        assert!(found.contains("\nThe store can be read."), "{found}");
        assert_eq!(crate::tone::offences(&found), Vec::<String>::new());
        let good = if name.ends_with("toml") {
            "ascii = true\n"
        } else {
            "{}"
        };
        if !name.ends_with('x') {
            home.write(name, good);
            let (found, code) = doctor(&home);
            assert!(found.ends_with(&format!("{all}\n")), "{found}");
            assert_eq!(code, Some(0));
        }
    }
    // A terminal that shows fewer colors is no file that cannot be read.
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", "theme = \"dark\"\n");
    let (found, code) = doctor(&home);
    assert!(
        found.contains("does not say it shows the colors"),
        "{found}"
    );
    assert_eq!(
        (code, found.ends_with(&format!("{all}\n"))),
        (Some(0), true)
    );
}

#[test]
fn the_way_back_is_one_that_works_for_what_stands_in_the_place_of_the_plan() {
    let home = Home::with(&three_values());
    tick(&home);
    let plan = home.plan_file();
    let path = plan.display();
    let whole = fs::read_to_string(&plan).unwrap();
    fs::remove_file(&plan).unwrap();
    fs::create_dir(&plan).unwrap();
    let (said, code) = doctor(&home);
    let order = format!("way back:  mv {path} {path}.aside, then");
    assert!(said.contains(&order), "{said}");
    assert_eq!(code, Some(65));
    fs::rename(&plan, home.path("aside")).unwrap();
    fs::write(&plan, &whole[..whole.len() / 2]).unwrap();
    let (said, _) = doctor(&home);
    assert!(said.contains("way back:  daymark edit"), "{said}");
    let copy = said
        .lines()
        .find_map(|line| line.strip_prefix("way back:  cp "));
    let (from, to) = copy.unwrap().split_once(' ').unwrap();
    fs::copy(from, to).unwrap();
    let (said, code) = doctor(&home);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_plan_of_a_newer_daymark_stays_where_it_is_and_the_way_on_is_an_update() {
    let home = Home::with(&three_values());
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    let newer = plan.replacen("\"version\": 1", "\"version\": 9", 1);
    home.write_plan(&newer);
    let (text, code) = doctor(&home);
    assert_eq!(code, Some(65));
    assert!(
        text.contains("way back:  update daymark on this machine"),
        "{text}"
    );
    assert!(!text.contains("mv "), "{text}");
    for words in [&["today"][..], &["--keys", "o", "--print"]] {
        let output = home.daymark().args(words).output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in ["Update daymark on this machine", "whole and untouched"] {
            assert!(said.contains(part), "{part:?} is not in {said}");
        }
    }
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), newer);
}

//! Particular files: each has stopped some program, somewhere.

use std::{fs, os::unix::ffi::OsStrExt as _, time::Duration};

use daymark::{
    domain::{entry::Fact, journal::Journal},
    store::{PlanRead, SPAN, Store, Trouble},
};

use crate::{
    input::{readers, with_little_stack},
    store::home::{Home, day, ids, line, tick, today},
    support::{self, Promise, Proof, count, three_values},
};

const HERE: &str = "\"k\":\"here\"";

/// All entries a visit reads, by id, and what it says of them.
fn read(home: &Home) -> (Vec<String>, Vec<Trouble>) {
    let (mut store, _) = home.opened();
    let history = store.history(today(), SPAN);
    let ids = ids(&history.entries).into_iter().map(str::to_owned);
    (ids.collect(), history.troubles)
}

#[test]
fn brackets_a_hundred_thousand_deep_stop_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    with_little_stack(|| {
        for (open, close) in [
            ("[", "]"),
            ("{\"a\":", "}"),
            ("[{\"a\":[", "]}]"),
            ("{a=", "}"),
        ] {
            let deep = open.repeat(100_000);
            let whole = format!("{deep}1{}", close.repeat(100_000));
            for value in [&deep, &whole] {
                let line = line("x", 1, &format!("\"k\":\"here\",\"a\":{value}"));
                readers::log(line.as_bytes());
                readers::log(value.as_bytes());
                readers::plan(format!("{{\"version\":1,\"a\":{value}}}").as_bytes());
                readers::plan(value.as_bytes());
                readers::config(format!("a = {value}\n").as_bytes(), &config);
                readers::config(value.as_bytes(), &config);
                readers::content(format!("{{\"values\":{value}}}").as_bytes());
                readers::content(value.as_bytes());
            }
        }
        let dotted = vec!["a"; 100_000].join(".");
        readers::config(format!("{dotted} = 1\n[{dotted}]\n").as_bytes(), &config);
    });
}

#[test]
fn a_number_that_nobody_counts_to_is_never_counted_from() {
    let home = Home::new();
    let numbers = [
        "7",
        "1e400",
        "1000000000000000000000000000000",
        "1000000000001",
        "-5",
        "0.5",
        "-0",
    ];
    let lines = numbers.iter().enumerate().map(|(at, number)| {
        let line = line(&format!("e{at}"), 0, HERE);
        line.replace("\"n\":0", &format!("\"n\":{number}"))
    });
    home.write_log("2026-03-aaaa.jsonl", lines.collect::<String>());
    let (mut store, _) = home.opened();
    assert_eq!(store.history(today(), SPAN).entries.len(), numbers.len());
    let written = store.append(vec![tick("next")], today()).unwrap();
    assert_eq!(written.entries[0].n, 8);
}

#[test]
fn half_a_character_costs_its_line_and_no_other() {
    let home = Home::with(&three_values());
    let half = line("half", 2, "\"k\":\"mood\",\"own\":\"\\ud800\"");
    let turned = line("turned", 3, "\"k\":\"mood\",\"own\":\"\\udc00\\ud800\"");
    let whole = line("whole", 4, "\"k\":\"mood\",\"own\":\"\\ud83d\\ude00\"");
    let text = line("a", 1, HERE) + &half + &turned + &whole;
    home.write_log("2026-03-aaaa.jsonl", text);
    let (ids, troubles) = read(&home);
    assert_eq!(ids, ["a", "whole"]);
    assert_eq!(troubles, [Trouble::Damaged { lines: 2 }]);
}

#[test]
fn both_sides_of_a_conflict_that_git_left_in_a_log_are_read() {
    let home = Home::with(&three_values());
    let text = format!(
        "{}<<<<<<< HEAD\n{}||||||| base\n=======\r\n{}>>>>>>> theirs\n{}",
        line("a", 1, HERE),
        line("ours", 2, HERE),
        line("theirs", 2, HERE),
        line("b", 3, HERE)
    );
    home.write_log("2026-03-aaaa.jsonl", &text);
    let (ids, troubles) = read(&home);
    assert_eq!(ids, ["a", "b", "ours", "theirs"]);
    assert_eq!(troubles, [Trouble::Damaged { lines: 4 }]);
    assert_eq!(home.only_log(), text);
}

#[test]
fn a_conflict_that_git_left_in_the_plan_is_told_with_its_line_and_the_plan_is_left_alone() {
    let home = Home::new();
    let whole = serde_json::to_string_pretty(&three_values()).unwrap();
    home.write_plan(&whole);
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    let mut lines: Vec<&str> = whole.lines().collect();
    lines.splice(8..8, ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"]);
    let text = lines.join("\n");
    home.write_plan(&text);
    let (mut store, opened) = home.opened();
    let PlanRead::Unreadable { last_good, error } = opened.plan else {
        panic!("{:?}", opened.plan);
    };
    assert_eq!(error.place.map(|(line, _)| line), Some(9), "{error:?}");
    assert!(
        error
            .lines
            .iter()
            .any(|(number, line)| *number == 9 && line == "<<<<<<< HEAD")
    );
    let plan = *last_good.unwrap();
    assert_eq!(plan, three_values());
    assert!(store.replace_plan(&plan, &plan).is_err());
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), text);
}

#[test]
fn copies_of_every_syncer_and_names_that_are_no_text_are_no_trouble() {
    let home = Home::with(&three_values());
    let names = [
        "2026-03-aaaa.jsonl",
        "2026-03-aaaa.sync-conflict-20260308-101010-ABCDEFG.jsonl",
        "2026-03-aaaa (conflicted copy 2026-03-08).jsonl",
        "2026-03-aaaa (Sam's conflicted copy 2026-03-08 101010).jsonl",
        "2026-03-aaaa 2.jsonl",
        "2026-03-aaaa.jsonl.orig",
        "2026-03-aaaa.jsonl~",
        "mine.jsonl",
    ];
    for (n, name) in (1..).zip(names) {
        home.write_log(name, line(&format!("e{n}"), n, HERE));
    }
    home.write_log("notes.txt", line("no", 99, HERE));
    let odd = std::ffi::OsStr::from_bytes(b"2026-03-\xff\xfe.jsonl");
    fs::write(home.places().log().join(odd), line("odd", 98, HERE)).unwrap();
    let (ids, troubles) = read(&home);
    assert_eq!(ids, ["e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8"]);
    assert_eq!(troubles, []);
    home.window().examine(today());
}

#[test]
fn a_thousand_files_are_read_each() {
    let home = Home::new();
    for n in 0..1_000_u64 {
        let name = format!("2026-03-{n:04}.jsonl");
        home.write_log(&name, line(&format!("e{n}"), n, HERE));
    }
    assert_eq!(read(&home).0.len(), 1_000);
    let (mut store, opened) = home.opened();
    assert_eq!((opened.highest, opened.entries.len()), (999, 1_000));
    store.append(vec![tick("next")], today()).unwrap();
    assert_eq!(read(&home).0.len(), 1_001);
}

#[test]
fn a_log_of_a_lifetime_in_one_month_opens() {
    let count = count(50_000, 1_000_000) as u64;
    let home = Home::new();
    let lines = (0..count).map(|n| line(&format!("{n:026}"), n, HERE));
    home.write_log("2026-03-aaaa.jsonl", lines.collect::<String>());
    let (mut store, opened) = home.opened();
    assert!(
        opened.entries.len() < 50_000,
        "the first frame reads 4 MiB at the most"
    );
    let history = store.history(today(), SPAN);
    assert_eq!(history.entries.len() as u64, count);
    let written = store.append(vec![tick("next")], today()).unwrap();
    assert_eq!(written.entries[0].n, count);
}

/// Days and moments that are none, or lie beyond every calendar; a good day behind each.
fn absurd_log() -> String {
    let days = [
        "0000-01-01",
        "-0001-12-31",
        "99999-01-01",
        "+99999-01-01",
        "+262142-12-31",
        "-262143-01-01",
        "2026-02-30",
        "2026-13-01",
        "2026-3-8",
        "yesterday",
        "",
        "1970-01-01",
        "0001-01-01",
        "9999-12-31",
    ];
    let moments = [
        "garbage",
        "",
        "2026-03-08",
        "2026-03-08T24:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:60+23:59",
        "2026-03-08T08:10:05+99:99",
        "2026-03-08T08:10:05",
    ];
    let done = "\"k\":\"done\",\"value\":\"connection\",\"commitment\":\"send-one-line\",\"text\":\"x\",\"size\":\"two\",\
                \"block\":\"any\",\"source\":\"planned\",\"certain\":true";
    let mut text = String::new();
    for (at, day) in days.iter().enumerate() {
        let line = line(&format!("day{at}"), at as u64, done);
        text += &line.replace("\"day\":\"2026-03-08\"", &format!("\"day\":\"{day}\""));
    }
    for (at, moment) in moments.iter().enumerate() {
        let line = line(&format!("at{at}"), 50 + at as u64, done);
        text += &line.replace("2026-03-08T08:10:05+01:00", moment);
        let both = line.replace("2026-03-08", moment);
        text += &both.replace(&format!("at{at}"), &format!("both{at}"));
    }
    text + &line("", 98, HERE) + &line("good", 99, done)
}

#[test]
fn days_that_no_calendar_has_stop_no_command() {
    let home = support::Home::with(&three_values());
    home.write("data/daymark/log/2026-03-aaaa.jsonl", &absurd_log());
    let commands: [&[&str]; 13] = [
        &["today"],
        &["status"],
        &["week"],
        &["week", "--date", "0001-01-01"],
        &["log"],
        &["log", "--since", "0001-01-01"],
        &["export", "--json"],
        &["export", "--csv"],
        &["export", "--markdown"],
        &["doctor"],
        &["done", "2"],
        &["undo"],
        &["--keys", "wq", "--size", "80x24"],
    ];
    for words in commands {
        let mut command = home.daymark();
        let output = command
            .args(words)
            .timeout(Duration::from_secs(20))
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.code().is_some_and(|code| code != 101),
            "{words:?}: {error}"
        );
        assert!(!error.contains("panicked"), "{words:?}: {error}");
    }
    let log = std::fs::read_to_string(home.path("data/daymark/log/2026-03-aaaa.jsonl")).unwrap();
    assert_eq!(log, absurd_log());
}

#[test]
fn days_that_no_calendar_has_stop_no_screen() {
    let home = Home::new();
    home.write_log("2026-03-aaaa.jsonl", absurd_log());
    let (mut store, opened) = home.opened();
    let history = store.history(today(), SPAN).entries;
    let all: Vec<_> = opened.entries.into_iter().chain(history).collect();
    assert!(all.iter().any(|entry| entry.id.as_str() == "good"));
    assert!(store.totals(today()).months.len() < 100);
    let journal = Journal::of(all.clone());
    let step = "send-one-line".into();
    assert!(journal.day(today()).done_of(&step).is_some());
    let mut visit = support::Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(all);
    for keys in [
        "w",
        "<enter><enter><enter>",
        "<esc>",
        "v",
        "<esc>",
        "p",
        "<esc>",
        "y",
        "<esc>",
        "m<esc>",
        "?",
        "<esc>",
    ] {
        visit = visit.press(keys);
    }
    visit.press("q").has_left();
}

#[test]
fn entries_of_one_name_and_with_none_are_read_the_same_in_any_order() {
    let words = |word: &str| line("same", 5, &format!("\"k\":\"mood\",\"own\":\"{word}\""));
    let nameless = |n| line("", n, HERE);
    let mut seen = Vec::new();
    for (first, second) in [("anxious", "calm"), ("calm", "anxious")] {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", words(first) + &nameless(1));
        home.write_log("2026-03-bbbb.jsonl", words(second) + &nameless(2));
        let (mut store, _) = home.opened();
        let mut entries = store.history(today(), SPAN).entries;
        entries.sort_by(|a, b| a.id.cmp(&b.id));
        assert_eq!(ids(&entries), ["", "same"]);
        assert_eq!(
            entries[1].fact,
            Fact::Mood(daymark::domain::entry::Mood::Own("anxious".to_owned()))
        );
        seen.push(entries);
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0][0].day, day("2026-03-08"));
}

/// The room that a file of one line of 1 GiB asks for.
const LINE: u64 = 1 << 30;

#[test]
fn a_line_of_a_gibibyte_is_passed_over_in_little_memory() {
    let proof = Proof::of(Promise::P3, "a line of a gibibyte, with 192 MiB of memory");
    let home = support::Home::with(&three_values());
    home.write(
        "data/daymark/log/2026-03-aaaa.jsonl",
        &line("before", 1, HERE),
    );
    let path = home.path("data/daymark/log/2026-03-aaaa.jsonl");
    let room = rustix::fs::statvfs(&path).map_or(0, |disk| disk.f_bavail * disk.f_frsize);
    let limited = || {
        std::process::Command::new("prlimit")
            .arg("--version")
            .output()
            .is_ok()
    };
    if room < 2 * LINE || !limited() {
        proof
            .skipped(3_u64, "no prlimit here, or no room for the file")
            .tell();
        return;
    }
    let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    let block = vec![b'x'; 1 << 22];
    for _ in 0..LINE >> 22 {
        std::io::Write::write_all(&mut file, &block).unwrap();
    }
    let end = format!("\n{}", line("behind", 2, HERE));
    std::io::Write::write_all(&mut file, end.as_bytes()).unwrap();
    let mut longest = Duration::ZERO;
    for words in [&["today"][..], &["done", "1"], &["doctor"]] {
        let begun = std::time::Instant::now();
        let mut command = std::process::Command::new("prlimit");
        let output = command
            .arg("--as=201326592")
            .arg(support::PROGRAM)
            .args(words);
        let output = output.env_clear().envs(home.variables()).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            matches!(output.status.code(), Some(0 | 65)),
            "{words:?}: {text}{output:?}"
        );
        longest = longest.max(begun.elapsed());
    }
    assert!(longest < Duration::from_secs(60), "{longest:?}");
    proof
        .cases(3_u64)
        .note(format!("the longest command took {longest:?}"))
        .tell();
}

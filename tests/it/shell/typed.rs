//! Words as they are really typed: with a slip, with signs that command a terminal, with a file that is not there. And
//! what a person hears who has only just come.

use std::{fs::File, path::Path, process::Stdio};

use crate::support::{Home, PROGRAM, three_values};

/// How a command ended, what it printed and what it said.
fn ends(home: &Home, words: &[&str]) -> (Option<i32>, String, String) {
    let output = home.daymark().args(words).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn a_slip_is_named_without_a_sign_that_commands_the_terminal() {
    let home = Home::with(&three_values());
    let sign = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}";
    let option = format!("--{sign}");
    for words in [
        &[sign][..],
        &[&option],
        &["done", "1", sign],
        &["done", sign],
        &["done", "--felt", sign],
        &["week", "--date", sign],
        &["log", "--value", sign],
        &["help", sign],
        &["schema", sign],
        &["--keys", &format!("<{sign}>")],
        &["--print", "--size", sign],
        &["--log", &format!("/nowhere/{sign}"), "today"],
        &["--config", &format!("/nowhere/{sign}"), "today"],
        &["import", &format!("/nowhere/{sign}")],
    ] {
        let (code, out, said) = ends(&home, words);
        assert!(matches!(code, Some(1 | 2)), "{words:?} {code:?} {said}");
        assert!(out.is_empty() && !said.is_empty(), "{words:?} {said}");
        let is_calm = |letter: char| letter == '\n' || daymark::domain::text::is_calm(letter);
        assert!(said.chars().all(is_calm), "{words:?} {said:?}");
    }
    let mut command = home.daymark();
    let output = command.env("DAYMARK_NOW", sign).output().unwrap();
    assert!(!output.stderr.contains(&0x1b), "{output:?}");
}

#[test]
fn help_is_a_word_too() {
    let home = Home::new();
    let same = |one: &[&str], other: &[&str]| {
        let (one, other) = (ends(&home, one), ends(&home, other));
        assert_eq!(one.0, Some(0), "{one:?}");
        assert_eq!(one, other);
    };
    same(&["help"], &["--help"]);
    same(&["help", "done"], &["done", "--help"]);
    same(&["help", "sync", "init"], &["sync", "init", "--help"]);
    same(&["help", "help"], &["help", "--help"]);
    let (code, out, said) = ends(&home, &["help", "dnoe"]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("done"), "{said}");
}

#[test]
fn keys_may_begin_with_a_hyphen() {
    let home = Home::with(&three_values());
    let (code, screen, said) = ends(&home, &["--keys", "-b", "--print"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(screen.contains("Smaller day"), "{screen}");
}

#[test]
fn a_config_file_that_was_named_and_cannot_be_read_ends_with_1_and_its_path() {
    let home = Home::with(&three_values());
    home.write("folder/x", "");
    std::fs::write(home.path("bytes"), b"\xff\xfe\x00").unwrap();
    home.write("large", &"# x\n".repeat(300_000));
    let mut fifo = std::process::Command::new("mkfifo");
    assert!(fifo.arg(home.path("fifo")).status().unwrap().success());
    for (name, why) in [
        ("not-there", "it is not there"),
        ("folder", "it is no file"),
        ("fifo", "it is no file"),
        ("bytes", "it is no text"),
        ("large", "it is larger than a megabyte"),
    ] {
        let file = home.path(name);
        for words in [&["today"][..], &["done", "1"], &[]] {
            let mut command = home.daymark();
            let output = command.arg("--config").arg(&file).args(words).output();
            let output = output.unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            let line = format!("daymark: {} cannot be read: {why}.\n", file.display());
            assert_eq!((output.status.code(), said), (Some(1), line), "{words:?}");
            assert!(output.stdout.is_empty());
        }
    }
    assert_eq!(home.log(), "");
}

#[test]
fn a_tick_that_could_not_be_printed_is_said_to_be_one() {
    if !Path::new("/dev/full").exists() {
        tell!("skipped: there is no /dev/full here to print into");
        return;
    }
    let home = Home::with(&three_values());
    let says = |words: &[&str]| {
        let mut command = std::process::Command::new(PROGRAM);
        command.env_clear().envs(home.variables()).args(words);
        let full = Stdio::from(File::create("/dev/full").unwrap());
        let output = command.stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(74), "{words:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let full = "Not all of it could be printed: the disk is full.\n";
    assert_eq!(
        says(&["done"]),
        format!("{full}The step is ticked, and that is on disk.\n")
    );
    let undone = format!("{full}It is taken back, and that is on disk.\n");
    assert_eq!(says(&["undo"]), undone);
    assert_eq!(says(&["today"]), full, "nothing was changed");
    let again = says(&["done", "2"]);
    assert!(again.contains("ticked"), "{again}");
    let already = says(&["done", "2"]);
    assert!(!already.contains("ticked"), "{already}");
    assert_eq!(home.logged("done"), 2);
    let made = format!("{full}What was asked for is done, and on disk.\n");
    assert_eq!(says(&["sync", "init"]), made);
    let log = home.log();
    let tick = log.lines().rfind(|line| line.contains("\"done\""));
    let tick: serde_json::Value = serde_json::from_str(tick.unwrap()).unwrap();
    assert_eq!(says(&["forget", tick["id"].as_str().unwrap()]), made);
    assert_eq!(home.logged("redacted"), 1);
}

/// Commands of the store; those of the hard moment, of leaving and of the program itself need nothing set up.
const NEWCOMERS: [&[&str]; 19] = [
    &[],
    &["today"],
    &["today", "--json"],
    &["status"],
    &["status", "--json"],
    &["status", "--format", "{count}"],
    &["done"],
    &["undo"],
    &["now"],
    &["review"],
    &["week"],
    &["week", "--json"],
    &["statement"],
    &["share"],
    &["log"],
    &["log", "--json"],
    &["export", "--json"],
    &["ics"],
    &["doctor"],
];

#[test]
fn whoever_has_just_come_hears_from_every_command_how_to_begin() {
    let home = Home::new();
    let begin = "Nothing is set up yet. Run daymark to begin: about two minutes, or two keys.\n";
    for words in NEWCOMERS {
        let (code, out, said) = ends(&home, words);
        assert!(matches!(code, Some(0..=2)), "{words:?} {said}");
        assert_eq!(
            (out.clone() + &said).matches(begin).count(),
            1,
            "{words:?}: {out}{said}"
        );
        if words.contains(&"--json") {
            serde_json::from_str::<serde_json::Value>(&out).unwrap();
            assert_eq!(said, begin, "what a program reads is data");
        }
    }
    assert!(!home.path("data").exists(), "it made a store");
    let home = Home::with(&three_values());
    for words in NEWCOMERS {
        let (_, out, said) = ends(&home, words);
        assert!(!(out + &said).contains(begin), "{words:?}");
    }
}

#[test]
fn a_status_line_knows_its_places_and_nothing_else() {
    let home = Home::with(&three_values());
    let line = |format: &str| ends(&home, &["status", "--format", format]);
    for (format, shown) in [
        (
            "{count}\\t{next}\\n{value}",
            "0\tSend one line to Sam\nConnection\n",
        ),
        ("{\"text\": \"{steps}\"}", "{\"text\": \"0 steps\"}\n"),
        ("a\\\\nb {} { count } \\x", "a\\nb {} { count } \\x\n"),
        ("{count}{count}\\", "00\\\n"),
    ] {
        assert_eq!(
            line(format),
            (Some(0), shown.to_owned(), String::new()),
            "{format}"
        );
    }
    for format in ["{steps} {nxt}", "{Count}", "{next-step}", "{1}"] {
        let (code, out, said) = line(format);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{format}");
        assert!(
            said.contains("{count}, {steps}, {next} and {value}"),
            "{said}"
        );
        assert!(crate::tone::offences(&said).is_empty());
    }
    let mut plan = three_values();
    plan.commitments[0].sizes.two = "Count {count}\tof {value}".to_owned();
    let home = Home::with(&plan);
    let line = |format: &str| ends(&home, &["status", "--format", format]).1;
    assert_eq!(
        line("{next}"),
        "Count {count} of {value}\n",
        "words of a person's own stay"
    );
}

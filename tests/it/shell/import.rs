//! A person moves in: what they kept elsewhere comes along, once, on the days it was lived.

mod asked;
mod formats;
mod many;
mod strange;
mod tables;
mod whole;
pub(crate) mod zipped;

use std::{fs, process::Output};

use crate::tone::offences;

use crate::support::{Home, three_values};

/// A log of harsh with its habits, as somebody kept it for three days.
const HARSH: [(&str, &str); 2] = [
    (
        "old/habits",
        "! Mornings\nStretch: 1\nTea with Ana: 3/7\n\n! Evenings\nCello: 2\nNever yet: 7\n",
    ),
    (
        "old/log",
        "\
2026-02-27 : Stretch : y : by the window : 0
2026-02-27 : Tea with Ana : n : she was away : 0
2026-02-27 : Cello : y :  : 20

2026-02-28 : Stretch : s :  : 0
2026-02-28 : Tea with Ana : y : green : one : 0
2026-03-01 : Stretch : y :  : 0
",
    ),
];

/// A home with a plan of three values and these files.
pub(super) fn home_with(files: &[(&str, &str)]) -> Home {
    let home = Home::with(&three_values());
    for (name, text) in files {
        home.write(name, text);
    }
    home
}

/// Runs `daymark import` with these words in the home's folder; what is to be written is wanted.
pub(super) fn import(home: &Home, words: &[&str]) -> Output {
    let mut command = home.daymark();
    command.current_dir(home.path("")).arg("import").args(words);
    if !words.contains(&"--dry-run") {
        command.arg("--yes");
    }
    command.output().unwrap()
}

/// What it prints, once it ended well.
#[track_caller]
pub(super) fn says(home: &Home, words: &[&str]) -> String {
    let output = import(home, words);
    let text = String::from_utf8(output.stdout).unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{words:?}: {text}{err}");
    text
}

/// What a look prints that ends as the run would.
#[track_caller]
pub(super) fn looks(home: &Home, words: &[&str], code: i32) -> String {
    let output = import(home, &[words, &["--dry-run"]].concat());
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert_eq!(home.log(), "");
    String::from_utf8(output.stdout).unwrap()
}

/// The done steps as `daymark log` tells them.
#[track_caller]
pub(super) fn log(home: &Home) -> String {
    let output = home.daymark().arg("log").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_look_first_shows_all_of_it_and_writes_nothing() {
    let home = home_with(&HARSH);
    let text = looks(&home, &["old"], 2);
    let expected = "\
harsh: 4 marks, 2026-02-27 to 2026-03-01, with 2 notes.

  Stretch       2 marks      no value yet
  Tea with Ana  1 mark       no value yet
  Cello         1 mark       no value yet

1 note lies on a day without a mark. It stays in the file.
";
    assert_eq!(text, expected);
    let text = looks(&home, &["old", "--to", "2"], 0);
    let end = "\n\nNothing was written: this was a dry run.\n";
    assert!(text.ends_with(end), "{text}");
    assert_eq!(offences(&text), Vec::<String>::new());
}

#[test]
fn without_a_terminal_nobody_is_asked_and_the_lines_to_fill_in_are_given() {
    let home = home_with(&HARSH);
    let output = import(&home, &["old"]);
    assert_eq!(output.status.code(), Some(2));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(
        err.contains("--map FILE") && err.contains("--to VALUE"),
        "{err}"
    );
    assert!(err.contains("1 Connection, 2 Growth, 3 Autonomy"), "{err}");
    assert!(
        err.ends_with("Stretch = \nTea with Ana = \nCello = \n"),
        "{err}"
    );
    assert_eq!(offences(&err), Vec::<String>::new());
    assert_eq!(home.log(), "");
}

#[test]
fn each_habit_goes_where_a_file_of_lines_says() {
    let home = home_with(&HARSH);
    home.write(
        "map",
        "# where things go\n\ntea with ana = 1\nCello = Growth\nStretch = -\n",
    );
    let text = says(&home, &["old", "--map", "map"]);
    assert!(
        text.contains("Stretch       2 marks      left out\n"),
        "{text}"
    );
    assert!(text.ends_with("Saved: 2 marks, 1 note.\n"), "{text}");
    assert_eq!(
        log(&home),
        "2026-02-27  Growth: Cello, 20\n2026-02-28  Connection: Tea with Ana\n"
    );
    assert!(home.log().contains("\"note\":\"green : one\""));
}

#[test]
fn a_map_that_is_misread_names_its_line() {
    let home = home_with(&HARSH);
    for (map, words) in [
        ("Stretch\n", "Line 1 of the map is not `habit = value`."),
        ("\nStretch = gold\n", "Line 2 of the map names no value."),
    ] {
        home.write("map", map);
        let output = import(&home, &["old", "--map", "map", "--to", "1"]);
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(err.starts_with(words), "{err}");
    }
    let output = import(&home, &["old", "--to", "4"]);
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.starts_with("There is no value 4."), "{err}");
    assert_eq!(home.log(), "");
}

#[test]
fn nothing_comes_in_twice_not_even_after_more_was_kept() {
    let home = home_with(&HARSH);
    says(&home, &["old", "--to", "growth"]);
    let before = home.log();
    let text = says(&home, &["old", "--to", "autonomy"]);
    assert!(text.contains("4 marks are here already."), "{text}");
    assert!(text.ends_with("Everything is here already. Nothing was written.\n"));
    assert_eq!(home.log(), before);
    // Another day, and a comment on an old one.
    let more = HARSH[1]
        .1
        .replace("Cello : y :  : 20", "Cello : y : scales : 25");
    home.write("old/log", &format!("{more}2026-03-02 : Cello : y :  : 0\n"));
    assert!(says(&home, &["old", "--to", "growth"]).ends_with("Saved: 1 mark, 1 note.\n"));
    assert_eq!(home.logged("done"), 5);
    assert!(
        home.log()
            .starts_with(&before[..before.find('\n').unwrap()])
    );
}

#[test]
fn two_machines_that_take_in_the_same_file_count_it_once() {
    let (one, other) = (home_with(&HARSH), home_with(&HARSH));
    says(&one, &["old", "--to", "growth"]);
    says(&other, &["old", "--to", "growth"]);
    for file in fs::read_dir(other.path("data/daymark/log"))
        .unwrap()
        .flatten()
    {
        let name = file.file_name().into_string().unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        one.write(&format!("data/daymark/log/{name}"), &text);
    }
    assert_eq!(one.logged("done"), 8, "both wrote");
    assert_eq!(log(&one).lines().count(), 4);
}

#[test]
fn what_was_cut_off_in_the_middle_goes_on_where_it_stopped() {
    let home = home_with(&HARSH);
    says(&home, &["old", "--to", "growth"]);
    let whole = log(&home);
    let cut = home_with(&HARSH);
    for file in fs::read_dir(home.path("data/daymark/log"))
        .unwrap()
        .flatten()
    {
        let name = file.file_name().into_string().unwrap();
        let text = fs::read_to_string(file.path()).unwrap();
        cut.write(&format!("data/daymark/log/{name}"), &text[..text.len() / 2]);
    }
    let left = |home: &Home| {
        let output = home.daymark().arg("log").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_ne!(left(&cut), whole);
    import(&cut, &["old", "--to", "growth"]);
    assert_eq!(left(&cut), whole);
}

#[test]
fn days_brought_along_are_no_days_here_and_change_nothing_today() {
    let home = home_with(&HARSH);
    let yesterday = "2026-03-07 : Stretch : y :  : 0\n2026-03-08 : Stretch : y :  : 0\n";
    home.write("old/log", yesterday);
    let screen = |home: &Home| {
        let keys = ["--keys", "<wait:2s>", "--print"];
        String::from_utf8(home.daymark().args(keys).output().unwrap().stdout).unwrap()
    };
    let fresh = screen(&home_with(&[]));
    says(&home, &["old", "--to", "growth"]);
    let now = screen(&home);
    let left = |text: &str| -> Vec<String> {
        let rows = text
            .lines()
            .map(|row| row.chars().take(42).collect::<String>());
        rows.map(|row| row.trim_end().to_owned()).collect()
    };
    assert_eq!(
        left(&now),
        left(&fresh),
        "steps and notices stay as they were"
    );
    assert_ne!(now, fresh, "the week shows its dots");
    assert!(home.log().matches("\"backfilled\":true").count() == 2);
}

#[test]
fn a_person_without_a_plan_is_told_how_to_begin() {
    let home = Home::new();
    for (name, text) in HARSH {
        home.write(name, text);
    }
    let output = import(&home, &["old", "--to", "1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("Run daymark to begin")
    );
}

#[test]
fn a_disk_that_refuses_is_told_and_the_lines_stay_in_the_file() {
    let home = home_with(&HARSH);
    home.write("data/daymark/log", "a file where a folder is needed");
    let output = import(&home, &["old", "--to", "1"]);
    assert_eq!(output.status.code(), Some(74), "{output:?}");
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("The same command goes on from here."), "{err}");
    assert_eq!(offences(&err), Vec::<String>::new());
}

#[test]
fn a_dry_run_of_what_is_all_here_already_says_so_as_the_run_does() {
    let home = home_with(&HARSH);
    let document = |home: &Home| home.daymark().args(["export", "--json"]).output();
    for (file, words) in [("old", &["--to", "1"][..]), ("all.json", &[])] {
        if file == "all.json" {
            let all = document(&home).unwrap().stdout;
            home.write(file, &String::from_utf8(all).unwrap());
        }
        says(&home, &[&[file][..], words].concat());
        let again = says(&home, &[&[file][..], words].concat());
        let dry = says(&home, &[&[file, "--dry-run"][..], words].concat());
        assert_eq!(dry, again, "{file}");
        assert!(!dry.contains("dry run"), "{dry}");
    }
}

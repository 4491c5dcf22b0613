//! Each kind of file that somebody may bring, small ones written for this.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    process::Command,
    thread,
    time::Duration,
};

use super::{home_with, import, log, says, zipped::zipped};
use crate::support::PROGRAM;

/// An export of Loop: a yes-no habit, one in numbers, one to have less of, an archived one without marks.
const LOOP: [(&str, &str); 7] = [
    (
        "Habits.csv",
        "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?
001,Walk,YES_NO,,,3,7,#1976D2,,,,false
002,Water,NUMERICAL,,,1,1,#1976D2,glasses,AT_LEAST,8.0,false
003,Coffee,NUMERICAL,,,1,1,#FF8F00,cups,AT_MOST,2.0,false
004,Old one,YES_NO,,,1,1,#FF8F00,,,,true
",
    ),
    (
        "001 Walk/Checkmarks.csv",
        "Date,Value,Notes
2026-03-04,YES_MANUAL,\"along the river, slowly\"
2026-03-03,YES_AUTO,
2026-03-02,SKIP,
2026-03-01,NO,rain
2026-02-28,YES_MANUAL,
",
    ),
    ("001 Walk/Scores.csv", "Date,Score\n2026-03-04,0.5\n"),
    ("002 Water/Checkmarks.csv", "Date,Value,Notes\n2026-03-04,12500,\n2026-03-03,0,\n2026-03-02,UNKNOWN,\n"),
    ("003 Coffee/Checkmarks.csv", "Date,Value,Notes\n2026-03-04,2000,\n2026-03-03,3000,\n"),
    ("004 Old one/Checkmarks.csv", "Date,Value,Notes\n"),
    (
        "Checkmarks.csv",
        "Date,Walk,Water,Coffee,Old one,
2026-03-04,YES_MANUAL,12500,2000,UNKNOWN,
2026-02-28,YES_MANUAL,UNKNOWN,UNKNOWN,UNKNOWN,
",
    ),
];

#[test]
fn loop_habits_come_out_of_their_zip_with_words_and_numbers() {
    let home = home_with(&[]);
    fs::write(home.path("habits.zip"), zipped(&LOOP)).unwrap();
    let text = says(&home, &["habits.zip", "--to", "2"]);
    assert!(
        text.starts_with("loop: 4 marks, 2026-02-28 to 2026-03-04, with 1 note.\n"),
        "{text}"
    );
    assert_eq!(
        log(&home),
        "\
2026-02-28  Growth: Walk
2026-03-04  Growth: Walk
2026-03-04  Growth: Water, 12.5 glasses
2026-03-04  Growth: Coffee, 2 cups
"
    );
    assert!(home.log().contains("along the river, slowly"));
}

#[test]
fn older_exports_of_loop_have_numbers_for_yes_and_no_names_above() {
    let home = home_with(&[]);
    let older = [
        ("Habits.csv", "Position,Name,Description\n001,Walk,\n"),
        (
            "001 Walk/Checkmarks.csv",
            "2016-03-04,2\n2016-03-03,1\n2016-03-02,0\n2016-03-01,3\n2016-02-29,2\n",
        ),
    ];
    fs::write(home.path("habits.zip"), zipped(&older)).unwrap();
    says(&home, &["habits.zip", "--to", "2"]);
    assert_eq!(
        log(&home),
        "2016-02-29  Growth: Walk\n2016-03-04  Growth: Walk\n"
    );
}

#[test]
fn an_export_of_loop_that_was_unpacked_is_the_same() {
    let home = home_with(&[]);
    for (name, text) in LOOP {
        home.write(&format!("unpacked/{name}"), text);
    }
    fs::write(home.path("habits.zip"), zipped(&LOOP)).unwrap();
    assert!(says(&home, &["unpacked", "--to", "2"]).ends_with("Saved: 4 marks, 1 note.\n"));
    assert!(says(&home, &["habits.zip", "--to", "2"]).contains("4 marks are here already."));
}

const DAYLIO: &str = "\u{feff}full_date,date,weekday,time,mood,activities,note_title,note\r
2026-03-05,March 5,Thursday,9:10 pm,meh,reading | sofa,,\"a long day,\nand a short evening\"\r
2026-03-05,March 5,Thursday,7:55 am,wobbly,,,\r
2026-03-04,March 4,Wednesday,20:15,good,,Market,plums\r
2026-03-04,March 4,Wednesday,12:05 am,rad,reading,,\r
2026-03-03,March 3,Tuesday,10:00,good,,,only this\r
";

#[test]
fn daylio_gives_activities_once_a_day_the_last_mood_and_the_notes() {
    let home = home_with(&[("daylio.csv", DAYLIO)]);
    let text = says(&home, &["daylio.csv", "--to", "autonomy"]);
    assert!(text.contains("reading  2 marks"), "{text}");
    assert!(
        text.contains("A word for the mood of 3 days.\n1 note lies on a day"),
        "{text}"
    );
    assert!(
        text.ends_with("Saved: 3 marks, 2 notes, 3 moods.\n"),
        "{text}"
    );
    let written = home.log();
    for words in [
        "\"own\":\"meh\"",
        "\"own\":\"good\"",
        "a long day, and a short evening",
        "\"note\":\"Market / plums\"",
    ] {
        assert!(written.contains(words), "{words}: {written}");
    }
    assert!(
        !written.contains("wobbly") && !written.contains("\"rad\""),
        "{written}"
    );
}

#[test]
fn a_word_the_person_chose_in_daymark_stays_the_word_of_its_day() {
    let home = home_with(&[("daylio.csv", &DAYLIO.replace("2026-03-05", "2026-03-08"))]);
    home.daymark().args(["--keys", "m1q"]).assert().success();
    assert_eq!(home.logged("mood"), 1, "{}", home.log());
    says(&home, &["daylio.csv", "--to", "autonomy"]);
    assert!(!home.log().contains("\"own\":\"meh\""));
}

#[test]
fn habitctl_has_tabs_between_its_words() {
    let log_file =
        "# mine\n2026-03-01\tMade the bed\ty\n2026-03-02\tMade the bed\tn\n2026-03-02\tWrote\ty\n";
    let home = home_with(&[
        ("ctl/habits", "1 Made the bed\n0 Wrote\n"),
        ("ctl/log", log_file),
    ]);
    assert!(says(&home, &["ctl", "--to", "3"]).starts_with("habitctl: 2 marks"));
    assert_eq!(
        log(&home),
        "2026-03-01  Autonomy: Made the bed\n2026-03-02  Autonomy: Wrote\n"
    );
}

#[test]
fn dijo_has_bits_counts_and_decimals() {
    let dijo = r#"[
{"type":"Bit","name":"stretch","stats":{"2026-03-02":true,"2026-03-03":false},"goal":true,"auto":false},
{"type":"Count","name":"water","stats":{"2026-03-02":4,"2026-03-03":0},"goal":8,"auto":false},
{"type":"Float","name":"run","stats":{"2026-03-04":{"value":525,"precision":2}},"goal":{"value":5,"precision":0},"auto":false}
]"#;
    let home = home_with(&[("habit_record.json", dijo)]);
    assert!(says(&home, &["habit_record.json", "--to", "3"]).starts_with("dijo: 3 marks"));
    assert_eq!(
        log(&home),
        "2026-03-02  Autonomy: stretch\n2026-03-02  Autonomy: water, 4\n2026-03-04  Autonomy: run, 5.25\n"
    );
}

const TASKS: &str = r#"[
{"id":0,"description":"Call the dentist","end":"20260302T230500Z","entry":"20260301T080000Z","modified":"20260302T230500Z","project":"home","status":"completed","uuid":"11111111-2222-3333-4444-555555555555","annotations":[{"entry":"20260301T080100Z","description":"before noon"}]},
{"id":0,"description":"Water the fern","end":"20260302T090000Z","project":"home","status":"completed","uuid":"11111111-2222-3333-4444-666666666666"},
{"id":3,"description":"Still open","status":"pending","uuid":"11111111-2222-3333-4444-777777777777"},
{"id":0,"description":"Let go","end":"20260302T090000Z","status":"deleted","uuid":"11111111-2222-3333-4444-888888888888"},
{"id":0,"description":"Read a letter","end":"20260303T090000Z","status":"completed","uuid":"11111111-2222-3333-4444-999999999999"}
]"#;

#[test]
fn tasks_that_were_done_keep_their_words_and_the_day_that_is_written() {
    let home = home_with(&[("tasks.json", TASKS)]);
    home.write("map", "home = autonomy\n(no project) = connection");
    let text = says(&home, &["tasks.json", "--map", "map"]);
    assert!(text.starts_with("taskwarrior: 3 marks"), "{text}");
    assert_eq!(
        log(&home),
        "\
2026-03-02  Autonomy: Call the dentist
2026-03-02  Autonomy: Water the fern
2026-03-03  Connection: Read a letter
"
    );
    // A task that moved to another project is the same task.
    home.write("tasks.json", &TASKS.replace("\"home\"", "\"house\""));
    assert!(says(&home, &["tasks.json", "--to", "1"]).contains("3 marks are here already."));
}

#[test]
fn what_a_program_prints_can_be_piped() {
    let home = home_with(&[]);
    let mut command = home.daymark();
    command
        .args(["import", "-", "--to", "1", "--yes"])
        .write_stdin(TASKS);
    command.assert().success();
    assert_eq!(home.logged("done"), 3);
    let mut command = home.daymark();
    command
        .args(["import", "-", "--map", "-"])
        .write_stdin(TASKS);
    command.assert().code(2);
}

#[test]
fn a_pipe_is_read_to_its_end_and_one_that_nobody_writes_into_is_not_waited_for() {
    let home = home_with(&[("tasks.json", TASKS)]);
    let pipe = home.path("pipe");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let output = import(&home, &["pipe", "--to", "1"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "pipe cannot be read: it is a pipe that nobody writes into.\n"
    );
    // Whoever writes may take their time.
    let slowly = thread::spawn(move || {
        let mut pipe = OpenOptions::new().write(true).open(pipe).unwrap();
        let (one, other) = TASKS.split_at(TASKS.len() / 2);
        for half in [one, other] {
            thread::sleep(Duration::from_millis(700));
            pipe.write_all(half.as_bytes()).unwrap();
        }
    });
    says(&home, &["pipe", "--to", "1"]);
    slowly.join().unwrap();
    assert_eq!(home.logged("done"), 3);
    let mut bash = Command::new("bash");
    let line = format!("{PROGRAM} import <(cat tasks.json) --to 1");
    let bash = bash.args(["-c", &line]).current_dir(home.path(""));
    let output = bash.env_clear().envs(home.variables()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("3 marks are here already."), "{said}");
}

#[test]
fn any_table_with_a_day_and_a_habit_will_do() {
    let table =
        "Habit,Date,Comment\nSwim,2026-03-01,cold\n\"Bread, baked\",2026-03-02,\nSwim,2026-3-3,\n";
    let home = home_with(&[("mine.csv", table)]);
    home.write("map", "Swim = growth\nBread, baked = autonomy\n");
    says(&home, &["mine.csv", "--map", "map"]);
    assert_eq!(
        log(&home),
        "\
2026-03-01  Growth: Swim
2026-03-02  Autonomy: Bread, baked
2026-03-03  Growth: Swim
"
    );
    assert!(home.log().contains("\"note\":\"cold\""));
}

#[test]
fn daymarks_own_table_comes_back_to_the_byte() {
    let home = home_with(&[]);
    let keys = "1e<wait:180s>2<wait:180s><down>iw<esc>y1q";
    home.daymark().args(["--keys", keys]).assert().success();
    home.daymark()
        .args(["done", "3", "--size", "five"])
        .assert()
        .success();
    let csv = |home: &super::Home| {
        let output = home.daymark().args(["export", "--csv"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let table = csv(&home);
    assert!(table.lines().count() >= 4, "{table}");
    // The clock of the place, and which moment that was anywhere.
    assert!(table.contains("\n2026-03-08,08:13,2026-03-08T08:13:00+01:00,Growth,"));
    let new = home_with(&[("mine.csv", &table)]);
    says(&new, &["mine.csv"]);
    assert_eq!(csv(&new), table);
    // Also where the clock shows another hour by then, and an hour that somebody corrected counts.
    let corrected = table.replacen(",08:13,", ",09:40,", 1);
    let travelled = home_with(&[("mine.csv", &table.replace("+01:00", "-08:00"))]);
    says(&travelled, &["mine.csv"]);
    assert_eq!(csv(&travelled), table.replace("+01:00", "-08:00"));
    let by_hand = home_with(&[("by-hand.csv", &corrected)]);
    says(&by_hand, &["by-hand.csv"]);
    assert!(
        csv(&by_hand).contains(",09:40,2026-03-08T09:40:00+01:00,"),
        "{}",
        csv(&by_hand)
    );
    // Where the steps are already, they are known by their identifiers.
    home.write("mine.csv", &table);
    let before = home.log();
    assert!(says(&home, &["mine.csv"]).contains("here already"));
    assert_eq!(home.log(), before);
}

#[test]
fn what_nobody_recognizes_is_asked_to_be_named() {
    let home = home_with(&[("poem.txt", "The fog comes\non little feet\n")]);
    let output = import(&home, &["poem.txt", "--to", "1"]);
    assert_eq!(output.status.code(), Some(2));
    let output = import(&home, &["poem.txt", "--to", "1", "--from", "harsh"]);
    assert_eq!(output.status.code(), Some(65), "its rows mean nothing");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("poem.txt:1: other columns"), "{text}");
}

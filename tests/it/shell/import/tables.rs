//! Tables as other programs write them: a column that says whether it was done, other signs between cells, other
//! alphabets of bytes, days written in other orders.

use std::{fs, process::Output};

use crate::support::{Home, three_values};

use super::{home_with, import, log, looks, says, zipped::zipped};

fn home_of(name: &str, bytes: impl AsRef<[u8]>) -> Home {
    let home = home_with(&[]);
    fs::write(home.path(name), bytes).unwrap();
    home
}

/// What the log holds once this table came in, under one value.
#[track_caller]
fn comes_in(bytes: impl AsRef<[u8]>) -> String {
    let home = home_of("mine.csv", bytes);
    says(&home, &["mine.csv", "--from", "csv", "--to", "2"]);
    log(&home)
}

/// What is said of a table of which nothing came in, and how it ended.
#[track_caller]
fn is_refused(bytes: impl AsRef<[u8]>, code: i32) -> String {
    let home = home_of("mine.csv", bytes);
    let output = import(&home, &["mine.csv", "--to", "2"]);
    assert_eq!(home.log(), "");
    ends(&output, code)
}

#[track_caller]
fn ends(output: &Output, code: i32) -> String {
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    let said = String::from_utf8(said).unwrap();
    assert_eq!(output.status.code(), Some(code), "{said}");
    said
}

#[test]
fn a_column_says_whether_a_row_was_done() {
    let table = "\
date,habit,done
2026-03-01,Read one page,true
2026-03-02,Read one page,false
2026-03-02,Send one line,yes
2026-03-03,Send one line,no
2026-03-04,Send one line,
2026-03-05,Send one line,perhaps
";
    let marks = "2026-03-01  Growth: Read one page\n2026-03-02  Growth: Send one line\n";
    assert_eq!(comes_in(table), marks);
    for name in ["completed", "Status", "state"] {
        assert_eq!(comes_in(table.replacen("done", name, 1)), marks, "{name}");
    }
    let numbers =
        "Date,Habit,Value\n2026-03-01,Stretch,1\n2026-03-02,Stretch,0\n2026-03-03,Stretch,2\n";
    let marks = "2026-03-01  Growth: Stretch\n2026-03-03  Growth: Stretch\n";
    assert_eq!(comes_in(numbers), marks);
    assert_eq!(comes_in(numbers.replace("Value", "Count")), marks);
    // One slip in such a column, and one beside a column that says it already, name no step after a number.
    let slip = numbers.to_owned() + "2026-03-04,Stretch,2 or 3\n";
    assert_eq!(comes_in(slip), marks);
    let both = "date,habit,done,value\n2026-03-01,Stretch,yes,0\n2026-03-02,Stretch,no,5\n2026-03-03,Stretch,yes,\n";
    assert_eq!(comes_in(both), marks);
}

#[test]
fn a_column_of_values_is_one_of_values_where_it_holds_names() {
    let home = home_of(
        "mine.csv",
        "date,habit,value\n2026-03-01,Walk,Growth\n2026-03-02,Walk,Autonomy\n",
    );
    says(&home, &["mine.csv"]);
    assert_eq!(
        log(&home),
        "2026-03-01  Growth: Walk\n2026-03-02  Autonomy: Walk\n"
    );
}

#[test]
fn semicolons_a_mark_in_front_and_two_spellings_of_one_name_are_read() {
    let table = "\u{feff}date;habit;note\r\n2026-03-01;Caf\u{e9} mit Mia;\"erst m\u{fc}de;\r\ndann gut\"\r\n\
        2026-03-02;Cafe\u{301} mit Mia;\r\n2026-03-03; caf\u{e9} MIT Mia ;\r\n";
    let home = home_of("mine.csv", table);
    let text = says(&home, &["mine.csv", "--to", "1"]);
    assert!(text.contains("3 marks"), "{text}");
    assert!(text.contains("  Caf\u{e9} mit Mia  3 marks"), "{text}");
    assert!(home.log().contains("erst müde;"), "{}", home.log());
    let again = says(&home, &["mine.csv", "--to", "1"]);
    assert!(again.contains("Everything is here already."), "{again}");
    let tabs = "date\thabit\n2026-03-01\tRead, a page\n";
    assert_eq!(comes_in(tabs), "2026-03-01  Growth: Read, a page\n");
    let named = "sep=;\r\ndate;habit\r\n2026-03-01;Read, a page\r\n";
    assert_eq!(comes_in(named), "2026-03-01  Growth: Read, a page\n");
}

#[test]
fn text_of_two_bytes_a_letter_is_read() {
    let table = "date,habit\n2026-03-01,L\u{fc}ften\n2026-03-02,L\u{fc}ften\n";
    let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marks = "2026-03-01  Growth: Lüften\n2026-03-02  Growth: Lüften\n";
    assert_eq!(comes_in([&b"\xff\xfe"[..], &little].concat()), marks);
    assert_eq!(comes_in([&b"\xfe\xff"[..], &big].concat()), marks);
    assert_eq!(comes_in(&little), marks);
    assert_eq!(comes_in(&big), marks);
}

#[test]
fn a_quotation_that_never_ends_is_told_and_nothing_comes_in() {
    let table = "date,habit,note\n2026-03-01,Walk,\"round the block\n2026-03-02,Walk,\n2026-03-03,Walk,fine\n";
    let said = is_refused(table, 65);
    assert!(said.contains("mine.csv:2"), "{said}");
    assert!(said.contains("Nothing was written"), "{said}");
}

#[test]
fn days_are_read_in_the_order_in_which_the_file_shows_them() {
    let dotted = "day;name;status\n01.03.2026;Walk;completed\n02.03.2026;Walk;skipped\n";
    assert_eq!(comes_in(dotted), "2026-03-01  Growth: Walk\n");
    let slashed = "day,name\n01/03/2026,Walk\n27/02/2026,Walk\n";
    let marks = "2026-02-27  Growth: Walk\n2026-03-01  Growth: Walk\n";
    assert_eq!(comes_in(slashed), marks);
    let american = "day,name\n03/01/2026,Walk\n02/27/2026,Walk\n";
    assert_eq!(comes_in(american), marks);
    let words = "day,name\n27 Feb 2026,Walk\n\"March 1, 2026\",Walk\n";
    assert_eq!(comes_in(words), marks);
    let home = home_of(
        "mine.csv",
        "day,name\n03/01/2026,Walk\n5 March,Walk\n03-05,Walk\n",
    );
    let text = looks(&home, &["mine.csv", "--to", "1"], 65);
    assert!(text.contains("mine.csv:2: a day that may be two"), "{text}");
    assert!(text.contains("mine.csv:3: a day without a year"), "{text}");
    assert!(text.contains("mine.csv:4: a day without a year"), "{text}");
}

#[test]
fn a_moment_elsewhere_on_earth_is_the_day_that_was_lived_here() {
    let tasks = r#"[
 {"description":"Water the plants","status":"completed","end":"20260306T223000Z","project":"home","uuid":"7d1f"},
 {"description":"Call","status":"pending","entry":"20260306T080000Z","uuid":"7d2f"}
]"#;
    let home = home_of("tasks.json", tasks);
    let run = |words: &[&str]| {
        let mut command = home.daymark();
        command.current_dir(home.path("")).env("TZ", "Asia/Tokyo");
        command.args(words).output().unwrap()
    };
    let said = ends(&run(&["import", "tasks.json", "--to", "1", "--yes"]), 0);
    assert!(said.contains("1 mark"), "{said}");
    let log = home.log();
    assert!(
        log.contains("\"at\":\"2026-03-07T07:30:00+09:00\""),
        "{log}"
    );
    assert!(log.contains("\"day\":\"2026-03-07\""), "{log}");
    let table = "date,habit\n2026-03-06T22:30:00Z,Walk\n2026-03-06 20:00:00+0200,Read\n2026-03-06T20:00:00,Cook\n";
    fs::write(home.path("mine.csv"), table).unwrap();
    ends(&run(&["import", "mine.csv", "--to", "1", "--yes"]), 0);
    // At three in the morning it is still the day before.
    let days = ends(&run(&["log"]), 0);
    assert_eq!(
        days,
        "\
2026-03-06  Connection: Read
2026-03-06  Connection: Cook
2026-03-07  Connection: Water the plants
2026-03-07  Connection: Walk
"
    );
}

#[test]
fn a_table_whose_rows_mean_nothing_is_told_with_its_columns() {
    let said = is_refused("date,mood,weather\n2026-03-01,good,rain\n", 65);
    assert!(said.contains("date, mood, weather"), "{said}");
    let said = is_refused("date,habit,done\n2026-03-01,Walk,perhaps\n", 65);
    assert!(said.contains("date, habit, done"), "{said}");
    // Days on which nothing was done are understood.
    let said = is_refused("date,habit,done\n2026-03-01,Walk,no\n", 1);
    assert!(said.contains("Nothing was found"), "{said}");
}

#[test]
fn without_a_terminal_nothing_is_written_unasked() {
    let home = home_of("mine.csv", "date,habit\n2026-03-01,Walk\n");
    let run = |words: &[&str]| {
        let mut command = home.daymark();
        command.current_dir(home.path("")).arg("import");
        command.args(words).output().unwrap()
    };
    let said = ends(&run(&["mine.csv", "--to", "1"]), 2);
    assert!(said.contains("csv: 1 mark"), "{said}");
    assert!(said.contains("--yes"), "{said}");
    assert_eq!(home.log(), "");
    ends(&run(&["mine.csv", "--to", "1", "--dry-run"]), 0);
    assert_eq!(home.log(), "");
    ends(&run(&["mine.csv", "--to", "1", "--yes"]), 0);
    assert_ne!(home.log(), "");
    let said = ends(&run(&["mine.csv", "--to", "1"]), 0);
    assert!(said.contains("Everything is here already."), "{said}");
    // A dry run ends as the run would.
    fs::write(home.path("none.csv"), "date,habit\nyesterday,Walk\n").unwrap();
    for words in [
        &["none.csv", "--to", "1", "--dry-run"][..],
        &["none.csv", "--to", "1", "--yes"],
    ] {
        ends(&run(words), 65);
    }
    fs::write(home.path("open.csv"), "date,habit\n2026-03-01,Chess\n").unwrap();
    for words in [&["open.csv", "--dry-run"][..], &["open.csv", "--yes"]] {
        ends(&run(words), 2);
    }
}

#[test]
fn one_cell_of_loop_that_is_no_answer_takes_no_other_along() {
    let habits = "Position,Name,Question,Description,NumRepetitions,Interval,Color\n\
        001,Meditate,Did you meditate?,,1,1,#FF8F00\n002,Wake up early,Did you wake up?,,2,3,#00897B\n";
    let all =
        "Date,Meditate,Wake up early,\n2026-03-01,2,2,\n2026-03-02,perhaps,2,\n2026-03-03,2,0,\n";
    let zip = zipped(&[("Habits.csv", habits), ("Checkmarks.csv", all)]);
    let home = home_of("loop.zip", zip);
    let text = says(&home, &["loop.zip", "--to", "1"]);
    assert!(
        text.contains("Checkmarks.csv:3, Meditate: neither yes nor no"),
        "{text}"
    );
    assert_eq!(
        log(&home),
        "\
2026-03-01  Connection: Meditate
2026-03-01  Connection: Wake up early
2026-03-02  Connection: Wake up early
2026-03-03  Connection: Meditate
"
    );
}

#[test]
fn loop_cells_of_other_versions_are_read() {
    let habits = "Position,Name,Question\n001,Water,How much?\n002,Read,\n";
    let all = "Date,Water,Read\n2026-03-01,63000,\"Entry(timestamp=Timestamp(unixTime=1772323200000), value=2, notes=)\"\n\
        2026-03-02,0,\"Entry(timestamp=Timestamp(unixTime=1772409600000), value=0, notes=)\"\n";
    let home = home_of(
        "loop.zip",
        zipped(&[("Habits.csv", habits), ("Checkmarks.csv", all)]),
    );
    says(&home, &["loop.zip", "--to", "1"]);
    assert_eq!(
        log(&home),
        "2026-03-01  Connection: Water, 63\n2026-03-01  Connection: Read\n"
    );
    // The table of one habit is named after its folder, or after itself.
    let own = "Date,Value\n2026-03-01,2\n2026-03-02,0\n";
    for name in [
        "Stretch/Checkmarks.csv",
        "003 Stretch/Checkmarks.csv",
        "Stretch Checkmarks.csv",
    ] {
        let home = home_with(&[(name, own)]);
        says(&home, &[name, "--to", "1"]);
        assert_eq!(log(&home), "2026-03-01  Connection: Stretch\n", "{name}");
    }
}

#[test]
fn cells_that_look_like_formulas_come_back_as_they_were() {
    let names = [
        "=1+1",
        "\u{ff1d}1",
        "\u{ff0b}1",
        "@home",
        "'=quoted",
        "''+",
        "-5 sit-ups",
    ];
    let rows = names.map(|name| format!("2026-03-01,'{name}\n")).concat();
    let home = home_of("mine.csv", format!("date,habit\n{rows}2026-03-01,'plain\n"));
    says(&home, &["mine.csv", "--to", "1"]);
    let csv = home
        .daymark()
        .args(["log", "--csv"])
        .output()
        .unwrap()
        .stdout;
    let csv = String::from_utf8(csv).unwrap();
    for cell in csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(3).unwrap())
    {
        let first = cell.trim_start_matches('"').trim_start().chars().next();
        assert!(
            !first.is_some_and(|first| "=+-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(first)),
            "{cell}"
        );
    }
    for name in names.iter().chain(&["'plain"]) {
        assert!(
            log(&home).contains(&format!(": {name}\n")),
            "{name}: {}",
            log(&home)
        );
    }
    let other = home_of("log.csv", &csv);
    says(&other, &["log.csv"]);
    assert_eq!(log(&other), log(&home));
}

#[test]
fn a_name_is_one_however_it_is_written() {
    let mut plan = three_values();
    plan.values[0].name = "Caf\u{e9}".to_owned();
    plan.commitments[0].sizes.two = "\u{c9}crire une ligne.".to_owned();
    let home = Home::with(&plan);
    home.write("mine.csv", "date,habit\n2026-03-01,O\u{e9}\n");
    home.write("map", "OE\u{301} = CAFE\u{301}\n");
    let run = |words: &[&str]| {
        let mut command = home.daymark();
        command.current_dir(home.path("")).args(words);
        ends(&command.output().unwrap(), 0)
    };
    run(&["done", "E\u{301}crire"]);
    run(&["import", "mine.csv", "--map", "map", "--yes"]);
    let said = run(&["log", "--value", "cafe\u{301}"]);
    assert_eq!(said.lines().count(), 2, "{said}");
}

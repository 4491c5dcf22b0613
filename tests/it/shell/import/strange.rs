//! Files that are not what they seem: a row is named and left out, the rest comes along.

use std::fs;

use crate::tone::offences;

use super::{home_with, import, log, looks, says, zipped::zipped};

#[test]
fn rows_that_are_none_are_named_with_their_line_and_the_others_come_in() {
    let table = "\
date,habit
2026-02-30,Swim
2026-03-09,Swim
1969-12-31,Swim
20260301,Swim
2026-03-01,
2026-03-02,Swim

2026-03-03,\"Swim
slowly\"
99999-01-01,Swim
yesterday,Swim
";
    let home = home_with(&[]);
    let mut bytes = table.as_bytes().to_vec();
    bytes.extend(b"2026-03-04,Sw\xffim\n2026-03-05,Swim\n");
    fs::write(home.path("mine.csv"), bytes).unwrap();
    let text = says(&home, &["mine.csv", "--to", "1", "--dry-run"]);
    let expected = "\
8 rows are left out:
  mine.csv:2: no day of the calendar
  mine.csv:3: a day that is still to come
  mine.csv:4: a day before 1970
  mine.csv:5: no day of the calendar
  mine.csv:6: no name of a habit
  mine.csv:11: no day of the calendar
  mine.csv:12: no day of the calendar
  mine.csv:13: not UTF-8 text
";
    assert!(text.contains(expected), "{text}");
    assert_eq!(offences(&text), Vec::<String>::new());
    let text = says(&home, &["mine.csv", "--to", "1"]);
    assert!(
        text.contains("  and 3 more; --dry-run lists them\n"),
        "{text}"
    );
    assert_eq!(
        log(&home),
        "\
2026-03-02  Connection: Swim
2026-03-03  Connection: Swim slowly
2026-03-05  Connection: Swim
"
    );
}

#[test]
fn no_text_from_outside_commands_the_terminal_or_the_log() {
    let table = "date,habit,note\n2026-03-01,\u{1b}[2Jred\u{202e},\"a\u{7}b\nc\"\n";
    let home = home_with(&[("mine.csv", table)]);
    let shown = says(&home, &["mine.csv", "--to", "1"]);
    for text in [&shown, &home.log(), &log(&home)] {
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
    }
    assert_eq!(home.log().lines().count(), 2);
    assert!(log(&home).contains("[2Jred"));
}

#[test]
fn a_zip_that_unpacks_without_end_is_left() {
    let home = home_with(&[]);
    let bomb = "0,".repeat(33 << 20);
    fs::write(home.path("bomb.zip"), zipped(&[("Checkmarks.csv", &bomb)])).unwrap();
    assert!(fs::metadata(home.path("bomb.zip")).unwrap().len() < 1 << 20);
    let output = import(&home, &["bomb.zip", "--to", "1"]);
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err, "This is larger than 64 MB. Nothing was read.\n");
}

#[test]
fn a_zip_with_one_byte_changed_is_no_zip_or_says_what_it_says() {
    let home = home_with(&[]);
    let whole = zipped(&[("Checkmarks.csv", "Date,Walk,\n2026-03-01,YES_MANUAL,\n")]);
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        let files = daymark::report::import::files::File {
            name: "habits.zip".to_owned(),
            bytes,
        };
        // It may only be refused, or be what it was, under another name perhaps.
        if let Ok(files) = daymark::report::import::files::Files::of(vec![files], 1 << 20) {
            for file in files.all().iter().filter(|file| file.name.ends_with("csv")) {
                assert!(file.bytes.starts_with(b"Date,Walk"), "byte {at}");
            }
        }
    }
    fs::write(home.path("half.zip"), &whole[..whole.len() / 2]).unwrap();
    let output = import(&home, &["half.zip", "--to", "1"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_file_of_many_gigabytes_is_not_read_to_its_end() {
    let home = home_with(&[]);
    let file = fs::File::create(home.path("huge.csv")).unwrap();
    file.set_len(8 << 30).unwrap();
    let output = import(&home, &["huge.csv", "--to", "1"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("larger than 64 MB")
    );
}

#[test]
fn a_file_that_is_not_there_or_closed_is_said() {
    let home = home_with(&[]);
    let output = import(&home, &["nowhere.csv", "--to", "1"]);
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err, "nowhere.csv cannot be read: there is no such file.\n");
}

#[test]
fn lists_that_end_in_the_middle_are_left_with_the_place() {
    let home = home_with(&[("tasks.json", "[\n{\"description\":\"a\",\n")]);
    let text = looks(&home, &["tasks.json"], 65);
    assert!(
        text.contains("tasks.json:3: cannot be read from here on"),
        "{text}"
    );
}

#[test]
fn every_beginning_of_every_kind_is_read_without_harm() {
    let here = daymark::report::import::Here {
        today: daymark::domain::day::Day::parse("2026-03-08").unwrap(),
        start_hour: 4,
        zone: |moment| moment,
    };
    let texts = [
        "2026-03-01 : Swim : y : cold : 2\n",
        "2026-03-01\tSwim\ty\n",
        "date,habit,note\n2026-03-01,Swim,\"a\"\n",
        "full_date,time,mood,activities,note\n2026-03-01,7:00 pm,rad,swim | tea,x\n",
        "[{\"type\":\"Count\",\"name\":\"a\",\"stats\":{\"2026-03-01\":3}}]",
        "[{\"description\":\"a\",\"status\":\"completed\",\"uuid\":\"1\",\"end\":\"20260301T010000Z\"}]",
    ];
    let mut read = 0;
    for text in texts {
        for end in 0..=text.len() {
            for kind in daymark::report::import::Kind::ALL {
                let file = daymark::report::import::files::File {
                    name: "log".to_owned(),
                    bytes: text.as_bytes()[..end].to_vec(),
                };
                let files = daymark::report::import::files::Files::of(vec![file], 1 << 20).unwrap();
                read += daymark::report::import::read(kind, &files, here)
                    .marks
                    .len();
            }
        }
    }
    assert!(read > 6, "{read}");
}

#[test]
fn a_look_at_a_file_with_nothing_in_it_says_so() {
    let home = home_with(&[("empty.csv", "date,habit\n")]);
    let said = looks(&home, &["empty.csv"], 1);
    assert!(
        said.ends_with("Nothing was found that daymark can take along.\n"),
        "{said}"
    );
}

#[test]
fn a_plan_to_merge_that_is_not_there_is_called_that() {
    let home = home_with(&[]);
    let output = home
        .daymark()
        .args(["merge-plan", "one", "two", "three"])
        .output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("there is no such file"), "{err}");
}

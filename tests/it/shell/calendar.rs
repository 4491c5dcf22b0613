//! `daymark ics`: the calendar a person gets, byte for byte, and what other programs make of it.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Command};

use daymark::domain::{
    block::Block,
    day::Day,
    id::Id,
    plan::{IfThen, OneOff, Plan},
    weekday::Weekday,
};

use crate::support::{Home, three_values};

/// The calendar of a home.
#[track_caller]
fn calendar(home: &Home, words: &[&str]) -> String {
    let output = home.daymark().arg("ics").args(words).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines of one event, unfolded, by its id.
#[track_caller]
fn event(text: &str, id: &str) -> Vec<String> {
    let whole = text.replace("\r\n ", "");
    let uid = format!("UID:{id}@daymark\r\n");
    let mut events = whole.split("\nBEGIN:VEVENT\r\n").skip(1);
    let found = events.find(|event| event.contains(&uid));
    let found = found.unwrap_or_else(|| panic!("no event {id} in {text}"));
    let own = found.split("END:VEVENT").next().unwrap();
    own.lines().map(str::to_owned).collect()
}

fn one_off(id: &str, day: Option<&str>, block: Block) -> OneOff {
    OneOff {
        id: Id::new(id),
        text: format!("Do {id}"),
        value: Id::new("growth"),
        minutes: 15,
        day: day.and_then(Day::parse),
        block,
        ..OneOff::default()
    }
}

/// Step 2 on two days of the week, step 3 at any time, and one-offs of every kind.
fn mixed() -> Plan {
    let mut plan = three_values();
    plan.commitments[1].weekdays = vec![Weekday::Thu, Weekday::Mon];
    plan.commitments[2].block = Block::Any;
    // It leads to no step, and has no time.
    plan.if_then.push(IfThen {
        id: "glass".into(),
        commitment: None,
        value: "growth".into(),
        ..plan.if_then[0].clone()
    });
    plan.one_offs = vec![
        one_off("letter", Some("2026-03-10"), Block::Afternoon),
        one_off("bulb", Some("2026-03-08"), Block::Any),
        one_off("passed", Some("2026-03-07"), Block::Any),
        one_off("waiting", None, Block::Any),
    ];
    plan
}

#[test]
fn a_step_of_the_morning_is_an_event_that_comes_each_day_with_its_plan() {
    let text = calendar(&Home::with(&three_values()), &[]);
    let expected = "\
CLASS:PRIVATE
DESCRIPTION:If the kettle goes on\\, I will send one line to Sam\\, supporting the value of connection.
DTSTAMP:20260301T000000Z
DTSTART:20260301T080000
DURATION:PT2M
RRULE:FREQ=DAILY
SEQUENCE:0
SUMMARY:Send one line to Sam.
UID:send-one-line@daymark
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Send one line to Sam.
DTSTAMP:20260301T000000Z
TRIGGER:PT0S
UID:send-one-line-alarm@daymark
END:VALARM";
    assert_eq!(event(&text, "send-one-line").join("\n"), expected);
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//daymark//daymark//EN\r\n")
    );
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
}

#[test]
fn a_step_of_some_days_comes_on_these_and_one_of_any_time_takes_no_time() {
    let text = calendar(&Home::with(&mixed()), &[]);
    let some = event(&text, "read-one-page");
    // The first of them since Sunday 1 March, and they stand in the order of a week.
    for line in ["DTSTART:20260302T110000", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH"] {
        assert!(some.contains(&line.to_owned()), "{some:?}");
    }
    let any = event(&text, "choose-dinner");
    for line in ["DTSTART;VALUE=DATE:20260301", "TRANSP:TRANSPARENT"] {
        assert!(any.contains(&line.to_owned()), "{any:?}");
    }
    assert!(
        !any.iter()
            .any(|line| line.contains("ALARM") || line.contains("DURATION"))
    );
    assert!(!text.contains("letter"), "one-offs were not asked for");
}

#[test]
fn one_offs_come_along_when_asked_for_those_ahead_that_are_not_done() {
    let home = Home::with(&mixed());
    let text = calendar(&home, &["--one-offs"]);
    let letter = event(&text, "letter");
    for line in ["DTSTART:20260310T150000", "DURATION:PT15M"] {
        assert!(letter.contains(&line.to_owned()), "{letter:?}");
    }
    assert!(!letter.iter().any(|line| line.starts_with("RRULE")));
    assert!(event(&text, "bulb").contains(&"DTSTART;VALUE=DATE:20260308".to_owned()));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 5);
    home.daymark().args(["done", "4"]).assert().success();
    let text = calendar(&home, &["--one-offs"]);
    assert!(!text.contains("UID:bulb@daymark"), "it is done");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 4);
}

#[test]
fn nobody_is_called_at_four_in_the_morning_and_a_late_evening_is_the_next_day_by_the_calendar() {
    let mut plan = three_values();
    plan.settings.blocks.evening = [1, 3];
    plan.settings.blocks.midday = [13, 15];
    plan.commitments[2].weekdays = vec![Weekday::Sun, Weekday::Wed];
    let text = calendar(&Home::with(&plan), &[]);
    assert!(event(&text, "send-one-line").contains(&"DTSTART:20260301T080000".to_owned()));
    assert!(event(&text, "read-one-page").contains(&"DTSTART:20260301T130000".to_owned()));
    let late = event(&text, "choose-dinner");
    for line in ["DTSTART:20260302T010000", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH"] {
        assert!(late.contains(&line.to_owned()), "{late:?}");
    }
}

#[test]
fn the_bytes_are_the_same_until_the_plan_changes() {
    let home = Home::with(&mixed());
    let first = calendar(&home, &[]);
    home.daymark().args(["done", "1"]).assert().success();
    let mut later = home.daymark();
    later
        .env("DAYMARK_NOW", "2026-06-01T20:00:00-05:00")
        .arg("ics");
    assert_eq!(later.output().unwrap().stdout, first.as_bytes());
    let mut plan = mixed();
    plan.commitments[0].changed = Some("7:k3f9".to_owned());
    home.keep_plan(&plan);
    let changed = calendar(&home, &[]);
    assert!(event(&changed, "send-one-line").contains(&"SEQUENCE:7".to_owned()));
    // What stands in its description is newer.
    plan.if_then[0].changed = Some("9:k3f9".to_owned());
    home.keep_plan(&plan);
    let newer = calendar(&home, &[]);
    assert!(event(&newer, "send-one-line").contains(&"SEQUENCE:9".to_owned()));
    plan.if_then[0].retired = Day::parse("2026-03-08");
    plan.if_then[0].changed = Some("11:k3f9".to_owned());
    home.keep_plan(&plan);
    let without = event(&calendar(&home, &[]), "send-one-line").join("\n");
    assert!(without.contains("SEQUENCE:11"), "{without}");
    assert!(!without.contains("kettle"), "{without}");
    let uids = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(uids(&changed), uids(&first));
}

/// Texts that a format of lines and commas may stumble over.
const ODD: [&str; 8] = [
    "Bread, milk; cheese: all of it",
    "back\\slash, \\n is no break",
    "\"quoted\" and 'single'",
    "שלום, אחות; שלוש מילים לחברה שלי",
    "🌱🌿🪴 three plants 👩🏽‍🌾, one can",
    "Über die Brücke gehen, in den Wald hinein; und ganz langsam zurück",
    "一行だけ友だちに書く、そして深呼吸をする；それからお茶を一杯ゆっくり飲む",
    "BEGIN:VEVENT",
];

#[test]
fn odd_texts_come_through_whole_in_lines_of_75_octets() {
    for text in ODD {
        let mut plan = three_values();
        plan.commitments[0].sizes.two = text.to_owned();
        plan.if_then[0].situation = format!("{text}\nand more");
        let bytes = calendar(&Home::with(&plan), &[]);
        for line in bytes.split_inclusive('\n') {
            assert!(line.ends_with("\r\n"), "{line:?}");
            assert!(line.len() <= 77, "{} octets: {line:?}", line.len() - 2);
            assert!(!line.trim_end().contains(['\r', '\u{7}']));
        }
        let lines = event(&bytes, "send-one-line");
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:"));
        assert_eq!(unescaped(summary.unwrap()), text, "{bytes}");
        let all = bytes.split("\r\n").filter(|line| *line == "BEGIN:VEVENT");
        assert_eq!(all.count(), 3, "{bytes}");
    }
}

fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next()),
            other => plain.push(other),
        }
    }
    plain
}

#[test]
fn a_text_cannot_end_its_line_and_begin_another() {
    let mut plan = three_values();
    plan.commitments[0].sizes.two = "one\r\nEND:VEVENT\u{1b}[2J\u{202e}two".to_owned();
    let text = calendar(&Home::with(&plan), &[]);
    assert_eq!(text.matches("\nEND:VEVENT").count(), 3);
    assert!(!text.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn a_file_is_put_in_place_whole_and_for_its_owner_alone() {
    let home = Home::with(&three_values());
    home.write("out/steps.ics", "an earlier calendar");
    let file = home.path("out/steps.ics");
    let output = home
        .daymark()
        .args(["ics", "--out"])
        .arg(&file)
        .output()
        .unwrap();
    assert!(output.status.success());
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("3 events are in "), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), calendar(&home, &[]));
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(fs::read_dir(home.path("out")).unwrap().count(), 1);
    let nowhere = home.path("no/such/folder/steps.ics");
    let output = home
        .daymark()
        .args(["ics", "--out"])
        .arg(nowhere)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(74));
    let output = home
        .daymark()
        .args(["ics", "--out", "/dev/stdout"])
        .output()
        .unwrap();
    assert_eq!(output.stdout, calendar(&home, &[]).as_bytes());
}

#[test]
fn without_a_plan_there_is_no_calendar() {
    let output = Home::new().daymark().arg("ics").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("Run daymark to begin")
    );
}

/// What khal is told of the world.
fn khal_config(home: &Home) -> String {
    format!(
        "[calendars]\n[[steps]]\npath = {}\n[locale]\nlocal_timezone = Europe/Berlin\n\
         default_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n\
         longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n\
         longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {}\n",
        home.path("calendar").display(),
        home.path("khal.db").display()
    )
}

#[test]
fn khal_takes_it_in_and_lists_each_step_on_its_days() {
    let home = Home::with(&mixed());
    fs::create_dir(home.path("calendar")).unwrap();
    home.write("khal.conf", &khal_config(&home));
    home.write("steps.ics", &calendar(&home, &["--one-offs"]));
    let khal = |words: &[&str]| {
        let mut command = Command::new("khal");
        command
            .env_clear()
            .envs(home.variables())
            .current_dir(home.path(""));
        command.args(["-c", "khal.conf"]).args(words).output()
    };
    let import = &["import", "--batch", "-a", "steps", "steps.ics"];
    let Ok(output) = khal(import) else {
        tell!("skipped: khal is not here to take the calendar in");
        return;
    };
    assert!(output.status.success(), "{output:?}");
    // A second time nothing comes twice.
    assert!(khal(import).unwrap().status.success());
    assert_eq!(fs::read_dir(home.path("calendar")).unwrap().count(), 5);
    let format = [
        "list",
        "--format",
        "{start-time} {title}",
        "2026-03-09",
        "2d",
    ];
    let listed = khal(&format).unwrap();
    let expected = "\
Monday, 2026-03-09
 Choose tonight's dinner.
08:00 Send one line to Sam.
11:00 Read one page.
Tuesday, 2026-03-10
 Choose tonight's dinner.
08:00 Send one line to Sam.
15:00 Do letter
";
    assert_eq!(
        String::from_utf8(listed.stdout).unwrap(),
        expected,
        "{:?}",
        listed.stderr
    );
}

#[test]
fn the_icalendar_of_python_reads_every_event_and_text_back() {
    let mut plan = mixed();
    // This reader takes a written backslash for the beginning of a break.
    let odd: Vec<&str> = ODD
        .into_iter()
        .filter(|text| !text.contains('\\'))
        .collect();
    plan.commitments[0].sizes.two = odd.join(" ");
    let home = Home::with(&plan);
    home.write("steps.ics", &calendar(&home, &["--one-offs"]));
    let script = "import sys, icalendar\n\
        c = icalendar.Calendar.from_ical(open('steps.ics', 'rb').read())\n\
        events = c.walk('VEVENT')\n\
        counts = (len(events), len(c.walk('VALARM')), sum('RRULE' in e for e in events))\n\
        text = '%d %d %d\\n%s' % (counts + (events[0]['SUMMARY'],))\n\
        sys.stdout.buffer.write(text.encode())\n";
    let ask = |python: &str| {
        let output = Command::new(python)
            .args(["-c", script])
            .current_dir(home.path(""))
            .env_clear()
            .envs(home.variables())
            .output()
            .ok()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if said.contains("No module named") || said.contains("ModuleNotFoundError") {
            return None;
        }
        assert!(output.status.success(), "{said}");
        Some(String::from_utf8(output.stdout).unwrap())
    };
    let Some(read) = ask("python3").or_else(|| ask("/usr/bin/python3")) else {
        tell!("skipped: Python has no icalendar here to read the calendar");
        return;
    };
    assert_eq!(read, format!("5 3 3\n{}", odd.join(" ")));
}

//! What other programs kept, as nobody wrote it: no reader panics or hangs, a row that says no is never a mark, each row
//! that is left out is named with its place, and what is shown before is what comes in.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use daymark::{
    domain::{
        day::{Day, Moment},
        entry::Fact,
        id::Id,
        journal::Journal,
        text::is_calm,
    },
    report::import::{
        Found, Here, Kind,
        entries::{self, Way},
        files::{File, Files},
        read,
    },
    store::bringing::Document,
};

use crate::{
    input::{lot::Lot, mutations::Mixer, with_little_stack},
    shell::import::zipped::zipped,
    support::{Promise, Proof, count, seed},
};

/// No file takes longer, on a machine that does other things beside.
const PATIENCE: Duration = Duration::from_secs(20);

/// More than any of these unpacks to.
const MOST: usize = 4 << 20;

/// A file of each kind, with most of what can stand in one.
const SAMPLES: &[(&str, &str)] = &[
    (
        "own.csv",
        "day,time,at,value,step,size,minutes,felt,place,company,source,id\n2026-03-01,08:10,2026-03-01T08:10:05+01:00,Growth,\"Read, one page\",two,2,energizing,home,alone,planned,01KK64V2W09TA76J85XTC2T7KX\n",
    ),
    (
        "done.csv",
        "sep=;\r\nDate;Habit;Done;Note\r\n2026-03-01;Walk;yes;\"a \"\"good\"\" one\"\r\n2026-03-02;Walk;no;rain\r\n01/02/2026;Read;3;\r\n2026-02-27T22:30:00Z;Read;x;late\r\n",
    ),
    (
        "daylio.csv",
        "\u{feff}full_date,date,weekday,time,mood,activities,note_title,note\r\n2026-03-05,March 5,Thursday,9:10 pm,meh,reading | sofa,,\"a long day,\nand a short evening\"\r\n2026-03-04,March 4,Wednesday,20:15,good,,Market,plums\r\n",
    ),
    (
        "Checkmarks.csv",
        "Date,Walk,Water,\n2026-03-04,2,12500,\n2026-03-03,\"Entry(timestamp=1, value=2)\",0,\n2026-03-02,YES_MANUAL,UNKNOWN,\n",
    ),
    (
        "log",
        "2026-02-27 : Stretch : y : by the window : 0\n2026-02-28 : Stretch : s :  : 0\n2026-03-01 : Cello : n : tired : 20\n",
    ),
    ("log", "2026-03-01\tStretch\ty\n2026-03-02\tStretch\tn\n"),
    (
        "habit_record.json",
        "[{\"name\":\"Walk\",\"stats\":{\"2026-03-01\":true,\"2026-03-02\":false,\"2026-03-03\":3,\"2026-03-04\":{\"value\":25,\"precision\":1}}}]",
    ),
    (
        "export.json",
        "[{\"description\":\"Call Sam\",\"status\":\"completed\",\"uuid\":\"a-1\",\"end\":\"20260102T090000Z\",\"project\":\"home\",\"annotations\":[{\"description\":\"soon\"}]},\n{\"description\":\"x\",\"status\":\"pending\",\"uuid\":\"a-2\"}]",
    ),
];

/// The document of a daymark, with a plan and a line that is none.
const DOCUMENT: &str = r#"{"about": "daymark", "plan": {"version": 1, "values": [{"id": "growth", "name": "Growth"}]},
"log": [{"v":1,"id":"01A","n":1,"at":"2026-03-01T08:10:05+01:00","day":"2026-03-01","k":"here"}, 7,
 {"v":9,"id":"01B","n":2,"k":"sung","song":"la"}]}"#;

/// The files, and a zip of Loop, which is no text.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let texts = SAMPLES.iter().chain(&[("all.json", DOCUMENT)]);
    let texts = texts.map(|(name, text)| (*name, text.as_bytes().to_vec()));
    let zip = zipped(&[
        ("Habits.csv", "Position,Name,Type\n001,Walk,YES_NO\n"),
        ("Checkmarks.csv", "Date,Walk,\n2026-03-04,2,\n"),
    ]);
    texts.chain([("loop.zip", zip)]).collect()
}

fn here() -> Here {
    Here {
        today: today(),
        start_hour: 4,
        zone: |moment| moment,
    }
}

fn today() -> Day {
    Day::ymd(2026, 3, 8).unwrap()
}

fn files(name: &str, bytes: &[u8]) -> Option<Files> {
    let file = File {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    };
    Files::of(vec![file], MOST).ok()
}

/// What has to hold of anything that was found in a file.
fn holds_together(found: &Found, kind: Kind, files: &Files) {
    let first = Day::ymd(1970, 1, 1).unwrap();
    let is_clean = |text: &str| text.chars().all(is_calm);
    for mark in &found.marks {
        assert!((first..=today()).contains(&mark.day), "{mark:?}");
        assert!(!mark.text.is_empty() && is_clean(&mark.text), "{mark:?}");
        assert!(mark.note.as_deref().is_none_or(is_clean), "{mark:?}");
        assert!(is_clean(&found.habits[mark.habit]));
    }
    let longest = files.all().iter().map(|file| file.lines().count() as u64);
    let lines = longest.max().unwrap_or(0);
    let broken = found.broken.iter();
    for bad in found.bad.iter().chain(broken) {
        assert!(!bad.file.is_empty() && is_clean(&bad.file), "{bad:?}");
        assert!(bad.line <= lines, "{bad:?} of {lines} lines");
    }
    comes_in_once(found, kind);
}

/// What would be brought is what is there afterwards, and all of it is known the next time.
fn comes_in_once(found: &Found, kind: Kind) {
    let values = vec![Some(Id::new("growth")); found.habits.len()];
    let mut journal = Journal::default();
    let bring = |journal: &Journal| {
        let now = Moment::parse("2026-03-08T08:10:05+01:00").unwrap();
        let values = &values;
        entries::entries(
            found,
            &Way {
                kind,
                values,
                journal,
                now,
            },
        )
    };
    let shown = bring(&journal);
    let done = shown
        .entries
        .iter()
        .filter(|entry| matches!(entry.fact, Fact::Done(_)));
    assert_eq!(done.count(), shown.marks);
    assert_eq!(shown.marks + shown.known, found.marks.len());
    let ids: BTreeSet<&Id> = shown.entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), shown.entries.len(), "each has its own id");
    journal.add(shown.entries.clone());
    let again = bring(&journal);
    assert_eq!(again.entries, [], "nothing comes in twice");
    assert_eq!(again.known, found.marks.len());
}

#[test]
fn whatever_is_mixed_up_in_what_others_kept_no_reader_panics_or_counts_wrong() {
    let (count, seed) = (count(300, 60_000), seed());
    let proof = Proof::of(Promise::P3, "exports of others mixed up").seed(seed);
    let mut marks = 0;
    let samples = samples();
    with_little_stack(|| {
        for case in 0..count {
            let mut mixer = Mixer(Lot::of_case(seed, case));
            let (name, mut bytes) = samples[case % samples.len()].clone();
            for _ in 0..mixer.0.below(5) {
                mixer.mutate(&mut bytes);
            }
            let begun = Instant::now();
            let tried = std::panic::catch_unwind(|| {
                let document = Document::parse(name.as_ref(), &bytes);
                assert!(document.is_none_or(|it| it.plan.is_none() || it.plan_error.is_none()));
                let Some(files) = files(name, &bytes) else {
                    return 0;
                };
                // As it looks, and as somebody says it is.
                let kinds = [Kind::of(&files), Some(Kind::ALL[case % Kind::ALL.len()])];
                let mut marks = 0;
                for kind in kinds.into_iter().flatten() {
                    let found = read(kind, &files, here());
                    holds_together(&found, kind, &files);
                    marks += found.marks.len();
                }
                marks
            });
            let told = || {
                let text = String::from_utf8_lossy(&bytes);
                format!("case {case} of seed {seed}, {name}: {text:?}")
            };
            marks += tried.unwrap_or_else(|_| panic!("{}", told()));
            assert!(begun.elapsed() < PATIENCE, "{}", told());
        }
    });
    assert!(marks > count / 4, "{marks} marks: most are readable");
    proof.cases(count).note(format!("{marks} marks")).tell();
}

#[test]
fn a_row_that_was_copied_to_another_day_is_a_mark_of_its_own() {
    let table = "day,step,value,id\n2026-03-01,Swim,Growth,01KK64V2W09TA76J85XTC2T7KX\n\
                 2026-03-02,Swim,Growth,01KK64V2W09TA76J85XTC2T7KX\n";
    let files = files("own.csv", table.as_bytes()).unwrap();
    let found = read(Kind::Csv, &files, here());
    assert_eq!(found.marks.len(), 2);
    comes_in_once(&found, Kind::Csv);
}

/// What a row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Yes,
    No,
    Nothing,
}

/// A table that was drawn, and what its rows say by their line.
struct Drawn {
    text: String,
    rows: Vec<(u64, Day, String, Says)>,
}

const YES: [&str; 8] = ["true", "YES", "x", "1", "done", "Completed", "2.5", "✓"];
const NO: [&str; 8] = ["false", "no", "0", "", "skipped", "Missed", "-1", "pending"];
const WORDS: [&str; 4] = ["maybe", "ja?", "1 of 2", "NaN"];
const NO_DAYS: [&str; 6] = [
    "",
    "2026-02-30",
    "03-04",
    "yesterday",
    "2026-03-09",
    "1969-12-31",
];

/// A table with a column that answers, in one of the ways people keep them.
fn table(lot: &mut Lot) -> Drawn {
    let sign = lot.one_of(&[",", ";", "\t"]).to_owned();
    let end = lot.one_of(&["\n", "\r\n"]).to_owned();
    let answers = *lot.one_of(&[
        &"done",
        &"Status",
        &"completed",
        &"value",
        &"State",
        &"Count",
    ]);
    let habit = *lot.one_of(&[&"habit", &"Name", &"task"]);
    let mut text = ["date", habit, answers, "note"].join(&sign) + &end;
    let (mut rows, mut line) = (Vec::new(), 2);
    for number in 0..=lot.below(30) {
        // A column `value` or `count` only answers when most of it does.
        let says = match lot.below(4) {
            0 | 1 => Says::Yes,
            2 => Says::No,
            _ => Says::Nothing,
        };
        let mut day = today().plus(-(number as i64));
        let mut date = day.to_string();
        let mut answer = match says {
            Says::Yes => YES[lot.below(YES.len())],
            Says::No | Says::Nothing => NO[lot.below(NO.len())],
        };
        if says == Says::Nothing {
            if lot.once_in(2) && !["value", "Count"].contains(&answers) {
                answer = WORDS[lot.below(WORDS.len())];
            } else {
                NO_DAYS[lot.below(NO_DAYS.len())].clone_into(&mut date);
                day = today();
            }
        }
        let note = if lot.once_in(4) {
            format!("\"two{end}lines\"")
        } else {
            "one".to_owned()
        };
        let name = format!("Habit {}", number % 3);
        text += &([date.as_str(), &name, answer, &note].join(&sign) + &end);
        rows.push((line, day, name, says));
        line += 1 + note.matches('\n').count() as u64;
    }
    Drawn { text, rows }
}

/// The text as one of the programs that keep tables writes it.
fn written(text: &str, lot: &mut Lot) -> Vec<u8> {
    let units = || text.encode_utf16();
    match lot.below(4) {
        0 => text.as_bytes().to_vec(),
        1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        2 => [0xff, 0xfe]
            .into_iter()
            .chain(units().flat_map(u16::to_le_bytes))
            .collect(),
        _ => [0xfe, 0xff]
            .into_iter()
            .chain(units().flat_map(u16::to_be_bytes))
            .collect(),
    }
}

#[test]
fn a_row_that_says_no_is_never_a_mark_and_each_that_says_nothing_is_named() {
    let (count, seed) = (count(100, 20_000), seed());
    let proof = Proof::of(Promise::P3, "tables whose rows are known").seed(seed);
    let mut cases = 0;
    for case in 0..count {
        let mut lot = Lot::of_case(seed ^ 0x7ab1e, case);
        let drawn = table(&mut lot);
        let files = files("mine.csv", &written(&drawn.text, &mut lot)).unwrap();
        let told = format!("case {case} of seed {seed}: {}", drawn.text);
        assert_eq!(Kind::of(&files), Some(Kind::Csv), "{told}");
        let found = read(Kind::Csv, &files, here());
        let marks: BTreeSet<(Day, &str)> = found
            .marks
            .iter()
            .map(|mark| (mark.day, found.habits[mark.habit].as_str()))
            .collect();
        let of = |says: Says| drawn.rows.iter().filter(move |row| row.3 == says);
        let wanted: BTreeSet<(Day, &str)> =
            of(Says::Yes).map(|row| (row.1, row.2.as_str())).collect();
        assert_eq!(marks, wanted, "{told}");
        let bad: Vec<u64> = found.bad.iter().map(|bad| bad.line).collect();
        let unread: Vec<u64> = of(Says::Nothing).map(|row| row.0).collect();
        assert_eq!(bad, unread, "{told}");
        assert_eq!(found.not_done, of(Says::No).count(), "{told}");
        holds_together(&found, Kind::Csv, &files);
        cases += drawn.rows.len();
    }
    proof.cases(cases).tell();
}

//! The log: every intact line is read, nothing is ever taken away.

use daymark::{
    domain::{entry::Fact, journal::Journal, plan::Plan},
    runtime::screen::Screen,
    store::{self, SPAN, Store, Trouble},
};

use super::{
    home::{Home, day, here, ids, line, plan_of, tick, today, whole},
    plan_gone::screen,
};
use crate::support::{press, three_values, visit_on};

#[test]
fn opening_a_store_that_was_never_used_writes_nothing() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.look(today());
    assert!(home.files().is_empty(), "{:?}", home.files());
}

#[test]
fn a_mark_is_one_line_with_its_newline() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![tick("01JD")], today()).unwrap();
    assert_eq!(
        home.only_log(),
        line(
            "01JD",
            1,
            r#""k":"done","value":"connection","commitment":"send-one-line","text":"Send one line: thinking of you.","size":"two","minutes":2,"block":"any","source":"planned","certain":true"#
        )
    );
    assert_eq!(
        home.logs()[0].0,
        format!("2026-03-{}.jsonl", store.device())
    );
}

#[test]
fn the_device_keeps_its_name_and_a_new_month_begins_a_new_file() {
    let home = Home::new();
    let (mut store, opened) = home.opened();
    assert_eq!(opened.device, store.device());
    store.append(vec![tick("a")], day("2026-02-28")).unwrap();
    store.append(vec![tick("b")], day("2026-03-01")).unwrap();
    let (mut again, opened) = home.opened();
    assert_eq!(opened.device, store.device());
    again.append(vec![tick("c")], day("2026-03-01")).unwrap();
    let names: Vec<String> = home.logs().into_iter().map(|(name, _)| name).collect();
    let device = store.device();
    assert_eq!(
        names,
        [
            format!("2026-02-{device}.jsonl"),
            format!("2026-03-{device}.jsonl")
        ]
    );
    assert_eq!(ids(&again.history(today(), SPAN).entries), ["a", "b", "c"]);
}

#[test]
fn two_windows_see_each_others_marks() {
    let home = Home::new();
    let (mut one, _) = home.opened();
    let (mut two, _) = home.opened();
    one.append(vec![here("a")], today()).unwrap();
    let written = two.append(vec![tick("b")], today()).unwrap();
    assert_eq!(ids(&written.seen), ["a"]);
    assert_eq!(written.entries[0].n, 2);
    assert_eq!(ids(&one.look(today()).entries), ["b"]);
    assert!(one.look(today()).entries.is_empty());
    let written = one.append(vec![tick("c")], today()).unwrap();
    assert_eq!((written.entries[0].n, written.seen.len()), (3, 0));
    assert_eq!(ids(&two.look(today()).entries), ["c"]);
    assert_eq!(home.logs().len(), 1);
}

#[test]
fn another_machine_writes_its_own_file_and_its_marks_are_found() {
    let home = Home::new();
    let (mut one, _) = home.opened();
    one.append(vec![here("a")], today()).unwrap();
    let mut other = home.window_of("another machine");
    assert_eq!(ids(&other.open(today()).entries), ["a"]);
    let written = other.append(vec![tick("b")], today()).unwrap();
    assert_eq!(written.entries[0].n, 2);
    assert_eq!(home.logs().len(), 2);
    assert_ne!(one.device(), other.device());
    assert_eq!(ids(&one.look(today()).entries), ["b"]);
    assert_eq!(
        one.append(vec![tick("c")], today()).unwrap().entries[0].n,
        3
    );
}

#[test]
fn every_intact_line_is_read_whatever_stands_around_it() {
    let home = Home::with(&plan_of(&["Growth"]));
    let content = [
        b"\xef\xbb\xbf".as_slice(),
        line("a", 1, r#""k":"here""#).as_bytes(),
        line("b", 2, r#""k":"here""#)
            .replace('\n', "\r\n")
            .as_bytes(),
        b"{\"v\":1,\"id\":\"cut\n\n",
        b"\xff\xfe\n{}\n",
        b"\0\0\0\0\0",
        line("c", 3, r#""k":"dreamt","depth":7"#).as_bytes(),
        line(
            "d",
            4,
            r#""k":"here","later":{"x":[99999999999999999999999]}"#,
        )
        .as_bytes(),
        line("e", 5, r#""k":"here""#).trim_end().as_bytes(),
    ]
    .concat();
    home.write_log("2026-03-aaaa.jsonl", &content);
    let (mut store, opened) = home.opened();
    assert_eq!(ids(&opened.entries), ["a", "b", "c", "d", "e"]);
    assert!(
        opened
            .entries
            .iter()
            .any(|e| matches!(&e.fact, Fact::Newer { kind, .. } if kind == "dreamt"))
    );
    let history = store.history(today(), SPAN);
    assert_eq!(ids(&history.entries), ["a", "b", "c", "d", "e"]);
    let expected = [Trouble::Damaged { lines: 3 }, Trouble::Newer { entries: 1 }];
    assert_eq!(history.troubles, expected);
    assert_eq!(home.logs()[0].1, content);
}

#[test]
fn a_line_that_was_cut_off_never_swallows_the_next_mark() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    let name = home.logs()[0].0.clone();
    for torn in ["{\"v\":1,\"id\":\"torn", "\0\0\0", "\n\0"] {
        let before = home.only_log() + torn;
        home.write_log(&name, &before);
        let (mut store, _) = home.opened();
        store.append(vec![tick(torn)], today()).unwrap();
        assert!(home.only_log().starts_with(&before));
        assert!(home.only_log()[before.len()..].starts_with("\n{"));
    }
    let (mut store, opened) = home.opened();
    assert_eq!(opened.entries.len(), 4);
    assert_eq!(store.history(today(), SPAN).entries.len(), 4);
}

#[test]
fn of_two_lines_with_the_same_id_the_smaller_counts_everywhere() {
    let smaller = line("a", 1, r#""k":"mood","word":"calm""#);
    let larger = line("a", 1, r#""k":"mood","word":"tired""#);
    for (first, second) in [(&smaller, &larger), (&larger, &smaller)] {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", first);
        home.write_log("2026-03-bbbb.jsonl", second);
        let (mut store, opened) = home.opened();
        let history = store.history(today(), SPAN);
        for entries in [opened.entries, history.entries] {
            let calm = Fact::Mood(daymark::domain::entry::Mood::Word("calm".to_owned()));
            assert_eq!(entries.iter().map(|e| &e.fact).collect::<Vec<_>>(), [&calm]);
        }
    }
}

#[test]
fn a_smaller_line_that_arrives_later_counts_at_once_and_a_larger_one_never() {
    let smaller = line("a", 1, r#""k":"mood","word":"calm""#);
    let larger = line("a", 1, r#""k":"mood","word":"tired""#);
    let calm = Fact::Mood(daymark::domain::entry::Mood::Word("calm".to_owned()));
    for (first, second) in [(&smaller, &larger), (&larger, &smaller)] {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", first);
        let (mut store, opened) = home.opened();
        let mut journal = Journal::of(opened.entries);
        home.write_log("2026-03-bbbb.jsonl", second);
        journal.add(store.look(today()).entries);
        let facts: Vec<&Fact> = journal.entries().map(|entry| &entry.fact).collect();
        assert_eq!(facts, [&calm]);
    }
}

#[test]
fn what_a_redacted_names_is_read_without_its_texts_wherever_it_lies() {
    let home = Home::new();
    let step = line(
        "a",
        1,
        r#""k":"done","value":"v","commitment":"c","text":"private","size":"two","block":"any","source":"planned","certain":true"#,
    );
    let own = line("b", 2, r#""k":"mood","own":"private""#);
    let note = line("c", 3, r#""k":"detail","of":"a","note":"private""#);
    let review = line(
        "d",
        4,
        r#""k":"review","screen":"R3","texts":{"R3":"private"},"note":"n1""#,
    );
    let dreamt = line("e", 5, r#""k":"dreamt","of":"private""#);
    home.write_log(
        "2026-03-aaaa.jsonl",
        [step.clone(), own, note, review, dreamt].concat(),
    );
    home.write_log("2026-03-aaaa.jsonl~", step);
    let redacted: Vec<String> = "abcde"
        .chars()
        .map(|of| {
            line(
                &format!("r{of}"),
                9,
                &format!(r#""k":"redacted","of":"{of}""#),
            )
        })
        .collect();
    let (mut early, opened) = home.opened();
    let mut journal = Journal::of(opened.entries);
    home.write_log("2026-03-bbbb.jsonl", redacted.concat());
    journal.add(early.look(today()).entries);
    let seen = format!("{:?}", journal.entries().collect::<Vec<_>>());
    assert!(!seen.contains("private"), "{seen}");

    let (mut store, opened) = home.opened();
    let history = store.history(today(), SPAN);
    for entries in [opened.entries, history.entries] {
        assert_eq!(entries.len(), 10);
        let seen = format!("{entries:?}");
        assert!(!seen.contains("private"), "{seen}");
    }
    let (_, lines) = whole(&mut store);
    assert_eq!(lines.len(), 10);
    assert!(!lines.concat().contains("private"), "{lines:?}");
    assert!(lines[3].contains("\"note\":\"n1\""), "{}", lines[3]);
    assert!(lines[0].contains("\"commitment\":\"c\""));
}

#[test]
fn numbers_beyond_the_limit_are_read_and_never_counted_from() {
    let home = Home::new();
    home.write_log(
        "2026-03-aaaa.jsonl",
        line("a", 7, r#""k":"here""#) + &line("b", 1_000_000_000_001, r#""k":"here""#),
    );
    let (mut store, opened) = home.opened();
    assert_eq!((opened.entries.len(), opened.highest), (2, 7));
    assert_eq!(
        store.append(vec![tick("c")], today()).unwrap().entries[0].n,
        8
    );
}

#[test]
fn a_gesture_larger_than_one_write_is_kept_whole() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    let many: Vec<_> = (0..400).map(|n| tick(&format!("id{n:04}"))).collect();
    store.append(many, today()).unwrap();
    assert_eq!(home.only_log().lines().count(), 400);
    assert_eq!(home.opened().1.entries.len(), 400);
}

/// A line of this day as daymark writes it: with an id of the usual length.
fn of_day(day: &str, number: u64, rest: &str) -> String {
    let id = format!("01M7WAYQM8D4NFJD1V{number:08}");
    line(&id, number, rest).replace("2026-03-08", day)
}

#[test]
fn the_first_screen_has_two_weeks_of_a_log_of_any_size_and_the_wider_look_the_rest() {
    let kind = r#""k":"here""#;
    for before in [3, 300, 9_000] {
        let mut log: String = (0..before)
            .map(|number| of_day("2026-02-20", number, kind))
            .collect();
        let week = [("2026-02-23", 10_000), ("2026-03-08", 10_001)];
        for (day, number) in week {
            log += &of_day(day, number, kind);
        }
        // Brought along late from a copy: old lines behind young ones.
        for number in 20_000..20_100 {
            log += &of_day("2026-02-20", number, kind);
        }
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", log);
        let (mut store, opened) = home.opened();
        let numbers: Vec<u64> = opened.entries.iter().map(|entry| entry.n).collect();
        assert_eq!(numbers, [10_000, 10_001], "{before}");
        assert_eq!(opened.highest, 20_099, "{before}");
        let all = store.history(today(), SPAN).entries;
        assert_eq!(all.len(), before as usize + 102, "{before}");
    }
}

#[test]
fn words_that_are_to_be_forgotten_are_on_no_first_screen_whenever_that_was_said() {
    let home = Home::new();
    let note = of_day("2026-03-07", 2, r#""k":"mood","own":"SECRET""#);
    let id = "01M7WAYQM8D4NFJD1V00000002";
    // Said by a machine whose clock stood a month back.
    let redacted = of_day("2026-02-07", 3, &format!(r#""k":"redacted","of":"{id}""#));
    home.write_log("2026-03-aaaa.jsonl", note + &redacted);
    let (_, opened) = home.opened();
    assert_eq!(opened.entries.len(), 2);
    assert!(!format!("{opened:?}").contains("SECRET"));
}

/// What is told of a store with this log, and that the log stays as it is.
fn told(log: &str) -> (Vec<Trouble>, u64) {
    let home = Home::with(&Plan::default());
    home.write_log("2026-03-aaaa.jsonl", log);
    // What another device wrote says nothing of this one.
    let other = line("z", 9, "\"k\":\"here\"");
    home.write_log("2026-03-bbbb.jsonl", other);
    let (mut store, _) = home.opened();
    let history = store.history(today(), SPAN);
    let survey = store.survey();
    assert_eq!(store.troubles_after(&survey), history.troubles);
    let count = store.examine(today()).damaged_count;
    assert_eq!(home.logs()[0].1, log.as_bytes());
    (history.troubles, count)
}

#[test]
fn half_a_line_whose_whole_stands_below_it_is_no_loss_and_nobody_is_told_of_it() {
    let lines = [here("a"), tick("b"), tick("c")].map(|entry| store::line(&entry));
    // The disk was full for a moment: of two lines one came whole, and later both, perhaps under other numbers.
    for (number, half) in [("\"n\":0", 60), ("\"n\":0", 13), ("\"n\":7", 60)] {
        let again = lines[1..].concat().replace("\"n\":0", number);
        let torn = [&lines[0], &lines[1], &lines[2][..half], "\n", &again].concat();
        assert_eq!(told(&torn), (vec![], 0), "{torn}");
    }
    // One that never came whole is told.
    let torn = [&lines[0], &lines[1][..60], "\n", &lines[2]].concat();
    assert_eq!(told(&torn), (vec![Trouble::Damaged { lines: 1 }], 1));
}

#[test]
fn what_cannot_be_read_is_told_once_and_again_when_it_is_more_and_doctor_names_it_always() {
    let home = Home::with(&three_values());
    let notice = || {
        let mut visit = visit_on(Box::new(home.window()), Screen::in_memory(80, 24));
        press(&mut visit, "<down>");
        let shown = screen(&mut visit);
        let line = shown.lines().find(|line| line.starts_with("  ! "));
        line.unwrap_or_default().trim().to_owned()
    };
    let one = "! One line of the log cannot be read. daymark doctor shows it.";
    let mut log = line("a", 1, r#""k":"here""#) + "half a li\n";
    home.write_log("2026-03-aaaa.jsonl", &log);
    assert_eq!([notice(), notice()], [one, ""]);
    log += &(line("b", 2, r#""k":"dreamt""#) + "another ha\n");
    home.write_log("2026-03-aaaa.jsonl", &log);
    let two = "! Lines of the log cannot be read: 2. daymark doctor shows them.";
    // The row has room for one thing at a time.
    let newer = "! 1 entry is from a newer daymark. It is kept as it is.";
    assert_eq!([notice(), notice(), notice()], [two, newer, ""]);
    let doctor = home.daymark().arg("doctor").assert().code(65);
    let said = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
    assert!(
        said.contains("damaged:  log/2026-03-aaaa.jsonl:2"),
        "{said}"
    );
    // A disk that was put right, and broke again.
    home.write_log("2026-03-aaaa.jsonl", line("a", 1, r#""k":"here""#));
    assert_eq!(notice(), "");
    home.write_log("2026-03-aaaa.jsonl", &log);
    assert_eq!(notice(), two);
}

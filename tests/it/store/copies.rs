//! What a syncer puts beside a log: read, taken in once, left where it is.

use std::{fs, os::unix::fs::PermissionsExt as _};

use daymark::store::{SPAN, Store};

use super::home::{Home, day, here, ids, line, plan_of, tick, today};

const COPIES: [&str; 6] = [
    "2026-03-aaaa.sync-conflict-20260308-090000-ABCDEFG.jsonl",
    "2026-03-aaaa (conflicted copy 2026-03-08).jsonl",
    "2026-03-aaaa 2.jsonl",
    "2026-03-aaaa.jsonl.orig",
    "2026-03-aaaa.jsonl~",
    "mine.jsonl",
];

const DREAMT: &str =
    r#"  {"k":"dreamt", "id":"b",  "n":2,"depth":1e400,"mine":[12345678901234567890123]}  "#;

/// What this machine's log holds.
fn own_log(home: &Home, device: &str) -> String {
    let own = |(name, bytes): (String, Vec<u8>)| {
        (name == format!("2026-03-{device}.jsonl")).then(|| String::from_utf8(bytes).unwrap())
    };
    home.logs().into_iter().find_map(own).unwrap_or_default()
}

#[test]
fn what_stands_in_a_copy_alone_comes_into_the_log_of_this_machine_as_it_is_and_once() {
    for name in COPIES {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", line("a", 1, r#""k":"here""#));
        let only = line("c", 7, r#""k":"mood","word":"calm","later":{"x":1.0}"#);
        let copy = line("a", 1, r#""k":"here""#) + DREAMT + "\n" + &only + "{\"half\n";
        home.write_log(name, &copy);
        let (mut store, _) = home.opened();
        let history = store.history(today(), SPAN);
        assert_eq!(ids(&history.entries), ["a", "c"], "{name}");
        let expected = format!("{}\n{only}", DREAMT.trim());
        assert_eq!(own_log(&home, store.device()), expected, "{name}");

        // The next number follows the highest that came; nothing is read or mentioned again, and the copy stays.
        let next = store.append(vec![tick("d")], today()).unwrap();
        assert_eq!(next.entries[0].n, 8);
        let before = home.logs();
        let (mut again, opened) = home.opened();
        assert_eq!(ids(&opened.entries), ["a", "c", "d"]);
        let history = again.history(today(), SPAN);
        assert_eq!(ids(&history.entries), ["a", "c", "d"]);
        let told = format!("{:?}", history.troubles);
        assert!(!told.contains("Damaged"), "{told}");
        assert_eq!(home.logs(), before, "{name}");
        assert!(before.contains(&(name.to_owned(), copy.into_bytes())));
    }
}

#[test]
fn a_copy_that_changed_is_read_again_and_one_that_is_gone_changes_nothing() {
    let home = Home::with(&plan_of(&["Growth"]));
    home.write_log(COPIES[0], line("a", 1, r#""k":"here""#));
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    let more = line("a", 1, r#""k":"here""#) + &line("b", 2, r#""k":"here""#);
    home.write_log(COPIES[0], more);
    assert_eq!(ids(&store.history(today(), SPAN).entries), ["a", "b"]);
    assert_eq!(own_log(&home, store.device()).lines().count(), 2);
    fs::remove_file(home.places().log().join(COPIES[0])).unwrap();
    assert_eq!(ids(&store.history(today(), SPAN).entries), ["a", "b"]);
    assert_eq!(ids(&home.opened().1.entries), ["a", "b"]);
}

#[test]
fn a_copy_that_comes_while_daymark_is_open_is_seen_at_the_next_look() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("x")], today()).unwrap();
    store.history(today(), SPAN);
    home.write_log(COPIES[0], line("a", 1, r#""k":"here""#));
    assert_eq!(ids(&store.look(today()).entries), ["a"]);
    assert_eq!(own_log(&home, store.device()).lines().count(), 2);
    assert!(store.look(today()).entries.is_empty());
}

#[test]
fn what_another_machine_took_in_before_is_not_taken_in_again() {
    let home = Home::new();
    home.write_log(COPIES[0], line("a", 1, r#""k":"here""#));
    home.write_log("2026-04-bbbb.jsonl", line("a", 1, r#""k":"here""#));
    let (mut store, _) = home.opened();
    store.history(day("2026-04-02"), SPAN);
    assert_eq!(home.logs().len(), 2);
}

#[test]
fn of_two_texts_the_smaller_comes_into_the_log_and_the_larger_does_not() {
    let calm = line("a", 1, r#""k":"mood","word":"calm""#);
    let tired = line("a", 1, r#""k":"mood","word":"tired""#);
    for (log, copy, taken) in [(&calm, &tired, ""), (&tired, &calm, calm.as_str())] {
        let home = Home::new();
        home.write_log("2026-03-aaaa.jsonl", log);
        home.write_log(COPIES[0], copy);
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
        assert_eq!(own_log(&home, store.device()), taken);
        fs::remove_file(home.places().log().join(COPIES[0])).unwrap();
        let (_, opened) = home.opened();
        assert!(format!("{:?}", opened.entries).contains("calm"));
    }
}

#[test]
fn what_was_redacted_comes_without_its_texts_or_not_at_all() {
    let own = |id: &str| line(id, 2, r#""k":"mood","own":"private""#);
    let redacted = |id: &str, of: &str| line(id, 9, &format!(r#""k":"redacted","of":"{of}""#));
    let home = Home::new();
    home.write_log("2026-03-aaaa.jsonl", redacted("r", "a") + &own("kept"));
    let copy = own("a") + &own("b") + &own("kept") + &redacted("s", "b");
    home.write_log(COPIES[0], copy + &redacted("t", "kept"));
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    let taken = own_log(&home, store.device());
    assert!(!taken.contains("private"), "{taken}");
    // What lies in another machine's log too is forgotten in the copy first, and may come as it is then.
    for id in ["a", "b", "s", "t"] {
        assert_eq!(
            taken.matches(&format!("\"id\":\"{id}\"")).count(),
            1,
            "{taken}"
        );
    }
    let (mut again, _) = home.opened();
    let entries = again.history(today(), SPAN).entries;
    assert_eq!(ids(&entries), ["a", "b", "kept", "r", "s", "t"]);
    assert!(!format!("{entries:?}").contains("private"));
}

#[test]
fn a_large_copy_is_taken_in_by_writes_that_fit_and_this_week_is_still_the_first_frame() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store
        .append(vec![here("today"), tick("mark")], today())
        .unwrap();
    let old = |n: u64| {
        line(&format!("old{n:05}"), n, r#""k":"here""#).replace("2026-03-08", "2026-02-03")
    };
    home.write_log(
        "2026-02-aaaa 2.jsonl",
        (0..900).map(old).collect::<String>(),
    );
    store.history(today(), SPAN);
    assert_eq!(own_log(&home, store.device()).lines().count(), 902);
    let (mut again, opened) = home.opened();
    let is_of_today = |id: &&str| !id.starts_with("old");
    let found: Vec<&str> = ids(&opened.entries)
        .into_iter()
        .filter(is_of_today)
        .collect();
    assert_eq!(found, ["mark", "today"]);
    let history = again.history(today(), SPAN);
    assert_eq!(history.entries.len(), 902);
    assert_eq!(history.first_day, Some(day("2026-02-03")));
}

#[test]
fn in_a_folder_that_cannot_be_written_a_copy_is_read_and_nothing_is_written() {
    let home = Home::new();
    home.write_log("2026-03-aaaa.jsonl", line("a", 1, r#""k":"here""#));
    home.write_log(COPIES[0], line("b", 2, r#""k":"here""#));
    let device = "2026-03-zzzz.jsonl";
    // A log that is a folder refuses every write, also that of root.
    fs::create_dir_all(home.path("state/daymark")).unwrap();
    let (store, _) = home.opened();
    drop(store);
    fs::create_dir(home.places().log().join(device)).unwrap();
    fs::set_permissions(home.places().log(), fs::Permissions::from_mode(0o500)).unwrap();
    let closed = home.places().log().join("probe");
    if fs::write(&closed, "").is_ok() {
        fs::remove_file(closed).unwrap();
        tell!("skipped: this account writes into folders that are closed");
        return;
    }
    for _ in 0..2 {
        let (mut store, _) = home.opened();
        assert_eq!(ids(&store.history(today(), SPAN).entries), ["a", "b"]);
    }
    fs::set_permissions(home.places().log(), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn when_this_machines_log_was_set_back_the_copies_are_asked_again() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![here("x")], today()).unwrap();
    let name = home.logs()[0].0.clone();
    let before = home.only_log();
    home.write_log(COPIES[0], line("a", 1, r#""k":"here""#));
    store.history(today(), SPAN);
    store.history(today(), SPAN);
    home.write_log(&name, &before);
    let (mut store, _) = home.opened();
    assert_eq!(ids(&store.history(today(), SPAN).entries), ["a", "x"]);
    let lines = String::from_utf8(home.logs().into_iter().flat_map(|log| log.1).collect()).unwrap();
    assert_eq!(lines.matches("\"id\":\"a\"").count(), 2);
}

//! Copies, the whole look, and taking everything along.

use std::fs;

use super::home::{
    Home, day, done, entry_on, here, line, name_of, plan_of, read, tick, today, whole,
};
use daymark::{
    domain::plan::Plan,
    store::{SPAN, Store, Trouble, Unread, doctor::PlanState},
};

fn names(folder: std::path::PathBuf) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| name_of(&entry.unwrap().path()))
        .collect();
    names.sort();
    names
}

#[test]
fn each_day_has_one_copy_of_what_changed_and_a_finished_month_lies_once() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store
        .replace_plan(&Plan::default(), &plan_of(&["Growth"]))
        .unwrap();
    for text in ["2026-02-27", "2026-03-07", "2026-03-08"] {
        let day = day(text);
        store
            .append(vec![entry_on(day, text, done("c"))], day)
            .unwrap();
        store.back_up(day).unwrap();
        store
            .append(vec![entry_on(day, &format!("{text}b"), done("d"))], day)
            .unwrap();
        store.back_up(day).unwrap();
    }
    store.back_up(day("2026-03-09")).unwrap();
    let backup = home.places().backup();
    let days = ["2026-02-27", "2026-03-07", "2026-03-08", "2026-03-09"];
    assert_eq!(names(backup.clone()), [&days[..], &["months"]].concat());
    let (old, new) = (
        format!("2026-02-{}.jsonl", store.device()),
        format!("2026-03-{}.jsonl", store.device()),
    );
    assert_eq!(
        names(backup.join("2026-02-27")),
        [old.clone(), "plan.json".to_owned()]
    );
    assert_eq!(
        names(backup.join("2026-03-08")),
        [new.clone(), "plan.json".to_owned()]
    );
    assert_eq!(
        names(backup.join("2026-03-09")),
        [new.clone(), "plan.json".to_owned()]
    );
    assert_eq!(names(backup.join("months")), std::slice::from_ref(&old));
    let copy = fs::read(backup.join("2026-03-09").join(&new)).unwrap();
    assert_eq!(copy, fs::read(home.places().log().join(&new)).unwrap());
    store.back_up(day("2026-03-10")).unwrap();
    assert_eq!(names(backup.join("2026-03-10")), ["plan.json"]);
}

#[test]
fn a_copy_that_could_be_taken_away_in_part_only_has_no_day_any_more() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    let plan = plan_of(&["Growth"]);
    store.replace_plan(&Plan::default(), &plan).unwrap();
    let backup = home.places().backup();
    let all = (0..30).map(|index| today().plus(index));
    for day in all {
        store.back_up(day).unwrap();
        // What is no file of ours stays where it is, and the folder around it.
        let in_the_way = backup.join(day.to_string()).join("in the way");
        if day == today().plus(1) {
            fs::create_dir(in_the_way).unwrap();
        }
    }
    for name in names(backup.clone()) {
        let is_day = name.starts_with("2026-");
        assert!(
            !is_day || backup.join(&name).join("plan.json").exists(),
            "{name}"
        );
    }
}

#[test]
fn copies_of_long_ago_are_let_go() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store.append(vec![tick("a")], today()).unwrap();
    for index in 0..100 {
        let day = today().plus(index);
        // A program that another test starts holds every open lock until it runs: then this copy is made next time.
        while !home.places().backup().join(day.to_string()).exists() {
            store.back_up(day).unwrap();
        }
    }
    assert_eq!(names(home.places().backup()).len(), 7 + 8 + 1);
}

#[test]
fn everything_can_be_taken_along_to_the_digit() {
    let home = Home::new();
    home.write_plan("\u{feff}{\"version\": 1, \"future\": 1.50, \"values\": []}");
    let strange = line(
        "c",
        7,
        r#""k":"dreamt","depth":123456789012345678901234567890.10"#,
    );
    let larger = line("a", 9, r#""k":"mood","word":"tired""#);
    home.write_log(
        "2026-03-aaaa.jsonl",
        strange.clone() + "not a line\n" + &line("z", 3, r#""k":"here""#),
    );
    home.write_log("2026-03-aaaa.jsonl.orig", strange.clone() + &larger);
    let (mut store, _) = home.opened();
    store.append(vec![here("a"), tick("b")], today()).unwrap();
    let (plan, lines) = whole(&mut store);
    let log = home.logs();
    let own = log
        .iter()
        .find(|(name, _)| name.contains(store.device()))
        .unwrap();
    let own = String::from_utf8(own.1.clone()).unwrap();
    let mut expected = vec![line("z", 3, r#""k":"here""#), strange];
    expected.extend(own.lines().map(str::to_owned));
    assert_eq!(
        lines,
        expected
            .iter()
            .map(|line| line.trim_end())
            .collect::<Vec<_>>()
    );
    assert_eq!(plan.unwrap()["future"].to_string(), "1.50");
}

#[test]
fn an_empty_store_can_be_taken_along_too() {
    let (mut store, _) = Home::new().opened();
    assert_eq!(whole(&mut store), (None, Vec::new()));
}

#[test]
fn a_whole_look_names_every_damaged_line_by_file_and_number() {
    let home = Home::new();
    home.write_plan("{");
    home.write_log(
        "2026-01-aaaa.jsonl",
        line("a", 1, r#""k":"here""#)
            + "{\"cut\n\n"
            + &line("b", 2, r#""k":"dreamt""#)
            + "\u{0}x\n",
    );
    home.write_log("2026-03-bbbb.jsonl", line("c", 3, r#""k":"here""#));
    home.write_log("2026-03-bbbb.jsonl~", line("c", 3, r#""k":"here""#));
    fs::create_dir(home.places().log().join("2026-03-cccc.jsonl")).unwrap();
    let before = home.files();
    let found = home.window().examine(today());
    assert_eq!((found.entries, found.newer), (3, 1));
    let file = || "2026-01-aaaa.jsonl".to_owned();
    assert_eq!(found.damaged, [(file(), 2), (file(), 5)]);
    let path = home.places().log().join("2026-03-cccc.jsonl");
    let why = Unread::NoFile;
    let unread = Trouble::LogUnread { path, why };
    assert_eq!(found.troubles.last(), Some(&unread));
    assert_eq!(found.copies, ["2026-03-bbbb.jsonl~"]);
    assert_eq!(found.devices.len(), 2);
    assert!(matches!(found.plan, PlanState::Unreadable(_)));
    assert_eq!(home.files(), before, "looking changes nothing");
}

#[test]
fn a_backup_of_a_day_with_a_slip_in_the_plan_holds_the_last_plan_that_could_be_read() {
    let home = Home::with(&plan_of(&["Growth"]));
    let whole = fs::read_to_string(home.plan_file()).unwrap();
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    home.write_plan(&whole.replace("\"Growth\",", "\"Growth,"));
    let (mut store, _) = home.opened();
    store.append(vec![here("a")], today()).unwrap();
    store.back_up(today()).unwrap();
    let copy = home.places().backup().join("2026-03-08/plan.json");
    assert_eq!(fs::read_to_string(copy).unwrap().trim_end(), whole);
}

#[test]
fn a_plan_from_which_an_editor_took_items_does_not_take_the_last_good_copy_away() {
    for is_changed in [false, true] {
        let home = Home::with(&plan_of(&["Growth", "Autonomy"]));
        let whole = fs::read_to_string(home.plan_file()).unwrap();
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
        home.keep_plan(&plan_of(&["Growth"]));
        let (mut store, opened) = home.opened();
        if is_changed {
            let base = read(opened.plan);
            let mut new = base.clone();
            new.values[0].why = "Else".to_owned();
            store.replace_plan(&base, &new).unwrap();
        } else {
            store.history(today(), SPAN);
        }
        let kept = store.examine(today()).kept;
        let [kept] = &kept[..] else {
            panic!("{kept:?}");
        };
        assert_eq!(fs::read_to_string(kept).unwrap().trim_end(), whole);
    }
}

#[test]
fn what_is_taken_back_in_daymark_keeps_no_copy() {
    let home = Home::with(&plan_of(&["Growth"]));
    let (mut store, opened) = home.opened();
    store.history(today(), SPAN);
    let base = read(opened.plan);
    let more = plan_of(&["Growth", "Autonomy"]);
    let more = store.replace_plan(&base, &more).unwrap();
    store.replace_plan(&more, &base).unwrap();
    assert!(store.examine(today()).kept.is_empty());
}

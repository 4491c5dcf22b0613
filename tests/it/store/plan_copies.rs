//! What a syncer or an editor puts beside plan.json.

use std::fs;

use daymark::store::{PlanRead, SPAN, Store};
use serde_json::{Value, json};

use super::home::{Home, read, today};

const SYNCED: [&str; 4] = [
    "plan.sync-conflict-20260308-101010-ABCDEFG.json",
    "plan (conflicted copy 2026-03-08).json",
    "plan (Sam's conflicted copy 2026-03-08).json",
    "plan 2.json",
];
const EDITED: [&str; 2] = ["plan.json.orig", "plan.json~"];

fn values(rows: &[(&str, &str, &str)]) -> Value {
    let value = |(id, name, changed): &(&str, &str, &str)| match *changed {
        "" => json!({"id": id, "name": name}),
        changed => json!({"id": id, "name": name, "changed": changed}),
    };
    let values: Vec<Value> = rows.iter().map(value).collect();
    json!({"version": 1, "values": values})
}

fn put(home: &Home, name: &str, plan: &Value) {
    let text = format!("{plan:#}\n");
    fs::write(home.places().store.join(name), text).unwrap();
}

fn plan(home: &Home) -> Value {
    serde_json::from_str(&fs::read_to_string(home.plan_file()).unwrap()).unwrap()
}

/// The names of the values that stand in the plan.
fn names(home: &Home) -> Vec<String> {
    let plan = plan(home);
    let values = plan["values"].as_array().unwrap().iter();
    values
        .map(|value| value["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_copy_from_another_machine_comes_into_the_plan_item_by_item_and_stays() {
    for name in SYNCED {
        let home = Home::new();
        let ours = values(&[
            ("a", "A here", "4:aaaa"),
            ("b", "B", "2:aaaa"),
            ("x", "here alone", "1:aaaa"),
        ]);
        home.write_plan(&ours.to_string());
        let mut theirs = values(&[
            ("a", "A", "1:aaaa"),
            ("b", "B there", "3:bbbb"),
            ("y", "there alone", "1:bbbb"),
        ]);
        theirs["future"] = json!({"n": 1});
        theirs["settings"] = json!({"help_url": "example.org", "changed": {"help_url": "9:bbbb"}});
        put(&home, name, &theirs);
        let (mut store, _) = home.opened();
        let history = store.history(today(), SPAN);
        let merged = history.plan.unwrap();
        assert_eq!(merged.settings.help_url, "example.org");
        assert_eq!(
            names(&home),
            ["A here", "B there", "here alone", "there alone"],
            "{name}"
        );
        assert_eq!(plan(&home)["future"], json!({"n": 1}));
        assert_eq!(read(home.opened().1.plan), *merged);

        // What the person does to it afterwards is not asked of the copy again.
        let before = fs::read(home.plan_file()).unwrap();
        let (mut again, _) = home.opened();
        assert_eq!(again.history(today(), SPAN).plan, None);
        assert_eq!(fs::read(home.plan_file()).unwrap(), before);
        assert!(home.places().store.join(name).exists());
    }
}

#[test]
fn what_an_editor_keeps_changes_nothing() {
    for name in EDITED {
        let home = Home::new();
        let before = values(&[("a", "A", "3:aaaa"), ("b", "B", "2:aaaa"), ("c", "C", "")]);
        home.write_plan(&before.to_string());
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
        // By hand: a name, a line taken out, and the editor keeps what stood there. Older stamps, equal stamps, none.
        let after = values(&[("a", "0 by hand", "3:aaaa"), ("c", "0 by hand too", "")]);
        home.write_plan(&after.to_string());
        put(&home, name, &before);
        let text = fs::read(home.plan_file()).unwrap();
        let (mut store, _) = home.opened();
        assert_eq!(store.history(today(), SPAN).plan, None, "{name}");
        assert_eq!(fs::read(home.plan_file()).unwrap(), text, "{name}");
    }
}

#[test]
fn an_editors_copy_that_is_later_after_all_counts_where_it_is() {
    let home = Home::new();
    home.write_plan(&values(&[("a", "A", "3:aaaa"), ("b", "B", "3:aaaa")]).to_string());
    put(
        &home,
        EDITED[1],
        &values(&[("a", "older", "2:aaaa"), ("b", "later", "4:bbbb")]),
    );
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    assert_eq!(names(&home), ["A", "later"]);
}

#[test]
fn an_edit_by_hand_on_either_side_wins_over_what_nobody_touched() {
    for side in ["here", "there"] {
        let home = Home::new();
        let before = values(&[("a", "A", "3:aaaa"), ("b", "B", "3:aaaa")]);
        home.write_plan(&before.to_string());
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
        let edited = values(&[("a", "0 by hand", "3:aaaa"), ("b", "B", "3:aaaa")]);
        let changed = values(&[("a", "A", "3:aaaa"), ("b", "by daymark", "4:bbbb")]);
        let (ours, theirs) = match side {
            "here" => (&edited, &changed),
            _ => (&changed, &edited),
        };
        home.write_plan(&ours.to_string());
        put(&home, SYNCED[0], theirs);
        let (mut store, _) = home.opened();
        store.history(today(), SPAN);
        assert_eq!(names(&home), ["0 by hand", "by daymark"], "{side}");
    }
}

#[test]
fn a_copy_that_cannot_be_read_is_left_alone_and_named() {
    let home = Home::new();
    let ours = values(&[("a", "A", "1:aaaa")]).to_string();
    home.write_plan(&ours);
    fs::write(home.places().store.join(SYNCED[0]), "{\"values\": [").unwrap();
    put(&home, SYNCED[3], &json!({"version": 99}));
    let (mut store, _) = home.opened();
    assert_eq!(store.history(today(), SPAN).plan, None);
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), ours);
    let mut unread = store.unreadable_plan_copies();
    unread.sort();
    assert_eq!(unread, [SYNCED[3], SYNCED[0]]);
    let text = fs::read_to_string(home.places().store.join(SYNCED[0])).unwrap();
    assert_eq!(text, "{\"values\": [");
    // Once it can be read it comes in.
    put(&home, SYNCED[0], &values(&[("a", "theirs", "2:bbbb")]));
    store.history(today(), SPAN);
    assert_eq!(names(&home), ["theirs"]);
}

#[test]
fn a_plan_that_cannot_be_read_or_is_not_there_is_not_made_from_a_copy() {
    let home = Home::new();
    home.write_plan("{");
    put(&home, SYNCED[0], &values(&[("a", "A", "1:aaaa")]));
    let (mut store, opened) = home.opened();
    assert!(matches!(opened.plan, PlanRead::Unreadable { .. }));
    store.history(today(), SPAN);
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), "{");
    fs::remove_file(home.plan_file()).unwrap();
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    assert!(!home.plan_file().exists());
}

#[test]
fn a_copy_that_comes_with_another_plan_while_daymark_is_open_is_merged_at_the_next_look() {
    let home = Home::new();
    home.write_plan(&values(&[("a", "A", "1:aaaa")]).to_string());
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    home.write_plan(&values(&[("a", "A", "1:aaaa"), ("b", "B", "2:bbbb")]).to_string());
    put(
        &home,
        SYNCED[0],
        &values(&[("a", "A", "1:aaaa"), ("c", "C", "2:aaaa")]),
    );
    let plan = read(store.look(today()).plan.unwrap());
    assert_eq!(plan.values.len(), 3);
    assert!(store.look(today()).plan.is_none());
}

#[test]
fn a_first_run_that_is_finished_on_one_machine_is_finished() {
    let home = Home::new();
    let mut begun = values(&[("a", "A", "1:aaaa")]);
    begun["setup"] = json!("O4");
    home.write_plan(&begun.to_string());
    put(&home, SYNCED[0], &values(&[("a", "A", "1:aaaa")]));
    let (mut store, _) = home.opened();
    store.history(today(), SPAN);
    assert_eq!(plan(&home).get("setup"), None);
}

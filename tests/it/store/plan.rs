//! plan.json: people edit it by hand, and nothing of theirs is ever overwritten.

use std::{fs, os::unix::fs::symlink};

use daymark::{
    domain::plan::Plan,
    store::{NotSaved, PlanRead, SPAN, Store, Trouble},
};

use super::home::{Home, day, plan_of, read, tick, today};

#[test]
fn unknown_keys_stay_in_their_place_and_numbers_keep_every_digit() {
    let home = Home::new();
    home.write_plan(
        "{\n  \"version\": 1,\n  \"future\": 12345678901234567890123.4500,\n  \"values\": [\n    {\n      \"mine\": [\n        1.0,\n        1e+400\n      ],\n      \"id\": \"connection\",\n      \"name\": \"Connection\"\n    }\n  ]\n}\n",
    );
    let before = fs::read_to_string(home.plan_file()).unwrap();
    let (mut store, opened) = home.opened();
    let base = read(opened.plan);
    let mut new = base.clone();
    new.values[0].name = "Closeness".to_owned();
    store.replace_plan(&base, &new).unwrap();
    let changed = format!(
        "\"Closeness\",\n      \"changed\": \"1:{}\"",
        store.device()
    );
    assert_eq!(
        fs::read_to_string(home.plan_file()).unwrap(),
        before.replace("\"Connection\"", &changed)
    );
}

#[test]
fn a_slip_in_the_file_leaves_it_alone_and_marks_still_work() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    let base = store
        .replace_plan(&Plan::default(), &plan_of(&["Connection"]))
        .unwrap();
    let slip = fs::read_to_string(home.plan_file())
        .unwrap()
        .replace("\"Connection\",", "\"Connection,");
    home.write_plan(&slip);

    let (mut store, opened) = home.opened();
    let PlanRead::Unreadable { last_good, error } = opened.plan else {
        panic!("{:?}", opened.plan);
    };
    assert_eq!(last_good.as_deref(), Some(&base));
    assert_eq!(error.message, "this text has no closing quotation mark");
    assert_eq!(*error.path, home.plan_file());
    let line = error.place.unwrap().0;
    assert_eq!(
        opened.troubles,
        [Trouble::PlanUnreadable { line: Some(line) }]
    );
    assert_eq!(
        error.lines.last().unwrap().1.trim(),
        "\"name\": \"Connection,"
    );

    store.append(vec![tick("a")], today()).unwrap();
    let refused = store.replace_plan(&base, &plan_of(&["Growth"]));
    assert_eq!(refused, Err(NotSaved::PlanUnreadable));
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), slip);

    home.write_plan(&slip.replace("\"Connection,", "\"Connection\","));
    let news = store.look(today());
    assert_eq!(read(news.plan.unwrap()), base);
    assert_eq!(news.troubles, Some(Vec::new()));
}

#[test]
fn a_plan_of_a_newer_daymark_is_never_written() {
    let home = Home::new();
    let text = "{\"version\": 2, \"values\": {}}";
    home.write_plan(text);
    let (mut store, opened) = home.opened();
    assert!(matches!(
        opened.plan,
        PlanRead::Unreadable {
            last_good: None,
            ..
        }
    ));
    assert_eq!(opened.troubles, [Trouble::PlanNewer { version: 2 }]);
    let refused = store.replace_plan(&Plan::default(), &plan_of(&["Growth"]));
    assert_eq!(refused, Err(NotSaved::PlanUnreadable));
    assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), text);
}

#[test]
fn two_windows_change_the_plan_and_both_changes_stand() {
    let home = Home::new();
    let (mut one, _) = home.opened();
    let base = one
        .replace_plan(&Plan::default(), &plan_of(&["Connection", "Growth"]))
        .unwrap();
    let (mut two, _) = home.opened();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.values[0].why = "mine".to_owned();
    theirs.values[1].why = "theirs".to_owned();
    one.replace_plan(&base, &mine).unwrap();
    let both = two.replace_plan(&base, &theirs).unwrap();
    assert_eq!(
        (both.values[0].why.as_str(), both.values[1].why.as_str()),
        ("mine", "theirs")
    );
    assert_eq!(read(one.look(today()).plan.unwrap()), both);
    assert!(one.look(today()).plan.is_none());
    assert!(two.look(today()).plan.is_none());
}

#[test]
fn an_edit_by_hand_gets_its_stamp_at_the_next_write() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    store
        .replace_plan(&Plan::default(), &plan_of(&["Connection", "Growth"]))
        .unwrap();
    let edited = fs::read_to_string(home.plan_file())
        .unwrap()
        .replace("\"Growth\"", "\"Learning\"");
    home.write_plan(&edited);
    let (mut store, opened) = home.opened();
    let base = read(opened.plan);
    let mut new = base.clone();
    new.settings.help_url = "example.org".to_owned();
    let plan = store.replace_plan(&base, &new).unwrap();
    let stamp = |n: u64| Some(format!("{n}:{}", store.device()));
    assert_eq!(plan.values[1].name, "Learning");
    assert_eq!(
        (&plan.values[0].changed, &plan.values[1].changed),
        (&stamp(1), &stamp(2))
    );
    assert_eq!(plan.settings.changed.get("help_url"), stamp(2).as_ref());
}

#[test]
fn a_linked_plan_stays_a_link_and_its_target_is_replaced() {
    let home = Home::new();
    fs::create_dir_all(home.path("dotfiles")).unwrap();
    fs::create_dir_all(home.places().store).unwrap();
    symlink("../../dotfiles/plan.json", home.plan_file()).unwrap();
    let (mut store, opened) = home.opened();
    assert!(matches!(opened.plan, PlanRead::Absent));
    store
        .replace_plan(&Plan::default(), &plan_of(&["Connection"]))
        .unwrap();
    assert!(fs::symlink_metadata(home.plan_file()).unwrap().is_symlink());
    let text = fs::read_to_string(home.path("dotfiles/plan.json")).unwrap();
    assert!(text.contains("\"Connection\""));
    assert!(store.look(day("2026-03-08")).plan.is_none());
}

#[test]
fn what_stands_twice_is_told_with_its_line_and_no_change_takes_one_of_them_away() {
    let files = [
        (
            include_str!("../input/plan-repeated-key.json"),
            (6, "values"),
        ),
        (include_str!("../input/plan-same-id.json"), (6, "read")),
        ("[]", (1, "one object")),
    ];
    for (text, (line, name)) in files {
        let home = Home::new();
        home.write_plan(text);
        let (mut store, opened) = home.opened();
        let PlanRead::Unreadable { error, .. } = opened.plan else {
            panic!("{text} {:?}", opened.plan);
        };
        assert_eq!(error.place.unwrap().0, line);
        assert!(error.message.contains(name), "{}", error.message);
        assert_eq!(
            opened.troubles,
            [Trouble::PlanUnreadable { line: Some(line) }]
        );
        let refused = store.replace_plan(&Plan::default(), &plan_of(&["Growth"]));
        assert_eq!(refused, Err(NotSaved::PlanUnreadable));
        store.append(vec![tick("a")], today()).unwrap();
        store.history(today(), SPAN);
        store.back_up(today()).unwrap();
        assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), text);
        home.daymark().arg("done").assert().code(65);
        assert_eq!(fs::read_to_string(home.plan_file()).unwrap(), text);
    }
}

#[test]
fn a_step_without_any_words_is_drawn_by_its_id() {
    let home = Home::new();
    home.write_plan(
        r#"{"version": 1, "values": [{"id": "growth", "name": "Growth"}],
            "commitments": [{"id": "read-a-page", "value": "growth"}]}"#,
    );
    let today = home.daymark().arg("today").assert().success();
    let said = String::from_utf8_lossy(&today.get_output().stdout).into_owned();
    assert!(said.contains("1 ○  read-a-page"), "{said}");
    let done = home.daymark().args(["done", "read"]).assert().success();
    done.stdout("done: read-a-page\n");
}

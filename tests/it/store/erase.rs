//! Erasing takes what is daymark's and leaves what is not.

use std::{fs, os::unix::fs::symlink};

use daymark::{
    domain::plan::Plan,
    store::{SPAN, Store},
};

use super::home::{Home, plan_of, tick, today};

/// A store that was used, with everything beside it.
fn used(home: &Home) {
    let (mut store, _) = home.opened();
    store
        .replace_plan(&Plan::default(), &plan_of(&["Growth"]))
        .unwrap();
    store.append(vec![tick("a")], today()).unwrap();
    store.history(today(), SPAN);
    store.totals(today());
    store.back_up(today()).unwrap();
    store.keep_draft("half").unwrap();
    store.rescue(&[tick("b")]).unwrap();
}

#[test]
fn nothing_of_it_is_left_and_the_folders_go_too() {
    let home = Home::new();
    used(&home);
    let mut store = home.window();
    let found = store.erasable();
    assert!(found.foreign.is_empty(), "{found:?}");
    let erased = store.erase(&found).unwrap();
    assert!(erased.files >= 8 && erased.refused.is_empty() && erased.folders.is_empty());
    let left: Vec<_> = home.files();
    assert_eq!(left, [home.path("data"), home.path("state")]);
}

#[test]
fn what_is_not_daymarks_stays_and_is_named() {
    let home = Home::new();
    used(&home);
    let keep = [
        "data/daymark/.git/config",
        "data/daymark/.stfolder/x",
        "data/daymark/log/mine.txt",
        "data/daymark/letter.txt",
        "data/daymark/planets.json",
        "data/daymark/planets (conflicted copy).json",
        "data/daymark/plan-B.json.txt",
        "data/daymark/planner.jsonl",
        "data/daymark/log/planner.jsonl",
        "data/daymark/log/2026-03-aaaa-mine.jsonl",
        "state/daymark/other/x",
        "elsewhere/diary.txt",
        "elsewhere/log/2026-01-aaaa.jsonl",
    ];
    for name in keep {
        let path = home.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "mine").unwrap();
    }
    // Links of daymark's names lead out of the folder: they go, what they lead to stays.
    let linked = home.path("data/daymark/log/2026-02-aaaa.jsonl");
    symlink(home.path("elsewhere/diary.txt"), &linked).unwrap();
    let months = home.window().places().backup().join("months");
    symlink(home.path("elsewhere/log"), &months).unwrap();
    let mut store = home.window();
    let found = store.erasable();
    let foreign: Vec<_> = found
        .foreign
        .iter()
        .map(|path| path.strip_prefix(home.path("")).unwrap().to_str().unwrap())
        .collect();
    assert_eq!(
        foreign,
        [
            "state/daymark/other",
            "data/daymark/.git",
            "data/daymark/.stfolder",
            "data/daymark/letter.txt",
            "data/daymark/log/2026-03-aaaa-mine.jsonl",
            "data/daymark/log/mine.txt",
            "data/daymark/log/planner.jsonl",
            "data/daymark/plan-B.json.txt",
            "data/daymark/planets (conflicted copy).json",
            "data/daymark/planets.json",
            "data/daymark/planner.jsonl"
        ]
    );
    assert_eq!(found.targets.len(), 2);
    let erased = store.erase(&found).unwrap();
    assert!(erased.refused.is_empty());
    assert_eq!(
        erased.folders,
        [
            home.path("state/daymark"),
            home.path("data/daymark/log"),
            home.path("data/daymark")
        ]
    );
    for name in keep {
        assert_eq!(
            fs::read_to_string(home.path(name)).unwrap(),
            "mine",
            "{name}"
        );
    }
    assert!(fs::symlink_metadata(linked).is_err() && fs::symlink_metadata(months).is_err());
}

#[test]
fn another_store_of_this_machine_stays_whole() {
    let home = Home::new();
    used(&home);
    fs::create_dir_all(home.path("state/daymark/stores/other")).unwrap();
    let mut store = home.window();
    let found = store.erasable();
    store.erase(&found).unwrap();
    assert!(home.path("state/daymark/device.json").is_file());
    assert!(home.path("state/daymark/stores/other").is_dir());
}

#[test]
fn wherever_it_is_stopped_it_can_be_erased_again() {
    let home = Home::new();
    used(&home);
    let all = home.window().erasable().files.len();
    for stopped in 0..=all {
        let home = Home::new();
        used(&home);
        let mut store = home.window();
        let mut half = store.erasable();
        half.files.truncate(stopped);
        half.folders.clear();
        store.erase(&half).unwrap();
        let mut again = home.window();
        again.open(today());
        let found = again.erasable();
        again.erase(&found).unwrap();
        assert_eq!(
            home.files(),
            [home.path("data"), home.path("state")],
            "after {stopped}"
        );
    }
}

//! What a person forgets is nowhere any more, and nothing else changes.

use std::fs;

use daymark::{
    domain::{
        entry::{Detail, Fact, Mood},
        id::Id,
        plan::{Person, Plan},
    },
    store::{
        PlanRead, SPAN, Store, Trouble,
        disk::RealDisk,
        file::FileStore,
        forget::{Gone, Reached, Whose},
    },
};

use super::home::{Home, day, entry, entry_on, line, plan_of, read, tick, today};

const SECRET: &str = "a word nobody is to see";

fn note(id: &str) -> daymark::domain::entry::Entry {
    let detail = Detail {
        note: Some(SECRET.to_owned()),
        ..Detail::default()
    };
    entry(
        id,
        Fact::Detail {
            of: "a".into(),
            detail,
        },
    )
}

fn redacted(id: &str, of: &str) -> daymark::domain::entry::Entry {
    entry(id, Fact::Redacted { of: of.into() })
}

fn gone(id: &str) -> Gone {
    Gone {
        entries: [Id::new(id)].into(),
        ..Gone::default()
    }
}

fn item(id: &str) -> Gone {
    Gone {
        items: [Id::new(id)].into(),
        ..Gone::default()
    }
}

/// The files in which the secret stands.
fn holders(home: &Home) -> Vec<String> {
    let files = home.files().into_iter().filter(|path| path.is_file());
    let holds = |path: &std::path::PathBuf| {
        let bytes = fs::read(path).unwrap();
        String::from_utf8_lossy(&bytes).contains(SECRET)
    };
    files
        .filter(holds)
        .map(|path| path.display().to_string())
        .collect()
}

fn forget(store: &mut FileStore<RealDisk>, id: &str) -> Reached {
    store
        .append(vec![redacted(&format!("r-{id}"), id)], today())
        .unwrap();
    store.forget(gone(id), today(), Whose::Own).unwrap()
}

/// A store with a note, a backup of it, one put aside and one half typed.
fn told_everywhere(home: &Home) -> FileStore<RealDisk> {
    let mut store = home.window();
    store.open(today());
    store
        .append(vec![tick("a"), note("b"), tick("c")], today())
        .unwrap();
    store.history(today(), SPAN);
    store.back_up(today()).unwrap();
    let mut aside = note("b");
    aside.n = 2;
    store.rescue(&[aside]).unwrap();
    let draft = serde_json::json!([{"place": "note", "text": "a word nobody is"}]).to_string();
    store.keep_draft(&draft).unwrap();
    store
}

#[test]
fn no_byte_of_it_is_left_and_every_other_byte_stays() {
    let home = Home::with(&plan_of(&["Growth"]));
    let mut store = told_everywhere(&home);
    let before = home.only_log();
    assert!(holders(&home).len() >= 3, "{:?}", holders(&home));
    let reached = forget(&mut store, "b");
    assert_eq!(holders(&home), Vec::<String>::new());
    assert!(
        reached.refused.is_empty() && reached.others.is_empty() && reached.same_words.is_empty()
    );
    assert_eq!(reached.files.len(), 4, "{reached:?}");
    let lines: Vec<&str> = before.lines().collect();
    let after = home.only_log();
    let left: Vec<&str> = after.lines().collect();
    assert_eq!((lines[0], lines[2]), (left[0], left[2]));
    assert!(left[1].contains("\"k\":\"detail\"") && left[3].contains("\"redacted\""));
    // The next visit reads on, as the same device, and has nothing to say.
    let mut next = home.window();
    let opened = next.open(today());
    assert_eq!(opened.device, store.device());
    let history = next.history(today(), SPAN);
    assert_eq!(history.troubles, [Trouble::Rescued { marks: 0 }][..0]);
    assert_eq!(history.entries.len(), 4);
    next.totals(today());
    assert_eq!(next.look(today()).troubles, None);
    assert_eq!(forget(&mut next, "b").files, Vec::<String>::new());
}

#[test]
fn a_window_that_is_open_meanwhile_goes_on_in_the_new_file() {
    let home = Home::with(&plan_of(&["Growth"]));
    let mut open = told_everywhere(&home);
    let mut other = home.window();
    other.open(today());
    forget(&mut other, "b");
    open.append(vec![tick("d")], today()).unwrap();
    other.append(vec![tick("e")], today()).unwrap();
    let seen = open.look(today()).entries;
    assert!(seen.iter().any(|entry| entry.id == Id::new("e")));
    let all = [seen, open.append(vec![tick("f")], today()).unwrap().seen].concat();
    assert!(all.iter().all(|entry| entry.texts() != [SECRET]));
    open.back_up(day("2026-03-09")).unwrap();
    open.history(today(), SPAN);
    assert_eq!(holders(&home), Vec::<String>::new());
    assert_eq!(home.only_log().lines().count(), 7);
    let mut next = home.window();
    assert_eq!(next.open(today()).device, open.device());
    assert!(next.history(today(), SPAN).troubles.is_empty());
}

#[test]
fn windows_that_write_while_it_is_rewritten_lose_nothing() {
    let home = Home::new();
    told_everywhere(&home);
    let writers: Vec<_> = (0..3)
        .map(|writer| {
            let mut store = home.window();
            std::thread::spawn(move || {
                store.open(today());
                for mark in 0..60 {
                    let id = format!("w{writer}-{mark}");
                    store
                        .append(vec![tick(&id), note(&format!("{id}-n"))], today())
                        .unwrap();
                }
            })
        })
        .collect();
    let mut store = home.window();
    store.open(today());
    let mut rewritten = 0;
    while !writers.iter().all(std::thread::JoinHandle::is_finished) {
        let seen = store.look(today()).entries;
        for id in seen
            .iter()
            .filter(|entry| entry.texts() == [SECRET])
            .map(|entry| entry.id.clone())
        {
            rewritten += forget(&mut store, id.as_str()).files.len();
        }
    }
    for writer in writers {
        writer.join().unwrap();
    }
    tell!("forgetting beside three writers: 180 gestures, {rewritten} files rewritten meanwhile");
    assert!(rewritten > 0);
    let log = home.only_log();
    for writer in 0..3 {
        for mark in 0..60 {
            assert!(
                log.contains(&format!("\"w{writer}-{mark}\"")),
                "{writer} {mark}"
            );
        }
    }
}

#[test]
fn another_device_does_the_same_when_it_hears_of_it() {
    let home = Home::new();
    let mut theirs = home.window_of("another machine");
    theirs.open(today());
    theirs.append(vec![tick("a"), note("b")], today()).unwrap();
    theirs.history(today(), SPAN);
    let mut ours = home.window();
    ours.open(today());
    ours.history(today(), SPAN);
    ours.back_up(today()).unwrap();
    let reached = forget(&mut ours, "b");
    assert_eq!(
        reached.others,
        [format!("log/2026-03-{}.jsonl", theirs.device())]
    );
    assert_eq!(
        holders(&home).len(),
        1,
        "their log, and not our backup of it"
    );
    // A backup made in between holds it as little, and nobody reads it.
    ours.back_up(day("2026-03-09")).unwrap();
    assert_eq!(holders(&home).len(), 1);
    let read = ours.history(today(), SPAN).entries;
    assert!(read.iter().all(|entry| entry.texts() != [SECRET]));
    let mut theirs = home.window_of("another machine");
    theirs.open(today());
    theirs.history(today(), SPAN);
    assert_eq!(holders(&home), Vec::<String>::new());
}

#[test]
fn a_device_that_is_gone_does_not_keep_it_for_ever() {
    let home = Home::new();
    home.write_log(
        "2026-01-zzzz.jsonl",
        line("b", 1, &format!("\"k\":\"mood\",\"own\":\"{SECRET}\"")),
    );
    let mut store = home.window();
    store.open(today());
    store.append(vec![redacted("r", "b")], today()).unwrap();
    let reached = store.forget(gone("b"), today(), Whose::Everyones).unwrap();
    assert_eq!(reached.files, ["log/2026-01-zzzz.jsonl"]);
    assert_eq!(holders(&home), Vec::<String>::new());
}

#[test]
fn what_comes_late_from_another_device_is_heard_too() {
    let home = Home::new();
    let first = day("2025-06-02");
    let mut store = home.window();
    store.open(first);
    let old = entry_on(first, "old", Fact::Mood(Mood::Own(SECRET.to_owned())));
    store.append(vec![old], first).unwrap();
    let mut store = home.window();
    store.open(today());
    store.history(today(), SPAN);
    store.totals(today());
    assert_eq!(holders(&home).len(), 1);
    home.write_log(
        "2025-06-zzzz.jsonl",
        line("r", 9, "\"k\":\"redacted\",\"of\":\"old\""),
    );
    let mut store = home.window();
    store.open(today());
    store.history(today(), SPAN);
    store.totals(today());
    assert_eq!(holders(&home), Vec::<String>::new());
    assert_eq!(store.look(today()).troubles, None, "nothing is gone");
}

#[test]
fn copies_that_a_syncer_made_lose_it_too_and_what_was_stopped_is_done_later() {
    let home = Home::new();
    let mut store = told_everywhere(&home);
    let own = home.logs()[0].clone();
    let copy = own
        .0
        .replace(".jsonl", ".sync-conflict-20260308-101010-ABCDEFG.jsonl");
    home.write_log(&copy, &own.1);
    home.write_log(".daymark-0000000000000001.tmp", &own.1);
    // It was said, and then the power went.
    store.append(vec![redacted("r", "b")], today()).unwrap();
    let mut next = home.window();
    next.open(today());
    next.history(today(), SPAN);
    assert_eq!(holders(&home), Vec::<String>::new());
    assert_eq!(
        home.logs()
            .iter()
            .filter(|(name, _)| name.starts_with('.'))
            .count(),
        0
    );
}

fn person(id: &str, name: &str) -> Person {
    Person {
        id: id.into(),
        name: name.to_owned(),
        reach: "text".to_owned(),
        kind: "friend".to_owned(),
        ..Person::default()
    }
}

#[test]
fn an_item_of_the_plan_goes_whole_and_no_copy_brings_it_back() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    let id = "01JD0000000000000000000001";
    let mut plan = plan_of(&["Growth"]);
    plan.people = vec![person(id, SECRET), person("other", "Sam")];
    let stands = store.replace_plan(&Plan::default(), &plan).unwrap();
    store.append(vec![tick("a")], today()).unwrap();
    store.history(today(), SPAN);
    store.back_up(today()).unwrap();
    let old = fs::read_to_string(home.plan_file()).unwrap();
    let copy = home
        .places()
        .store
        .join("plan.sync-conflict-20260308-101010-ABCDEFG.json");
    fs::write(&copy, &old).unwrap();
    let mut other = home.window();
    let theirs = read(other.open(today()).plan);
    let reached = store.forget(item(id), today(), Whose::Own).unwrap();
    assert_eq!(holders(&home), Vec::<String>::new());
    assert!(
        reached.files.contains(&"plan.json".to_owned()),
        "{reached:?}"
    );
    // A window that still shows it changes something else, then that very person, then takes both back.
    let mut changed = theirs.clone();
    changed.values[0].why = "because".to_owned();
    let now = other.replace_plan(&theirs, &changed).unwrap();
    assert_eq!(
        (now.people.len(), now.values[0].why.as_str()),
        (1, "because")
    );
    let mut renamed = changed.clone();
    renamed.people[0].reach = "letter".to_owned();
    other.replace_plan(&changed, &renamed).unwrap();
    other.replace_plan(&now, &theirs).unwrap();
    assert_eq!(holders(&home), Vec::<String>::new());
    // A copy that carries both, the item and its mark, is read without the item.
    let mut tree: serde_json::Value = serde_json::from_str(&old).unwrap();
    tree["erased"] = serde_json::json!([{"id": id, "changed": "1:zzzz"}]);
    home.write_plan(&tree.to_string());
    let mut next = home.window();
    let PlanRead::Read(again) = next.open(today()).plan else {
        panic!("it reads")
    };
    assert_eq!(again.people.len(), 1);
    assert_eq!(stands.people.len(), 2);
}

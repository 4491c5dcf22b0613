//! A change of the plan that could not be written is said, kept beside the store, and in the plan once it can be written.

use std::{fs, time::Duration};

use daymark::{
    domain::{
        id::Id,
        plan::{Note, Plan},
    },
    runtime::{Closing, Runtime, input::Cause, screen::Screen, script::Script},
    store::{NotSaved, SPAN, Store as _, WayOn, forget::Gone},
};

use super::{
    home::{Home, read, today},
    plan_gone::screen,
};
use crate::support::{press, three_values, visit_on};

fn window(home: &Home) -> Runtime<Script> {
    visit_on(Box::new(home.window()), Screen::in_memory(80, 24))
}

/// Somebody has a plan, and an editor leaves it broken; the plan as it was is given back.
fn broken(home: &Home) -> Vec<u8> {
    let whole = fs::read(home.plan_file()).unwrap();
    home.write_plan(std::str::from_utf8(&whole[..whole.len() / 2]).unwrap());
    whole
}

/// The plan as the next visit finds it.
fn now(home: &Home) -> Plan {
    read(home.opened().1.plan)
}

fn left(mut runtime: Runtime<Script>) -> Closing {
    runtime.close(Cause::Asked, Duration::ZERO)
}

fn with_note(plan: &Plan, text: &str) -> Plan {
    let mut plan = plan.clone();
    plan.notes.push(Note {
        id: Id::new(text),
        text: text.to_owned(),
        retired: None,
        changed: None,
    });
    plan
}

fn asides(home: &Home) -> usize {
    let names = fs::read_dir(home.places().own()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name());
    names
        .filter(|name| name.to_string_lossy().starts_with("unsaved-"))
        .count()
}

#[test]
fn a_broken_plan_takes_no_words_and_the_answer_is_seen_over_what_the_store_says() {
    let home = Home::with(&three_values());
    drop(window(&home));
    broken(&home);
    let mut runtime = window(&home);
    assert!(screen(&mut runtime).contains("! plan.json: line "));
    for keys in ["cw", "<esc>,<right>", "<esc>a"] {
        press(&mut runtime, keys);
        let shown = screen(&mut runtime);
        assert!(shown.contains("Nothing was changed: plan.json"), "{shown}");
    }
    press(&mut runtime, "1");
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn what_the_plan_did_not_take_is_told_on_leaving_and_is_in_it_next_time() {
    let home = Home::with(&three_values());
    let mut runtime = window(&home);
    press(&mut runtime, "cwfirst words");
    let whole = broken(&home);
    press(&mut runtime, "<enter>");
    let shown = screen(&mut runtime);
    let said = "Not saved yet: plan.json cannot be read. Kept here and tried again.";
    assert!(shown.contains(said), "{shown}");
    let closing = left(runtime);
    assert_eq!(closing.refusal, Some(NotSaved::PlanUnreadable));
    assert!(closing.is_plan_aside);
    let [base, new] = closing.plan_unsaved.expect("words that are not saved");
    let told = new.changes_since(&base);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("{\"notes\":{"), "{told:?}");
    assert!(told[0].contains("\"text\":\"first words\""), "{told:?}");
    // While it cannot be read it waits; then it comes in, once.
    assert!(left(window(&home)).plan_unsaved.is_none());
    assert_eq!(asides(&home), 1);
    fs::write(home.plan_file(), whole).unwrap();
    for _ in 0..2 {
        drop(window(&home));
        let plan = now(&home);
        assert_eq!(plan.notes.len(), 1, "{:?}", plan.notes);
        assert_eq!(plan.notes[0].text, "first words");
    }
    assert_eq!(asides(&home), 0);
}

#[test]
fn what_is_written_in_the_end_or_taken_back_leaves_nothing_beside() {
    for (keys, notes) in [("", 1), ("u", 0)] {
        let home = Home::with(&three_values());
        let mut runtime = window(&home);
        press(&mut runtime, "cwwords");
        let whole = broken(&home);
        press(&mut runtime, "<enter>");
        assert_eq!(asides(&home), 1);
        press(&mut runtime, "u");
        let shown = screen(&mut runtime);
        assert!(shown.contains("Nothing was changed: plan.json"), "{shown}");
        fs::write(home.plan_file(), whole).unwrap();
        press(&mut runtime, "<esc><right><right>");
        eprintln!("{}", screen(&mut runtime));
        press(&mut runtime, keys);
        eprintln!("{}", screen(&mut runtime));
        press(&mut runtime, "<right>");
        assert!(left(runtime).plan_unsaved.is_none());
        assert_eq!((asides(&home), now(&home).notes.len()), (0, notes));
    }
}

#[test]
fn all_that_changed_is_told_item_by_item() {
    let plan = three_values();
    let mut new = with_note(&with_note(&plan, "one"), "two");
    new.statement.text = "Sam Long".to_owned();
    new.settings.settle_first = true;
    let told = new.changes_since(&plan).join("\n");
    for words in [
        "\"one\"",
        "\"two\"",
        "Sam Long",
        "{\"settings\":{\"settle_first\":true}}",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(
        plan.changes_since(&new)
            .join("\n")
            .contains("{\"notes\":{\"id\":\"one\",\"gone\":true}}")
    );
    assert_eq!(plan.changes_since(&plan), Vec::<String>::new());
}

#[test]
fn what_waits_beside_the_store_is_forgotten_with_the_rest_and_goes_with_a_plan_that_begins_anew() {
    let home = Home::with(&three_values());
    let (mut store, opened) = home.opened();
    store.history(today(), SPAN);
    let plan = read(opened.plan);
    let with = with_note(&plan, "secret");
    store.rescue_plan(&plan, &with).unwrap();
    store.rescue_plan(&plan, &with_note(&with, "more")).unwrap();
    assert_eq!(asides(&home), 1, "a visit has one");
    let gone = Gone {
        items: [Id::new("secret")].into(),
        ..Gone::default()
    };
    store.forget_here(gone, today()).unwrap();
    let holds = |words: &str| {
        let files = home.files().into_iter();
        let mut all = files.filter_map(|path| fs::read_to_string(path).ok());
        all.any(|text| text.contains(&format!("\"text\": \"{words}\"")))
    };
    assert!(!holds("secret") && holds("more"));
    fs::remove_file(home.plan_file()).unwrap();
    let (mut store, _) = home.opened();
    store.go_on_without(WayOn::BeginAnew).unwrap();
    assert_eq!(asides(&home), 0);
    assert!(holds("more"), "it lies with the copies of that plan");
}

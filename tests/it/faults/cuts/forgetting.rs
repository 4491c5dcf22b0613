//! Forgetting: nothing else is gone, the words are whole or gone, and gone from every file once that was said; what was
//! stopped in between the next visit finishes.

use std::sync::Arc;

use daymark::{
    domain::{
        entry::{Entry, Fact, Mood},
        id::Id,
        plan::{Person, Plan},
    },
    store::{
        SPAN, Store,
        file::FileStore,
        forget::{Gone, Whose},
    },
};

use super::{
    holding::{hold, plan_is_known},
    visit::{change_plan, mark},
    window,
};
use crate::support::fake_disk::{FakeDisk, World};
use crate::{
    faults::planted::Planted,
    store::home::{entry, goes_on_with, today},
};

/// The words of an entry, of this depth.
fn words(depth: u32) -> String {
    format!("a word nobody is to see {depth}")
}

/// The name of a person in the plan, of this depth.
fn name(depth: u32) -> String {
    format!("a name nobody is to see {depth}")
}

fn person_id(depth: u32) -> Id {
    Id::new(&format!("01JD000000000000000000000{depth}"))
}

fn secret(depth: u32) -> Entry {
    entry(
        &format!("secret-{depth}"),
        Fact::Mood(Mood::Own(words(depth))),
    )
}

/// Words come into the log, the plan, the copy of the day, what was put aside and what is half typed; then they are
/// forgotten, first those of the entry, then the person.
pub(super) fn visit(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    depth: u32,
) -> Result<(), String> {
    let day = today();
    let found = store.open(day).plan;
    let base = goes_on_with(store, found)?;
    store.history(day, SPAN);
    mark(store, disk, &[&format!("{depth}-a")])?;
    write_words(store, disk, depth)?;
    let base = add_person(store, disk, (&base, depth))?;
    let _copied = store.back_up(day);
    put_aside(store, depth)?;
    forget_entry(store, disk, depth)?;
    mark(store, disk, &[&format!("{depth}-b")])?;
    forget_person(store, disk, depth)?;
    let number = disk.world().known.plan_done + 1;
    change_plan(store, disk, &base, number)
}

fn write_words(store: &mut FileStore<Planted>, disk: &FakeDisk, depth: u32) -> Result<(), String> {
    let secret = secret(depth);
    let id: Arc<str> = secret.id.as_str().into();
    disk.world().known.tried.push(id.clone());
    let written = store.append(vec![secret], today());
    written.map_err(|why| why.to_string())?;
    disk.world().known.done.push(id);
    Ok(())
}

fn add_person(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    (base, depth): (&Plan, u32),
) -> Result<Plan, String> {
    let mut with = base.clone();
    with.people.push(Person {
        id: person_id(depth),
        name: name(depth),
        reach: "text".to_owned(),
        kind: "friend".to_owned(),
        ..Person::default()
    });
    let number = disk.world().known.plan_done + 10 + depth;
    change_plan(store, disk, &with, number)?;
    Ok(with)
}

/// The line once more beside the log, and the beginning of the words in a field.
fn put_aside(store: &mut FileStore<Planted>, depth: u32) -> Result<(), String> {
    let mut aside = secret(depth);
    aside.n = 2;
    let kept = store.rescue(&[aside]);
    kept.map_err(|why| why.to_string())?;
    let draft = format!("[{{\"place\":\"mood\",\"text\":\"{}\"}}]", words(depth));
    store.keep_draft(&draft).map_err(|why| why.to_string())
}

fn forget_entry(store: &mut FileStore<Planted>, disk: &FakeDisk, depth: u32) -> Result<(), String> {
    let of = secret(depth).id;
    let id: Arc<str> = format!("gone-{}", of.as_str()).into();
    disk.world().known.tried.push(id.clone());
    let redacted = entry(&id, Fact::Redacted { of: of.clone() });
    let written = store.append(vec![redacted], today());
    written.map_err(|why| why.to_string())?;
    disk.world().known.done.push(id);
    let gone = Gone {
        entries: [of].into(),
        ..Gone::default()
    };
    take_out(store, gone)?;
    disk.world().known.forgotten.push(words(depth).into());
    Ok(())
}

fn forget_person(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    depth: u32,
) -> Result<(), String> {
    let gone = Gone {
        items: [person_id(depth)].into(),
        ..Gone::default()
    };
    take_out(store, gone)?;
    disk.world().known.forgotten.push(name(depth).into());
    Ok(())
}

fn take_out(store: &mut FileStore<Planted>, gone: Gone) -> Result<(), String> {
    let reached = store.forget(gone, today(), Whose::Own);
    let reached = reached.map_err(|why| why.to_string())?;
    if reached.refused.is_empty() && reached.others.is_empty() {
        Ok(())
    } else {
        Err(format!("{reached:?}"))
    }
}

/// What has to hold after a cut, and, in every other state, after the visit that follows it.
pub(super) fn look(left: &World, fingerprint: u64) -> Result<(), String> {
    let known = &left.known;
    for text in &known.forgotten {
        let held = left.holders(text);
        if !held.is_empty() {
            return Err(format!("forgotten, and in {held:?}"));
        }
    }
    if !fingerprint.is_multiple_of(2) {
        return Ok(());
    }
    let disk = FakeDisk::of(left.clone());
    let mut store = window(Planted::new(disk.clone(), None), 77);
    let plan = plan_is_known(known, store.open(today()).plan)?;
    let found = store.history(today(), SPAN).entries;
    hold(known, &found, "")?;
    for entry in &found {
        let Fact::Mood(_) = entry.fact else { continue };
        let is_gone =
            |other: &Entry| matches!(&other.fact, Fact::Redacted { of } if *of == entry.id);
        let gone = found.iter().any(is_gone);
        let text = entry.texts().concat();
        let words = words(depth_of(&entry.id));
        if text != if gone { "" } else { words.as_str() } {
            return Err(format!("half of it is left: {text:?}"));
        }
        if gone {
            nobody_holds(&disk, &words)?;
        }
    }
    for id in plan.iter().flat_map(Plan::erased_ids) {
        nobody_holds(&disk, &name(depth_of(&id)))?;
    }
    Ok(())
}

/// Every id ends with the depth of its visit.
fn depth_of(id: &Id) -> u32 {
    let last = id.as_str().chars().next_back();
    last.and_then(|digit| digit.to_digit(10)).unwrap_or(0)
}

fn nobody_holds(disk: &FakeDisk, words: &str) -> Result<(), String> {
    match disk.world().holders(words).as_slice() {
        [] => Ok(()),
        left => Err(format!("the next visit left it in {left:?}")),
    }
}

//! What a person does in a visit, while it is known what was tried and what was acknowledged.

use std::sync::Arc;

use daymark::{
    domain::{day::Day, entry::Entry, plan::Plan},
    store::{SPAN, Store, file::FileStore},
};

use super::scene::Scene;
use crate::support::fake_disk::{FakeDisk, ToCopy, places};
use crate::{
    faults::planted::Planted,
    store::home::{self, done, entry, goes_on_with, plan_of},
};

/// One visit: marks, a change of the plan, everything the program does beside, a line put aside; in one order or the
/// other, so that two explorers never see the same state.
pub(super) fn visit(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    which: Which,
) -> Result<(), String> {
    let (depth, scene, today) = which;
    let found = store.open(today).plan;
    let base = goes_on_with(store, found)?;
    let number = disk.world().known.plan_done + 10 + depth;
    if scene == Scene::PlanFirst {
        change_plan(store, disk, &base, number)?;
        beside(store, disk, today)?;
        mark(store, disk, &[&name_of(which, "a")])?;
        aside(store, disk, &name_of(which, "e"))?;
        mark(
            store,
            disk,
            &[
                &name_of(which, "b"),
                &name_of(which, "c"),
                &name_of(which, "d"),
            ],
        )?;
        store.keep_draft("a word").map_err(|why| why.to_string())?;
        store.look(home::today());
        return mark(store, disk, &[&name_of(which, "f")]);
    }
    mark(store, disk, &[&name_of(which, "a"), &name_of(which, "b")])?;
    change_plan(store, disk, &base, number)?;
    mark(store, disk, &[&name_of(which, "c")])?;
    beside(store, disk, today)?;
    mark(store, disk, &[&name_of(which, "d")])?;
    store
        .keep_draft("half a sentence")
        .map_err(|why| why.to_string())?;
    aside(store, disk, &name_of(which, "e"))
}

fn beside(store: &mut FileStore<Planted>, disk: &FakeDisk, today: Day) -> Result<(), String> {
    store.history(today, SPAN);
    store.totals(today);
    let known = disk.world().known.clone();
    if known.to_copy.is_none() {
        let world = disk.world();
        let log = |name: String| {
            let bytes = world.bytes(&places().log().join(&name)).unwrap().to_vec();
            (name, bytes)
        };
        let to_copy = ToCopy {
            logs: world.names(&places().log()).into_iter().map(log).collect(),
            plan: known.plan_done,
        };
        drop(world);
        disk.world().known.to_copy = Some(Arc::new(to_copy));
    }
    store.back_up(today).map_err(|why| why.to_string())?;
    disk.world().known.copied = true;
    Ok(())
}

/// Which visit it is: its depth, its scene, its day.
pub(super) type Which = (u32, Scene, Day);

fn name_of((depth, scene, _): Which, name: &str) -> String {
    let order = if scene == Scene::PlanFirst { "x" } else { "" };
    format!("{depth}-{order}{name}")
}

fn tick(id: &str) -> Entry {
    entry(id, done(id))
}

pub(super) fn mark(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    ids: &[&str],
) -> Result<(), String> {
    let tried: Vec<Arc<str>> = ids.iter().map(|id| Arc::from(*id)).collect();
    disk.world().known.tried.extend(tried.clone());
    let entries = ids.iter().map(|id| tick(id)).collect();
    store
        .append(entries, home::today())
        .map_err(|why| why.to_string())?;
    disk.world().known.done.extend(tried);
    Ok(())
}

pub(super) fn change_plan(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    base: &Plan,
    number: u32,
) -> Result<(), String> {
    let mut new = if base.values.is_empty() {
        plan_of(&["Growth"])
    } else {
        base.clone()
    };
    new.values[0].why = number.to_string();
    disk.world().known.plans_tried.push(number);
    store
        .replace_plan(base, &new)
        .map_err(|why| why.to_string())?;
    let known = &mut disk.world().known;
    known.plans_tried.clear();
    known.plan_done = number;
    Ok(())
}

/// A line that was put aside is in the log after the next visit's wider look.
fn aside(store: &mut FileStore<Planted>, disk: &FakeDisk, id: &str) -> Result<(), String> {
    let mut entry = tick(id);
    entry.n = 50;
    disk.world().known.tried.push(Arc::from(id));
    store.rescue(&[entry]).map_err(|why| why.to_string())?;
    disk.world().known.done.push(Arc::from(id));
    Ok(())
}

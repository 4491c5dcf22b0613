//! Copies of the plan: what is later in them comes into the plan whatever is cut, and nothing older does.

use daymark::store::{PlanRead, SPAN, Store, disk::Disk as _, file::FileStore};
use serde_json::json;

use super::{
    holding::{hold, plan_is_known},
    visit::{change_plan, mark},
    window,
};
use crate::support::fake_disk::{FakeDisk, Known, World, places};
use crate::{
    faults::planted::Planted,
    store::home::{goes_on_with, today},
};

/// A copy comes before the visit and one while the window is open; the plan is changed between them. When both were
/// taken in, the syncer takes the first away.
pub(super) fn visit(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    depth: u32,
) -> Result<(), String> {
    let day = today();
    let first = copy_name(depth * 2);
    bring(disk, &first, &format!("sam-{depth}"));
    let found = store.open(day).plan;
    let mut base = goes_on_with(store, found)?;
    mark(store, disk, &[&format!("{depth}-a")])?;
    if let Some(merged) = store.history(day, SPAN).plan {
        base = *merged;
    }
    let number = disk.world().known.plan_done + 10 + depth;
    change_plan(store, disk, &base, number)?;
    bring(disk, &copy_name(depth * 2 + 1), &format!("kim-{depth}"));
    store.history(day, SPAN);
    let removed = disk.remove(&places().store.join(&first));
    let removed = removed.and_then(|()| disk.sync_folder(&places().store));
    removed.map_err(|why| why.to_string())?;
    mark(store, disk, &[&format!("{depth}-b")])
}

fn copy_name(number: u32) -> String {
    format!("plan.sync-conflict-20260308-0900{number:02}-ABCDEFG.json")
}

/// A syncer is done with a copy: it holds a person nobody here knew, and an old state of what stands here.
fn bring(disk: &FakeDisk, name: &str, id: &str) {
    let person = json!({"id": id, "name": id, "reach": "text", "kind": "friend",
        "checked": "2026-03-01", "changed": "40:zzzz"});
    let old =
        json!({"id": "growth", "name": "Growth", "everyday": "", "why": "3", "changed": "0:aaaa"});
    let plan = json!({"version": 1, "values": [old], "people": [person]});
    let path = places().store.join(name);
    disk.put(&path, plan.to_string().as_bytes());
    disk.world().known.brought.push(id.into());
}

/// Everything is found with the copies that are there, and then without them.
pub(super) fn look(left: &World) -> Result<(), String> {
    let disk = FakeDisk::of(left.clone());
    let read = look_once(&disk, &left.known, 77)?;
    if !read {
        return Ok(());
    }
    let folder = places().store;
    for name in disk.list(&folder).unwrap_or_default() {
        if name.contains(".sync-conflict-") {
            let removed = disk.remove(&folder.join(&name));
            removed.map_err(|why| why.to_string())?;
        }
    }
    look_once(&disk, &left.known, 78)
        .map(|_| ())
        .map_err(|why| format!("without the copies that were taken in: {why}"))
}

/// One visit; false where there is no plan that a copy could come into.
fn look_once(disk: &FakeDisk, known: &Known, seed: u64) -> Result<bool, String> {
    let mut store = window(Planted::new(disk.clone(), None), seed);
    let plan = plan_is_known(known, store.open(today()).plan)?;
    let history = store.history(today(), SPAN);
    hold(known, &history.entries, "")?;
    let merged = match history.plan {
        Some(merged) => plan_is_known(known, PlanRead::Read(merged))?,
        None => plan,
    };
    let Some(plan) = merged else {
        return Ok(false);
    };
    let stands = |id: &str| plan.people.iter().any(|person| person.id.as_str() == id);
    match known.brought.iter().find(|id| !stands(id)) {
        None => Ok(true),
        Some(id) => Err(format!("{id} came in a copy of the plan and is gone")),
    }
}

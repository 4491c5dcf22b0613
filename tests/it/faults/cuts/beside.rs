//! What the store keeps beside the plan and the log: copies of earlier days, counts of long past months.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use daymark::store::Store;

use super::{holding::number_of, window};
use crate::support::fake_disk::{FakeDisk, World, places};
use crate::{
    faults::planted::Planted,
    store::home::{day, done, entry_on, today},
};

/// A syncer brings two months of another device, both long past.
pub(super) fn bring_old_months(disk: &FakeDisk) {
    for (month, number) in [("2025-05", 3), ("2025-06", 4)] {
        let line = |index: u64| {
            let id = format!("old-{month}-{index}");
            let mut entry = entry_on(day(&format!("{month}-1{index}")), &id, done("old"));
            entry.n = number + index;
            daymark::store::line(&entry)
        };
        let lines: String = (0..number).map(line).collect();
        let log = places().log().join(format!("{month}-zzzz.jsonl"));
        disk.put(&log, lines.as_bytes());
    }
}

/// A day that has a copy has all of it: every line and the plan that were acknowledged before the copy was begun.
pub(super) fn copies_are_whole(left: &World) -> Result<(), String> {
    let Some(wanted) = &left.known.to_copy else {
        return Ok(());
    };
    let backup = places().backup();
    let copy = backup.join(today().to_string());
    let days = left.names(&backup);
    if !days.contains(&today().to_string()) {
        let wanted = left.known.copied;
        let gone = "a copy of the day was acknowledged and is gone";
        return if wanted { Err(gone.to_owned()) } else { Ok(()) };
    }
    let plan = left.bytes(&copy.join("plan.json"));
    if wanted.plan > 0 || plan.is_some() {
        let plan = plan.ok_or("the copy of the day has no plan")?;
        let plan = serde_json::from_slice(plan).map_err(|_| "the plan in the copy is not whole")?;
        number_of(&plan)?;
    }
    let folders: Vec<PathBuf> = days
        .iter()
        .filter(|name| *name != "unfinished")
        .map(|name| backup.join(name))
        .collect();
    for (name, bytes) in &wanted.logs {
        let holds = |folder: &PathBuf| {
            let copy = left.bytes(&folder.join(name));
            copy.is_some_and(|copy| copy.starts_with(bytes))
        };
        if !folders.iter().any(holds) {
            return Err(format!("no copy holds {name} as it was"));
        }
    }
    Ok(())
}

fn totals_in(world: &World) -> Option<PathBuf> {
    let path = places().own().join("totals.json");
    world.bytes(&path).is_some().then_some(path)
}

/// The same number for the same counts on disk.
pub(super) fn number_of_totals(left: &World) -> u64 {
    let mut hasher = DefaultHasher::new();
    "totals".hash(&mut hasher);
    if let Some(path) = totals_in(left) {
        (left.bytes(&path), left.names(&places().log())).hash(&mut hasher);
    }
    hasher.finish()
}

/// Whatever a cut left of the counts, they come out as if they were counted for the first time.
pub(super) fn totals_are_right(left: &World) -> Result<(), String> {
    let counted = |world: World| {
        let mut store = window(Planted::new(FakeDisk::of(world), None), 55);
        store.open(today());
        store.totals(today())
    };
    let Some(path) = totals_in(left) else {
        return Ok(());
    };
    let without = FakeDisk::of(left.clone());
    daymark::store::disk::Disk::remove(&without, &path).map_err(|why| why.to_string())?;
    let anew = counted(without.copy().world().clone());
    let logs = left.names(&places().log());
    let has_old = logs.iter().any(|name| name.starts_with("2025"));
    if has_old == anew.months.is_empty() || counted(left.clone()) != anew {
        return Err(format!("the counts are not {anew:?}"));
    }
    Ok(())
}

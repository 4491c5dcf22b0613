//! What the store keeps beside the plan and the log: copies of earlier days, counts of long past months.

use std::path::PathBuf;

use super::holding::number_of;
use crate::{
    store::home::{day, done, entry_on, today},
    support::fake_disk::{FakeDisk, World, places},
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

//! Copies of logs: what stands in them alone is there whatever is cut, and stays there when the syncer takes them away.

use daymark::store::{SPAN, Store, disk::Disk as _, file::FileStore};

use super::{
    holding::{hold, plan_is_known},
    visit::mark,
    window,
};
use crate::support::fake_disk::{FakeDisk, World, places};
use crate::{
    faults::planted::Planted,
    store::home::{done, entry, today},
};

/// A copy of another device's log comes before the visit, one of this device's own while the window is open; when both
/// were taken in, the syncer takes the first away.
pub(super) fn visit(
    store: &mut FileStore<Planted>,
    disk: &FakeDisk,
    depth: u32,
) -> Result<(), String> {
    let day = today();
    let first = format!("2026-03-zzzz.sync-conflict-2026030{depth}-090000-ABCDEFG.jsonl");
    bring(
        disk,
        &first,
        &[&format!("{depth}-c"), &format!("{depth}-d")],
    );
    store.open(day);
    mark(store, disk, &[&format!("{depth}-a")])?;
    store.history(day, SPAN);
    let own = format!("2026-03-{} 2.jsonl", store.device());
    bring(disk, &own, &[&format!("{depth}-x")]);
    mark(store, disk, &[&format!("{depth}-b")])?;
    store.look(day);
    take_away(disk, |name| name == first)?;
    store.history(day, SPAN);
    mark(store, disk, &[&format!("{depth}-e")])
}

/// A syncer is done with a copy: from now on its lines are never missing. Behind them stands half a line.
fn bring(disk: &FakeDisk, name: &str, ids: &[&str]) {
    let mut text = String::new();
    for (index, id) in ids.iter().enumerate() {
        let mut entry = entry(id, done(id));
        entry.n = 20 + index as u64;
        text.push_str(&daymark::store::line(&entry));
    }
    text.push_str("{\"v\":1,\"id\":\"half");
    disk.put(&places().log().join(name), text.as_bytes());
    let mut world = disk.world();
    for id in ids {
        world.known.tried.push((*id).into());
        world.known.done.push((*id).into());
    }
}

fn is_copy(name: &str) -> bool {
    name.contains(".sync-conflict-") || name.contains(" 2.")
}

fn take_away(disk: &FakeDisk, which: impl Fn(&str) -> bool) -> Result<(), String> {
    let folder = places().log();
    let names = disk.list(&folder).unwrap_or_default();
    for name in names.iter().filter(|name| which(name)) {
        let removed = disk.remove(&folder.join(name));
        let removed = removed.and_then(|()| disk.sync_folder(&folder));
        removed.map_err(|why| why.to_string())?;
    }
    Ok(())
}

/// Everything is found with the copies that are there, and then without them.
pub(super) fn look(left: &World) -> Result<(), String> {
    let disk = FakeDisk::of(left.clone());
    let mut store = window(Planted::new(disk.clone(), None), 77);
    let opened = store.open(today());
    plan_is_known(&left.known, opened.plan)?;
    hold(&left.known, &store.history(today(), SPAN).entries, "")?;
    drop(store);
    take_away(&disk, is_copy)?;
    let mut again = window(Planted::new(disk, None), 78);
    again.open(today());
    hold(&left.known, &again.history(today(), SPAN).entries, "")
        .map_err(|why| format!("without the copies that were taken in: {why}"))
}

//! Forgetting, cut at every change it makes, in every way the disk may end: what was acknowledged is there, what was to
//! be forgotten is there whole or gone, and once that was acknowledged it is gone from every file.

use std::{collections::BTreeSet, path::PathBuf};

use daymark::{
    domain::{
        entry::{Entry, Fact, Mood},
        id::{Id, Ids},
    },
    store::{
        SPAN, Store,
        disk::Disk as _,
        file::FileStore,
        forget::{Gone, Whose},
    },
};

use super::{
    cuts::places,
    disk::{Ends, ModelDisk, World},
    planted::{Bug, Planted},
};
use crate::{
    store::home::{entry, tick, today},
    support::{Promise, Proof},
};

const SECRET: &str = "a word nobody is to see";

/// More ways for one moment to end than this are drawn at random.
const WAYS: usize = 512;

fn window(disk: &ModelDisk, bug: Option<Bug>) -> FileStore<Planted> {
    let ids = Ids::seeded(disk.world().fingerprint());
    FileStore::new(
        Planted::new(disk.clone(), bug),
        places(),
        "this machine",
        ids,
    )
}

fn secret() -> Entry {
    entry("s", Fact::Mood(Mood::Own(SECRET.to_owned())))
}

/// A store with a secret in the log, in a backup, among what was put aside, and half typed.
fn begin() -> ModelDisk {
    let disk = ModelDisk::new();
    let mut store = window(&disk, None);
    store.open(today());
    store
        .append(vec![tick("a"), secret(), tick("b")], today())
        .unwrap();
    store.history(today(), SPAN);
    store.totals(today());
    store.back_up(today()).unwrap();
    let mut aside = secret();
    aside.n = 2;
    store.rescue(&[aside]).unwrap();
    let draft = format!("[{{\"place\":\"mood\",\"text\":\"{SECRET}\"}}]");
    store.keep_draft(&draft).unwrap();
    drop(store);
    disk.copy()
}

fn forget(store: &mut FileStore<Planted>) -> bool {
    let redacted = entry("r", Fact::Redacted { of: "s".into() });
    if store.append(vec![redacted], today()).is_err() {
        return false;
    }
    let gone = Gone {
        entries: [Id::new("s")].into(),
        ..Gone::default()
    };
    let reached = store.forget(gone, today(), Whose::Own);
    reached.is_ok_and(|reached| reached.refused.is_empty() && reached.others.is_empty())
}

/// Every file of a disk that holds the secret.
fn holders(disk: &ModelDisk) -> Vec<PathBuf> {
    let own = places().own();
    let mut folders = vec![
        places().store,
        places().log(),
        own.clone(),
        own.join("last-good"),
        own.join("backup"),
    ];
    let days = disk.list(&own.join("backup")).unwrap_or_default();
    folders.extend(days.iter().map(|day| own.join("backup").join(day)));
    let paths = folders.iter().flat_map(|folder| {
        let names = disk.list(folder).unwrap_or_default();
        names
            .into_iter()
            .map(|name| folder.join(name))
            .collect::<Vec<_>>()
    });
    let holds = |path: &PathBuf| {
        let bytes = disk.bytes(path).unwrap_or_default();
        String::from_utf8_lossy(&bytes).contains(SECRET)
    };
    paths.filter(holds).collect()
}

/// What has to hold after the visit that follows a cut.
fn check(left: &World) -> Result<(), String> {
    let disk = ModelDisk::of(left.clone());
    let mut store = window(&disk, None);
    store.open(today());
    let found = store.history(today(), SPAN).entries;
    let ids: BTreeSet<&str> = found.iter().map(|entry| entry.id.as_str()).collect();
    for id in ["a", "b", "s"] {
        if !ids.contains(id) {
            return Err(format!("{id} was acknowledged and is gone"));
        }
    }
    let told = ids.contains("r");
    let secret = found.iter().find(|entry| entry.id == Id::new("s"));
    let text = secret
        .map(|entry| entry.texts().concat())
        .unwrap_or_default();
    if text != if told { "" } else { SECRET } {
        return Err(format!("half of it is left: {text:?}"));
    }
    if told && !holders(&disk).is_empty() {
        return Err(format!("the next visit left it in {:?}", holders(&disk)));
    }
    if told {
        return Ok(());
    }
    forget(&mut store);
    match holders(&disk).as_slice() {
        [] => Ok(()),
        left => Err(format!("a second try left it in {left:?}")),
    }
}

/// Forgets with this bug; gives the ways to end that were looked at, or the first promise that was not kept.
fn explore(bug: Option<Bug>) -> Result<usize, String> {
    let disk = begin();
    let mut store = window(&disk, bug);
    store.open(today());
    store.history(today(), SPAN);
    disk.world().moments = Some(Vec::new());
    let acknowledged = forget(&mut store);
    drop(store);
    let mut moments = disk.world().moments.take().unwrap_or_default();
    moments.push(disk.world().clone());
    let last = moments.len() - 1;
    let mut draw = Ids::seeded(2026);
    let mut ways = 0;
    for (index, moment) in moments.iter().enumerate() {
        let things = moment.unsafe_things();
        let counts: Vec<usize> = things.iter().map(Ends::count).collect();
        let all = counts
            .iter()
            .try_fold(1_usize, |all, count| all.checked_mul(*count));
        let drawn = all.is_none_or(|all| all > WAYS);
        for way in 0..all.unwrap_or(WAYS).min(WAYS) {
            let mut way = way as u64;
            let chosen: Vec<usize> = counts
                .iter()
                .map(|count| {
                    let from = if drawn { draw.draw() } else { way };
                    way /= *count as u64;
                    (from % *count as u64) as usize
                })
                .collect();
            ways += 1;
            let left = moment.after_cut(&things, &chosen);
            let held = holders(&ModelDisk::of(left.clone()));
            if acknowledged && index == last && !held.is_empty() {
                return Err(format!("forgotten, and in {held:?}"));
            }
            check(&left)?;
        }
    }
    Ok(ways)
}

#[test]
fn wherever_forgetting_is_cut_off_nothing_else_is_gone_and_it_is_done_in_the_end() {
    let ways = explore(None).unwrap();
    let mut proof = Proof::of(Promise::P10, "forgetting, cut at every change")
        .seed(2026)
        .cases(ways);
    let bugs = [
        Bug::RemovedBeforeTheRename,
        Bug::RewrittenInPlace,
        Bug::NoFlushOfTheTemporary,
        Bug::NoFolderFlushAfterRename,
    ];
    for bug in bugs {
        let why = explore(Some(bug)).expect_err("the bug is not found");
        proof = proof.caught(format!("{bug:?}: {why}"));
    }
    assert!(ways > 100, "{ways}");
    proof.tell();
}

//! A person's folders on this machine, and facts to put into them.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use daymark::{
    domain::{
        block::Block,
        day::{Day, Moment},
        entry::{Done, Entry, Fact, Source},
        id::{Id, Ids},
        plan::{Plan, Value},
        size::Size,
    },
    store::{Opened, PlanRead, Store, disk::real::RealDisk, file::FileStore, places::Places},
};
use tempfile::TempDir;

/// A store's folders, gone when the test is.
pub(crate) struct Home {
    folder: TempDir,
    seed: AtomicU64,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            seed: AtomicU64::new(1),
        }
    }

    pub(crate) fn places(&self) -> Places {
        Places {
            store: self.path("data/daymark"),
            state: self.path("state/daymark"),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A window that is opened on the same folders.
    pub(crate) fn window(&self) -> FileStore<RealDisk> {
        self.window_of("this machine")
    }

    /// A window on another machine that has the same store, through a syncer say.
    pub(crate) fn window_of(&self, machine: &str) -> FileStore<RealDisk> {
        let seed = 1 + self.seed.fetch_add(1, Ordering::Relaxed);
        FileStore::new(RealDisk, self.places(), machine, Ids::seeded(seed))
    }

    pub(crate) fn opened(&self) -> (FileStore<RealDisk>, Opened) {
        let mut store = self.window();
        let opened = store.open(today());
        (store, opened)
    }

    pub(crate) fn plan_file(&self) -> PathBuf {
        self.places().plan()
    }

    pub(crate) fn write_plan(&self, text: &str) {
        fs::create_dir_all(self.places().store).unwrap();
        fs::write(self.plan_file(), text).unwrap();
        close_to_others(&[self.places().store, self.plan_file()]);
    }

    pub(crate) fn write_log(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let log = self.places().log();
        fs::create_dir_all(&log).unwrap();
        fs::write(log.join(name), bytes).unwrap();
        close_to_others(&[self.places().store, log.clone(), log.join(name)]);
    }

    /// The logs by name, whole.
    pub(crate) fn logs(&self) -> Vec<(String, Vec<u8>)> {
        let mut logs = Vec::new();
        for entry in fs::read_dir(self.places().log()).into_iter().flatten() {
            let path = entry.unwrap().path();
            logs.push((name_of(&path), fs::read(path).unwrap()));
        }
        logs.sort();
        logs
    }

    /// The one log there is.
    pub(crate) fn log(&self) -> String {
        let logs = self.logs();
        assert_eq!(logs.len(), 1, "{logs:?}");
        String::from_utf8(logs[0].1.clone()).unwrap()
    }

    /// Every file below both folders, by path.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.push(path);
            }
        }
        found.sort();
        found
    }
}

fn close_to_others(paths: &[PathBuf]) {
    for path in paths {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
}

/// The permission bits of what a path names.
pub(crate) fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

pub(crate) fn today() -> Day {
    day("2026-03-08")
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// An entry of today.
pub(crate) fn entry(id: &str, fact: Fact) -> Entry {
    entry_on(today(), id, fact)
}

pub(crate) fn entry_on(day: Day, id: &str, fact: Fact) -> Entry {
    Entry {
        id: Id::new(id),
        n: 0,
        at: Moment::parse(&format!("{day}T08:10:05+01:00")).unwrap(),
        day,
        gesture: None,
        fact,
    }
}

pub(crate) fn here(id: &str) -> Entry {
    entry(id, Fact::Here)
}

pub(crate) fn tick(id: &str) -> Entry {
    entry(id, done("send-one-line"))
}

pub(crate) fn done(commitment: &str) -> Fact {
    Fact::Done(Done {
        value: "connection".into(),
        commitment: Some(commitment.into()),
        one_off: None,
        if_then: None,
        text: "Send one line: thinking of you.".to_owned(),
        size: Size::Two,
        minutes: Some(2),
        block: Block::Any,
        source: Source::Planned,
        certain: true,
        backfilled: false,
    })
}

pub(crate) fn line(id: &str, n: u64, rest: &str) -> String {
    format!(
        "{{\"v\":1,\"id\":\"{id}\",\"n\":{n},\"at\":\"2026-03-08T08:10:05+01:00\",\"day\":\"2026-03-08\",{rest}}}\n"
    )
}

pub(crate) fn ids(entries: &[Entry]) -> Vec<&str> {
    let mut ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

pub(crate) fn value(id: &str, name: &str) -> Value {
    Value {
        id: id.into(),
        name: name.to_owned(),
        everyday: String::new(),
        why: String::new(),
        pos: None,
        since: None,
        retired: None,
        changed: None,
    }
}

pub(crate) fn plan_of(values: &[&str]) -> Plan {
    Plan {
        values: values
            .iter()
            .map(|name| value(&name.to_lowercase(), name))
            .collect(),
        ..Plan::default()
    }
}

#[track_caller]
pub(crate) fn read(plan: PlanRead) -> Plan {
    match plan {
        PlanRead::Read(plan) => *plan,
        other => panic!("{other:?}"),
    }
}

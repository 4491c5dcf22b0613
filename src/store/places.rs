//! Where everything lies.

use std::path::{Path, PathBuf};

use crate::domain::hash::hash;

/// The two folders a store lives in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder to sync and back up: the plan and the logs.
    pub store: PathBuf,
    /// What this machine remembers about it; everything here can be rebuilt.
    pub state: PathBuf,
}

impl Places {
    /// The plan.
    pub fn plan(&self) -> PathBuf {
        self.store.join("plan.json")
    }

    /// The folder of the logs.
    pub fn log(&self) -> PathBuf {
        self.store.join("log")
    }

    /// A log by name.
    pub(super) fn log_file(&self, name: &str) -> PathBuf {
        self.log().join(name)
    }

    /// Which device this machine is.
    pub(super) fn device(&self) -> PathBuf {
        self.state.join("device.json")
    }

    /// What this machine remembers about this store and no other.
    pub fn own(&self) -> PathBuf {
        let path = self.store.as_os_str().as_encoded_bytes();
        self.state
            .join("stores")
            .join(format!("{:016x}", hash(path)))
    }

    /// The summary that makes opening quick.
    pub(super) fn open_cache(&self) -> PathBuf {
        self.own().join("head.json")
    }

    /// The copies of a syncer that were taken in.
    pub(super) fn absorbed(&self) -> PathBuf {
        self.own().join("taken.json")
    }

    /// Which entries in this device's log are of others.
    pub(super) fn others(&self) -> PathBuf {
        self.own().join("others.json")
    }

    /// The plan as it was last read or written whole.
    pub(super) fn last_good(&self) -> PathBuf {
        self.own().join("last-good").join("plan.json")
    }

    /// Copies of earlier days.
    pub fn backup(&self) -> PathBuf {
        self.own().join("backup")
    }

    /// Entries that could not be written to the log.
    pub fn rescue(&self) -> PathBuf {
        self.own().join("rescue.jsonl")
    }

    /// The ids of what a device has forgotten; several may share this folder.
    pub(super) fn forgotten(&self, device: &str) -> PathBuf {
        self.own().join(format!("forgotten-{device}.json"))
    }

    /// The part of the day that was last reminded of.
    pub(super) fn reminded(&self) -> PathBuf {
        self.own().join("reminded.json")
    }

    /// Half-typed text.
    pub(super) fn draft(&self) -> PathBuf {
        self.own().join("draft.json")
    }
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

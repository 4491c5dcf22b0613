//! The copies of a syncer that were taken in: they stay where they are, for the person, and are not read again.

use std::collections::BTreeMap;

use super::{
    disk::{Disk, Stat},
    file::FileStore,
    places::folder_of,
    writing::{make_folders, read_whole, replace},
};

/// The most bytes that are read of it.
const LARGEST: u64 = 1 << 20;

/// Copies by their path in the store, each as it was then: its size and the time of its last change in nanoseconds.
pub(super) type Taken = BTreeMap<String, (u64, i64)>;

/// What a copy is remembered by.
pub(super) fn looks(stat: &Stat) -> (u64, i64) {
    (stat.size, i64::try_from(stat.changed).unwrap_or(0))
}

/// The path in the store of a file in the log folder.
pub(super) fn in_log(name: &str) -> String {
    format!("log/{name}")
}

impl<D: Disk> FileStore<D> {
    /// Reads what was remembered, once a visit.
    pub(super) fn read_taken(&mut self) {
        if self.taken.is_none() {
            self.taken = Some(self.taken_on_disk());
        }
    }

    /// True when this copy was taken in as it is now.
    pub(super) fn is_taken(&self, path: &str, stat: &Stat) -> bool {
        let known = self.taken.as_ref().and_then(|taken| taken.get(path));
        known == Some(&looks(stat))
    }

    /// Remembers copies, and forgets those that are gone. When it cannot be kept they are read again next time, and
    /// found to be known.
    pub(super) fn remember(&mut self, copies: impl IntoIterator<Item = (String, (u64, i64))>) {
        let mut taken = self.taken_on_disk();
        taken.extend(copies);
        taken.retain(|path, _| self.disk.stat(&self.places.store.join(path)).is_ok());
        let path = self.places.taken();
        let name = self.temporary();
        let bytes = serde_json::to_vec(&taken).unwrap_or_default();
        let _ = make_folders(&self.disk, folder_of(&path))
            .and_then(|()| replace(&self.disk, &path, &bytes, &name));
        self.taken = Some(taken);
    }

    /// Every copy is read again.
    pub(super) fn forget_taken(&mut self) {
        // Where it cannot be taken away there is none, or nothing can be written at all.
        let _ = self.disk.remove(&self.places.taken());
        self.taken = None;
    }

    fn taken_on_disk(&self) -> Taken {
        let read = read_whole(&self.disk, &self.places.taken(), LARGEST).ok();
        read.and_then(|(bytes, _)| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }
}

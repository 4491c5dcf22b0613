//! Absorbing what a syncer could not bring together: entries that stand in a copy of a log and nowhere else.
//!
//! They go into the log that this device writes now, as they are, line by line: a syncer keeps only some of its copies.
//! The copies stay where they are, for the person, and are not read again.

use super::{
    NotSaved,
    disk::{Disk, How, Kind, Stat},
    duplicate_ids::Missing,
    file::{Absorbed, FileStore},
    names::{Named, month_of, named},
    places::folder_of,
    writing::{lock, make_folders, read_whole, replace_loosely},
};
use crate::domain::day::{Day, Month};

/// A copy that is to be taken in.
struct Copy {
    name: String,
    looks: (u64, i64),
}

impl<D: Disk> FileStore<D> {
    /// Appends what stands in copies alone to this device's log; gives true when there was something. What does not
    /// work now is tried again by the next wider look: nothing is remembered before it is flushed.
    pub(super) fn absorb_copies(&mut self, today: Day) -> bool {
        self.read_absorbed();
        if self.copies_to_take_in().is_empty() {
            return false;
        }
        // Only one window does this; what it remembers is read under the lock.
        let own = self.places.absorbed();
        let folder = make_folders(&self.disk, folder_of(&own))
            .and_then(|()| self.disk.open(folder_of(&own), How::Folder));
        if let Ok(folder) = &folder
            && lock(&self.disk, folder).is_err()
        {
            return false;
        }
        self.absorbed = None;
        self.read_absorbed();
        self.absorb(today).unwrap_or(false)
    }

    fn absorb(&mut self, today: Day) -> Result<bool, NotSaved> {
        let copies = self.copies_to_take_in();
        let mut missing = Missing::default();
        let mut first: Option<Option<Month>> = None;
        for copy in &copies {
            self.each_record(&copy.name, |record| missing.put(record))?;
            let month = month_of(&copy.name);
            // No month comes before every month: then all logs are looked at.
            first = Some(first.map_or(month, |first| first.min(month)));
        }
        for name in self.logs_since(first.flatten()) {
            self.each_record(&name, |record| missing.strike(record))?;
        }
        for n in missing.numbers() {
            self.opening.cache.note_number(n);
        }
        let lines = missing.lines();
        let any = !lines.is_empty();
        if any {
            self.remember_others(&lines, today)?;
            self.append_as_they_are(lines, today)?;
        }
        let copies = copies.into_iter();
        self.remember(copies.map(|copy| (in_log(&copy.name), copy.looks)));
        Ok(any)
    }

    /// The names of copies that were not taken in as they are now.
    pub(super) fn new_copies(&mut self) -> Vec<String> {
        self.read_absorbed();
        let copies = self.copies_to_take_in().into_iter();
        copies.map(|copy| copy.name).collect()
    }

    /// The copies in the log folder that were not taken in as they are now.
    fn copies_to_take_in(&self) -> Vec<Copy> {
        let mut names = self.reading.names.clone();
        names.retain(|name| matches!(named(name), Named::Copy { .. }));
        let mut copies = Vec::new();
        for name in names {
            let stat = self.disk.stat(&self.places.log_file(&name));
            if let Ok(stat) = stat
                && stat.kind == Kind::File
                && !self.is_absorbed(&in_log(&name), &stat)
            {
                let looks = looks(&stat);
                copies.push(Copy { name, looks });
            }
        }
        copies
    }

    /// The logs of this month and later ones: what was absorbed before lies in those of the day it was.
    fn logs_since(&self, first: Option<Month>) -> Vec<String> {
        let mut names = self.reading.names.clone();
        names
            .retain(|name| matches!(named(name), Named::Log { month, .. } if Some(month) >= first));
        names
    }
}

/// The most bytes that are read of it.
const LARGEST: u64 = 1 << 20;

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
    pub(super) fn read_absorbed(&mut self) {
        if self.absorbed.is_none() {
            self.absorbed = Some(self.absorbed_on_disk());
        }
    }

    /// True when this copy was taken in as it is now.
    pub(super) fn is_absorbed(&self, path: &str, stat: &Stat) -> bool {
        let known = self.absorbed.as_ref().and_then(|taken| taken.get(path));
        known == Some(&looks(stat))
    }

    /// Remembers copies, and forgets those that are gone. When it cannot be kept they are read again next time, and
    /// found to be known.
    pub(super) fn remember(&mut self, copies: impl IntoIterator<Item = (String, (u64, i64))>) {
        let mut taken = self.absorbed_on_disk();
        taken.extend(copies);
        taken.retain(|path, _| self.disk.stat(&self.places.store.join(path)).is_ok());
        let path = self.places.absorbed();
        let name = self.temporary();
        let bytes = serde_json::to_vec(&taken).unwrap_or_default();
        let _ = make_folders(&self.disk, folder_of(&path))
            .and_then(|()| replace_loosely(&self.disk, &path, &bytes, &name));
        self.absorbed = Some(taken);
    }

    /// Every copy is read again.
    pub(super) fn forget_absorbed(&mut self) {
        // Where it cannot be taken away there is none, or nothing can be written at all.
        let _ = self.disk.remove(&self.places.absorbed());
        self.absorbed = None;
    }

    fn absorbed_on_disk(&self) -> Absorbed {
        let read = read_whole(&self.disk, &self.places.absorbed(), LARGEST).ok();
        read.and_then(|(bytes, _)| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }
}

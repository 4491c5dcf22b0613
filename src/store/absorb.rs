//! Taking in what a syncer could not bring together: entries that stand in a copy of a log and nowhere else.
//!
//! They go into the log that this device writes now, as they are, line by line: a syncer keeps only some of its copies.

use super::{
    NotSaved,
    disk::{Disk, How, Kind},
    duplicate_ids::Missing,
    file::FileStore,
    names::{Named, month_of, named},
    places::folder_of,
    taken::{in_log, looks},
    writing::{lock, make_folders},
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
        self.read_taken();
        if self.copies_to_take_in().is_empty() {
            return false;
        }
        // Only one window does this; what it remembers is read under the lock.
        let own = self.places.taken();
        let folder = make_folders(&self.disk, folder_of(&own))
            .and_then(|()| self.disk.open(folder_of(&own), How::Folder));
        if let Ok(folder) = &folder
            && lock(&self.disk, folder).is_err()
        {
            return false;
        }
        self.taken = None;
        self.read_taken();
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
            self.head.note_number(n);
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
        self.read_taken();
        let copies = self.copies_to_take_in().into_iter();
        copies.map(|copy| copy.name).collect()
    }

    /// The copies in the log folder that were not taken in as they are now.
    fn copies_to_take_in(&self) -> Vec<Copy> {
        let mut names = self.names.clone();
        names.retain(|name| matches!(named(name), Named::Copy { .. }));
        let mut copies = Vec::new();
        for name in names {
            let stat = self.disk.stat(&self.places.log_file(&name));
            if let Ok(stat) = stat
                && stat.kind == Kind::File
                && !self.is_taken(&in_log(&name), &stat)
            {
                let looks = looks(&stat);
                copies.push(Copy { name, looks });
            }
        }
        copies
    }

    /// The logs of this month and later ones: what was absorbed before lies in those of the day it was.
    fn logs_since(&self, first: Option<Month>) -> Vec<String> {
        let mut names = self.names.clone();
        names
            .retain(|name| matches!(named(name), Named::Log { month, .. } if Some(month) >= first));
        names
    }
}

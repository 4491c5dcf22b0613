//! Taking in what a syncer could not bring together: entries that stand in a copy of a log and nowhere else.
//!
//! They go into the log that this device writes now, as they are, line by line: a syncer keeps only some of its copies.

use std::collections::HashSet;

use super::{
    NotSaved,
    disk::{Disk, How, Kind},
    file::FileStore,
    hash::QuickMap,
    line::without_texts,
    names::{Named, named},
    places::folder_of,
    taken::{in_log, looks},
    writing::{lock, make_folders},
};
use crate::domain::{
    day::{Day, Month},
    id::Id,
};

/// A copy that is to be taken in.
struct Copy {
    name: String,
    looks: (u64, i64),
}

/// An entry of a copy.
struct Found {
    n: u64,
    /// The smallest of its lines, the one that counts.
    line: Vec<u8>,
}

/// The entries of copies that are not in the logs.
#[derive(Default)]
struct FoundThere {
    entries: QuickMap<Id, Found>,
    /// What is named by a `redacted` in a copy or a log.
    redacted: HashSet<Id>,
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
        let mut found_there = FoundThere::default();
        let mut first: Option<Option<Month>> = None;
        for copy in &copies {
            self.each_record(&copy.name, |reader, record| {
                let bytes = record.bytes.unwrap_or_default();
                if let Some(key) = reader.key(bytes) {
                    found_there.redacted.extend(key.redacts);
                    found_there.put(key.id, key.n, bytes);
                }
            })?;
            let month = month_of(&copy.name);
            // No month comes before every month: then all logs are looked at.
            first = Some(first.map_or(month, |first| first.min(month)));
        }
        for name in self.logs_since(first.flatten()) {
            self.each_record(&name, |reader, record| {
                let bytes = record.bytes.unwrap_or_default();
                if let Some(key) = reader.key(bytes) {
                    found_there.redacted.extend(key.redacts);
                    found_there.strike(&key.id, bytes);
                }
            })?;
        }
        let highest = found_there.entries.values().map(|found| found.n);
        for n in highest.collect::<Vec<_>>() {
            self.head.note_number(n);
        }
        let lines = found_there.lines();
        let any = !lines.is_empty();
        if any {
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
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.retain(|name| matches!(named(name), Named::Copy { .. }));
        names.sort_unstable();
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
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names
            .retain(|name| matches!(named(name), Named::Log { month, .. } if Some(month) >= first));
        names
    }
}

fn month_of(name: &str) -> Option<Month> {
    match named(name) {
        Named::Log { month, .. } => Some(month),
        Named::Copy { month, .. } => month,
        Named::Other => None,
    }
}

impl FoundThere {
    fn put(&mut self, id: Id, n: u64, line: &[u8]) {
        let known = self.entries.get(&id);
        if known.is_none_or(|found| line < found.line.as_slice()) {
            let line = line.to_owned();
            self.entries.insert(id, Found { n, line });
        }
    }

    /// A log has this line. Of two with the same id the smaller counts everywhere, so that one has to be in a log.
    fn strike(&mut self, id: &Id, line: &[u8]) {
        let found = self.entries.get(id);
        if found.is_some_and(|found| line <= found.line.as_slice()) {
            self.entries.remove(id);
        }
    }

    /// The lines to append, in the order of their entries. What is redacted comes without its texts.
    fn lines(self) -> Vec<Vec<u8>> {
        let mut rows: Vec<(Id, Found)> = self.entries.into_iter().collect();
        rows.sort_by(|a, b| (a.1.n, &a.0).cmp(&(b.1.n, &b.0)));
        let line = |(id, found): (Id, Found)| {
            if !self.redacted.contains(&id) {
                return Some(found.line);
            }
            let line = std::str::from_utf8(&found.line).ok()?;
            without_texts(line).map(String::into_bytes)
        };
        rows.into_iter().filter_map(line).collect()
    }
}

//! Entries of other devices that lie in this one's log, because a copy of theirs was taken in: this device did not do
//! them, so it takes none of them back.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    NotSaved,
    disk::Disk,
    duplicate_ids::Gathered,
    file::FileStore,
    line::{Line, read},
    places::folder_of,
    writing::{make_folders, read_whole, replace},
};
use crate::domain::{day::Day, entry::Entry, id::Id};

/// The most bytes that are read of it.
const LARGEST: u64 = 16 << 20;

/// Their ids, by the day they tell of.
type Others = BTreeMap<Day, BTreeSet<Id>>;

impl<D: Disk> FileStore<D> {
    /// Remembers which of these lines tell of today or yesterday; before that nothing is taken back any more.
    /// It is on disk before the lines are.
    pub(super) fn remember_others(
        &mut self,
        lines: &[Vec<u8>],
        today: Day,
    ) -> Result<(), NotSaved> {
        let first = today.plus(-1);
        let mut others = self.others();
        others.retain(|day, _| *day >= first);
        let mut any = false;
        for line in lines {
            if let Line::Entry(entry) = read(line)
                && entry.day >= first
            {
                any |= others.entry(entry.day).or_default().insert(entry.id);
            }
        }
        if !any {
            return Ok(());
        }
        let path = self.places.others();
        let name = self.temporary();
        let bytes = serde_json::to_vec(&others).unwrap_or_default();
        make_folders(&self.disk, folder_of(&path))?;
        replace(&self.disk, &path, &bytes, &name)?;
        Ok(())
    }

    /// The entries of `today` that this device wrote, in order.
    pub fn own_entries(&mut self, today: Day) -> Vec<Entry> {
        let mut found = Gathered::default();
        if self.paper.is_none() {
            let name = self.log_of(today);
            // A log that cannot be read holds nothing to take back.
            let _ = self.read_back(&name, today, &mut found);
        }
        found.forget_redacted();
        let others = self.ids_of_others(today);
        found
            .entries
            .retain(|entry| entry.day == today && !others.contains(&entry.id));
        found.entries.sort_by(|a, b| a.order().cmp(&b.order()));
        found.entries
    }

    /// The entries of a day in this device's log that another device wrote.
    fn ids_of_others(&self, day: Day) -> BTreeSet<Id> {
        self.others().remove(&day).unwrap_or_default()
    }

    fn others(&self) -> Others {
        let read = read_whole(&self.disk, &self.places.others(), LARGEST).ok();
        read.and_then(|(bytes, _)| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }
}

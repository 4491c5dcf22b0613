//! What a syncer could not bring together, or an editor left behind: copies of logs and of plan.json.
//!
//! Entries that stand in a copy of a log and nowhere else go into the log that this device writes now, as they are, line
//! by line: a syncer keeps only some of its copies. What is later in a copy of the plan comes into the plan. The copies
//! stay where they are, for the person, and are not read again.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    NotSaved,
    disk::{Disk, How, Kind, Stat},
    duplicate_ids::{Gathered, Missing},
    file::{Absorbed, FileStore},
    line::{Line, read},
    merge::Pieces,
    places::{MadeBy, Named, folder_of, month_of, named, plan_copy},
    plan_file::{self, LARGEST},
    stamp::{stamp_copy, stamp_hand_edits},
    writing::{lock, make_folders, read_whole, replace_loosely},
};
use crate::domain::{
    day::{Day, Month},
    entry::Entry,
    id::Id,
    plan::Plan,
};

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
        let known = self.recalled(&self.places.absorbed());
        known.unwrap_or_default()
    }
}

/// The entries of other devices that lie in this one's log, because a copy of theirs was taken in, by the day they
/// tell of: this device did not do them, so it takes none of them back.
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
        let bytes = serde_json::to_vec(&others).unwrap_or_default();
        Ok(self.keep(&self.places.others(), &bytes)?)
    }

    /// The entries that this device wrote `today`, a day that begins at this hour, in order.
    pub fn own_entries(&mut self, today: Day, starts: u8) -> Vec<Entry> {
        let mut found = Gathered::default();
        if self.paper.is_none() {
            let name = self.log_of(today);
            // A log that cannot be read holds nothing to take back.
            let _ = self.read_end(&name, Some(today), &mut found);
            self.note_found(&found);
        }
        found.forget_redacted();
        let others = self.others();
        let is_others = |entry: &Entry| others.values().any(|ids| ids.contains(&entry.id));
        // What was written today about a day before is of today as well.
        let is_of_today = |entry: &Entry| {
            entry.day == today || entry.day < today && entry.at.day(starts) >= today
        };
        found
            .entries
            .retain(|entry| is_of_today(entry) && !is_others(entry));
        found.entries.sort_by(|a, b| a.order().cmp(&b.order()));
        found.entries
    }

    fn others(&self) -> Others {
        self.recalled(&self.places.others()).unwrap_or_default()
    }
}

/// A copy of the plan that can be read.
struct PlanFound {
    name: String,
    kind: MadeBy,
    stat: Stat,
    tree: Value,
}

impl<D: Disk> FileStore<D> {
    /// Merges copies of the plan into it; gives the plan when that changed it. A copy that cannot be read, or a plan
    /// that cannot, is left as it is.
    pub(super) fn merge_plan_copies(&mut self) -> Option<Plan> {
        self.read_absorbed();
        if self.new_plan_copies().is_empty() && self.unsaved_files().is_empty() {
            return None;
        }
        let _held = self.hold_store().ok()?;
        self.absorbed = None;
        self.read_absorbed();
        let mut tree = self.document().ok()??;
        self.settle_device();
        let mut copies = self.readable_copies();
        let asides = self.unsaved_plans();
        let good = self.last_good();
        let trees = copies.iter().map(|copy| &copy.tree);
        let stamp = self.next_stamp(trees.chain(&good).chain([&tree]));
        if let Some(good) = &good {
            stamp_hand_edits(&mut tree, good, &stamp);
            for copy in copies.iter_mut().filter(|copy| copy.kind == MadeBy::Syncer) {
                stamp_copy(&mut copy.tree, good, &stamp);
            }
        }
        let ours = Pieces::of(&tree);
        let known = good.map_or_else(
            || ours.clone(),
            |good| ours.clone().joined(Pieces::of(&good)),
        );
        let mut all = ours.clone();
        for copy in &copies {
            let theirs = Pieces::of(&copy.tree);
            all = all.joined(match copy.kind {
                MadeBy::Syncer => theirs,
                MadeBy::Editor => theirs.later_than(&known, &ours),
            });
        }
        for aside in &asides {
            all = all.joined(Pieces::of(&aside.tree));
        }
        let plan = if all == ours {
            None
        } else {
            Some(self.put_plan(&all.together()).ok()?)
        };
        for aside in asides {
            // What cannot be taken away is found to be known next time.
            let _ = self.disk.remove(&aside.path);
        }
        let copies = copies.into_iter();
        self.remember(copies.map(|copy| (copy.name, looks(&copy.stat))));
        plan
    }

    /// The names of copies of the plan that cannot be read; they are never written over.
    pub fn unreadable_plan_copies(&self) -> Vec<String> {
        let names = self.copies_of_plan().into_iter();
        let unreadable = names.filter(|(name, _)| self.read_copy(name).is_none());
        unreadable.map(|(name, _)| name).collect()
    }

    /// The copies beside the plan, by name.
    fn copies_of_plan(&self) -> Vec<(String, MadeBy)> {
        let names = self.disk.list(&self.places.store).unwrap_or_default();
        let mut copies: Vec<(String, MadeBy)> = names
            .into_iter()
            .filter_map(|name| plan_copy(&name).map(|kind| (name, kind)))
            .collect();
        copies.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        copies
    }

    /// Those that were not taken in as they are now.
    fn new_plan_copies(&self) -> Vec<(String, MadeBy)> {
        let mut copies = self.copies_of_plan();
        copies.retain(|(name, _)| {
            let stat = self.disk.stat(&self.places.store.join(name));
            stat.is_ok_and(|stat| stat.kind == Kind::File && !self.is_absorbed(name, &stat))
        });
        copies
    }

    fn readable_copies(&self) -> Vec<PlanFound> {
        let read = |(name, kind): (String, MadeBy)| {
            let (tree, stat) = self.read_copy(&name)?;
            Some(PlanFound {
                name,
                kind,
                stat,
                tree,
            })
        };
        self.new_plan_copies()
            .into_iter()
            .filter_map(read)
            .collect()
    }

    fn read_copy(&self, name: &str) -> Option<(Value, Stat)> {
        let path = self.places.store.join(name);
        let (bytes, stat) = read_whole(&self.disk, &path, LARGEST).ok()?;
        plan_file::parse(&path, &bytes).ok()?;
        Some((plan_file::tree(&bytes)?, stat))
    }
}

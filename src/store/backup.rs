//! Copies of earlier days: the plan and the logs that changed since, seven daily and eight weekly; a month that is over
//! lies once under `months`. And the way back: entries that a copy holds, and no log any more.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
};

use super::{
    NotSaved, Trouble,
    disk::{Disk, How, Kind},
    duplicate_ids::Missing,
    file::FileStore,
    forget::without,
    line::read,
    places::{Named, folder_of, named},
    records::Record,
    writing::{locks_within, make_folders, read_whole, replace, replace_with, temporary},
};
use crate::domain::{
    day::{Day, Month},
    hash::{hash, hash_of},
    id::Id,
    weekday::Weekday,
};

const DAILY: usize = 7;
const WEEKLY: usize = 8;
const BLOCK: usize = 1 << 14;
/// How often the lock is tried: a program that is just being started holds it for a moment.
const TRIES: u32 = 10;
/// Where a copy is made before it has the name of its day.
pub(super) const UNFINISHED: &str = "unfinished";

/// The most bytes of a log that is copied line by line.
const WHOLE: u64 = 256 << 20;

impl<D: Disk> FileStore<D> {
    /// Copies the plan and the changed logs aside, at most once a day, and lets the oldest copies go.
    pub(super) fn copy_aside(&mut self, today: Day) -> Result<(), NotSaved> {
        let folder = self.backup_of(today);
        if self.disk.stat(&folder).is_ok() || self.is_unused() {
            return Ok(());
        }
        let all = self.places.backup();
        make_folders(&self.disk, &all)?;
        let held = self.disk.open(&all, How::Folder)?;
        if !locks_within(&self.disk, &held, TRIES)? || self.disk.stat(&folder).is_ok() {
            // Another window makes today's copy, or just made it.
            return Ok(());
        }
        // The folder gets the day's name when everything is in it: a day that has a copy has all of it.
        let unfinished = all.join(UNFINISHED);
        self.take_away(&unfinished);
        make_folders(&self.disk, &unfinished)?;
        self.copy_changed(&unfinished, today.month())?;
        self.disk.rename(&unfinished, &folder)?;
        self.disk.sync_folder(&all)?;
        self.let_old_copies_go();
        self.keep_open_cache();
        Ok(())
    }

    /// Copies the plan, and the logs that no other copy holds whole: those of `this_month` into `folder`.
    fn copy_changed(&self, folder: &Path, this_month: Month) -> Result<(), NotSaved> {
        let months = self.places.backup().join("months");
        let kept = self.kept_sizes();
        if let Some(plan) = self.plan_to_keep() {
            let name = temporary(hash(folder.as_os_str().as_encoded_bytes()));
            replace(&self.disk, &folder.join("plan.json"), &plan, &name)?;
        }
        for name in self.disk.list(&self.places.log()).unwrap_or_default() {
            let Named::Log { month, .. } = named(&name) else {
                continue;
            };
            let path = self.places.log_file(&name);
            let stat = self.disk.stat(&path)?;
            if stat.kind != Kind::File || kept.get(&name).is_some_and(|size| *size >= stat.size) {
                continue;
            }
            if month < this_month {
                make_folders(&self.disk, &months)?;
                self.copy(&path, &months.join(&name))?;
            } else {
                self.copy(&path, &folder.join(&name))?;
            }
        }
        Ok(())
    }

    /// The days that have a copy, oldest first.
    pub(super) fn backup_days(&self) -> Vec<Day> {
        let names = self.disk.list(&self.places.backup()).unwrap_or_default();
        let mut days: Vec<Day> = names.iter().filter_map(|name| Day::parse(name)).collect();
        days.sort_unstable();
        days
    }

    fn backup_of(&self, day: Day) -> PathBuf {
        self.places.backup().join(day.to_string())
    }

    fn is_unused(&self) -> bool {
        self.disk.stat(&self.places.plan()).is_err() && self.disk.stat(&self.places.log()).is_err()
    }

    /// For each log the size of its largest copy.
    fn kept_sizes(&self) -> BTreeMap<String, u64> {
        let days = self
            .backup_days()
            .into_iter()
            .map(|day| self.backup_of(day));
        let months = self.places.backup().join("months");
        let mut kept = BTreeMap::new();
        for folder in days.chain([months]) {
            for name in self.disk.list(&folder).unwrap_or_default() {
                if let Ok(stat) = self.disk.stat(&folder.join(&name)) {
                    let size: &mut u64 = kept.entry(name).or_default();
                    *size = stat.size.max(*size);
                }
            }
        }
        kept
    }

    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let name = temporary(hash(to.as_os_str().as_encoded_bytes()));
        // A copy that was cut off may have left its own; nobody else writes here.
        let _ = self.disk.remove(&folder_of(to).join(&name));
        let gone = self.gone();
        if !gone.entries.is_empty() {
            // The log of another device may hold a text that is forgotten here.
            let (bytes, _) = read_whole(&self.disk, from, WHOLE)?;
            let bytes = without(&bytes, &gone).unwrap_or(bytes);
            return replace(&self.disk, to, &bytes, &name);
        }
        let source = self.disk.open(from, How::Read)?;
        let write = |file: &D::File| {
            let mut block = vec![0; BLOCK];
            let mut at = 0;
            loop {
                match self.disk.read_at(&source, &mut block, at)? {
                    0 => return Ok(()),
                    read => {
                        self.disk.write_all(file, &block[..read])?;
                        at += read as u64;
                    }
                }
            }
        };
        replace_with(&self.disk, to, &name, write)
    }

    /// Of the days with a copy the last seven stay, and of each week before them the last one, for eight weeks.
    fn let_old_copies_go(&self) {
        let all = self.places.backup();
        let unfinished = all.join(UNFINISHED);
        for day in superfluous(&self.backup_days()) {
            // First its name goes, for good: a day that has a copy has all of it.
            let is_nameless = self
                .disk
                .rename(&self.backup_of(day), &unfinished)
                .and_then(|()| self.disk.sync_folder(&all));
            if is_nameless.is_ok() {
                self.take_away(&unfinished);
            }
        }
    }

    /// Takes a copy away, as far as that goes.
    fn take_away(&self, folder: &Path) {
        for name in self.disk.list(folder).unwrap_or_default() {
            let _ = self.disk.remove(&folder.join(name));
        }
        let _ = self.disk.remove_folder(folder);
    }
}

/// The days whose copies may go; `days` has the oldest first.
fn superfluous(days: &[Day]) -> Vec<Day> {
    let (older, _) = days.split_at(days.len().saturating_sub(DAILY));
    let week = |day: &Day| day.week_start(Weekday::Mon);
    let mut weeks: BTreeMap<Day, Day> = BTreeMap::new();
    for day in older {
        weeks.insert(week(day), *day);
    }
    let kept: Vec<Day> = weeks.into_values().rev().take(WEEKLY).collect();
    older
        .iter()
        .filter(|day| !kept.contains(day))
        .copied()
        .collect()
}

/// Entries of a device that only backups hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The device that wrote them.
    pub device: String,
    /// How many there are.
    pub entries: usize,
}

/// A log in a backup.
struct Kept {
    path: PathBuf,
    device: String,
}

impl Kept {
    fn name(&self) -> Option<String> {
        let name = self.path.file_name()?.to_str()?;
        Some(name.to_owned())
    }
}

impl<D: Disk> FileStore<D> {
    /// What backups hold and no log does, by the device that wrote it. Changes nothing.
    pub(super) fn gone_from_logs(&mut self) -> Vec<Gone> {
        let kept = self.kept_logs();
        let missing = self.missing_from_logs(&kept);
        let mut by_device: BTreeMap<String, Vec<Id>> = BTreeMap::new();
        if !missing.is_empty() {
            for log in &kept {
                let ids = by_device.entry(log.device.clone()).or_default();
                self.each_record_kept(log, |record| {
                    let line = read(record.bytes.unwrap_or_default());
                    let id = line.order().map(|(_, id)| id);
                    ids.extend(id.filter(|id| missing.holds(id)).cloned());
                });
            }
        }
        let counted = by_device.into_iter().map(|(device, mut ids)| {
            ids.sort_unstable();
            ids.dedup();
            let entries = ids.len();
            Gone { device, entries }
        });
        counted.filter(|gone| gone.entries > 0).collect()
    }

    /// Says of which logs a backup has a copy and the folder none, where it was not said before, and how many of their
    /// entries no log holds.
    pub(super) fn say_which_logs_are_gone(&mut self) {
        if self.reading.unlisted.is_some() || self.is_store_gone() {
            return;
        }
        let kept = self.kept_logs();
        let mut missing: Vec<String> = kept.iter().filter_map(Kept::name).collect();
        let here: BTreeSet<&String> = self.reading.names.iter().collect();
        missing.retain(|name| !here.contains(name));
        missing.sort_unstable();
        missing.dedup();
        let told = self.logs_told();
        let is_of_new = |device: &String| {
            let mut new = missing.iter().filter(|name| !told.contains(name));
            new.any(|name| matches!(named(name), Named::Log { device: of, .. } if of == device))
        };
        if missing.iter().any(|name| !told.contains(name)) {
            let gone = self.gone_from_logs().into_iter();
            for Gone { device, entries } in gone.filter(|gone| is_of_new(&gone.device)) {
                let is_it = |known: &Trouble| matches!(known, Trouble::Shrunk { device: of, .. } if *of == device);
                if !self.troubles.iter().any(is_it) {
                    let entries = entries as u64;
                    self.troubles.push(Trouble::Shrunk { device, entries });
                }
            }
        }
        self.keep_logs_told(missing);
    }

    /// Appends what backups hold and no log does to this device's log, each line as it was written; what was
    /// forgotten since comes without its words. Gives how many entries that were.
    pub fn bring_back(&mut self, today: Day) -> Result<usize, NotSaved> {
        if self.paper.is_some() {
            return Err(NotSaved::NoStore);
        }
        let kept = self.kept_logs();
        let missing = self.missing_from_logs(&kept);
        for n in missing.numbers() {
            self.opening.cache.note_number(n);
        }
        let mut of_others = BTreeSet::new();
        let own = self.this.device.id.clone();
        for log in kept.iter().filter(|log| log.device != own) {
            self.each_record_kept(log, |record| {
                let line = read(record.bytes.unwrap_or_default());
                let id = line.order().map(|(_, id)| id);
                of_others.extend(id.filter(|id| missing.holds(id)).cloned());
            });
        }
        let lines = missing.lines();
        let count = lines.len();
        if count > 0 {
            let mut theirs = lines.clone();
            theirs.retain(|line| {
                let line = read(line);
                line.order().is_some_and(|(_, id)| of_others.contains(id))
            });
            self.remember_others(&theirs, today)?;
            self.append_as_they_are(lines, today)?;
        }
        Ok(count)
    }

    fn missing_from_logs(&mut self, kept: &[Kept]) -> Missing {
        let mut missing = Missing::default();
        for log in kept {
            self.each_record_kept(log, |record| missing.put(record));
        }
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.retain(|name| named(name) != Named::Other);
        for name in names {
            // What cannot be read is not known to be there; a line that is there twice counts once.
            let _ = self.each_record(&name, |record| missing.strike_whole(record));
        }
        missing
    }

    /// The logs in all backups.
    fn kept_logs(&self) -> Vec<Kept> {
        let backup = self.places.backup();
        let mut kept = Vec::new();
        for folder in self.disk.list(&backup).unwrap_or_default() {
            if folder != "months" && Day::parse(&folder).is_none() {
                continue;
            }
            let folder = backup.join(folder);
            for name in self.disk.list(&folder).unwrap_or_default() {
                if let Named::Log { device, .. } = named(&name) {
                    kept.push(Kept {
                        path: folder.join(&name),
                        device: device.to_owned(),
                    });
                }
            }
        }
        kept
    }

    /// The ids that each copy of this log holds, in their order.
    pub(super) fn ids_kept(&mut self, name: &str) -> Vec<Vec<u64>> {
        let mut kept = self.kept_logs();
        kept.retain(|log| log.name().is_some_and(|of| of == name));
        let mut copies = Vec::new();
        for log in &kept {
            let mut ids = Vec::new();
            self.each_record_kept(log, |record| {
                let line = read(record.bytes.unwrap_or_default());
                ids.extend(line.order().map(|(_, id)| hash_of(id)));
            });
            copies.push(ids);
        }
        copies
    }

    /// Shows every record of a log in a backup. One that cannot be read holds nothing to bring back.
    fn each_record_kept(&mut self, log: &Kept, see: impl FnMut(Record<'_>)) {
        let file = self.disk.open(&log.path, How::Read);
        let is_file = |file: &D::File| {
            let stat = self.disk.stat_file(file);
            stat.is_ok_and(|stat| stat.kind == Kind::File)
        };
        if let Some(file) = file.ok().filter(is_file) {
            let _ = self.each_record_in(&file, see);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_daily_and_eight_weekly_copies_stay() {
        let mut days = Vec::new();
        let first = Day::ymd(2026, 1, 1).unwrap_or_else(|| unreachable!());
        for index in 0..200 {
            days.push(first.plus(index));
            let gone = superfluous(&days);
            days.retain(|day| !gone.contains(day));
        }
        assert_eq!(days.len(), DAILY + WEEKLY);
        let (weekly, daily) = days.split_at(WEEKLY);
        assert!(daily.windows(2).all(|two| two[1].since(two[0]) == 1));
        assert!(weekly.windows(2).all(|two| two[1].since(two[0]) == 7));
    }
}

//! The way back from the backup: entries that a copy of an earlier day holds, and no log any more.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use super::{
    NotSaved,
    disk::{Disk, How, Kind},
    duplicate_ids::Missing,
    file::FileStore,
    line::read,
    names::{Named, named},
    records::Record,
};
use crate::domain::{day::Day, id::Id};

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

    /// Appends what backups hold and no log does to this device's log, each line as it was written; what was
    /// forgotten since comes without its words. Gives how many entries that were.
    pub fn bring_back(&mut self, today: Day) -> Result<usize, NotSaved> {
        if self.paper.is_some() {
            return Err(NotSaved::NoStore);
        }
        let kept = self.kept_logs();
        let missing = self.missing_from_logs(&kept);
        for n in missing.numbers() {
            self.head.note_number(n);
        }
        let mut of_others = BTreeSet::new();
        let own = self.device.id.clone();
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
                    let path = folder.join(&name);
                    kept.push(Kept { path, device });
                }
            }
        }
        kept
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

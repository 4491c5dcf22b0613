//! What is on disk, and whether all of it can be read.

use std::io;

use super::{
    PlanError, PlanRead, Store, Trouble,
    backup::Gone,
    disk::Disk,
    file::FileStore,
    line::{Line, read},
    places::{Named, named},
};
use crate::domain::{
    day::{Day, Month},
    entry::Fact,
    hash::QuickSet,
    id::Id,
    journal::NUMBER_LIMIT,
};

/// Lines of one file that are named at the most.
const NAMED: usize = 100;

/// How plan.json reads.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum PlanState {
    /// There is none.
    #[default]
    Absent,
    /// It can be read: how many values, commitments and people in it are active.
    Read([usize; 3]),
    /// It cannot be read.
    Unreadable(PlanError),
}

/// Everything `daymark doctor` says.
#[derive(Clone, Debug, Default)]
pub struct Examination {
    /// The folder of the plan and the log.
    pub store: String,
    /// The folder of backups.
    pub backup: String,
    /// How plan.json reads.
    pub plan: PlanState,
    /// Entries in all logs, each id once.
    pub entries: u64,
    /// Entries of a newer daymark.
    pub newer: u64,
    /// Damaged lines as file and line number, in the order of names; at most a hundred a file.
    pub damaged: Vec<(String, u64)>,
    /// How many damaged lines there are.
    pub damaged_count: u64,
    /// Each device with its newest month and the number of its files.
    pub devices: Vec<(String, Month, usize)>,
    /// Which of them is this machine, once it has written.
    pub this_device: String,
    /// Copies a syncer or an editor made of logs.
    pub copies: Vec<String>,
    /// Things in the log folder that are no regular files, or no logs.
    pub others: Vec<String>,
    /// Files and folders that other accounts of this computer can open.
    pub open_to_others: Vec<String>,
    /// Entries with a number so large that none is counted from it, as file and line; at most a hundred a file.
    pub large: Vec<(String, u64)>,
    /// Copies of the plan that cannot be read.
    pub unread_plans: Vec<String>,
    /// What a backup holds and no log does.
    pub gone: Vec<Gone>,
    /// The copy of the plan as it was read last, where there is one.
    pub last_good: Option<String>,
    /// The days that have a backup.
    pub backups: Vec<Day>,
    /// What the person is told on the screen.
    pub troubles: Vec<Trouble>,
}

impl<D: Disk> FileStore<D> {
    /// Reads everything there is and says what was found. Changes nothing.
    pub fn examine(&mut self, today: Day) -> Examination {
        let opened = self.open(today);
        let mut found = Examination {
            store: self.places.store.display().to_string(),
            backup: self.places.backup().display().to_string(),
            this_device: opened.device,
            troubles: opened.troubles,
            backups: self.backup_days(),
            ..Examination::default()
        };
        found.plan = match opened.plan {
            PlanRead::Absent => PlanState::Absent,
            PlanRead::Read(plan) => {
                let people = plan.active_people().count();
                let values = plan.active_values();
                let steps = values
                    .iter()
                    .filter(|value| plan.commitment_of(&value.id).is_some())
                    .count();
                PlanState::Read([values.len(), steps, people])
            }
            PlanRead::Unreadable { error, .. } => PlanState::Unreadable(error),
        };
        let log = self.places.log();
        found
            .troubles
            .retain(|known| !matches!(known, Trouble::LogUnread { path, .. } if *path != log));
        self.examine_logs(&mut found);
        self.examine_modes(&mut found);
        found.unread_plans = self.unreadable_plan_copies();
        found.gone = self.gone_from_logs();
        let last_good = self.places.last_good();
        let is_there = self.disk.stat(&last_good).is_ok();
        found.last_good = is_there.then(|| last_good.display().to_string());
        found
    }

    fn examine_logs(&mut self, found: &mut Examination) {
        self.list_logs();
        let mut seen = QuickSet::default();
        for name in self.reading.names.clone() {
            let kind = named(&name);
            if kind == Named::Other {
                found.others.push(name);
                continue;
            }
            if let Err(error) = self.examine_log(&name, &mut seen, found) {
                found.troubles.push(self.unread_log(&name, &error));
                continue;
            }
            match kind {
                Named::Log { month, device } => note_device(&mut found.devices, device, month),
                Named::Copy { .. } | Named::Other => found.copies.push(name),
            }
        }
    }

    fn examine_log(
        &mut self,
        name: &str,
        seen: &mut QuickSet<Id>,
        found: &mut Examination,
    ) -> io::Result<()> {
        let mut damaged = Vec::new();
        let mut newer = 0;
        let mut large = Vec::new();
        let mut entries = 0;
        let seen_all = self.each_record(name, |record| match record.bytes.map(read) {
            Some(Line::Entry(entry)) => {
                if entry.n > NUMBER_LIMIT {
                    large.push((name.to_owned(), record.line));
                }
                if seen.insert(entry.id) {
                    entries += 1;
                    newer += u64::from(matches!(entry.fact, Fact::Newer { .. }));
                }
            }
            Some(Line::Newer { .. }) => newer += 1,
            Some(Line::Damaged) | None => damaged.push((name.to_owned(), record.line)),
        });
        found.entries += entries;
        found.newer += newer;
        found.damaged_count += damaged.len() as u64;
        damaged.truncate(NAMED);
        found.damaged.extend(damaged);
        large.truncate(NAMED);
        found.large.extend(large);
        seen_all.map(|_| ())
    }

    fn examine_modes(&self, found: &mut Examination) {
        let logs = self.disk.list(&self.places.log()).unwrap_or_default();
        let logs = logs.iter().map(|name| self.places.log_file(name));
        let own = [
            self.places.store.clone(),
            self.places.log(),
            self.places.plan(),
            self.places.own(),
        ];
        for path in own.into_iter().chain(logs) {
            if self
                .disk
                .stat(&path)
                .is_ok_and(|stat| stat.mode & 0o077 != 0)
            {
                found.open_to_others.push(path.display().to_string());
            }
        }
    }
}

fn note_device(devices: &mut Vec<(String, Month, usize)>, device: String, month: Month) {
    match devices.iter_mut().find(|(known, ..)| *known == device) {
        Some((_, newest, files)) => {
            *newest = month.max(*newest);
            *files += 1;
        }
        None => devices.push((device, month, 1)),
    }
}

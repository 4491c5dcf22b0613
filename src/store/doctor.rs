//! What is on disk, and whether all of it can be read.

use std::{
    collections::BTreeMap,
    io::{self, ErrorKind},
};

use super::{
    InLog, NotSaved, PlanError, PlanRead, Store, Trouble,
    backup::Gone,
    disk::{Disk, How},
    duplicate_ids::Doubles,
    file::FileStore,
    line::{Line, read},
    places::{Named, named},
    records::{Pieces, Record},
};
use crate::domain::{
    day::{Day, Month},
    entry::Fact,
    hash::{QuickMap, hash, hash_of},
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
    /// What of a plan that can be read has no use as it stands.
    pub slip: Option<PlanError>,
    /// Entries in all logs, each id once.
    pub entries: u64,
    /// Entries of a newer daymark.
    pub newer: u64,
    /// Damaged lines as file and line number, in the order of names; at most a hundred a file.
    pub damaged: Vec<(String, u64)>,
    /// How many damaged lines there are.
    pub damaged_count: u64,
    /// Damaged lines whose entries are safe, and where these are; they are not among the others.
    pub mended: Vec<(String, u64, InLog)>,
    /// Each device with its newest month and the number of its files.
    pub devices: BTreeMap<String, (Month, usize)>,
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
    /// What nothing can be written to now, and why.
    pub unwritable: Option<(String, NotSaved)>,
    /// The copy of the plan as it was read last, where there is one.
    pub last_good: Option<String>,
    /// Plans that are kept for good, because one that lacked something took their place.
    pub kept: Vec<String>,
    /// The days that have a backup.
    pub backups: Vec<Day>,
    /// What the person is told on the screen.
    pub troubles: Vec<Trouble>,
}

impl<D: Disk> FileStore<D> {
    /// Reads everything there is and says what was found. Changes nothing.
    pub fn examine(&mut self, today: Day) -> Examination {
        let opened = self.open(today);
        self.check_kept();
        let mut found = Examination {
            store: self.places.store.display().to_string(),
            backup: self.places.backup().display().to_string(),
            this_device: opened.device,
            troubles: self.all_troubles(),
            backups: self.backup_days(),
            ..Examination::default()
        };
        found.plan = match opened.plan {
            PlanRead::Absent => PlanState::Absent,
            PlanRead::Read(plan) => {
                let people = plan.active_people().count();
                let values = plan.active_values();
                let steps = plan.steps().len();
                let bytes = self.plan_as_it_stands().unwrap_or_default();
                found.slip = self.slip(&bytes);
                PlanState::Read([values.len(), steps, people])
            }
            PlanRead::Unreadable { error, .. } => PlanState::Unreadable(error),
        };
        let log = self.places.log();
        found
            .troubles
            .retain(|known| !matches!(known, Trouble::LogUnread { path, .. } if *path != log));
        if let Some(latest) = self.ahead(opened.today) {
            let ahead = Trouble::ClockBack {
                today: opened.today,
            };
            if !found.troubles.contains(&ahead) {
                found.troubles.push(ahead);
            }
            self.remember_what_doctor_told(latest);
        }
        self.examine_logs(&mut found);
        self.examine_modes(&mut found);
        found.unread_plans = self.unreadable_plan_copies();
        let kept = self.kept_plans().into_iter();
        found.kept = kept.map(|path| path.display().to_string()).collect();
        found.gone = self.gone_from_logs();
        found.unwritable = self.unwritable(opened.today);
        let last_good = self.places.last_good();
        let is_there = self.disk.stat(&last_good).is_ok();
        found.last_good = is_there.then(|| last_good.display().to_string());
        found
    }

    /// What keeps a mark from the log of this day, as far as that can be known without writing.
    fn unwritable(&self, today: Day) -> Option<(String, NotSaved)> {
        if self.is_store_gone() {
            // That is said, and what to do about it.
            return None;
        }
        let (store, log) = (self.places.store.clone(), self.places.log());
        let file = self.places.log_file(&self.log_of(today));
        let probes = [
            self.disk.may_write(&store.join(".")),
            self.disk.may_write(&log.join(".")),
            self.disk.open(&file, How::Append).map(|_| ()),
        ];
        let paths = [store, log, file];
        let mut refused = paths.into_iter().zip(probes).filter_map(|(path, probe)| {
            let error = probe
                .err()
                .filter(|error| error.kind() != ErrorKind::NotFound)?;
            Some((path.display().to_string(), error.into()))
        });
        refused.next()
    }

    fn examine_logs(&mut self, found: &mut Examination) {
        self.list_logs();
        let mut seen = Seen::default();
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
        if !seen.doubles.is_empty() {
            let logs = self.reading.names.clone();
            for name in logs.iter().filter(|name| named(name) != Named::Other) {
                // What cannot be read was named above.
                let _ = self.each_record(name, |record| seen.settle(record));
            }
        }
        if found.damaged_count > 0 {
            let names = self.reading.names.clone();
            found.mended = self.mended(&names);
            let is_safe = |at: &(String, u64)| {
                let mut safe = found.mended.iter();
                safe.any(|(name, line, _)| (name, line) == (&at.0, &at.1))
            };
            found.damaged.retain(|at| !is_safe(at));
            let safe = found.mended.len() as u64;
            found.damaged_count = found.damaged_count.saturating_sub(safe);
        }
        let of = |kinds: &[Kind]| {
            seen.ids
                .values()
                .filter(|one| kinds.contains(&one.kind))
                .count()
        };
        found.entries = of(&[Kind::Known, Kind::Newer]) as u64;
        found.newer = of(&[Kind::Newer, Kind::OfNoDay]) as u64;
    }

    fn examine_log(
        &mut self,
        name: &str,
        seen: &mut Seen,
        found: &mut Examination,
    ) -> io::Result<()> {
        let mut damaged = Vec::new();
        let mut pieces = Pieces::default();
        let mut large = Vec::new();
        let seen_all = self.each_record(name, |record| {
            let bytes = record.bytes.unwrap_or_default();
            let line = record.bytes.map_or(Line::Damaged, read);
            if let Some((n, _)) = line.order() {
                if n > NUMBER_LIMIT {
                    large.push((name.to_owned(), record.line));
                }
                let whole = pieces.made_whole_by(bytes);
                if !whole.is_empty() {
                    damaged.retain(|(_, line)| !whole.contains(line));
                }
            } else {
                pieces.note(bytes, record.line);
                damaged.push((name.to_owned(), record.line));
            }
            seen.note(&line, bytes);
        });
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
            self.places.state.clone(),
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

/// What each id stands for.
#[derive(Default)]
struct Seen {
    ids: QuickMap<u64, One>,
    doubles: Doubles,
}

struct One {
    line: u64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Known,
    /// Of a newer daymark.
    Newer,
    /// The same, and of no day that this one understands.
    OfNoDay,
}

impl Kind {
    fn of(line: &Line) -> Self {
        match line {
            Line::Entry(entry) if matches!(entry.fact, Fact::Newer { .. }) => Kind::Newer,
            Line::Entry(_) => Kind::Known,
            Line::Newer { .. } | Line::Damaged => Kind::OfNoDay,
        }
    }
}

impl Seen {
    fn note(&mut self, line: &Line, bytes: &[u8]) {
        let Some((_, id)) = line.order() else { return };
        let (id, one) = (
            hash_of(id),
            One {
                line: hash(bytes),
                kind: Kind::of(line),
            },
        );
        match self.ids.get(&id) {
            Some(known) if known.line != one.line => self.doubles.doubt(id),
            Some(_) => {}
            None => _ = self.ids.insert(id, one),
        }
    }

    fn settle(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        if let Some((_, id)) = line.order()
            && self.doubles.settle(id, bytes)
            && let Some(one) = self.ids.get_mut(&hash_of(id))
        {
            one.kind = Kind::of(&line);
        }
    }
}

/// One more log of a device.
fn note_device(devices: &mut BTreeMap<String, (Month, usize)>, device: &str, month: Month) {
    let (newest, files) = devices.entry(device.to_owned()).or_insert((month, 0));
    *newest = month.max(*newest);
    *files += 1;
}

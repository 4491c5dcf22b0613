//! Opening: what the first screen needs, and not one file more.

use std::{
    collections::BTreeSet,
    io::{self, ErrorKind},
};

use super::{
    NotSaved, Opened, PlanRead, SPAN, Store as _, Trouble,
    disk::{Disk, Stat},
    duplicate_ids::Gathered,
    file::FileStore,
    first_day_kept,
    memory::Memory,
    places::{Named, named},
    plan_file,
    records::Records,
    writing::read_whole,
};
use crate::domain::{
    begins,
    day::Day,
    entry::{Entry, Undone},
    hash::hash_of,
};

impl<D: Disk> FileStore<D> {
    pub(super) fn open_files(&mut self, today: Day) -> Opened {
        self.reading.followed.clear();
        self.reading.given_out.clear();
        self.reading.taken_back.clear();
        self.told_before = None;
        self.troubles.clear();
        self.paper = None;
        self.waiting.clear();
        self.absorbed = None;
        let plan = read_whole(&self.disk, &self.places.plan(), plan_file::LARGEST);
        let no_folder = |error: &io::Error| error.kind() == ErrorKind::NotADirectory;
        if plan.as_ref().is_err_and(no_folder) {
            return self.open_on_paper(NotSaved::NoStore, today);
        }
        let plan = self.plan_from(plan);
        let today = self.day_by(&plan).unwrap_or(today);
        self.unused.borrow_mut().clear();
        self.check_state();
        self.read_open_cache();
        self.reading.folder_seen = self.folder_changed();
        self.list_logs();
        self.this.device = self.known_device();
        let mut found = Gathered::default();
        self.check_own_log(&mut found);
        if self.opening.kept.is_none() {
            self.search_open_cache();
        }
        self.read_week(today, &mut found);
        found.forget_redacted();
        self.note_found(&found);
        self.waiting = self.read_waiting(&found);
        self.say_what_own_log_lost();
        self.clock.is_told = false;
        let clock = self.clock_back(today);
        self.troubles.extend(clock);
        self.said = self.all_troubles();
        Opened {
            today,
            plan,
            device: self.this.device.id.clone(),
            highest: self.opening.cache.highest,
            last_here: self.opening.cache.last_here(today),
            first_day: self.opening.cache.first,
            draft: self.read_draft(),
            terminals: self.opening.cache.terminals.clone(),
            troubles: self.said.clone(),
            paper: false,
            entries: found.entries,
        }
    }

    fn open_on_paper(&mut self, reason: NotSaved, today: Day) -> Opened {
        let mut paper = Memory::paper(reason);
        let opened = paper.open(today);
        self.paper = Some(paper);
        opened
    }

    fn read_open_cache(&mut self) {
        self.opening.kept = self.recalled(&self.places.open_cache());
        self.opening.cache = self.opening.kept.clone().unwrap_or_default();
    }

    /// Looks whether the log this device wrote last is as it was left. What was added since is read; where it is
    /// another file, somebody else writes under this id.
    fn check_own_log(&mut self, found: &mut Gathered) {
        let Some(own) = self.opening.cache.file.clone() else {
            return;
        };
        let ours = named(&own.name);
        let is_ours = matches!(ours, Named::Log { device, .. } if device == self.this.device.id);
        let Ok(opened) = self.open_log_file(&own.name) else {
            return;
        };
        let Some((file, stat)) = opened else {
            // A new one of its name would take the place of its copy in the backup.
            if self.reading.unlisted.is_none() && !self.is_store_gone() {
                if is_ours {
                    self.renew_device();
                }
                self.opening.own_shrunk = Some(own);
            }
            return;
        };
        let kept = stat.size >= own.size && self.tail(&file, own.size).is_ok_and(|t| t == own.tail);
        if !kept {
            if is_ours {
                self.renew_device();
            }
            self.opening.own_shrunk = (stat.size < own.size).then_some(own);
        } else if stat.size > own.size {
            let mut records = Records::from(&self.disk, &file, own.size);
            while let Ok(Some(record)) = records.next() {
                found.take(record);
            }
        }
    }

    /// Without a head: every device's newest log has the highest number at its end.
    fn search_open_cache(&mut self) {
        let mut seen = BTreeSet::new();
        for name in self.reading.names.clone().into_iter().rev() {
            if let Named::Log { device, .. } = named(&name)
                && seen.insert(device.to_owned())
            {
                let mut last = Gathered::default();
                // What cannot be read now holds no number.
                let _ = self.read_end(&name, None, &mut last);
                self.note_found(&last);
                self.reading.followed.remove(&name);
            }
        }
    }

    fn read_week(&mut self, today: Day, found: &mut Gathered) {
        let first = today.plus(-begins::SPAN);
        let names = self.names_of_week(today);
        for name in &names {
            let read = self.read_end(name, Some(first), found);
            // Of a folder that cannot be listed that is said, and once.
            let read = read.or_else(|error| self.reading.unlisted.map(|_| ()).ok_or(error));
            if let Err(error) = read {
                // The wider look tries again.
                self.troubles.push(self.unread_log(name, &error));
            }
        }
        if found.has_doubles() {
            self.settle_doubles(&names, found);
        }
    }

    /// Shows all files once more to entries whose id came with different lines.
    pub(super) fn settle_doubles(&mut self, names: &[String], found: &mut Gathered) {
        for name in names {
            // What cannot be read now does not speak.
            let _ = self.each_record(name, |record| found.settle(record));
        }
    }

    /// Of entries that were given out before, with another text perhaps, the smallest line counts here too.
    pub(super) fn settle_news(&mut self, today: Day, found: &mut Gathered) {
        let is_known = |entry: &Entry| self.reading.given_out.contains(&hash_of(&entry.id));
        if found.entries.iter().any(is_known) {
            found.doubt_all();
            let names =
                self.names_since(Some(first_day_kept(today, SPAN).month()), &mut Vec::new());
            self.settle_doubles(&names, found);
        }
        found.forget_redacted();
        self.note_taken_back(&found.entries);
    }

    /// Takes what was read into the head.
    pub(super) fn note_found(&mut self, found: &Gathered) {
        self.opening.cache.note_number(found.highest);
        self.note_all(&found.entries);
    }

    /// Takes entries into the head. A mark that was taken back does not say that the person was here.
    pub(super) fn note_all(&mut self, entries: &[Entry]) {
        let ids = entries.iter().map(|entry| hash_of(&entry.id));
        self.reading.given_out.extend(ids);
        let undone = Undone::among(entries);
        for entry in entries {
            self.opening.cache.note(entry);
            if entry.fact.is_being_here() && undone.leaves(entry.order()) {
                self.opening.cache.note_here(entry);
            }
        }
    }

    /// The day it is by this plan.
    fn day_by(&self, plan: &PlanRead) -> Option<Day> {
        let now = self.clock.now?;
        let plan = match plan {
            PlanRead::Read(plan) => Some(plan),
            PlanRead::Unreadable { last_good, .. } => last_good.as_ref(),
            PlanRead::Absent => None,
        };
        plan.map(|plan| plan.settings.day_at(now))
    }

    fn read_draft(&self) -> Option<String> {
        let draft: Option<String> = self.recalled(&self.places.draft());
        draft.filter(|draft| !draft.is_empty())
    }

    /// What reading plan.json gave, in the words of the contract.
    pub(super) fn plan_from(&mut self, read: io::Result<(Vec<u8>, Stat)>) -> PlanRead {
        self.plan.trouble = None;
        let seen = self.plan.stat.take();
        let path = self.places.plan();
        let mut unread = match read {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return match seen {
                    Some(_) => self.plan_is_gone(),
                    None => self.plan_not_there(),
                };
            }
            Err(error) => match self.closed_folder(&error) {
                Some(folder) => return self.plan_behind(folder),
                None => plan_file::unopened(&path, &error),
            },
            Ok((bytes, stat)) => {
                self.plan.stat = Some(stat);
                match plan_file::parse(&path, &bytes) {
                    Ok(plan) => {
                        self.plan.is_to_come = false;
                        self.plan.erased = plan.erased_ids().into_iter().collect();
                        return PlanRead::Read(Box::new(plan));
                    }
                    Err(unread) => unread,
                }
            }
        };
        self.plan.trouble = Some(match unread.newer {
            Some(version) => Trouble::PlanNewer { version },
            None => Trouble::PlanUnreadable {
                line: unread.error.place.map(|(line, _)| line),
            },
        });
        let copy = self.best_copy();
        if unread.newer.is_none() {
            // One of a newer daymark stays where it is.
            unread.error.copy = copy.as_ref().map(|copy| copy.path.as_path().into());
        }
        PlanRead::Unreadable {
            last_good: copy.map(|copy| Box::new(copy.plan)),
            error: *unread.error,
        }
    }

    /// The plan as the file is now.
    pub(super) fn read_plan(&mut self) -> PlanRead {
        let read = read_whole(&self.disk, &self.places.plan(), plan_file::LARGEST);
        self.plan_from(read)
    }
}

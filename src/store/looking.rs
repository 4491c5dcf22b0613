//! Looking for what others wrote: the wider look after the first frame, and the look at each key.

use std::io::ErrorKind;

use super::{
    History, News, PlanRead, Trouble, Unread,
    copies::in_log,
    disk::{Disk, Kind, Stat},
    duplicate_ids::Gathered,
    file::FileStore,
    first_day_kept,
    open_cache::{Past, is_brought},
    places::{Named, is_of_ours, month_of, named},
};
use crate::domain::day::{Day, Month};

/// Permission bits that open a file or folder to others.
const OPEN_TO_OTHERS: u32 = 0o077;

impl<D: Disk> FileStore<D> {
    pub(super) fn look_wider(&mut self, today: Day, days: i64) -> History {
        let first = first_day_kept(today, days);
        self.find_devices();
        self.read_absorbed();
        let mut troubles = Vec::new();
        let names = self.names_since(Some(first.month()), &mut troubles);
        troubles.extend(self.tighten(&names));
        let mut found = Gathered::default();
        let damaged = self.read_logs(&names, &mut found, &mut troubles);
        if found.has_doubles() {
            self.settle_doubles(&names, &mut found);
        }
        found.forget_redacted();
        let mut rescued = 0;
        if !self.is_store_gone() {
            rescued = self.take_in(&names, &mut found, today);
            self.waiting = self.read_waiting(&found);
            // The days the person was here are those that the entries tell; before them as the head knew it.
            self.opening.cache.forget_here_since(first);
            self.note_found(&found);
            self.note_past(&found, first.month());
        }
        self.keep_open_cache();
        // While the last good plan still says what the person changed by hand.
        let plan = self.merge_plan_copies().map(Box::new);
        self.keep_plan_as_read();
        self.clear_temporaries(today);
        self.check_kept();
        self.troubles
            .retain(|known| matches!(known, Trouble::Shrunk { .. }));
        self.say_which_logs_are_gone();
        self.troubles.append(&mut troubles);
        let lines = self.lines_told(&damaged, [found.damaged, found.newer()]);
        self.troubles.extend(lines);
        if rescued > 0 {
            self.troubles.push(Trouble::Rescued { marks: rescued });
        }
        let clock = self.clock_back(today);
        self.troubles.extend(clock);
        self.remember_what_was_told(today);
        self.said = self.all_troubles();
        let told_before = self.lines_told_before();
        found.entries.retain(|entry| entry.day >= first);
        History {
            entries: found.entries,
            last_here: self.opening.cache.last_here(today),
            first_day: self.opening.cache.first,
            has_older: self
                .reading
                .names
                .iter()
                .any(|name| month_of(name).is_some_and(|month| month < first.month())),
            plan,
            troubles: self.said.clone(),
            told_before,
        }
    }

    /// Reads these logs; gives those that hold damaged lines.
    fn read_logs(
        &mut self,
        names: &[String],
        found: &mut Gathered,
        troubles: &mut Vec<Trouble>,
    ) -> Vec<String> {
        let mut damaged = Vec::new();
        for name in names {
            let before = found.damaged;
            if let Err(error) = self.read_log(name, found) {
                troubles.push(self.unread_log(name, &error));
            }
            if found.damaged > before {
                damaged.push(name.clone());
            }
        }
        damaged
    }

    /// Does what copies and other devices ask for, and puts what was kept aside into the log; gives how many marks
    /// that were.
    fn take_in(&mut self, names: &[String], found: &mut Gathered, today: Day) -> u64 {
        self.forget_as_told(found);
        self.step_aside_for_copies(names, today);
        self.absorb_copies(today);
        self.take_rescued(today, found)
    }

    /// The logs of these months, or of all, and the copies that syncers made of them, without those that were taken in.
    pub(super) fn names_since(
        &mut self,
        first: Option<Month>,
        troubles: &mut Vec<Trouble>,
    ) -> Vec<String> {
        self.read_absorbed();
        let mut names = self.reading.names.clone();
        names.retain(|name| match named(name) {
            Named::Log { month, .. } => Some(month) >= first,
            Named::Copy { month, .. } => month.is_none() || month >= first,
            Named::Other => false,
        });
        names.retain(|name| {
            match self.disk.stat(&self.places.log_file(name)) {
                // What stood in a copy alone stands in our own log, once it was taken in.
                Ok(stat) if stat.kind == Kind::File => !self.is_absorbed(&in_log(name), &stat),
                Ok(_) => {
                    let error = ErrorKind::InvalidInput.into();
                    troubles.push(self.unread_log(name, &error));
                    false
                }
                Err(error) => {
                    troubles.push(self.unread_log(name, &error));
                    false
                }
            }
        });
        names
    }

    /// Closes to others what was open to them. A file system without modes stays as it is.
    fn tighten(&self, names: &[String]) -> Option<Trouble> {
        let folders = [
            self.places.store.clone(),
            self.places.log(),
            self.places.state.clone(),
            self.places.own(),
        ];
        let ours = names.iter().filter(|name| is_of_ours(name));
        let logs = ours.map(|name| self.places.log_file(name));
        let files = [self.places.plan()].into_iter().chain(logs);
        let wanted = folders.into_iter().map(|path| (path, Kind::Folder, 0o700));
        let wanted = wanted.chain(files.map(|path| (path, Kind::File, 0o600)));
        let mut tightened = false;
        for (path, kind, mode) in wanted {
            let stat = self.disk.stat(&path);
            // What is something else than it is meant to be is not ours.
            let Some(stat) = stat.ok().filter(|stat| stat.kind == kind) else {
                continue;
            };
            if stat.mode & OPEN_TO_OTHERS != 0 {
                let _ = self.disk.set_mode(&path, mode);
                let now = self.disk.stat(&path).map_or(stat.mode, |stat| stat.mode);
                tightened |= now & OPEN_TO_OTHERS == 0;
            }
        }
        tightened.then_some(Trouble::Tightened)
    }

    /// Looks whether the logs of the months before `first` are as they were. Only where they are not they are read, for
    /// the first day of use and for what was said there to be forgotten. What was brought along from elsewhere is older
    /// than the first day and does not count.
    fn note_past(&mut self, found: &Gathered, first: Month) {
        let known = self.opening.cache.past.take().unwrap_or_default();
        let until = Month::parse(&known.until);
        let mut now = Past::until(first);
        let mut then = Past {
            until: known.until.clone(),
            ..Past::default()
        };
        for name in &self.reading.names {
            let Some(month) = month_of(name).filter(|month| *month < first) else {
                continue;
            };
            let size = self.size_of(name);
            now.add(size);
            if Some(month) < until {
                then.add(size);
            }
        }
        let mut is_done = true;
        if now.files == 0 {
            self.opening.cache.first = None;
        } else if known.until.is_empty() || then != known {
            let survey = self.survey();
            self.opening.cache.first = survey.first_day;
            // What could not be read, or be forgotten, is looked at again by the next visit.
            is_done = !survey.is_partial && self.heard_late.is_empty();
        }
        self.opening.cache.past = (is_done && now.files > 0).then_some(now);
        let first = &mut self.opening.cache.first;
        for entry in &found.entries {
            if first.is_none_or(|first| entry.day < first) && !is_brought(entry) {
                *first = Some(entry.day);
            }
        }
    }

    pub(super) fn size_of(&self, name: &str) -> u64 {
        let stat = self.disk.stat(&self.places.log_file(name));
        stat.map_or(0, |stat| stat.size)
    }

    /// A copy of the log this device writes means that somebody else writes it too: a home that was copied to a second
    /// machine. From now on this one writes under a new id.
    pub(super) fn step_aside_for_copies(&mut self, names: &[String], today: Day) {
        let is_of_this_device = |name: &String| {
            matches!(named(name), Named::Copy { month: Some(month), device: Some(device) }
                if month == today.month() && device == self.this.device.id)
        };
        if names.iter().any(is_of_this_device) {
            self.renew_device();
        }
    }
}

impl<D: Disk> FileStore<D> {
    /// One stat a log of this week, one for the folder and one for the plan; reads only what was added.
    pub(super) fn look_again(&mut self, today: Day) -> News {
        let mut found = Gathered::default();
        if self.find_devices() {
            self.take_in_news(today, &mut found);
        }
        for name in self.names_of_week(today) {
            // What cannot be read now may be readable at the next look.
            let _ = self.read_on(&name, &mut found);
        }
        self.settle_news(today, &mut found);
        self.note_found(&found);
        found.entries.append(&mut self.reading.unshown);
        let plan = self.plan_if_changed();
        let merged = plan.as_ref().and_then(|_| self.merge_plan_copies());
        let plan = merged.map(|plan| PlanRead::Read(Box::new(plan))).or(plan);
        let troubles = self.all_troubles();
        let is_new = troubles != self.said;
        self.said.clone_from(&troubles);
        News {
            entries: found.entries,
            plan,
            put_aside: self.plan.put_aside.take(),
            troubles: is_new.then_some(troubles),
        }
    }

    /// New names in the log folder: a device that came by a syncer. False when no name is new.
    pub(super) fn find_devices(&mut self) -> bool {
        let seen = self.reading.folder_seen;
        self.reading.folder_seen = self.folder_changed();
        if self.reading.folder_seen == seen {
            return false;
        }
        self.list_logs();
        true
    }

    /// When the log folder was changed last.
    pub(super) fn folder_changed(&self) -> Option<i128> {
        let stat = self.disk.stat(&self.places.log());
        stat.ok().map(|stat| stat.changed)
    }

    /// Lists the log folder.
    pub(super) fn list_logs(&mut self) {
        let folder = self.places.log();
        let listed = self.disk.list(&folder);
        self.reading.unlisted = match &listed {
            // A log that was never begun is none; a link that leads nowhere is one.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let is_link = self.disk.link(&folder).is_ok();
                is_link.then_some(Unread::Nowhere)
            }
            Err(error) => Some(Unread::of(error)),
            Ok(_) => None,
        };
        self.reading.names = listed.unwrap_or_default();
        self.reading.names.sort_unstable();
    }

    /// Takes copies in: what stands in copies of logs alone comes into this device's log, what is later in copies of
    /// the plan into the plan. True when there was something.
    pub fn take_in_copies(&mut self, today: Day) -> bool {
        if self.paper.is_some() {
            return false;
        }
        self.list_logs();
        let absorbed = self.absorb_copies(today);
        self.merge_plan_copies().is_some() || absorbed
    }

    /// The same for copies of logs that came while the program is open.
    fn take_in_news(&mut self, today: Day, found: &mut Gathered) {
        let names = self.new_copies();
        for name in &names {
            // What cannot be read now may be readable at the next look.
            let _ = self.each_record(name, |record| found.take(record));
        }
        self.step_aside_for_copies(&names, today);
        self.absorb_copies(today);
    }

    /// The plan, when another file stands there than the one that was read.
    fn plan_if_changed(&mut self) -> Option<PlanRead> {
        let same =
            |a: &Stat, b: &Stat| (a.inode, a.size, a.changed) == (b.inode, b.size, b.changed);
        match (self.disk.stat(&self.places.plan()), &self.plan.stat) {
            (Ok(now), Some(seen)) if same(&now, seen) => None,
            (Err(_), None) => None,
            (Ok(_), Some(_) | None) | (Err(_), Some(_)) => Some(self.read_plan()),
        }
    }
}

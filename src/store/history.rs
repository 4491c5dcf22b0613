//! The wider look after the first frame: two months of entries, and everything found on the way.

use super::{
    History, Trouble,
    disk::{Disk, Kind},
    duplicate_ids::Gathered,
    file::FileStore,
    first_day_kept,
    head::{Past, is_brought},
    names::{Named, month_of, named},
    taken::in_log,
};
use crate::domain::{
    day::{Day, Month},
    text::clean,
    undone::Undone,
};

/// Permission bits that open a file or folder to others.
const OPEN_TO_OTHERS: u32 = 0o077;

impl<D: Disk> FileStore<D> {
    pub(super) fn look_wider(&mut self, today: Day, days: i64) -> History {
        let first = first_day_kept(today, days);
        self.list_logs();
        self.say_what_own_log_lost();
        self.read_taken();
        let mut troubles = Vec::new();
        let names = self.names_since(Some(first.month()), &mut troubles);
        troubles.extend(self.tighten(&names));
        let mut found = Gathered::default();
        for name in &names {
            if self.read_log(name, &mut found).is_err() {
                found.damaged += 1;
            }
        }
        if found.has_doubles() {
            self.settle_doubles(&names, &mut found);
        }
        found.forget_redacted();
        self.forget_as_told(&mut found);
        self.step_aside_for_copies(&names, today);
        self.absorb_copies(today);
        let rescued = self.take_rescued(today, &mut found);
        self.note_all(&found);
        self.note_where_the_person_was(&found, first);
        self.note_past(&found, first.month());
        self.keep_head();
        // While the last good plan still says what the person changed by hand.
        let plan = self.merge_plan_copies().map(Box::new);
        self.keep_plan_as_read();
        self.clear_temporaries(today);
        self.troubles
            .retain(|known| matches!(known, Trouble::Shrunk { .. }));
        self.troubles.append(&mut troubles);
        self.troubles.extend(told_of(&found, rescued));
        self.troubles.extend(self.clock_back(today));
        found.entries.retain(|entry| entry.day >= first);
        self.told = self.all_troubles();
        History {
            entries: found.entries,
            last_here: self.head.last_here(today),
            first_day: self.head.first,
            has_older: self
                .names
                .iter()
                .any(|name| month_of(name).is_some_and(|month| month < first.month())),
            plan,
            troubles: self.told.clone(),
        }
    }

    /// The logs of these months, or of all, and the copies that syncers made of them, without those that were taken in.
    pub(super) fn names_since(
        &mut self,
        first: Option<Month>,
        troubles: &mut Vec<Trouble>,
    ) -> Vec<String> {
        self.read_taken();
        let mut names = self.names.clone();
        names.retain(|name| match named(name) {
            Named::Log { month, .. } => Some(month) >= first,
            Named::Copy { month, .. } => month.is_none() || month >= first,
            Named::Other => false,
        });
        names.retain(|name| {
            let stat = self.disk.stat(&self.places.log_file(name));
            let file = stat.ok().filter(|stat| stat.kind == Kind::File);
            if file.is_none() {
                let name = clean(name).into_owned();
                troubles.push(Trouble::NotAFile { name });
            }
            // What stood in a copy alone stands in our own log, once it was taken in.
            file.is_some_and(|stat| !self.is_taken(&in_log(name), &stat))
        });
        names
    }

    /// Closes to others what was open to them. A file system without modes stays as it is.
    fn tighten(&self, names: &[String]) -> Option<Trouble> {
        let own = [
            self.places.store.clone(),
            self.places.log(),
            self.places.plan(),
        ];
        let logs = names.iter().map(|name| self.places.log_file(name));
        let mut tightened = false;
        for path in own.into_iter().chain(logs) {
            let Ok(stat) = self.disk.stat(&path) else {
                continue;
            };
            if stat.mode & OPEN_TO_OTHERS != 0 {
                let is_folder = stat.kind == Kind::Folder;
                let mode = if is_folder { 0o700 } else { 0o600 };
                let _ = self.disk.set_mode(&path, mode);
                let now = self.disk.stat(&path).map_or(stat.mode, |stat| stat.mode);
                tightened |= now & OPEN_TO_OTHERS == 0;
            }
        }
        tightened.then_some(Trouble::Tightened)
    }

    /// The days the person was here, as the entries since `first` tell it; before them as the head knew it.
    fn note_where_the_person_was(&mut self, found: &Gathered, first: Day) {
        let undone = Undone::among(&found.entries);
        self.head.here.retain(|day| *day < first);
        for entry in &found.entries {
            if entry.fact.is_being_here() && undone.leaves(entry.order()) {
                self.head.note_here(entry.day);
            }
        }
    }

    /// Looks whether the logs of the months before `first` are as they were. Only where they are not they are read, for
    /// the first day of use and for what was said there to be forgotten. What was brought along from elsewhere is older
    /// than the first day and does not count.
    fn note_past(&mut self, found: &Gathered, first: Month) {
        let known = self.head.past.take().unwrap_or_default();
        let until = Month::parse(&known.until);
        let mut now = Past::until(first);
        let mut then = Past {
            until: known.until.clone(),
            ..Past::default()
        };
        for name in &self.names {
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
            self.head.first = None;
        } else if known.until.is_empty() || then != known {
            let survey = self.survey();
            self.head.first = survey.first_day;
            // What could not be read, or be forgotten, is looked at again by the next visit.
            is_done = !survey.is_partial && self.heard_late.is_empty();
        }
        self.head.past = (is_done && now.files > 0).then_some(now);
        let used = found.entries.iter().filter(|entry| !is_brought(entry));
        let first = used.map(|entry| entry.day).min();
        self.head.first = self.head.first.into_iter().chain(first).min();
    }

    pub(super) fn size_of(&self, name: &str) -> u64 {
        let stat = self.disk.stat(&self.places.log_file(name));
        stat.map_or(0, |stat| stat.size)
    }

    /// A copy of the log this device writes means that somebody else writes it too: a home that was copied to a second
    /// machine. From now on this one writes under a new id.
    pub(super) fn step_aside_for_copies(&mut self, names: &[String], today: Day) {
        let is_of_ours = |name: &String| {
            matches!(named(name), Named::Copy { month: Some(month), device: Some(device) }
                if month == today.month() && device == self.device.id)
        };
        if names.iter().any(is_of_ours) {
            self.renew_device();
        }
    }
}

fn told_of(found: &Gathered, rescued: u64) -> impl Iterator<Item = Trouble> {
    let damaged = (found.damaged > 0).then_some(Trouble::Damaged {
        lines: found.damaged,
    });
    let newer = (found.newer > 0).then_some(Trouble::Newer {
        entries: found.newer,
    });
    let rescued = (rescued > 0).then_some(Trouble::Rescued { entries: rescued });
    [damaged, newer, rescued].into_iter().flatten()
}

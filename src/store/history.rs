//! The wider look after the first frame: two months of entries, and everything found on the way.

use std::collections::BTreeMap;

use super::{
    History, Trouble,
    disk::{Disk, Kind},
    duplicate_ids::Gathered,
    file::FileStore,
    first_day_kept,
    head::{First, is_brought},
    line::{Line, read},
    names::{Named, named},
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
        self.find_devices();
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
        self.note_first_day(&found);
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
            first_day: self.head.first_day(),
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
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.sort_unstable();
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

    /// The first day of use: the oldest months are read for it, unless their files are as they were. What was brought
    /// along from elsewhere is older and does not count.
    fn note_first_day(&mut self, found: &Gathered) {
        let months = self.logs_by_month();
        if let Some(known) = &self.head.first {
            let until = months
                .iter()
                .take_while(|(month, _)| month.to_string() <= known.month);
            let names = until.flat_map(|(_, names)| names);
            let bytes: u64 = names.map(|name| self.size_of(name)).sum();
            if bytes == known.bytes && bytes > 0 {
                return;
            }
        }
        self.head.first = None;
        let mut bytes = 0;
        for (month, names) in months {
            let mut day = None;
            for name in names {
                bytes += self.size_of(&name);
                // What cannot be read now holds no day; its size will be looked at again.
                let _ = self.each_record(&name, |record| {
                    if let Line::Entry(entry) = read(record.bytes.unwrap_or_default())
                        && !is_brought(&entry)
                    {
                        day = Some(day.map_or(entry.day, |day: Day| day.min(entry.day)));
                    }
                });
            }
            if let Some(day) = day {
                let used = found.entries.iter().filter(|entry| !is_brought(entry));
                let day = used.map(|entry| entry.day).fold(day, Day::min);
                let month = month.to_string();
                self.head.first = Some(First { day, month, bytes });
                return;
            }
        }
    }

    /// The names of the logs, the oldest month first.
    fn logs_by_month(&self) -> BTreeMap<Month, Vec<String>> {
        let mut months: BTreeMap<Month, Vec<String>> = BTreeMap::new();
        for name in self.disk.list(&self.places.log()).unwrap_or_default() {
            let month = match named(&name) {
                Named::Log { month, .. } => Some(month),
                Named::Copy { month, .. } => month,
                Named::Other => None,
            };
            if let Some(month) = month {
                months.entry(month).or_default().push(name);
            }
        }
        months
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

//! What is put aside for next time: half-typed text, lines that the log did not take, which part of the day had its line.

use std::io::{self, ErrorKind};

use serde_json::json;

use super::{
    NotSaved,
    disk::{Disk, How, Kind},
    duplicate_ids::Gathered,
    file::{FileStore, marks_in},
    line::{Line, line_of, read},
    places::{Saying, folder_of},
    plan_file,
    records::Records,
    writing::{make_folders, open_locked, read_whole, replace_loosely, temporary},
};
use crate::domain::{
    day::{Day, Moment},
    entry::{Entry, Fact, Undone},
    plan::Plan,
};

impl<D: Disk> FileStore<D> {
    /// Keeps half-typed text; an empty one takes the file away.
    pub(super) fn write_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        let path = self.places.draft();
        self.leave_strange_draft()?;
        if draft.is_empty() {
            return match self.disk.remove(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        let text = serde_json::Value::from(draft).to_string();
        Ok(self.keep(&path, text.as_bytes())?)
    }

    /// Half-typed text that is not understood stays under another name; what gives no answer stays where it is.
    fn leave_strange_draft(&mut self) -> io::Result<()> {
        let path = self.places.draft();
        match read_whole(&self.disk, &path, LARGEST_DRAFT) {
            Ok((bytes, _)) if serde_json::from_slice::<String>(&bytes).is_err() => {
                let left = format!("draft-left-{:016x}.json", self.this.ids.draw());
                self.disk.rename(&path, &folder_of(&path).join(left))
            }
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Adds lines to the rescue file of this machine.
    pub(super) fn put_aside(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        let path = self.places.rescue();
        make_folders(&self.disk, folder_of(&path))?;
        let open = || match self.disk.open(&path, How::New) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Ok(self.disk.open(&path, How::Append)?)
            }
            file => Ok(file?),
        };
        let (file, stat) = open_locked(&self.disk, &path, open)?;
        if stat.kind != Kind::File {
            return Err(NotSaved::NoStore);
        }
        // A newline in front: the last writer may have been stopped in the middle of a line.
        let lines = entries.iter().map(line_of);
        let text: String = std::iter::once("\n".to_owned()).chain(lines).collect();
        self.disk.write_all(&file, text.as_bytes())?;
        self.disk.sync(&file)?;
        self.disk.sync_folder(folder_of(&path))?;
        Ok(())
    }

    /// What earlier visits kept aside and the log does not hold: what the person did and did not take back.
    pub(super) fn read_waiting(&self, found: &Gathered) -> Vec<Entry> {
        let read_all = read_whole(&self.disk, &self.places.rescue(), LARGEST_DRAFT);
        let bytes = read_all.map_or_else(|_| Vec::new(), |(bytes, _)| bytes);
        let lines = bytes.split(|byte| *byte == b'\n');
        let mut all: Vec<Entry> = Vec::new();
        for entry in lines.filter_map(|line| match read(line) {
            Line::Entry(entry) => Some(entry),
            Line::Newer { .. } | Line::Damaged => None,
        }) {
            if !found.holds(&entry.id) && all.iter().all(|known| known.id != entry.id) {
                all.push(entry);
            }
        }
        let undone = Undone::among(&all);
        let waits = |entry: &&Entry| is_mark(entry) && undone.leaves(entry.order());
        all.iter().filter(waits).cloned().collect()
    }

    /// Puts what waits into the log, where that can be written again; gives how many marks that were.
    pub fn take_what_waits(&mut self, today: Day) -> u64 {
        if self.waiting.is_empty() || self.paper.is_some() || self.is_store_gone() {
            return 0;
        }
        let mut found = Gathered::default();
        for name in self.names_since(None, &mut Vec::new()) {
            // What cannot be read now does not speak.
            let _ = self.each_record(&name, |record| found.take(record));
        }
        self.take_rescued(today, &mut found)
    }

    /// Puts entries that an earlier visit kept aside into the log; gives how many marks. The file goes only when all of
    /// them are there.
    pub(super) fn take_rescued(&mut self, today: Day, found: &mut Gathered) -> u64 {
        let path = self.places.rescue();
        let open = || Ok(self.disk.open(&path, How::Append)?);
        match self.disk.stat(&path) {
            Ok(stat) if stat.kind == Kind::File => {}
            Ok(_) => {
                self.note_unused(&path, &ErrorKind::InvalidInput.into());
                return 0;
            }
            Err(_) => return 0,
        }
        let Ok((file, _)) = open_locked(&self.disk, &path, open) else {
            return 0;
        };
        let Ok((entries, others)) = self.rescued(&file, found) else {
            return 0;
        };
        let entries: Vec<Entry> = entries
            .into_iter()
            .map(|entry| found.as_left(entry))
            .collect();
        let marks: Vec<Entry> = entries
            .iter()
            .filter(|entry| is_mark(entry))
            .cloned()
            .collect();
        let count = marks_in(&marks);
        let Ok(written) = self.append_lines(entries, today) else {
            return 0;
        };
        found.entries.extend(written.entries);
        found.entries.extend(written.seen);
        // Lines that nobody here understands stay where somebody may look for them.
        let _ = if others {
            let kept = format!("rescue-left-{}", temporary(self.this.ids.draw()));
            self.disk.rename(&path, &folder_of(&path).join(kept))
        } else {
            self.disk.remove(&path)
        };
        count
    }

    /// The entries of the rescue file that are not in the log, and whether there is something else in it.
    fn rescued(&mut self, file: &D::File, found: &Gathered) -> io::Result<(Vec<Entry>, bool)> {
        let mut records = Records::from(&self.disk, file, 0);
        let (mut entries, mut others) = (Vec::<Entry>::new(), false);
        while let Some(record) = records.next()? {
            match read(record.bytes.unwrap_or_default()) {
                Line::Entry(entry) if matches!(entry.fact, Fact::Newer { .. }) => others = true,
                Line::Entry(entry) => {
                    let known = entries.iter().any(|known| known.id == entry.id);
                    if !known && !found.holds(&entry.id) {
                        entries.push(entry);
                    }
                }
                Line::Newer { .. } | Line::Damaged => others = true,
            }
        }
        Ok((entries, others))
    }
}

/// True for what a person would count.
fn is_mark(entry: &Entry) -> bool {
    entry.fact.is_undoable() && !matches!(entry.fact, Fact::Retracted { .. })
}

/// More than the file ever holds.
const LARGEST: u64 = 4096;

/// The most bytes of half-typed text.
const LARGEST_DRAFT: u64 = 64 << 20;

impl<D: Disk> FileStore<D> {
    /// Remembers that something is said in a part of a day, or at a time of it; false when that was remembered before.
    pub fn remember_said(&mut self, what: Saying, day: Day, when: &str) -> Result<bool, NotSaved> {
        if self.holds_said(what, day, when) {
            return Ok(false);
        }
        let path = self.places.said(what);
        let line = said_line(day, when);
        // A terminal that opens waits for this; what is lost in a power cut is said once more.
        let name = self.temporary();
        make_folders(&self.disk, folder_of(&path))?;
        replace_loosely(&self.disk, &path, line.as_bytes(), &name)?;
        Ok(true)
    }

    /// True where this was said in the present part of the day. The plan tells which that is: no log is looked at.
    pub fn was_said(&self, what: Saying, now: Moment) -> bool {
        let path = self.places.plan();
        let plan = read_whole(&self.disk, &path, plan_file::LARGEST).ok();
        let plan = plan.and_then(|(bytes, _)| plan_file::parse(&path, &bytes).ok());
        plan.is_some_and(|Plan { settings, .. }| {
            self.holds_said(what, settings.day_at(now), settings.blocks.at(now).name())
        })
    }

    fn holds_said(&self, what: Saying, day: Day, when: &str) -> bool {
        let before = read_whole(&self.disk, &self.places.said(what), LARGEST);
        before.is_ok_and(|(bytes, _)| bytes == said_line(day, when).as_bytes())
    }
}

fn said_line(day: Day, when: &str) -> String {
    json!({"day": day, "block": when}).to_string()
}

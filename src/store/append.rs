//! Appending: one gesture's lines in one write, flushed before they count.

use std::io::ErrorKind;

use serde::Deserialize;

use super::{
    NotSaved, Store as _, TakenBack, Written,
    disk::{Disk, How, Kind, Stat},
    duplicate_ids::Gathered,
    file::{FileStore, Followed, OpenLog},
    line::line_of,
    places::folder_of,
    writing::{make_folders, open_locked},
};
use crate::domain::{
    day::Day,
    entry::{Entry, Fact, Undone},
    id::Id,
    journal::NUMBER_LIMIT,
};

/// The most bytes of one write; a longer gesture is written line by line.
const ONE_WRITE: usize = 64 << 10;

/// As much of the head as says which numbers are in use.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Numbered {
    highest: u64,
}

impl<D: Disk> FileStore<D> {
    /// Writes the lines of one gesture. After an error everything is as before for the caller; the same entries may
    /// be given again and become the same lines.
    pub(super) fn append_lines(
        &mut self,
        mut entries: Vec<Entry>,
        today: Day,
    ) -> Result<Written, NotSaved> {
        if entries.is_empty() {
            return Ok(Written::default());
        }
        let mut taken_back = Vec::new();
        let mut seen = self.append_with(today, |store, seen| {
            taken_back = store.leave_out_taken_back(&mut entries, seen);
            store.number(&mut entries, seen);
            let lines = entries.iter().map(line_of);
            lines.map(String::into_bytes).collect()
        })?;
        let is_settled = |id: &Id| {
            entries.iter().any(|entry| entry.id == *id)
                || taken_back.iter().any(|entry| entry.unwritten == *id)
        };
        self.writing.given.retain(|(id, _)| !is_settled(id));
        self.note_all(&entries);
        if !self.reading.taken_back.is_empty() {
            // What takes theirs back has a say from then on.
            self.note_taken_back(&entries);
        }
        let mut all = std::mem::take(&mut self.reading.unshown);
        all.append(&mut seen.entries);
        Ok(Written {
            entries,
            seen: all,
            taken_back,
        })
    }

    /// Notes what takes something back while this is open.
    pub(super) fn note_taken_back(&mut self, entries: &[Entry]) {
        let is_one = |entry: &&Entry| matches!(entry.fact, Fact::Retracted { .. });
        let all = entries.iter().filter(is_one).cloned();
        self.reading.taken_back.extend(all);
    }

    /// Takes out what would take back once more what others took back meanwhile, and says by which entry.
    fn leave_out_taken_back(&self, entries: &mut Vec<Entry>, seen: &Gathered) -> Vec<TakenBack> {
        let others = || self.reading.taken_back.iter().chain(&seen.entries);
        let undone = Undone::among(others());
        let mut left_out = Vec::new();
        entries.retain(|entry| {
            let by = others().find(|other| {
                matches!(entry.fact, Fact::Retracted { .. })
                    && other.fact == entry.fact
                    && other.id != entry.id
                    && undone.leaves(other.order())
            });
            let by = by.map(|by| TakenBack {
                unwritten: entry.id.clone(),
                by: by.clone(),
            });
            let is_left = by.is_none();
            left_out.extend(by);
            is_left
        });
        left_out
    }

    /// Writes entries into the log of a month that is over. All callers draw their numbers under the lock of the log of
    /// today, so that one is held until the head says which numbers are in use.
    pub fn append_past(
        &mut self,
        mut entries: Vec<Entry>,
        day: Day,
        today: Day,
    ) -> Result<Written, NotSaved> {
        if self.paper.is_some() || day.month() == today.month() {
            return self.append(entries, today);
        }
        self.settle_device();
        let (held, stat) = self.locked_log(today)?;
        let mut seen = Gathered::default();
        self.read_others(&held, stat, &mut seen)?;
        self.note_numbers_elsewhere();
        self.number(&mut entries, &seen);
        for entry in &entries {
            self.opening.cache.note_number(entry.n);
        }
        self.write_open_cache();
        self.disk.unlock(&held.file)?;
        self.settle_news(today, &mut seen);
        self.note_found(&seen);
        self.reading.unshown.append(&mut seen.entries);
        self.append_lines(entries, day)
    }

    /// What is in use in logs of months that are over stands in the head alone.
    pub(super) fn note_numbers_elsewhere(&mut self) {
        let kept: Option<Numbered> = self.recalled(&self.places.open_cache());
        self.opening
            .cache
            .note_number(kept.unwrap_or_default().highest);
    }

    /// Writes lines as they are, of whichever device and day, without their newlines. What another window had written
    /// goes out with the next answer.
    pub(super) fn append_as_they_are(
        &mut self,
        mut lines: Vec<Vec<u8>>,
        today: Day,
    ) -> Result<(), NotSaved> {
        for line in &mut lines {
            line.push(b'\n');
        }
        let mut seen = self.append_with(today, |_, _| lines)?;
        self.reading.unshown.append(&mut seen.entries);
        Ok(())
    }

    /// Writes the lines that `lines` gives under the lock, when it is known what others wrote; gives the latter.
    fn append_with(
        &mut self,
        today: Day,
        lines: impl FnOnce(&mut Self, &Gathered) -> Vec<Vec<u8>>,
    ) -> Result<Gathered, NotSaved> {
        let mut seen = Gathered::default();
        let done = self.append_under_lock(today, &mut seen, lines);
        self.settle_news(today, &mut seen);
        self.note_found(&seen);
        if let Err(reason) = done {
            // A descriptor that could not be flushed is never flushed again: its pages may be gone.
            self.writing.log = None;
            self.reading.unshown.append(&mut seen.entries);
            return Err(reason);
        }
        Ok(seen)
    }

    /// Nobody else of this device writes before the next entries are written. Gives what they wrote until now, so that
    /// what is chosen next is chosen from what is on disk.
    pub fn hold(&mut self, today: Day) -> Result<Vec<Entry>, NotSaved> {
        if self.paper.is_some() {
            return Ok(Vec::new());
        }
        let held = self.held_log(today);
        // What is refused now is refused when it is written: nobody waits for the lock twice.
        self.writing.held = Some(held.as_ref().map(|_| ()).map_err(|why| *why));
        held
    }

    fn held_log(&mut self, today: Day) -> Result<Vec<Entry>, NotSaved> {
        self.settle_device();
        let (log, stat) = self.locked_log(today)?;
        let mut seen = Gathered::default();
        self.read_others(&log, stat, &mut seen)?;
        self.settle_news(today, &mut seen);
        self.note_found(&seen);
        self.writing.log = Some(log);
        Ok(seen.entries)
    }

    fn append_under_lock(
        &mut self,
        today: Day,
        seen: &mut Gathered,
        lines: impl FnOnce(&mut Self, &Gathered) -> Vec<Vec<u8>>,
    ) -> Result<(), NotSaved> {
        self.settle_device();
        let (log, stat) = self.locked_log(today)?;
        let read = self.read_others(&log, stat, seen);
        self.note_numbers_elsewhere();
        let added = read.and_then(|()| match &lines(self, seen)[..] {
            [] => Ok(()),
            lines => self.write_lines(&log, stat, lines),
        });
        let unlocked = self.disk.unlock(&log.file);
        added?;
        if unlocked.is_ok() {
            self.writing.log = Some(log);
        }
        Ok(())
    }

    /// Today's log, locked, and certain to be the file that its name names.
    fn locked_log(&mut self, today: Day) -> Result<(OpenLog<D::File>, Stat), NotSaved> {
        let name = self.log_of(today);
        let path = self.places.log_file(&name);
        let mut kept = self.writing.log.take().filter(|log| log.name == name);
        if let Some(held) = self.writing.held.take() {
            held?;
            if let Some(log) = kept.take() {
                let stat = self.disk.stat_file(&log.file)?;
                return Ok((log, stat));
            }
        }
        let (file, stat) = open_locked(&self.disk, &path, || match kept.take() {
            Some(log) => Ok(log.file),
            None => self.open_log(&name),
        })?;
        Ok((OpenLog { name, file }, stat))
    }

    /// Opens a log to append, and makes it first where it is not there yet.
    fn open_log(&self, name: &str) -> Result<D::File, NotSaved> {
        let path = self.places.log_file(name);
        let file = match self.disk.open(&path, How::Append) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if self.is_store_gone() {
                    return Err(NotSaved::PlanGone);
                }
                make_folders(&self.disk, &self.places.log())?;
                match self.disk.open(&path, How::New) {
                    Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                        self.disk.open(&path, How::Append)?
                    }
                    file => file?,
                }
            }
            file => file?,
        };
        let stat = self.disk.stat_file(&file)?;
        if stat.kind != Kind::File {
            return Err(NotSaved::NoStore);
        }
        if stat.size == 0 {
            // Also where another window made it: that may have been stopped before the name was flushed.
            self.flush_name_of(&file)?;
        }
        Ok(file)
    }

    /// Flushes a new log, and the names on the way to it that are ours.
    fn flush_name_of(&self, file: &D::File) -> Result<(), NotSaved> {
        self.disk.sync(file)?;
        self.disk.sync_folder(&self.places.log())?;
        self.disk.sync_folder(&self.places.store)?;
        match self.disk.sync_folder(folder_of(&self.places.store)) {
            // A folder above the store may be closed to us; its names were there before.
            Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(error.into()),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn write_lines(
        &mut self,
        log: &OpenLog<D::File>,
        stat: Stat,
        lines: &[Vec<u8>],
    ) -> Result<(), NotSaved> {
        let mut text = Vec::new();
        if self.writing.torn || (stat.size > 0 && self.ends_open(log, stat)?) {
            text.push(b'\n');
        }
        let mut size = stat.size;
        self.writing.torn = true;
        for line in lines {
            if !text.is_empty() && text.len() + line.len() > ONE_WRITE {
                self.disk.write_all(&log.file, &text)?;
                size += text.len() as u64;
                text.clear();
            }
            text.extend(line);
        }
        self.disk.write_all(&log.file, &text)?;
        self.disk.sync_data(&log.file)?;
        self.writing.torn = false;
        self.follow_to(log, size + text.len() as u64, lines.len() as u64);
        Ok(())
    }

    /// What another window of this device appended since the last look.
    fn read_others(
        &mut self,
        log: &OpenLog<D::File>,
        stat: Stat,
        seen: &mut Gathered,
    ) -> Result<(), NotSaved> {
        let known = match self.reading.followed.get(&log.name) {
            Some(known) if known.inode == stat.inode && known.settled <= stat.size => *known,
            Some(_) | None => Followed {
                inode: stat.inode,
                settled: 0,
                size: 0,
                lines: Some(0),
            },
        };
        if known.settled < stat.size {
            self.read_added(&log.name, (&log.file, stat), known, seen)?;
        }
        Ok(())
    }

    /// Gives each entry its number: one more than the highest, or the one it was given at the last try.
    fn number(&mut self, entries: &mut [Entry], seen: &Gathered) {
        let counted = |n: &u64| *n <= NUMBER_LIMIT;
        let highest = seen.highest.max(self.opening.cache.highest);
        let given = self.writing.given.iter().map(|(_, n)| *n);
        let mut next = given.filter(counted).fold(highest, u64::max);
        for entry in entries {
            if let Some((_, n)) = self.writing.given.iter().find(|(id, _)| *id == entry.id) {
                entry.n = *n;
            } else {
                next += 1;
                entry.n = next;
                self.writing.given.push((entry.id.clone(), next));
            }
        }
    }

    /// True when the log's last byte is no newline.
    fn ends_open(&self, log: &OpenLog<D::File>, stat: Stat) -> Result<bool, NotSaved> {
        let mut last = [0];
        let read = self.disk.read_at(&log.file, &mut last, stat.size - 1)?;
        Ok(read == 0 || last[0] != b'\n')
    }

    /// Goes on behind what was written just now. Where there are no locks somebody may have written in between; then
    /// everything since the last look is read at the next.
    fn follow_to(&mut self, log: &OpenLog<D::File>, end: u64, written: u64) {
        if let Ok(stat) = self.disk.stat_file(&log.file)
            && stat.size == end
        {
            let before = self.reading.followed.get(&log.name);
            let lines = before.map_or(Some(0), |known| known.lines);
            let followed = Followed {
                inode: stat.inode,
                settled: end,
                size: end,
                lines: lines.map(|lines| lines + written),
            };
            self.reading.followed.insert(log.name.clone(), followed);
        }
    }
}

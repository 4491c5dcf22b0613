//! Reading log files, and remembering how far each was read.

use std::io::{self, ErrorKind};

use super::{
    disk::{Disk, How, Kind, Stat},
    duplicate_ids::Gathered,
    file::{FileStore, Followed},
    line::{Line, read},
    places::{Named, log_name, named},
    records::{Record, Records},
};
use crate::domain::{
    begins,
    day::Day,
    entry::{Entry, Fact},
    hash::hash,
};

/// The most of a file that is read before the first frame.
const MOST: u64 = 4 << 20;

/// How many bytes at the end of a log tell it from another of the same name.
pub(super) const TAIL: u64 = 256;

impl<D: Disk> FileStore<D> {
    /// The logs of this week by name: this device's, and those of others that were listed.
    pub(super) fn names_of_week(&self, today: Day) -> Vec<String> {
        let mut months = vec![today.plus(-begins::SPAN).month(), today.month()];
        months.dedup();
        let this = &self.this.device.id;
        let own = months.iter().map(|month| log_name(*month, this));
        let is_of_week = |name: &&String| matches!(named(name), Named::Log { month, device } if months.contains(&month) && device != *this);
        let others = self.reading.names.iter().filter(is_of_week).cloned();
        own.chain(others).collect()
    }

    /// Reads the end of a log without what is past on `since`, and follows it; a file that is not there holds nothing.
    /// What lies before the end is left to the wider look.
    pub(super) fn read_end(
        &mut self,
        name: &str,
        since: Option<Day>,
        into: &mut Gathered,
    ) -> io::Result<()> {
        let Some((file, stat)) = self.open_log_file(name)? else {
            return Ok(());
        };
        let from = stat.size.saturating_sub(MOST);
        self.read_from(name, (&file, stat), (from, since), into)
    }

    /// Reads a log from an offset on, and follows it from there. An offset inside the file may lie inside a record:
    /// what comes before the first end is passed over, and so is what is past.
    fn read_from(
        &mut self,
        name: &str,
        (file, stat): (&D::File, Stat),
        (from, since): (u64, Option<Day>),
        into: &mut Gathered,
    ) -> io::Result<()> {
        let room = std::mem::take(&mut self.reading.room);
        let mut records = Records::with(room, &self.disk, file, from);
        if from > 0 {
            records.next()?;
        }
        drain(&mut records, since, into)?;
        let followed = Followed {
            inode: stat.inode,
            settled: records.settled(),
            size: records.end(),
            lines: (from == 0).then_some(records.whole()),
        };
        self.reading.room = records.into_room();
        self.reading.followed.insert(name.to_owned(), followed);
        Ok(())
    }

    /// Reads a whole log and follows it.
    pub(super) fn read_log(&mut self, name: &str, into: &mut Gathered) -> io::Result<()> {
        match self.open_log_file(name)? {
            Some((file, stat)) => self.read_from(name, (&file, stat), (0, None), into),
            None => Ok(()),
        }
    }

    /// Shows every record of a log; gives how many had an end.
    pub(super) fn each_record(
        &mut self,
        name: &str,
        see: impl FnMut(Record<'_>),
    ) -> io::Result<u64> {
        match self.open_log_file(name)? {
            Some((file, _)) => self.each_record_in(&file, see),
            None => Ok(0),
        }
    }

    /// Shows every record of an open file; gives how many had an end.
    pub(super) fn each_record_in(
        &mut self,
        file: &D::File,
        mut see: impl FnMut(Record<'_>),
    ) -> io::Result<u64> {
        let room = std::mem::take(&mut self.reading.room);
        let mut records = Records::with(room, &self.disk, file, 0);
        while let Some(record) = records.next()? {
            see(record);
        }
        let whole = records.whole();
        self.reading.room = records.into_room();
        Ok(whole)
    }

    /// Reads what was added to a log since it was read last. Costs one stat when that is nothing.
    pub(super) fn read_on(&mut self, name: &str, into: &mut Gathered) -> io::Result<()> {
        let stat = match self.disk.stat(&self.places.log_file(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            stat => stat?,
        };
        let Some(known) = self.reading.followed.get(name).copied() else {
            return self.read_end(name, None, into);
        };
        if known.inode != stat.inode || stat.size < known.settled {
            return self.read_end(name, None, into);
        }
        if stat.size == known.size {
            return Ok(());
        }
        match self.open_log_file(name)? {
            Some((file, stat)) => self.read_added(name, (&file, stat), known, into),
            None => Ok(()),
        }
    }

    /// Reads an open log from where it was read last.
    pub(super) fn read_added(
        &mut self,
        name: &str,
        (file, stat): (&D::File, Stat),
        known: Followed,
        into: &mut Gathered,
    ) -> io::Result<()> {
        let mut records = Records::from(&self.disk, file, known.settled);
        drain(&mut records, None, into)?;
        let followed = Followed {
            inode: stat.inode,
            settled: records.settled(),
            size: records.end(),
            lines: known.lines.map(|lines| lines + records.whole()),
        };
        self.reading.followed.insert(name.to_owned(), followed);
        Ok(())
    }

    /// Opens a log to read it; `None` when there is none of this name.
    pub(super) fn open_log_file(&self, name: &str) -> io::Result<Option<(D::File, Stat)>> {
        let file = match self.disk.open(&self.places.log_file(name), How::Read) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let stat = self.disk.stat_file(&file)?;
        if stat.kind != Kind::File {
            return Err(ErrorKind::InvalidInput.into());
        }
        Ok(Some((file, stat)))
    }

    /// What tells a log that ends at `size` from another: the hash of its last bytes.
    pub(super) fn tail(&self, file: &D::File, size: u64) -> io::Result<String> {
        let from = size.saturating_sub(TAIL);
        let mut bytes = vec![0; (size - from) as usize];
        let mut filled = 0;
        while filled < bytes.len() {
            match self
                .disk
                .read_at(file, &mut bytes[filled..], from + filled as u64)?
            {
                0 => break,
                read => filled += read,
            }
        }
        Ok(format!("{:016x}", hash(&bytes[..filled])))
    }
}

/// Takes in all records, without what was written before a day and is about days before it. What takes something back,
/// or its words, always counts.
fn drain<D: Disk>(
    records: &mut Records<'_, D>,
    since: Option<Day>,
    into: &mut Gathered,
) -> io::Result<()> {
    let is_past = |entry: &Entry| {
        let before = |first| entry.day < first && entry.at.day(0) < first;
        let counts = matches!(entry.fact, Fact::Retracted { .. } | Fact::Redacted { .. });
        since.is_some_and(before) && !counts
    };
    while let Some(record) = records.next()? {
        match record.bytes.map(|bytes| (read(bytes), bytes)) {
            Some((Line::Entry(entry), _)) if is_past(&entry) => into.note_number(entry.n),
            Some((line, bytes)) => into.take_line(line, bytes),
            None => into.take(record),
        }
    }
    into.end_file();
    Ok(())
}

//! Everything as it is written, in the order in which it became true, line by line: what `daymark export` takes along.

use std::{
    collections::BTreeMap,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use memchr::memchr2;
use serde_json::Value;

use super::{
    disk::{Disk, How},
    file::FileStore,
    line::{forgotten::forgotten, read},
    past::Survey,
    plan_file,
    writing::read_whole,
};
use crate::domain::id::Id;

/// So many logs are open at once at the most: those of a few devices and months, which are read side by side.
const OPEN: usize = 8;

/// How much of a log is read at once.
const BLOCK: usize = 1 << 14;

/// Where a line lies. They sort as their entries do; of those with the same number the ids decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    n: u64,
    /// The index of the log in the upper bits, the offset in it in the lower ones.
    at: u64,
}

/// The bits of an offset: a log may have eight terabytes.
const OFFSET: u32 = 43;

impl<D: Disk> FileStore<D> {
    /// Shows the lines of all logs, each entry once, in order, until one is refused. Only where each lies is held in
    /// memory. What is redacted comes without its texts.
    pub fn each_line_in_order(
        &mut self,
        survey: &Survey,
        mut show: impl FnMut(&str) -> io::Result<()>,
    ) {
        let names: Vec<&String> = survey.files.values().flatten().collect();
        let mut places = self.places_of(survey, &names);
        places.sort_unstable();
        let mut logs = Logs {
            disk: &self.disk,
            paths: names
                .iter()
                .map(|name| self.places.log_file(name))
                .collect(),
            open: BTreeMap::new(),
        };
        for same in places.chunk_by(|a, b| a.n == b.n) {
            let mut of_ids: Vec<(Option<Id>, Place)> = Vec::new();
            for place in same {
                let is_alone = same.len() == 1 && !survey.forgets_any();
                let id = (!is_alone).then(|| id_of(logs.line(*place).unwrap_or_default()));
                of_ids.push((id.flatten(), *place));
            }
            of_ids.sort();
            of_ids.dedup_by(|a, b| a.0 == b.0);
            for (id, place) in of_ids {
                let Ok(line) = std::str::from_utf8(logs.line(place).unwrap_or_default()) else {
                    continue;
                };
                let is_forgotten = id.is_some_and(|id| survey.forgets(&id));
                let left = is_forgotten.then(|| forgotten(line)).flatten();
                if show(left.as_ref().map_or(line, |left| &left.left)).is_err() {
                    return;
                }
            }
        }
    }

    /// Where the lines of all entries lie; of those with the same id the one that counts.
    fn places_of(&mut self, survey: &Survey, names: &[&String]) -> Vec<Place> {
        let mut places = Vec::with_capacity(survey.entries);
        for (log, name) in (0_u64..).zip(names) {
            // What cannot be read was counted by the survey.
            let _ = self.each_record(name, |record| {
                let bytes = record.bytes.unwrap_or_default();
                if let Some((n, id)) = read(bytes).order()
                    && survey.doubles.lets(id, bytes)
                {
                    let at = log << OFFSET | record.offset;
                    places.push(Place { n, at });
                }
            });
        }
        places
    }

    /// A plan with a slip in it is the last good copy of it, as on every screen. One of a newer daymark comes whole.
    pub fn plan_as_written(&self) -> Option<Value> {
        let path = self.places.plan();
        let bytes_of =
            |path: &Path| read_whole(&self.disk, path, plan_file::LARGEST).map(|(bytes, _)| bytes);
        let own = match bytes_of(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            read => read.ok(),
        };
        let reads = own
            .as_ref()
            .is_some_and(|bytes| match plan_file::parse(&path, bytes) {
                Ok(_) => true,
                Err(unread) => unread.newer.is_some(),
            });
        let good = (!reads).then(|| bytes_of(&self.places.last_good()).ok());
        plan_file::tree(&good.flatten().or(own)?)
    }
}

fn id_of(line: &[u8]) -> Option<Id> {
    read(line).order().map(|(_, id)| id.clone())
}

/// Logs that are read here and there.
struct Logs<'a, D: Disk> {
    disk: &'a D,
    paths: Vec<PathBuf>,
    open: BTreeMap<usize, Log<D::File>>,
}

/// A log of which a part is held.
struct Log<F> {
    file: F,
    base: u64,
    part: Vec<u8>,
}

impl<D: Disk> Logs<'_, D> {
    /// The line at a place, without blanks around.
    fn line(&mut self, place: Place) -> io::Result<&[u8]> {
        let index = (place.at >> OFFSET) as usize;
        let offset = place.at & ((1 << OFFSET) - 1);
        if !self.open.contains_key(&index) {
            let file = self.disk.open(&self.paths[index], How::Read)?;
            if self.open.len() == OPEN {
                self.open.clear();
            }
            let (base, part) = (u64::MAX, Vec::new());
            self.open.insert(index, Log { file, base, part });
        }
        let log = self.open.get_mut(&index);
        log.map_or(Ok(&[]), |log| log.line(self.disk, offset))
    }
}

impl<F> Log<F> {
    fn line<D: Disk<File = F>>(&mut self, disk: &D, offset: u64) -> io::Result<&[u8]> {
        let mut room = BLOCK;
        let range = loop {
            let start = offset.checked_sub(self.base);
            let start = start.filter(|start| *start < self.part.len() as u64);
            if let Some(start) = start.map(|start| start as usize) {
                let rest = &self.part[start..];
                match memchr2(b'\n', 0, rest) {
                    Some(end) => break start..start + end,
                    // A part that is not full ends where the log ends.
                    None if start == 0 && self.part.len() < room => break start..self.part.len(),
                    None => room *= 1 + usize::from(start == 0),
                }
            } else if start.is_none() && self.base == offset {
                break 0..0;
            }
            self.part.resize(room, 0);
            let mut filled = 0;
            while filled < room {
                match disk.read_at(&self.file, &mut self.part[filled..], offset + filled as u64)? {
                    0 => break,
                    read => filled += read,
                }
            }
            self.part.truncate(filled);
            self.base = offset;
        };
        Ok(self.part[range].trim_ascii())
    }
}

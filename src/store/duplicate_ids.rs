//! Entries that come more than once. One rule decides between lines of the same id, on every machine: the one that is
//! smaller as bytes counts.

use super::{
    line::{Line, forgotten::forgotten, read},
    records::{Pieces, Record},
};
use crate::domain::{
    entry::{Entry, Fact},
    hash::{QuickMap, QuickSet, hash, hash_of},
    id::Id,
    journal::NUMBER_LIMIT,
};

/// Ids that came with different lines, and the smallest of their lines once all files were shown again.
#[derive(Debug, Default)]
pub(super) struct Doubles {
    /// The hashes of these ids.
    doubted: QuickSet<u64>,
    smallest: QuickMap<Id, Vec<u8>>,
}

impl Doubles {
    /// The id with this hash came with different lines.
    pub(super) fn doubt(&mut self, id: u64) {
        self.doubted.insert(id);
    }

    /// True when no id came with different lines.
    pub(super) fn is_empty(&self) -> bool {
        self.doubted.is_empty()
    }

    /// True for an id that came with different lines.
    pub(super) fn holds(&self, id: &Id) -> bool {
        self.doubted.contains(&hash_of(id))
    }

    /// Is shown a line again; true when it is the smallest so far of an id in doubt.
    pub(super) fn settle(&mut self, id: &Id, line: &[u8]) -> bool {
        let known = self.smallest.get(id);
        let counts = self.holds(id) && known.is_none_or(|known| line < known.as_slice());
        if counts {
            self.smallest.insert(id.clone(), line.to_owned());
        }
        counts
    }

    /// True for a line that counts, as far as its id is in doubt.
    pub(super) fn lets(&self, id: &Id, line: &[u8]) -> bool {
        let counts = self.smallest.get(id);
        counts.is_none_or(|counts| counts.as_slice() == line)
    }

    /// The lines that count.
    pub(super) fn smallest(&self) -> impl Iterator<Item = &[u8]> {
        self.smallest.values().map(Vec::as_slice)
    }
}

/// Entries as they come out of several files, each id once.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// Lines that are no lines of a log.
    pub(super) damaged: u64,
    /// The highest number that may be counted from, of these entries and of those that were passed over.
    pub(super) highest: u64,
    places: QuickMap<Id, Place>,
    doubles: Doubles,
    pieces: Pieces,
}

/// Where what an id stands for lies among the entries, if it is one, and the hash of its line.
#[derive(Debug)]
struct Place {
    entry: Option<usize>,
    line: u64,
}

impl Gathered {
    /// Takes one record in.
    pub(super) fn take(&mut self, record: Record<'_>) {
        match record.bytes {
            Some(bytes) => self.take_line(read(bytes), bytes),
            None => self.damaged += 1,
        }
    }

    /// Takes in what a record says.
    pub(super) fn take_line(&mut self, line: Line, bytes: &[u8]) {
        let Some((n, id)) = line.order() else {
            self.pieces.note(bytes, 0);
            self.damaged += 1;
            return;
        };
        self.damaged -= self.pieces.made_whole_by(bytes).len() as u64;
        self.note_number(n);
        let hash = hash(bytes);
        if let Some(known) = self.places.get(id) {
            if known.line != hash {
                self.doubles.doubt(hash_of(id));
            }
            return;
        }
        let place = Place {
            entry: None,
            line: hash,
        };
        self.places.insert(id.clone(), place);
        self.put(line);
    }

    /// Puts what a line says in the place of its id.
    fn put(&mut self, line: Line) {
        let Some(place) = line.order().and_then(|(_, id)| self.places.get_mut(id)) else {
            return;
        };
        match (line, place.entry) {
            (Line::Entry(entry), Some(at)) => self.entries[at] = entry,
            (Line::Entry(entry), None) => {
                place.entry = Some(self.entries.len());
                self.entries.push(entry);
            }
            // Of the other line nothing counts any more.
            (Line::Newer { n, .. }, Some(at)) => {
                let entry = &mut self.entries[at];
                let (kind, texts) = (String::new(), Vec::new());
                (entry.n, entry.fact) = (n, Fact::Newer { kind, texts });
            }
            (Line::Newer { .. }, None) | (Line::Damaged, _) => {}
        }
    }

    /// A number is in use; those beyond the limit are never counted from.
    pub(super) fn note_number(&mut self, n: u64) {
        if n <= NUMBER_LIMIT {
            self.highest = self.highest.max(n);
        }
    }

    /// What comes from now on stands in another file.
    pub(super) fn end_file(&mut self) {
        self.pieces = Pieces::default();
    }

    /// True when an entry of this id was read.
    pub(super) fn holds(&self, id: &Id) -> bool {
        self.places.contains_key(id)
    }

    /// How many entries are of a newer daymark.
    pub(super) fn newer(&self) -> u64 {
        let is_newer = |entry: &&Entry| matches!(entry.fact, Fact::Newer { .. });
        let entries = self.entries.iter().filter(is_newer).count();
        let of_no_day = self.places.values().filter(|place| place.entry.is_none());
        (entries + of_no_day.count()) as u64
    }

    /// Every entry may have come with another line before, elsewhere.
    pub(super) fn doubt_all(&mut self) {
        for entry in &self.entries {
            self.doubles.doubt(hash_of(&entry.id));
        }
    }

    /// True when an id came with different lines. All files are then shown once more to [`Self::settle`].
    pub(super) fn has_doubles(&self) -> bool {
        !self.doubles.is_empty()
    }

    /// Of lines with the same id the smallest counts.
    pub(super) fn settle(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        let counts = line
            .order()
            .is_some_and(|(_, id)| self.doubles.settle(id, bytes));
        if counts {
            self.put(line);
        }
    }

    /// Forgets the texts of entries that a `redacted` among them names.
    pub(super) fn forget_redacted(&mut self) {
        let of = |entry: &Entry| match &entry.fact {
            Fact::Redacted { of } => self.places.get(of).and_then(|place| place.entry),
            _ => None,
        };
        let places: Vec<usize> = self.entries.iter().filter_map(of).collect();
        for place in places {
            self.entries[place].forget_texts();
        }
    }

    /// The entry without its texts, if a `redacted` here names it.
    pub(super) fn as_left(&self, mut entry: Entry) -> Entry {
        let names_it =
            |other: &Entry| matches!(&other.fact, Fact::Redacted { of } if *of == entry.id);
        if self.entries.iter().any(names_it) {
            entry.forget_texts();
        }
        entry
    }
}

/// Entries that stand in files beside the logs, a syncer's copies or a backup, and in no log.
#[derive(Default)]
pub(super) struct Missing {
    /// The number of each, and the smallest of its lines.
    entries: QuickMap<Id, (u64, Vec<u8>)>,
    /// What is named by a `redacted`, wherever it stands.
    redacted: QuickSet<Id>,
}

impl Missing {
    /// Takes in what stands in a record of such a file.
    pub(super) fn put(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = self.heard(bytes);
        let Some((n, id)) = line.order() else { return };
        let known = self.entries.get(id);
        if known.is_none_or(|(_, known)| bytes < known.as_slice()) {
            self.entries.insert(id.clone(), (n, bytes.to_owned()));
        }
    }

    /// A log has this record. The smaller of two lines has to be in a log.
    pub(super) fn strike(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = self.heard(bytes);
        let Some((_, id)) = line.order() else { return };
        let known = self.entries.get(id);
        if known.is_some_and(|(_, known)| bytes <= known.as_slice()) {
            self.entries.remove(id);
        }
    }

    /// A log has an entry of this id, with whichever line.
    pub(super) fn strike_whole(&mut self, record: Record<'_>) {
        let line = self.heard(record.bytes.unwrap_or_default());
        if let Some((_, id)) = line.order() {
            self.entries.remove(id);
        }
    }

    fn heard(&mut self, bytes: &[u8]) -> Line {
        let line = read(bytes);
        self.redacted.extend(line.redacts().cloned());
        line
    }

    /// The number of each.
    pub(super) fn numbers(&self) -> Vec<u64> {
        self.entries.values().map(|(n, _)| *n).collect()
    }

    /// True for what is still missing.
    pub(super) fn holds(&self, id: &Id) -> bool {
        self.entries.contains_key(id)
    }

    /// True when nothing is missing.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The lines to append, in the order of their entries. What is redacted comes without its texts.
    pub(super) fn lines(self) -> Vec<Vec<u8>> {
        let mut rows: Vec<(u64, Id, Vec<u8>)> = self
            .entries
            .into_iter()
            .map(|(id, (n, line))| (n, id, line))
            .collect();
        rows.sort();
        let left = |(_, id, line): (u64, Id, Vec<u8>)| {
            if !self.redacted.contains(&id) {
                return Some(line);
            }
            let forgotten = forgotten(std::str::from_utf8(&line).ok()?)?;
            Some(forgotten.left.into_bytes())
        };
        rows.into_iter().filter_map(left).collect()
    }
}

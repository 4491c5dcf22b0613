//! Entries as they come out of several files: each once.

use std::collections::BTreeMap;

use super::{
    line::{Line, read},
    records::Record,
};
use crate::domain::{
    entry::{Entry, Fact},
    hash::{QuickMap, hash},
    id::Id,
};

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The entries, each id once.
    pub(super) entries: Vec<Entry>,
    /// Lines that are no lines of a log.
    pub(super) damaged: u64,
    /// Entries of a newer daymark.
    pub(super) newer: u64,
    /// For each id its place among the entries and the hash of its line.
    places: QuickMap<Id, (usize, u64)>,
    /// Ids that came with different lines, and the smallest of their lines as far as it was looked for.
    clashes: BTreeMap<Id, Option<Vec<u8>>>,
}

impl Gathered {
    /// Takes one record in.
    pub(super) fn take(&mut self, record: Record<'_>) {
        let Some(bytes) = record.bytes else {
            self.damaged += 1;
            return;
        };
        self.take_line(read(bytes), bytes);
    }

    /// Takes in what a record says.
    pub(super) fn take_line(&mut self, line: Line, bytes: &[u8]) {
        match line {
            Line::Damaged => self.damaged += 1,
            Line::Newer { .. } => self.newer += 1,
            Line::Entry(entry) => self.take_entry(entry, hash(bytes)),
        }
    }

    /// True when an entry of this id was read.
    pub(super) fn holds(&self, id: &Id) -> bool {
        self.places.contains_key(id)
    }

    fn take_entry(&mut self, entry: Entry, hash: u64) {
        if let Some((_, known)) = self.places.get(&entry.id) {
            if *known != hash {
                self.clashes.insert(entry.id, None);
            }
            return;
        }
        self.newer += u64::from(matches!(entry.fact, Fact::Newer { .. }));
        self.places
            .insert(entry.id.clone(), (self.entries.len(), hash));
        self.entries.push(entry);
    }

    /// Every entry may have come with another line before, elsewhere.
    pub(super) fn doubt_all(&mut self) {
        let ids = self.entries.iter().map(|entry| entry.id.clone());
        self.clashes.extend(ids.map(|id| (id, None)));
    }

    /// Forgets the texts of entries that a `redacted` among them names.
    pub(super) fn forget_redacted(&mut self) {
        let of = |entry: &Entry| match &entry.fact {
            Fact::Redacted { of } => self.places.get(of).map(|(place, _)| *place),
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

    /// True when an id came with different lines. All files are then shown once more to [`Self::settle`].
    pub(super) fn has_clashes(&self) -> bool {
        !self.clashes.is_empty()
    }

    /// Of lines with the same id the smallest counts, on every machine.
    pub(super) fn settle(&mut self, record: Record<'_>) {
        let Some(bytes) = record.bytes else { return };
        let Line::Entry(entry) = read(bytes) else {
            return;
        };
        let Some(smallest) = self.clashes.get_mut(&entry.id) else {
            return;
        };
        if smallest.as_deref().is_none_or(|known| bytes < known) {
            *smallest = Some(bytes.to_owned());
            if let Some((place, _)) = self.places.get(&entry.id) {
                self.entries[*place] = entry;
            }
        }
    }
}

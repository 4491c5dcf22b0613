//! What all logs hold together, without the entries themselves: what has a say in other months than that of its file.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Trouble,
    duplicate_ids::Doubles,
    line::{Line, read},
    records::Record,
};
use crate::domain::{
    day::{Day, Month},
    entry::{Entry, Fact},
    evidence::MonthCounts,
    hash::{QuickSet, hash, hash_of},
    id::Id,
    undone::Undone,
};

/// What all logs hold together, without the entries themselves.
#[derive(Debug, Default)]
pub struct Survey {
    /// The logs by the month in their names.
    pub(super) files: BTreeMap<Option<Month>, Vec<String>>,
    /// Entries of a day of another month than that of their file.
    pub(super) strays: BTreeMap<Month, Vec<Entry>>,
    retractions: Vec<Entry>,
    pub(super) undone: Undone,
    /// What is redacted, and by which entry.
    redactions: Vec<Entry>,
    pub(super) redacted: QuickSet<Id>,
    pub(super) doubles: Doubles,
    /// How many lines are entries.
    pub(super) entries: usize,
    /// The hashes of the ids of entries of a newer daymark.
    pub(super) newer: QuickSet<u64>,
    /// The first day with an entry that was not brought along from elsewhere.
    pub(super) first_day: Option<Day>,
    /// Lines that are no lines of a log; a log that cannot be read counts as one.
    pub damaged: u64,
    /// A log could not be read.
    pub(super) is_partial: bool,
    pub(super) troubles: Vec<Trouble>,
}

/// The hash of an entry's id and half of that of its line, in as little room as there may be millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen([u32; 3]);

impl Seen {
    fn of(id: u64, line: u64) -> Self {
        Self([(id >> 32) as u32, id as u32, line as u32])
    }

    /// The hash of the id.
    pub(super) fn id(self) -> u64 {
        u64::from(self.0[0]) << 32 | u64::from(self.0[1])
    }
}

impl Survey {
    /// The months with entries, oldest first.
    pub fn months(&self) -> Vec<Month> {
        let named = self.files.keys().copied().flatten();
        let all: BTreeSet<Month> = named.chain(self.strays.keys().copied()).collect();
        all.into_iter().collect()
    }

    /// True when the texts of this entry are to be forgotten.
    pub(super) fn forgets(&self, id: &Id) -> bool {
        self.redacted.contains(id)
    }

    /// True when texts of any entry are to be forgotten.
    pub(super) fn forgets_any(&self) -> bool {
        !self.redacted.is_empty()
    }

    pub(super) fn note(&mut self, record: Record<'_>, month: Option<Month>, lines: &mut Vec<Seen>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        if let Some((_, id)) = line.order() {
            lines.push(Seen::of(hash_of(id), hash(bytes)));
        }
        match line {
            Line::Entry(entry) => self.note_entry(entry, month),
            Line::Newer { id, .. } => _ = self.newer.insert(hash_of(&id)),
            Line::Damaged => self.damaged += 1,
        }
    }

    /// Keeps of an entry what has a say beyond its month.
    fn note_entry(&mut self, entry: Entry, month: Option<Month>) {
        if self.first_day.is_none_or(|first| entry.day < first) && !entry.id.is_derived(entry.day) {
            self.first_day = Some(entry.day);
        }
        match &entry.fact {
            Fact::Retracted { .. } => self.retractions.push(entry.clone()),
            Fact::Redacted { .. } => self.redactions.push(entry.clone()),
            Fact::Newer { .. } => _ = self.newer.insert(hash_of(&entry.id)),
            _ => {}
        }
        if month != Some(entry.day.month()) {
            self.strays
                .entry(entry.day.month())
                .or_default()
                .push(entry);
        }
    }

    /// Of the ids that came with different lines those that count are strays, and no others.
    pub(super) fn settle(&mut self) {
        let counts = |doubles: &Doubles, entry: &Entry| !doubles.holds(&entry.id);
        self.retractions
            .retain(|entry| counts(&self.doubles, entry));
        self.redactions.retain(|entry| counts(&self.doubles, entry));
        for strays in self.strays.values_mut() {
            strays.retain(|entry| counts(&self.doubles, entry));
        }
        let entry = |line| match read(line) {
            Line::Entry(entry) => Some(entry),
            Line::Newer { .. } | Line::Damaged => None,
        };
        let counting: Vec<Entry> = self.doubles.smallest().filter_map(entry).collect();
        for entry in counting {
            self.note_entry(entry, None);
        }
    }

    pub(super) fn finish(&mut self) {
        let redactions = std::mem::take(&mut self.redactions);
        let of = redactions.iter().filter_map(|entry| entry.fact.target());
        self.redacted.extend(of.cloned());
        self.undone = Undone::among(&std::mem::take(&mut self.retractions));
    }
}

/// Counting months that are long past, as far as it came.
#[derive(Debug)]
pub(super) struct Counting {
    pub(super) survey: Survey,
    /// The months that are not counted yet, oldest first.
    pub(super) left: Vec<Month>,
    pub(super) counted: Vec<MonthCounts>,
}

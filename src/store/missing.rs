//! Entries that stand in a file beside the logs, a syncer's copy or a backup, and in no log.

use super::{
    line::{forgotten, read},
    records::Record,
};
use crate::domain::{
    hash::{QuickMap, QuickSet},
    id::Id,
};

/// An entry of such a file.
struct Found {
    n: u64,
    /// The smallest of its lines, the one that counts.
    line: Vec<u8>,
}

/// Entries by their ids, without those that are known.
#[derive(Default)]
pub(super) struct Missing {
    entries: QuickMap<Id, Found>,
    /// What is named by a `redacted`, wherever it stands.
    redacted: QuickSet<Id>,
}

impl Missing {
    /// Takes in what stands in a record of such a file.
    pub(super) fn put(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        self.redacted.extend(line.redacts().cloned());
        let Some((n, id)) = line.order() else { return };
        let known = self.entries.get(id);
        if known.is_none_or(|found| bytes < found.line.as_slice()) {
            let line = bytes.to_owned();
            self.entries.insert(id.clone(), Found { n, line });
        }
    }

    /// A log has this record. Of two lines with the same id the smaller counts everywhere, so that one has to be in a
    /// log.
    pub(super) fn strike(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        self.redacted.extend(line.redacts().cloned());
        let Some((_, id)) = line.order() else { return };
        let found = self.entries.get(id);
        if found.is_some_and(|found| bytes <= found.line.as_slice()) {
            self.entries.remove(id);
        }
    }

    /// A log has an entry of this id, with whichever line.
    pub(super) fn strike_whole(&mut self, record: Record<'_>) {
        let line = read(record.bytes.unwrap_or_default());
        self.redacted.extend(line.redacts().cloned());
        if let Some((_, id)) = line.order() {
            self.entries.remove(id);
        }
    }

    /// The number of each.
    pub(super) fn numbers(&self) -> Vec<u64> {
        self.entries.values().map(|found| found.n).collect()
    }

    /// True for what is still missing.
    pub(super) fn holds(&self, id: &Id) -> bool {
        self.entries.contains_key(id)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The lines to append, in the order of their entries. What is redacted comes without its texts.
    pub(super) fn lines(self) -> Vec<Vec<u8>> {
        let mut rows: Vec<(Id, Found)> = self.entries.into_iter().collect();
        rows.sort_by(|a, b| (a.1.n, &a.0).cmp(&(b.1.n, &b.0)));
        let line = |(id, found): (Id, Found)| {
            if !self.redacted.contains(&id) {
                return Some(found.line);
            }
            let line = std::str::from_utf8(&found.line).ok()?;
            forgotten(line).map(|forgotten| forgotten.left.into_bytes())
        };
        rows.into_iter().filter_map(line).collect()
    }
}

//! Damaged lines whose entries are safe all the same: a backup shows what stood there, and the log holds it again, or can.

use std::collections::BTreeMap;

use super::{
    InLog, Trouble,
    disk::Disk,
    file::FileStore,
    line::read,
    places::{Named, named},
    records::{Pieces, Record},
};
use crate::domain::hash::{QuickSet, hash_of};

/// The ids of a log in their order, and the damaged lines before each of them and at its end.
#[derive(Default)]
struct Order {
    ids: Vec<u64>,
    damaged: BTreeMap<usize, Vec<u64>>,
    pieces: Pieces,
}

impl Order {
    fn note(&mut self, record: &Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        if let Some((_, id)) = read(bytes).order() {
            let whole = self.pieces.made_whole_by(bytes);
            let lines = self.damaged.values_mut();
            lines.for_each(|lines| lines.retain(|line| !whole.contains(line)));
            self.ids.push(hash_of(id));
        } else {
            self.pieces.note(bytes, record.line);
            let lines = self.damaged.entry(self.ids.len()).or_default();
            lines.push(record.line);
        }
    }

    /// What stood in the place of the damaged lines before the entry `at`, by a copy that was made before.
    fn lost<'a>(&self, at: usize, copy: &'a [u64]) -> &'a [u64] {
        let place = |id: &u64| copy.iter().position(|other| other == id);
        let start = match at.checked_sub(1).map(|before| place(&self.ids[before])) {
            Some(None) => return &[],
            Some(Some(before)) => before + 1,
            None => 0,
        };
        match self.ids.get(at).map(place) {
            Some(Some(end)) if start < end => &copy[start..end],
            // At the end of a log nothing tells how much stood there but the number of lines.
            None if copy.len() - start >= self.damaged[&at].len() => &copy[start..],
            Some(_) | None => &[],
        }
    }
}

impl<D: Disk> FileStore<D> {
    /// The damaged lines of these logs whose entries are safe, by name and line, and where these are.
    pub(super) fn mended(&mut self, names: &[String]) -> Vec<(String, u64, InLog)> {
        let mut orders: Vec<(&String, Order)> = Vec::new();
        for name in names {
            if matches!(named(name), Named::Log { .. }) {
                let mut order = Order::default();
                // What cannot be read is said to be so elsewhere.
                let _ = self.each_record(name, |record| order.note(&record));
                order.damaged.retain(|_, lines| !lines.is_empty());
                orders.push((name, order));
            }
        }
        orders.retain(|(_, order)| !order.damaged.is_empty());
        if orders.is_empty() {
            return Vec::new();
        }
        let held = self.ids_in_logs();
        let mut mended = BTreeMap::new();
        for (name, order) in orders {
            for copy in self.ids_kept(name) {
                for (at, lines) in &order.damaged {
                    let lost = order.lost(*at, &copy);
                    let is_held = lost.iter().all(|id| held.contains(id));
                    let place = if is_held { InLog::Again } else { InLog::NotYet };
                    let safe = lines.iter().filter(|_| !lost.is_empty());
                    mended.extend(safe.map(|line| ((name.clone(), *line), place)));
                }
            }
        }
        let mended = mended.into_iter();
        mended
            .map(|((name, line), place)| (name, line, place))
            .collect()
    }

    /// What is told of so many damaged lines in these logs, and of entries of a newer daymark.
    pub(super) fn lines_told(
        &mut self,
        names: &[String],
        [damaged, newer]: [u64; 2],
    ) -> Vec<Trouble> {
        // The usual case: nothing is read for it.
        let mended = if damaged > 0 {
            self.mended(names)
        } else {
            Vec::new()
        };
        let lines = mended.len() as u64;
        let open = mended.iter().any(|(.., place)| *place == InLog::NotYet);
        let place = if open { InLog::NotYet } else { InLog::Again };
        let left = damaged.saturating_sub(lines);
        let damaged = (left > 0).then_some(Trouble::Damaged { lines: left });
        let mended = (lines > 0).then_some(Trouble::Mended { lines, place });
        let newer = (newer > 0).then_some(Trouble::Newer { entries: newer });
        [damaged, mended, newer].into_iter().flatten().collect()
    }

    fn ids_in_logs(&mut self) -> QuickSet<u64> {
        let mut held = QuickSet::default();
        for name in self.reading.names.clone() {
            if named(&name) != Named::Other {
                let _ = self.each_record(&name, |record| {
                    let line = read(record.bytes.unwrap_or_default());
                    held.extend(line.order().map(|(_, id)| hash_of(id)));
                });
            }
        }
        held
    }
}

//! What this device wrote, and everything as it is written, for commands of the shell.

use std::collections::hash_map::Entry;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    disk::Disk,
    file::FileStore,
    gathered::Gathered,
    line::without_texts,
    names::{Named, log_name, named},
    plan_file,
    records::Records,
    writing::read_whole,
};
use crate::domain::{day::Day, entry, hash::QuickMap};

/// A whole store, as it is written.
#[derive(Debug, Default)]
pub struct Whole {
    /// The plan with every key it holds; `None` where there is none that can be read.
    pub plan: Option<serde_json::Value>,
    /// The lines of all logs, each entry once, in order.
    pub log: Vec<Box<RawValue>>,
}

impl<D: Disk> FileStore<D> {
    /// The entries of `today` that this device wrote, in order.
    pub fn own_entries(&mut self, today: Day) -> Vec<entry::Entry> {
        let mut found = Gathered::default();
        if self.paper.is_none() {
            let name = log_name(today.month(), &self.device.id.clone());
            // A log that cannot be read holds nothing to take back.
            let _ = self.read_back(&name, today, &mut found);
        }
        found.forget_redacted();
        let others = self.ids_of_others(today);
        found
            .entries
            .retain(|entry| entry.day == today && !others.contains(&entry.id));
        found.entries.sort_by(|a, b| a.order().cmp(&b.order()));
        found.entries
    }

    /// Everything, with the keys and kinds this program does not know. Lines that are no entries are left out.
    pub fn whole(&mut self) -> Whole {
        let plan = read_whole(&self.disk, &self.places.plan(), plan_file::LARGEST)
            .ok()
            .and_then(|(bytes, _)| plan_file::tree(&bytes));
        let mut lines = Lines::default();
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.retain(|name| named(name) != Named::Other);
        for name in names {
            if let Ok(Some((file, _))) = self.open_log_file(&name) {
                let mut records = Records::from(&self.disk, &file, 0);
                while let Ok(Some(record)) = records.next() {
                    lines.take(record.bytes.unwrap_or_default());
                }
            }
        }
        Whole {
            plan,
            log: lines.without_redacted().in_order(),
        }
    }
}

/// Lines by the id of their entry.
#[derive(Default)]
struct Lines(QuickMap<String, (u64, Box<RawValue>)>);

impl Lines {
    /// Takes a line in if it is an entry. Of two with the same id the smaller counts, as on every machine.
    fn take(&mut self, bytes: &[u8]) {
        let Ok(line) = serde_json::from_slice::<Box<RawValue>>(bytes) else {
            return;
        };
        let Ok(key) = serde_json::from_str::<Key>(line.get()) else {
            return;
        };
        let n = key.n.map_or(0, |n| n.as_u64().unwrap_or(u64::MAX));
        match self.0.entry(key.id) {
            Entry::Vacant(place) => {
                place.insert((n, line));
            }
            Entry::Occupied(mut place) => {
                if line.get() < place.get().1.get() {
                    place.insert((n, line));
                }
            }
        }
    }

    /// Forgets the texts of what a `redacted` names.
    fn without_redacted(mut self) -> Self {
        let of = |(_, line): &(u64, Box<RawValue>)| {
            let key = serde_json::from_str::<Redacted>(line.get()).ok()?;
            (key.k == "redacted").then_some(key.of)
        };
        let named: Vec<String> = self.0.values().filter_map(of).collect();
        for id in named {
            if let Some((_, line)) = self.0.get_mut(&id)
                && let Some(left) = without_texts(line.get())
                && let Ok(left) = RawValue::from_string(left)
            {
                *line = left;
            }
        }
        self
    }

    fn in_order(self) -> Vec<Box<RawValue>> {
        let mut rows: Vec<(u64, String, Box<RawValue>)> = self
            .0
            .into_iter()
            .map(|(id, (n, line))| (n, id, line))
            .collect();
        rows.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        rows.into_iter().map(|(_, _, line)| line).collect()
    }
}

/// What lines are ordered by. A line without a kind is no entry.
#[derive(Deserialize)]
struct Key {
    id: String,
    #[serde(default)]
    n: Option<serde_json::Number>,
    #[expect(dead_code, reason = "it has to be there")]
    k: String,
}

/// A line that may say which entry's texts are to be forgotten.
#[derive(Deserialize)]
struct Redacted {
    k: String,
    of: String,
}

//! What this device wrote, and everything as it is written, for commands of the shell.

use std::{
    collections::hash_map::Entry,
    io::{self, ErrorKind},
    path::Path,
};

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{
    disk::Disk,
    duplicate_ids::Gathered,
    file::FileStore,
    line::forgotten,
    names::{Named, log_name, named},
    plan_file,
    records::Records,
    writing::read_whole,
};
use crate::domain::{day::Day, entry, hash::QuickMap};

/// A whole store, as it is written.
#[derive(Debug, Default)]
pub struct Whole {
    /// The plan with every key it holds, or the last good copy of it; `None` where neither is there.
    pub plan: Option<Value>,
    /// The lines of all logs, each entry once, in order.
    pub log: Vec<Box<RawValue>>,
    /// How many lines are no entries, and stay behind. A log that cannot be read counts as one.
    pub left_out: u64,
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
        let mut lines = Lines::default();
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.retain(|name| named(name) != Named::Other);
        for name in names {
            if self.take_log(&name, &mut lines).is_err() {
                lines.left_out += 1;
            }
        }
        let left_out = lines.left_out;
        Whole {
            plan: self.plan_as_written(),
            log: lines.without_redacted().in_order(),
            left_out,
        }
    }

    fn take_log(&self, name: &str, lines: &mut Lines) -> io::Result<()> {
        let Some((file, _)) = self.open_log_file(name)? else {
            return Ok(());
        };
        let mut records = Records::from(&self.disk, &file, 0);
        while let Some(record) = records.next()? {
            if lines.take(record.bytes.unwrap_or_default()).is_none() {
                lines.left_out += 1;
            }
        }
        Ok(())
    }

    /// A plan with a slip in it is the last good copy of it, as on every screen. One of a newer daymark comes whole.
    fn plan_as_written(&self) -> Option<Value> {
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

/// Lines by the id of their entry.
#[derive(Default)]
struct Lines {
    known: QuickMap<String, (u64, Box<RawValue>)>,
    left_out: u64,
}

impl Lines {
    /// Takes a line in; `None` if it is no entry. Of two with the same id the smaller counts, as on every machine.
    fn take(&mut self, bytes: &[u8]) -> Option<()> {
        let line = serde_json::from_slice::<Box<RawValue>>(bytes).ok()?;
        let key = serde_json::from_str::<Key>(line.get()).ok()?;
        let n = key.n.map_or(0, |n| n.as_u64().unwrap_or(u64::MAX));
        match self.known.entry(key.id) {
            Entry::Vacant(place) => {
                place.insert((n, line));
            }
            Entry::Occupied(mut place) => {
                if line.get() < place.get().1.get() {
                    place.insert((n, line));
                }
            }
        }
        Some(())
    }

    /// Forgets the texts of what a `redacted` names.
    fn without_redacted(mut self) -> Self {
        let of = |(_, line): &(u64, Box<RawValue>)| {
            let key = serde_json::from_str::<Redacted>(line.get()).ok()?;
            (key.k == "redacted").then_some(key.of)
        };
        let named: Vec<String> = self.known.values().filter_map(of).collect();
        for id in named {
            if let Some((_, line)) = self.known.get_mut(&id)
                && let Some(left) = forgotten(line.get())
                && let Ok(left) = RawValue::from_string(left.left)
            {
                *line = left;
            }
        }
        self
    }

    fn in_order(self) -> Vec<Box<RawValue>> {
        let mut rows: Vec<(u64, String, Box<RawValue>)> = self
            .known
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

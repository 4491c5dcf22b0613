//! Bringing a whole document in: the entries of another store as they are, and its plan where there is none.

use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::{
    NotSaved, PlanError,
    disk::Disk,
    file::FileStore,
    line::{Line, read},
    places::{Named, named},
    plan_file,
    writing::make_folders,
};
use crate::domain::{
    day::{Day, Month},
    id::Id,
};

/// About how many bytes are written and flushed at once.
const BATCH: usize = 60 << 10;

/// The most bytes of one entry.
const LARGEST: usize = 1 << 20;

/// What `daymark export --json` gave.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The plan with every key it holds, where it can be read.
    pub plan: Option<Value>,
    /// Why it cannot be read.
    pub plan_error: Option<PlanError>,
    /// The entries, in the order of the document.
    pub entries: Vec<Brought>,
    /// How many of its entries are none.
    pub damaged: usize,
}

/// An entry as it is written.
#[derive(Clone, Debug)]
pub struct Brought {
    id: Id,
    /// The day it belongs to, where it says one.
    pub day: Option<Day>,
    line: String,
}

#[derive(Deserialize)]
struct Whole<'a> {
    #[serde(borrow, default)]
    plan: Option<&'a RawValue>,
    #[serde(borrow)]
    log: Vec<&'a RawValue>,
}

impl Document {
    /// Reads the document of a file; `None` when it is none.
    pub fn parse(path: &Path, bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let whole: Whole = serde_json::from_str(text).ok()?;
        let mut document = Self::default();
        if let Some(plan) = whole.plan.map(RawValue::get) {
            // As far down as it stands in its file, so that a slip in it is found there.
            let before = &text[..plan.as_ptr() as usize - text.as_ptr() as usize];
            let alone = "\n".repeat(before.matches('\n').count()) + plan;
            match plan_file::parse(path, alone.as_bytes()) {
                Ok(_) => document.plan = plan_file::tree(plan.as_bytes()),
                Err(unread) => document.plan_error = Some(*unread.error),
            }
        }
        for line in whole.log {
            match entry(line) {
                Some(entry) => document.entries.push(entry),
                None => document.damaged += 1,
            }
        }
        Some(document)
    }

    /// The first and the last day of its entries.
    pub fn span(&self) -> Option<(Day, Day)> {
        let days = || self.entries.iter().filter_map(|entry| entry.day);
        Some((days().min()?, days().max()?))
    }
}

fn entry(raw: &RawValue) -> Option<Brought> {
    let said = read(raw.get().as_bytes());
    let (_, id) = said.order()?;
    let day = match &said {
        Line::Entry(entry) => Some(entry.day),
        Line::Newer { .. } | Line::Damaged => None,
    };
    let id = id.clone();
    let line = if raw.get().contains(['\n', '\r']) {
        // An entry is one line; its numbers keep every digit.
        serde_json::from_str::<Value>(raw.get()).ok()?.to_string()
    } else {
        raw.get().to_owned()
    };
    (line.len() < LARGEST).then_some(Brought { id, day, line })
}

impl<D: Disk> FileStore<D> {
    /// The entries of a document that are not here, without those whose words were erased here.
    pub fn news_of<'a>(&mut self, document: &'a Document) -> Vec<&'a Brought> {
        let mut known = HashSet::new();
        for name in self.disk.list(&self.places.log()).unwrap_or_default() {
            if named(&name) == Named::Other {
                continue;
            }
            // What cannot be read is not known to be here.
            let _ = self.each_record(&name, |record| {
                let line = read(record.bytes.unwrap_or_default());
                known.extend(line.redacts().cloned());
                known.extend(line.order().map(|(_, id)| id.clone()));
            });
        }
        let entries = document.entries.iter();
        entries
            .filter(|entry| known.insert(entry.id.clone()))
            .collect()
    }

    /// True when a document's plan would find a place here.
    pub fn lacks_plan(&mut self) -> bool {
        matches!(self.document(), Ok(None))
    }

    /// Puts a plan where there is none, as it is.
    pub fn bring_plan(&mut self, plan: &Value) -> Result<(), NotSaved> {
        make_folders(&self.disk, &self.places.store)?;
        let _held = self.hold_store()?;
        if self.lacks_plan() {
            self.put_plan(plan)?;
        }
        Ok(())
    }

    /// Puts entries into this device's logs, each as it is into that of the month it belongs to. `tell` hears how many
    /// are on disk.
    pub fn bring_entries(
        &mut self,
        entries: &[&Brought],
        today: Day,
        mut tell: impl FnMut(usize),
    ) -> Result<(), NotSaved> {
        let mut months: BTreeMap<Month, (Day, Vec<&str>)> = BTreeMap::new();
        let first = Day::ymd(1970, 1, 1);
        for entry in entries {
            let is_usual = |day: &Day| *day < today && first.is_some_and(|first| *day >= first);
            let day = entry.day.filter(is_usual).unwrap_or(today);
            let (_, lines) = months.entry(day.month()).or_insert((day, Vec::new()));
            lines.push(&entry.line);
        }
        let mut written = 0;
        for (month, (day, lines)) in months {
            let day = if month == today.month() { today } else { day };
            for batch in batches(&lines) {
                let bytes = batch.iter().map(|line| line.as_bytes().to_vec());
                self.append_as_they_are(bytes.collect(), day)?;
                let entries = batch.iter().filter_map(|line| match read(line.as_bytes()) {
                    Line::Entry(entry) => Some(entry),
                    Line::Newer { .. } | Line::Damaged => None,
                });
                self.note_all(&entries.collect::<Vec<_>>());
                written += batch.len();
                tell(written);
            }
        }
        self.keep_open_cache();
        Ok(())
    }
}

/// As many neighbors as go into one write.
fn batches<'a, 'b>(lines: &'a [&'b str]) -> impl Iterator<Item = &'a [&'b str]> {
    let mut rest = lines;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let end = rest.iter().position(|line| {
            bytes += line.len() + 1;
            bytes > BATCH
        });
        let (batch, after) = rest.split_at(end.unwrap_or(rest.len()).max(1).min(rest.len()));
        rest = after;
        (!batch.is_empty()).then_some(batch)
    })
}

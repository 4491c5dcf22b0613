//! The store that is damaged: a plan and the logs of two devices, written by daymark, 32 KiB together.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use daymark::{
    domain::{
        entry::{Entry, Fact, Feeling, Mood},
        id::Ids,
        plan::Plan,
    },
    store::{self, SPAN, Store, file::FileStore, places::Places},
};

use crate::support::fake_disk::{FakeDisk, places, window};
use crate::{
    store::home::{done, entry_on, today},
    support::three_values,
};

/// How many bytes the plan and the logs have together.
pub(super) const BYTES: usize = 32 << 10;

/// A line of a log: where it lies without its newline, and what was written.
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) entry: Entry,
}

pub(super) struct Base {
    pub(super) disk: FakeDisk,
    pub(super) plan: Plan,
    /// Every line with its file.
    pub(super) lines: Vec<(PathBuf, Line)>,
    /// The bytes of every line.
    pub(super) texts: HashSet<Vec<u8>>,
    files: Vec<PathBuf>,
}

impl Base {
    pub(super) fn new() -> Self {
        let disk = FakeDisk::default();
        let mut base = Self {
            plan: three_values(),
            lines: Vec::new(),
            texts: HashSet::new(),
            files: Vec::new(),
            disk,
        };
        base.write();
        base
    }

    /// The plan and the logs.
    pub(super) fn files(&self) -> &[PathBuf] {
        &self.files
    }

    fn write(&mut self) {
        let mut here = window(self.disk.clone(), 1 << 32);
        here.open(today());
        here.replace_plan(&Plan::default(), &self.plan).unwrap();
        self.plan = match here.open(today()).plan {
            store::PlanRead::Read(plan) => *plan,
            other => panic!("{other:?}"),
        };
        let machine = "another machine";
        let other = Places {
            state: "/state/another".into(),
            ..places()
        };
        let mut there = FileStore::new(self.disk.clone(), other, machine, Ids::seeded(9 << 32));
        there.open(today());
        let size = self.disk.bytes(&places().plan()).unwrap().len();
        let mut ids = Ids::seeded(7);
        let (mut left, mut count) = (BYTES - size, 0);
        let mut written = Vec::new();
        while left > 0 {
            let gesture = next_of(&mut ids, count, left);
            let store = if count % 2 == 0 {
                &mut here
            } else {
                &mut there
            };
            store.look(today());
            let added = store.append(vec![gesture], today()).unwrap().entries;
            left -= added.iter().map(|e| store::line(e).len()).sum::<usize>();
            written.extend(added);
            count += 1;
        }
        here.open(today());
        here.history(today(), SPAN);
        self.note_files([here.device(), there.device()], &written);
    }

    fn note_files(&mut self, devices: [&str; 2], written: &[Entry]) {
        self.files.push(places().plan());
        for device in devices {
            let name = format!("2026-03-{device}.jsonl");
            let path = places().log().join(name);
            let text = String::from_utf8(self.disk.bytes(&path).unwrap()).unwrap();
            let mut start = 0;
            for line in text.lines() {
                let end = start + line.len();
                let is_it = |entry: &&Entry| store::line(entry).trim_end() == line;
                let entry = written.iter().find(is_it).unwrap().clone();
                self.texts.insert(line.into());
                self.lines.push((path.clone(), Line { start, end, entry }));
                start = end + 1;
            }
            self.files.push(path);
        }
        let sizes = self.files.iter().map(|path| self.size(path));
        assert_eq!(sizes.sum::<usize>(), BYTES);
        assert_eq!(self.lines.len(), written.len());
    }

    fn size(&self, path: &Path) -> usize {
        self.disk.bytes(path).unwrap().len()
    }
}

/// The next entry; the last one is as long as what is left.
fn next_of(ids: &mut Ids, count: usize, left: usize) -> Entry {
    let day = today().plus(-((count % 6) as i64));
    let at = entry_on(day, "", Fact::HERE).at;
    let id = ids.fresh(at);
    let of = ids.fresh(at);
    let fact = match count % 5 {
        0 => done("send-one-line"),
        1 => Fact::Felt {
            of,
            feeling: Some(Feeling::Energizing),
        },
        2 => Fact::HERE,
        3 => Fact::Mood(Mood::Own("ruhig, fast fröhlich – 水".to_owned())),
        _ => Fact::Retracted { of },
    };
    let entry = entry_on(day, id.as_str(), fact);
    let longest = 700;
    if left > longest {
        return entry;
    }
    let own = |text: String| {
        let mut entry = entry_on(day, id.as_str(), Fact::Mood(Mood::Own(text)));
        entry.n = count as u64 + 1;
        entry
    };
    let short = store::line(&own(String::new())).len();
    own("x".repeat(left - short))
}

//! The two kinds of entries that counts are made of: steps, and what takes them back.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::BuildHasherDefault,
};

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use crate::{
    domain::{
        day::{Day, Month},
        id::Id,
        size::Size,
        undone::Undone,
    },
    store::{
        MonthTotals,
        hash::{QuickMap, QuickSet, hash},
        line::{Mark, Reader},
        records::Record,
        tally::Tally,
    },
};

/// A done step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Step {
    id: Id,
    n: u64,
    day: Day,
    value: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commitment: Option<Id>,
    size: Size,
}

/// An entry that takes another back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Back {
    id: Id,
    n: u64,
    of: Id,
}

/// The marks of one month's files, each id once.
#[derive(Debug, Default)]
pub(super) struct Marks {
    steps: Vec<Step>,
    backs: Vec<Back>,
    /// The hash of the line of each.
    lines: QuickMap<Id, u64>,
    /// The hashes of the ids of all other entries.
    others: QuickSet<u64>,
    /// Ids that came with different lines.
    clashes: BTreeMap<Id, Option<Vec<u8>>>,
}

/// About how many bytes an entry takes in a file.
const ENTRY: u64 = 200;

impl Marks {
    /// Room for the marks of so many bytes.
    pub(super) fn of_bytes(bytes: u64) -> Self {
        let entries = (bytes / ENTRY) as usize;
        Self {
            steps: Vec::with_capacity(entries / 2),
            lines: QuickMap::with_capacity_and_hasher(entries, BuildHasherDefault::default()),
            ..Self::default()
        }
    }

    /// Takes one record in.
    pub(super) fn take(&mut self, reader: &mut Reader, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let mark = reader.read_mark(bytes);
        if let Some(id) = mark.id() {
            let line = hash(bytes);
            match self.lines.get(id) {
                None => {
                    self.lines.insert(id.clone(), line);
                }
                Some(known) => {
                    if *known != line {
                        self.clashes.insert(id.clone(), None);
                    }
                    return;
                }
            }
        }
        self.put(mark);
    }

    /// True when an id came with different lines. All files are then shown once more to [`Self::settle`].
    pub(super) fn have_clashes(&self) -> bool {
        !self.clashes.is_empty()
    }

    /// Of lines with the same id the smallest counts.
    pub(super) fn settle(&mut self, reader: &mut Reader, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let mark = reader.read_mark(bytes);
        let Some(id) = mark.id() else { return };
        let Some(smallest) = self.clashes.get_mut(id) else {
            return;
        };
        if smallest.as_deref().is_none_or(|known| bytes < known) {
            *smallest = Some(bytes.to_owned());
            self.steps.retain(|step| step.id != *id);
            self.backs.retain(|back| back.id != *id);
            self.put(mark);
        }
    }

    fn put(&mut self, mark: Mark) {
        match mark {
            Mark::Step {
                id,
                n,
                day,
                value,
                commitment,
                size,
            } => self.steps.push(Step {
                id,
                n,
                day,
                value,
                commitment,
                size,
            }),
            Mark::Back { id, n, of } => self.backs.push(Back { id, n, of }),
            Mark::Other(id) => {
                self.others.insert(id);
            }
            Mark::None => {}
        }
    }

    /// True when an entry of this id was read.
    fn hold(&self, id: &Id) -> bool {
        self.lines.contains_key(id) || self.others.contains(&hash(id.as_str().as_bytes()))
    }

    /// What has a say in other months: steps lived in another month than their file's, retractions of what lies
    /// elsewhere, and retractions of those.
    pub(super) fn outgoing(&self, month: Option<Month>) -> Outgoing {
        let strays = self.steps.iter().filter(|s| Some(s.day.month()) != month);
        let steps: Vec<Step> = strays.cloned().collect();
        let mut naming: QuickMap<&Id, Vec<&Back>> = QuickMap::default();
        for back in &self.backs {
            naming.entry(&back.of).or_default().push(back);
        }
        let elsewhere = naming.keys().copied().filter(|of| !self.hold(of));
        let mut leaving: Vec<&Id> = steps.iter().map(|step| &step.id).collect();
        leaving.extend(elsewhere);
        let mut backs = Vec::new();
        while let Some(of) = leaving.pop() {
            for back in naming.remove(of).unwrap_or_default() {
                backs.push(back.clone());
                leaving.push(&back.id);
            }
        }
        Outgoing { steps, backs }
    }

    /// The counts of a month: the live steps of its days, whichever file they lie in; of a planned step one a day.
    pub(super) fn totals(&self, month: Month, outside: &Outside) -> MonthTotals {
        let mut steps: Vec<&Step> = self.steps.iter().collect();
        if !outside.steps.is_empty() {
            let known: QuickSet<&Id> = steps.iter().map(|step| &step.id).collect();
            let strays = outside.steps.values();
            steps.extend(strays.filter(|step| !known.contains(&step.id)));
        }
        steps.retain(|step| step.day.month() == month);
        steps.sort_by(|a, b| (a.n, &a.id).cmp(&(b.n, &b.id)));
        let backs = self.backs.iter().chain(outside.backs.values());
        let undone = Undone::by(backs.map(|back| ((back.n, &back.id), &back.of)));
        let mut tally = Tally::default();
        let mut counted: QuickSet<(Day, &Id)> = QuickSet::default();
        for step in steps {
            if undone.leaves((step.n, &step.id))
                && step
                    .commitment
                    .as_ref()
                    .is_none_or(|id| counted.insert((step.day, id)))
            {
                tally.count(step.day, &step.value, step.commitment.as_ref(), step.size);
            }
        }
        tally.finish(month)
    }
}

/// What leaves one month's files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Outgoing {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Step>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    backs: Vec<Back>,
}

impl Outgoing {
    /// True for nearly every month.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.backs.is_empty()
    }
}

/// What leaves all months' files, by id.
#[derive(Debug, Default)]
pub(super) struct Outside {
    steps: BTreeMap<Id, Step>,
    backs: BTreeMap<Id, Back>,
}

impl Outside {
    /// Adds what leaves one month.
    pub(super) fn add(&mut self, out: &Outgoing) {
        let steps = out.steps.iter();
        self.steps
            .extend(steps.map(|step| (step.id.clone(), step.clone())));
        let backs = out.backs.iter();
        self.backs
            .extend(backs.map(|back| (back.id.clone(), back.clone())));
    }

    /// The months that steps outside of their own files were lived in.
    pub(super) fn months(&self) -> BTreeSet<Month> {
        self.steps.values().map(|step| step.day.month()).collect()
    }

    /// The ids of what may have a say in this month.
    pub(super) fn concerning(&self, month: Month) -> Vec<Id> {
        let steps = self.steps.values().filter(|s| s.day.month() == month);
        let mut ids: Vec<Id> = steps.map(|step| &step.id).cloned().collect();
        let mut known = QuickMap::default();
        for back in self.backs.values() {
            if self.may_name(&back.of, month, &mut known) {
                ids.push(back.id.clone());
            }
        }
        ids.sort();
        ids
    }

    /// Whether something of this id, or what it takes back in the end, can lie in the month. `known` are the answers
    /// so far; those that go round in a circle take back nothing, wherever they are said to lie.
    fn may_name<'a>(
        &'a self,
        of: &'a Id,
        month: Month,
        known: &mut QuickMap<&'a Id, bool>,
    ) -> bool {
        let (mut last, mut way) = (of, Vec::new());
        let answer = loop {
            if let Some(answer) = known.get(last) {
                break *answer;
            }
            known.insert(last, true);
            way.push(last);
            match self.backs.get(last) {
                Some(back) if !self.steps.contains_key(last) => last = &back.of,
                Some(_) | None => break self.may_lie(last, month),
            }
        };
        known.extend(way.into_iter().map(|id| (id, answer)));
        answer
    }

    /// Whether what has this id can lie in the month: its own, if it is known; else what its ULID says, a month more on
    /// both sides; an id without a time can lie anywhere.
    fn may_lie(&self, id: &Id, month: Month) -> bool {
        if let Some(step) = self.steps.get(id) {
            return step.day.month() == month;
        }
        let Ok(ulid) = Ulid::from_string(id.as_str()) else {
            return true;
        };
        let days = i64::try_from(ulid.timestamp_ms() / 86_400_000).unwrap_or(0);
        let Some(day) = Day::ymd(1970, 1, 1).map(|first| first.plus(days)) else {
            return true;
        };
        let near = [day.plus(-32), day, day.plus(32)];
        near.into_iter().any(|day| day.month() == month)
    }
}

//! The two kinds of entries that counts are made of: steps, and what takes them back.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::BuildHasherDefault,
};

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::{
    Months, Which,
    twins::{Asked, AtHome, Away},
};
use crate::{
    domain::{
        day::{Day, Month},
        entry::{Entry, Fact},
        hash::{QuickMap, QuickSet, hash},
        id::Id,
        size::Size,
        undone::Undone,
    },
    store::{
        MonthTotals,
        line::{Line, read},
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
    /// The hash of the line of each, by the hash of its id.
    lines: QuickMap<u64, u64>,
    /// The hashes of the ids of all other entries.
    others: QuickSet<u64>,
    /// Ids that came with different lines.
    clashes: BTreeMap<u64, Option<Vec<u8>>>,
    /// Which ids belong into these files.
    home: AtHome,
    /// The others that were met.
    away: BTreeSet<Away>,
    /// Ids that have lines elsewhere too, and those whose lines here do not count.
    asked: QuickSet<u64>,
    lost: QuickSet<u64>,
    /// The lines of those that are asked for.
    met: BTreeSet<(u64, u64)>,
}

/// About how many bytes an entry takes in a file.
const ENTRY: u64 = 200;

impl Marks {
    /// Room for the marks of a month's files, so many bytes of them.
    pub(super) fn of(which: &Which<'_>, asked: Vec<u64>) -> Self {
        let bytes: u64 = which.files.iter().map(|file| file.1).sum();
        let entries = (bytes / ENTRY) as usize;
        Self {
            steps: Vec::with_capacity(entries / 2),
            lines: QuickMap::with_capacity_and_hasher(entries, BuildHasherDefault::default()),
            home: AtHome::of(which.month),
            asked: asked.into_iter().collect(),
            lost: which.lost.iter().copied().collect(),
            ..Self::default()
        }
    }

    /// Takes one record in.
    pub(super) fn take(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let mark = read_mark(bytes);
        let Some((id, time)) = mark.key() else { return };
        if !self.home.holds(time) {
            self.away.insert(Away::new(id, hash(bytes), time));
        } else if self.asked.contains(&id) {
            self.met.insert((id, hash(bytes)));
        }
        if self.lost.contains(&id) {
            return;
        }
        if let Mark::Other(..) = mark {
            if self.lines.contains_key(&id) {
                self.clashes.insert(id, None);
            }
        } else {
            let line = hash(bytes);
            match self.lines.get(&id) {
                None => _ = self.lines.insert(id, line),
                Some(known) => {
                    if *known != line {
                        self.clashes.insert(id, None);
                    }
                    return;
                }
            }
            if self.others.contains(&id) {
                self.clashes.insert(id, None);
            }
        }
        self.put(mark);
    }

    /// True when an id came with different lines. All files are then shown once more to [`Self::settle`].
    pub(super) fn have_clashes(&self) -> bool {
        !self.clashes.is_empty()
    }

    /// Of lines with the same id the smallest counts.
    pub(super) fn settle(&mut self, record: Record<'_>) {
        let bytes = record.bytes.unwrap_or_default();
        let mark = read_mark(bytes);
        let Some((id, _)) = mark.key() else { return };
        let Some(smallest) = self.clashes.get_mut(&id) else {
            return;
        };
        if smallest.as_deref().is_none_or(|known| bytes < known) {
            *smallest = Some(bytes.to_owned());
            let is_other = |other: &Id| hash(other.as_str().as_bytes()) != id;
            self.steps.retain(|step| is_other(&step.id));
            self.backs.retain(|back| is_other(&back.id));
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
            Mark::Other(id, _) => {
                self.others.insert(id);
            }
            Mark::None => {}
        }
    }

    /// True when an entry of this id was read.
    fn hold(&self, id: &Id) -> bool {
        let id = hash(id.as_str().as_bytes());
        self.lines.contains_key(&id) || self.others.contains(&id)
    }

    /// What has a say in other months: steps lived in another month than their file's, retractions of what lies
    /// elsewhere, and retractions of those.
    pub(super) fn outgoing(&self, month: Option<Month>) -> Outgoing {
        let away = self.away.iter().cloned().collect();
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
        Outgoing { steps, backs, away }
    }

    /// The lines of ids that were asked for.
    pub(super) fn met(&self) -> Vec<(u64, u64)> {
        self.met.iter().copied().collect()
    }

    /// The counts of a month: the live steps of its days, whichever file they lie in; of a planned step one a day. From
    /// outside these ids have a say.
    pub(super) fn totals(&self, month: Month, outside: &Outside, ids: &[Id]) -> MonthTotals {
        let mut steps: Vec<&Step> = self.steps.iter().collect();
        if !ids.is_empty() {
            let known: QuickSet<&Id> = steps.iter().map(|step| &step.id).collect();
            let strays = ids.iter().filter_map(|id| outside.steps.get(id));
            steps.extend(strays.filter(|step| !known.contains(&step.id)));
        }
        steps.retain(|step| step.day.month() == month);
        steps.sort_by(|a, b| (a.n, &a.id).cmp(&(b.n, &b.id)));
        let outer = ids.iter().filter_map(|id| outside.backs.get(id));
        let backs = self.backs.iter().chain(outer);
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
    /// Lines that lie here and whose ids belong elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    away: Vec<Away>,
}

impl Outgoing {
    /// True for nearly every month.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.backs.is_empty() && self.away.is_empty()
    }

    /// The lines whose ids belong elsewhere.
    pub(super) fn away(&self) -> impl Iterator<Item = &Away> {
        self.away.iter()
    }
}

/// What leaves all months' files, by id.
#[derive(Debug, Default)]
pub(super) struct Outside {
    steps: BTreeMap<Id, Step>,
    backs: BTreeMap<Id, Back>,
    asked: Asked,
    /// Hashes of ids with a month whose files hold a line of theirs, though they do not belong there.
    lying: BTreeSet<(u64, Month)>,
}

impl Outside {
    /// What leaves all of these months' files.
    pub(super) fn of(months: &Months) -> Self {
        let mut outside = Self::default();
        for (month, kept) in months {
            outside.add(*month, &kept.out);
        }
        outside
    }

    /// The ids that are asked of a month.
    pub(super) fn asked(&self, month: Option<Month>) -> Vec<u64> {
        self.asked.of(month)
    }

    /// Adds what leaves one month.
    pub(super) fn add(&mut self, month: Option<Month>, out: &Outgoing) {
        let steps = out.steps.iter();
        self.steps
            .extend(steps.map(|step| (step.id.clone(), step.clone())));
        let backs = out.backs.iter();
        self.backs
            .extend(backs.map(|back| (back.id.clone(), back.clone())));
        for away in out.away() {
            self.asked.add(away);
            self.lying.extend(month.map(|month| (away.0, month)));
        }
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

    /// A number for what these entries say: of lines of one id another one may come to count.
    pub(super) fn number_of(&self, ids: &[Id]) -> u64 {
        let said = |id: &Id| (self.steps.get(id), self.backs.get(id));
        let all: Vec<_> = ids.iter().map(said).collect();
        if all.is_empty() {
            return 0;
        }
        hash(&serde_json::to_vec(&all).unwrap_or_default())
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
            // One line of an id may be a step and another one take something back; only one of them will count.
            if self.may_lie(last, month) {
                break true;
            }
            match self.backs.get(last) {
                Some(back) => last = &back.of,
                None => break false,
            }
        };
        known.extend(way.into_iter().map(|id| (id, answer)));
        answer
    }

    /// Whether a line of this id can count in the month: one that leaves its own, or lies there away from home, or was
    /// drawn about then, a month more on both sides; an id without a time can lie anywhere. All of its lines are asked
    /// after, since another may come to count.
    fn may_lie(&self, id: &Id, month: Month) -> bool {
        let step = self.steps.get(id);
        if step.is_some_and(|step| step.day.month() == month)
            || self.lying.contains(&(hash(id.as_str().as_bytes()), month))
        {
            return true;
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
/// What counting sees in a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// A done step.
    Step {
        /// The entry.
        id: Id,
        /// Its number.
        n: u64,
        /// Its day.
        day: Day,
        /// Its value.
        value: Id,
        /// Its commitment, if it was planned.
        commitment: Option<Id>,
        /// Its size.
        size: Size,
    },
    /// An entry that takes another back.
    Back {
        /// The entry.
        id: Id,
        /// Its number.
        n: u64,
        /// What it takes back.
        of: Id,
    },
    /// An entry that says something else, by the hash of its id, and how that begins.
    Other(u64, Option<Time>),
    /// No entry.
    None,
}

/// What counting sees in these bytes.
pub(super) fn read_mark(bytes: &[u8]) -> Mark {
    match read(bytes) {
        Line::Entry(Entry {
            id,
            n,
            day,
            fact: Fact::Done(done),
            ..
        }) => Mark::Step {
            id,
            n,
            day,
            value: done.value,
            commitment: done.commitment,
            size: done.size,
        },
        Line::Entry(Entry {
            id,
            n,
            fact: Fact::Retracted { of },
            ..
        }) => Mark::Back { id, n, of },
        line => line
            .order()
            .map_or(Mark::None, |(_, id)| Mark::other(id.as_str())),
    }
}
/// How an id begins that says when it was drawn.
pub(super) type Time = [u8; 10];

/// How many letters such an id has.
const DRAWN: usize = 26;

/// How this id begins, if it may say when it was drawn.
pub(super) fn time_of(id: &str) -> Option<Time> {
    let beginning = id.get(..size_of::<Time>()).filter(|_| id.len() == DRAWN);
    beginning.and_then(|text| text.as_bytes().try_into().ok())
}

impl Mark {
    /// What is no step and takes nothing back.
    pub(super) fn other(id: &str) -> Self {
        Mark::Other(hash(id.as_bytes()), time_of(id))
    }

    /// The hash of its id, and how that begins; nothing for what is no entry.
    pub(super) fn key(&self) -> Option<(u64, Option<Time>)> {
        match self {
            Mark::Step { id, .. } | Mark::Back { id, .. } => {
                Some((hash(id.as_str().as_bytes()), time_of(id.as_str())))
            }
            Mark::Other(id, time) => Some((*id, *time)),
            Mark::None => None,
        }
    }
}

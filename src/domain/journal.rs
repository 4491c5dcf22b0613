//! The journal: all entries that are loaded, and what they add up to.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    day::Day,
    entry::{Entry, Fact, Undone},
    hash::{QuickMap, QuickSet},
    id::Id,
    record::DayRecord,
};

/// A set of entries by id, folded in the order of (`n`, `id`). Adding the same entries in any order gives the same
/// journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: QuickMap<Id, Arc<Entry>>,
    /// Ids of each day's entries, in no order.
    by_day: BTreeMap<Day, Vec<Id>>,
    /// For each entry, the `retracted` entries that name it.
    retractions: QuickMap<Id, Vec<Id>>,
    /// The entries whose texts are to be forgotten.
    redacted: QuickSet<Id>,
    /// The live entries of each day in order, and what they add up to, as they were when the day was touched last.
    live: BTreeMap<Day, Vec<Arc<Entry>>>,
    days: BTreeMap<Day, DayRecord>,
    highest: u64,
}

impl Journal {
    /// A journal of these entries.
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut journal = Self::default();
        journal.add(entries);
        journal
    }

    /// Adds entries and folds the days they touch. Of two entries with the same id the one added last counts: its number
    /// may have changed when it was written, and of two texts the store gives the one that counts everywhere.
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut touched = Touched::default();
        for entry in entries {
            self.put(entry, &mut touched);
        }
        for day in self.days_of(touched) {
            self.fold(day);
        }
    }

    fn put(&mut self, mut entry: Entry, touched: &mut Touched) {
        if entry.n <= NUMBER_LIMIT {
            self.highest = self.highest.max(entry.n);
        }
        if self.redacted.contains(&entry.id) {
            entry.forget_texts();
        }
        if let Some(known) = self.entries.get(&entry.id).cloned() {
            if *known == entry {
                return;
            }
            touched.days.insert(known.day);
            touched.named.extend(known.fact.target().cloned());
            self.unlink(&known);
        }
        self.link(&entry);
        touched.named.push(entry.id.clone());
        self.entries.insert(entry.id.clone(), Arc::new(entry));
    }

    /// Takes an entry out that was not written, because another one says the same.
    pub fn remove(&mut self, id: &Id) {
        let Some(known) = self.entries.remove(id) else {
            return;
        };
        self.unlink(&known);
        let mut touched = Touched::default();
        touched.days.insert(known.day);
        touched.named.extend(known.fact.target().cloned());
        for day in self.days_of(touched) {
            self.fold(day);
        }
    }

    /// Notes where the entry is looked for, and forgets what it says is to be forgotten.
    fn link(&mut self, entry: &Entry) {
        let day = self.by_day.entry(entry.day).or_default();
        day.push(entry.id.clone());
        if let Fact::Retracted { of } = &entry.fact {
            let named = self.retractions.entry(of.clone()).or_default();
            named.push(entry.id.clone());
        }
        if let Fact::Redacted { of } = &entry.fact {
            self.redacted.insert(of.clone());
            if let Some(named) = self.entries.get_mut(of) {
                Arc::make_mut(named).forget_texts();
            }
        }
    }

    fn unlink(&mut self, known: &Entry) {
        let day = self.by_day.get_mut(&known.day);
        let named = if let Fact::Retracted { of } = &known.fact {
            self.retractions.get_mut(of)
        } else {
            None
        };
        for ids in [day, named].into_iter().flatten() {
            ids.retain(|id| *id != known.id);
        }
    }

    /// The entry with this id.
    pub fn entry(&self, id: &Id) -> Option<&Entry> {
        self.entries.get(id).map(Arc::as_ref)
    }

    /// The highest number that may be counted from.
    pub fn highest(&self) -> u64 {
        self.highest
    }

    /// How many entries are loaded.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All loaded entries, in no order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().map(Arc::as_ref)
    }

    /// How many entries of a day are loaded, live or not.
    pub fn len_of(&self, day: Day) -> usize {
        self.by_day.get(&day).map_or(0, Vec::len)
    }

    /// The live entries of a day in order.
    pub fn live_on(&self, day: Day) -> impl Iterator<Item = &Entry> {
        self.live.get(&day).into_iter().flatten().map(Arc::as_ref)
    }

    /// True unless a live `retracted` that comes later names the entry.
    pub fn is_live(&self, entry: &Entry) -> bool {
        self.undone_of([&entry.id]).leaves(entry.order())
    }

    /// True when taking the entry back changes something: it is live, and of what it takes back nobody else took back
    /// the same.
    pub fn is_the_last_word(&self, entry: &Entry) -> bool {
        let Some(known) = self.entry(&entry.id) else {
            return true;
        };
        let of = if let Fact::Retracted { of } = &known.fact {
            self.retractions.get(of)
        } else {
            None
        };
        let others = of.into_iter().flatten().filter(|id| **id != known.id);
        let mut others = others.filter_map(|id| self.entry(id));
        self.is_live(known) && !others.any(|other| self.is_live(other))
    }

    /// What is taken back of these entries.
    fn undone_of<'a>(&'a self, ids: impl IntoIterator<Item = &'a Id>) -> Undone {
        let mut asked: Vec<&Id> = ids.into_iter().collect();
        let mut seen: QuickSet<&Id> = QuickSet::default();
        let mut named = Vec::new();
        while let Some(of) = asked.pop() {
            for id in self.retractions.get(of).into_iter().flatten() {
                if let Some(entry) = self.entries.get(id).filter(|_| seen.insert(id)) {
                    named.push((entry.order(), of));
                    asked.push(id);
                }
            }
        }
        Undone::by(named)
    }

    /// What is known of a day.
    pub fn day(&self, day: Day) -> &DayRecord {
        static EMPTY: std::sync::LazyLock<DayRecord> = std::sync::LazyLock::new(DayRecord::default);
        self.days.get(&day).unwrap_or(&EMPTY)
    }

    /// The days with entries, oldest first.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = (Day, &DayRecord)> {
        self.days.iter().map(|(day, record)| (*day, record))
    }

    /// The days with entries from `first` to `last`, oldest first.
    pub fn days_between(
        &self,
        first: Day,
        last: Day,
    ) -> impl DoubleEndedIterator<Item = (Day, &DayRecord)> {
        let days = (first <= last).then(|| self.days.range(first..=last));
        days.into_iter()
            .flatten()
            .map(|(day, record)| (*day, record))
    }

    /// The last day before `day` on which the person was here, among the loaded ones.
    pub fn last_here_before(&self, day: Day) -> Option<Day> {
        self.days
            .range(..day)
            .rev()
            .find(|(_, record)| record.here)
            .map(|(day, _)| *day)
    }

    /// The live entries of the days from `first` to `last`, day by day and each day's in order.
    pub fn live_between(&self, first: Day, last: Day) -> impl Iterator<Item = &Entry> {
        let days = self.live.range(first..);
        let days = days.take_while(move |(day, _)| **day <= last);
        days.flat_map(|(_, entries)| entries).map(Arc::as_ref)
    }

    /// The live entries, day by day and each day's in order.
    pub fn live(&self) -> impl Iterator<Item = &Entry> {
        self.live.values().flatten().map(Arc::as_ref)
    }

    /// The loaded days on which the person was here, oldest first.
    pub fn days_here(&self) -> impl DoubleEndedIterator<Item = Day> {
        self.days().filter(|(_, record)| record.here).map(first)
    }

    /// The day of coming back from the latest absence, up to `day`, that lasted `days` days or more.
    pub fn back_after(&self, day: Day, days: i64) -> Option<Day> {
        let here: Vec<Day> = self.days_here().take_while(|here| *here <= day).collect();
        here.windows(2)
            .rev()
            .find(|pair| pair[1].since(pair[0]) >= days)
            .map(|pair| pair[1])
    }

    /// On how many of the loaded days from `first` on a commitment was done.
    pub fn times_done(&self, commitment: &Id, first: Day) -> usize {
        self.days
            .range(first..)
            .filter(|(_, record)| record.done_of(commitment).is_some())
            .count()
    }

    /// On how many days of the month of `day` up to and with it a commitment was done.
    pub fn times_done_in_month(&self, commitment: &Id, day: Day) -> usize {
        let first = day.month().first_day().unwrap_or(day);
        let days = self.days_between(first, day);
        days.filter(|(_, record)| record.done_of(commitment).is_some())
            .count()
    }

    /// The one-offs that were done on any of the loaded days.
    pub(crate) fn one_offs_done(&self) -> QuickSet<&Id> {
        let done = self.days().flat_map(|(_, record)| &record.done);
        done.filter_map(|step| step.done.one_off.as_ref()).collect()
    }

    /// The ids of notes shown lately, newest first.
    pub fn notes_shown(&self) -> Vec<&str> {
        let mut shown: Vec<(&Entry, &str)> = self
            .entries
            .values()
            .filter_map(|entry| match &entry.fact {
                Fact::NoteShown { note } => Some((entry.as_ref(), note.as_str())),
                _ => None,
            })
            .collect();
        shown.sort_by(|a, b| b.0.order().cmp(&a.0.order()));
        shown.into_iter().map(|(_, note)| note).collect()
    }

    /// The ids of the notes shown on a day.
    pub fn notes_shown_on(&self, day: Day) -> Vec<&str> {
        self.live_on(day)
            .filter_map(|entry| match &entry.fact {
                Fact::NoteShown { note } => Some(note.as_str()),
                _ => None,
            })
            .collect()
    }

    /// The days whose fold may change: those of the entries, of what they name, of what that names, and so on.
    fn days_of(&self, touched: Touched) -> QuickSet<Day> {
        let Touched { named, mut days } = touched;
        let mut seen = QuickSet::default();
        for first in &named {
            let mut next = Some(first);
            while let Some(entry) = next.filter(|id| seen.insert(*id)) {
                let entry = self.entries.get(entry);
                days.extend(entry.map(|entry| entry.day));
                next = entry.and_then(|entry| entry.fact.target());
            }
        }
        days
    }

    fn fold(&mut self, day: Day) {
        let ids = || self.by_day.get(&day).into_iter().flatten();
        let undone = self.undone_of(ids());
        let mut live: Vec<Arc<Entry>> = ids()
            .filter_map(|id| self.entries.get(id))
            .filter(|entry| undone.leaves(entry.order()))
            .cloned()
            .collect();
        live.sort_by(|a, b| a.order().cmp(&b.order()));
        self.days
            .insert(day, DayRecord::of(live.iter().map(Arc::as_ref)));
        self.live.insert(day, live);
    }
}

/// What a change may have a say in.
#[derive(Debug, Default)]
struct Touched {
    /// Entries that came, and what those named that they replace.
    named: Vec<Id>,
    days: QuickSet<Day>,
}

fn first<T>((day, _): (Day, T)) -> Day {
    day
}

/// Numbers above this sort as written and are never counted from.
pub const NUMBER_LIMIT: u64 = 1_000_000_000_000;

#[cfg(test)]
mod tests;

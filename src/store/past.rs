//! The whole past, however long it is: a survey of all logs first, which keeps what has a say in other months, then the
//! days of one month at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    SPAN, Totals, Trouble,
    disk::Disk,
    duplicate_ids::{Doubles, Gathered},
    file::FileStore,
    first_day_kept,
    line::{Line, read},
    names::month_of,
    records::Record,
};
use crate::domain::{
    day::{Day, Month},
    entry::{Entry, Fact},
    evidence::MonthCounts,
    hash::{QuickSet, hash, hash_of},
    id::Id,
    record::DayRecord,
    undone::Undone,
};

/// About how many bytes of logs are counted at once, so that a mark never waits for long.
const SLICE: u64 = 8 << 20;

/// What all logs hold together, without the entries themselves.
#[derive(Debug, Default)]
pub struct Survey {
    /// The logs by the month in their names.
    pub(super) files: BTreeMap<Option<Month>, Vec<String>>,
    /// Entries of a day of another month than that of their file.
    strays: BTreeMap<Month, Vec<Entry>>,
    retractions: Vec<Entry>,
    undone: Undone,
    /// What is redacted, and by which entry.
    redactions: Vec<Entry>,
    redacted: QuickSet<Id>,
    pub(super) doubles: Doubles,
    /// The hashes of the ids of entries of a newer daymark.
    newer: QuickSet<u64>,
    /// The first day with an entry that was not brought along from elsewhere.
    pub(super) first_day: Option<Day>,
    /// Lines that are no lines of a log; a log that cannot be read counts as one.
    pub(super) damaged: u64,
    /// A log could not be read.
    pub(super) is_partial: bool,
    troubles: Vec<Trouble>,
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

    fn note(&mut self, record: Record<'_>, month: Option<Month>, lines: &mut Vec<(u64, u64)>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        if let Some((_, id)) = line.order() {
            lines.push((hash_of(id), hash(bytes)));
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
    fn settle(&mut self) {
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

    fn finish(&mut self) {
        let redactions = std::mem::take(&mut self.redactions);
        let of = redactions.iter().filter_map(|entry| entry.fact.target());
        self.redacted.extend(of.cloned());
        self.undone = Undone::among(&std::mem::take(&mut self.retractions));
    }
}

/// Counting months that are long past, as far as it came.
#[derive(Debug)]
pub(super) struct Counting {
    survey: Survey,
    /// The months that are not counted yet, oldest first.
    left: Vec<Month>,
    counted: Vec<MonthCounts>,
}

impl<D: Disk> FileStore<D> {
    /// Reads all logs once. What was said to be forgotten, however late, is carried out.
    pub fn survey(&mut self) -> Survey {
        let mut survey = Survey::default();
        self.list_logs();
        // The hashes of the id and of the line of each entry.
        let mut lines = Vec::new();
        for name in self.names_since(None, &mut survey.troubles) {
            let month = month_of(&name);
            let read = self.each_record(&name, |record| survey.note(record, month, &mut lines));
            survey.damaged += u64::from(read.is_err());
            survey.is_partial |= read.is_err();
            survey.files.entry(month).or_default().push(name);
        }
        lines.sort_unstable();
        for (one, other) in lines.iter().zip(lines.iter().skip(1)) {
            if one.0 == other.0 && one.1 != other.1 {
                survey.doubles.doubt(one.0);
            }
        }
        drop(lines);
        if !survey.doubles.is_empty() {
            for name in survey.files.values().flatten() {
                // What cannot be read now does not speak.
                let _ = self.each_record(name, |record| {
                    let bytes = record.bytes.unwrap_or_default();
                    if let Some((_, id)) = read(bytes).order() {
                        survey.doubles.settle(id, bytes);
                    }
                });
            }
            survey.settle();
        }
        survey.finish();
        self.heard_late.extend(survey.redacted.iter().cloned());
        self.forget_as_told(&mut Gathered::default());
        survey
    }

    /// The days of a month, as the live entries of all logs tell them.
    pub fn days_of(&mut self, survey: &Survey, month: Month) -> Vec<(Day, DayRecord)> {
        let mut entries = survey.strays.get(&month).cloned().unwrap_or_default();
        for name in survey.files.get(&Some(month)).into_iter().flatten() {
            // What could not be read was counted by the survey.
            let _ = self.each_record(name, |record| {
                if let Line::Entry(entry) = read(record.bytes.unwrap_or_default())
                    && entry.day.month() == month
                    && !survey.doubles.holds(&entry.id)
                {
                    entries.push(entry);
                }
            });
        }
        entries.retain(|entry| survey.undone.leaves(entry.order()));
        entries.sort_by(|a, b| (a.day, a.order()).cmp(&(b.day, b.order())));
        entries.dedup_by(|a, b| a.id == b.id);
        for entry in &mut entries {
            if survey.forgets(&entry.id) {
                entry.forget_texts();
            }
        }
        let days = entries.chunk_by(|a, b| a.day == b.day);
        days.map(|day| (day[0].day, DayRecord::of(day.iter())))
            .collect()
    }

    /// What the person is told once all logs were read: of damaged and newer lines those of all months.
    pub fn troubles_after(&mut self, survey: &Survey) -> Vec<Trouble> {
        let is_of_logs = |trouble: &Trouble| {
            matches!(
                trouble,
                Trouble::NotAFile { .. } | Trouble::Damaged { .. } | Trouble::Newer { .. }
            )
        };
        let is_last = |trouble: &Trouble| {
            matches!(trouble, Trouble::Rescued { .. } | Trouble::ClockBack { .. })
        };
        let mut all = self.all_troubles();
        all.retain(|trouble| !is_of_logs(trouble));
        let end = all.iter().position(is_last).unwrap_or(all.len());
        let (lines, entries) = (survey.damaged, survey.newer.len() as u64);
        let damaged = (lines > 0).then_some(Trouble::Damaged { lines });
        let newer = (entries > 0).then_some(Trouble::Newer { entries });
        let found = survey.troubles.iter().cloned();
        all.splice(end..end, found.chain(damaged).chain(newer));
        all
    }

    /// Counts months that are long past, the newest first, and gives what is known so far.
    pub(super) fn count_totals(&mut self, today: Day) -> Totals {
        let mut counting = self.counting.take().unwrap_or_else(|| {
            let survey = self.survey();
            let end = first_day_kept(today, SPAN).month();
            let mut left = survey.months();
            left.retain(|month| *month < end);
            Counting {
                survey,
                left,
                counted: Vec::new(),
            }
        });
        let mut read = 0;
        while read < SLICE
            && let Some(month) = counting.left.pop()
        {
            let names = counting.survey.files.get(&Some(month));
            read += names
                .into_iter()
                .flatten()
                .map(|name| self.size_of(name))
                .sum::<u64>();
            let days = self.days_of(&counting.survey, month);
            let days = days.iter().map(|(day, record)| (*day, record));
            counting.counted.push(MonthCounts::of(month, days));
        }
        let mut months = counting.counted.clone();
        months.retain(|month| !month.days.is_empty());
        months.reverse();
        let is_whole = counting.left.is_empty();
        self.counting = (!is_whole).then_some(counting);
        Totals { months, is_whole }
    }
}

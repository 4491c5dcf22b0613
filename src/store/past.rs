//! The whole past, however long it is: a survey of all logs first, of what has a say in other months than that of its
//! file, then the days of one month at a time.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    SPAN, Stretch, Totals, Trouble,
    disk::Disk,
    duplicate_ids::{Doubles, Gathered},
    file::FileStore,
    first_day_kept,
    line::{Line, read},
    places::month_of,
    records::{Pieces, Record},
};
use crate::domain::{
    day::{Day, Month},
    entry::{Entry, Fact, Undone},
    evidence::MonthCounts,
    hash::{QuickSet, hash, hash_of},
    id::Id,
    record::DayRecord,
};

/// What all logs hold together, without the entries themselves.
#[derive(Debug, Default)]
pub struct Survey {
    /// The logs by the month in their names.
    pub(super) files: BTreeMap<Option<Month>, Vec<String>>,
    /// Entries of a day of another month than that of their file.
    pub(super) strays: BTreeMap<Month, Vec<Entry>>,
    retractions: Vec<Entry>,
    pub(super) undone: Undone,
    /// What is redacted, and by which entry.
    redactions: Vec<Entry>,
    pub(super) redacted: QuickSet<Id>,
    pub(super) doubles: Doubles,
    /// How many lines are entries.
    pub(super) entries: usize,
    /// The hashes of the ids of entries of a newer daymark.
    pub(super) newer: QuickSet<u64>,
    /// The first day with an entry that was not brought along from elsewhere.
    pub(super) first_day: Option<Day>,
    /// Lines that are no lines of a log.
    pub damaged: u64,
    pub(super) pieces: Pieces,
    /// A log could not be read.
    pub(super) is_partial: bool,
    pub(super) troubles: Vec<Trouble>,
}

/// So many entries are read before they are handed on.
const MANY: usize = 4000;

/// The hashes of an entry's id and of its line.
pub(super) type Seen = (u64, u64);

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

    /// True when texts of any entry are to be forgotten.
    pub(super) fn forgets_any(&self) -> bool {
        !self.redacted.is_empty()
    }

    pub(super) fn note(&mut self, record: Record<'_>, month: Option<Month>, lines: &mut Vec<Seen>) {
        let bytes = record.bytes.unwrap_or_default();
        let line = read(bytes);
        if let Some((_, id)) = line.order() {
            lines.push((hash_of(id), hash(bytes)));
            self.damaged -= self.pieces.made_whole_by(bytes).len() as u64;
        } else {
            self.pieces.note(bytes, 0);
        }
        self.note_line(line, month);
    }

    fn note_line(&mut self, line: Line, month: Option<Month>) {
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
    pub(super) fn settle(&mut self) {
        let counts = |doubles: &Doubles, entry: &Entry| !doubles.holds(&entry.id);
        self.retractions
            .retain(|entry| counts(&self.doubles, entry));
        self.redactions.retain(|entry| counts(&self.doubles, entry));
        for strays in self.strays.values_mut() {
            strays.retain(|entry| counts(&self.doubles, entry));
        }
        let counting: Vec<Line> = self.doubles.smallest().map(read).collect();
        for line in counting {
            if let Some((_, id)) = line.order() {
                self.newer.remove(&hash_of(id));
            }
            self.note_line(line, None);
        }
    }

    pub(super) fn finish(&mut self) {
        let redactions = std::mem::take(&mut self.redactions);
        let of = redactions.iter().filter_map(|entry| entry.fact.target());
        self.redacted.extend(of.cloned());
        self.undone = Undone::among(&std::mem::take(&mut self.retractions));
    }
}

impl<D: Disk> FileStore<D> {
    /// Reads all logs once. What was said to be forgotten, however late, is carried out.
    pub fn survey(&mut self) -> Survey {
        let mut survey = Survey::default();
        self.list_logs();
        let mut lines = Vec::new();
        for name in self.names_since(None, &mut survey.troubles) {
            let month = month_of(&name);
            survey.pieces = Pieces::default();
            let read = self.each_record(&name, |record| survey.note(record, month, &mut lines));
            if let Err(error) = &read {
                survey.is_partial = true;
                survey.troubles.push(self.unread_log(&name, error));
            }
            survey.files.entry(month).or_default().push(name);
        }
        survey.entries = lines.len();
        lines.sort_unstable();
        lines.dedup();
        for same in lines.chunk_by(|one, other| one.0 == other.0) {
            if same.len() > 1 {
                survey.doubles.doubt(same[0].0);
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

    /// The entries of the last months before this one, until there are many of them.
    pub(super) fn read_past(&mut self, before: Option<Month>) -> Stretch {
        let mut months: BTreeMap<Option<Month>, Vec<String>> = BTreeMap::new();
        for name in self.names_since(None, &mut Vec::new()) {
            months.entry(month_of(&name)).or_default().push(name);
        }
        months.retain(|month, _| before.is_none() || *month < before);
        let (mut found, mut names) = (Gathered::default(), Vec::new());
        let mut first = None;
        while found.entries.len() < MANY
            && let Some((month, logs)) = months.pop_last()
        {
            for name in &logs {
                // What cannot be read was told by the wider look.
                let _ = self.each_record(name, |record| found.take(record));
                found.end_file();
            }
            names.extend(logs);
            first = month;
        }
        if found.has_doubles() {
            self.settle_doubles(&names, &mut found);
        }
        found.forget_redacted();
        Stretch {
            entries: found.entries,
            before: first.filter(|_| !months.is_empty()),
        }
    }

    /// What the person is told once all logs were read: of damaged and newer lines those of all months.
    pub fn troubles_after(&mut self, survey: &Survey) -> Vec<Trouble> {
        let folder = self.places.log();
        let is_of_logs = |trouble: &Trouble| match trouble {
            Trouble::LogUnread { path, .. } => *path != folder,
            other => matches!(
                other,
                Trouble::Damaged { .. } | Trouble::Mended { .. } | Trouble::Newer { .. }
            ),
        };
        let is_last = |trouble: &Trouble| {
            matches!(trouble, Trouble::Rescued { .. } | Trouble::ClockBack { .. })
        };
        let mut all = self.all_troubles();
        all.retain(|trouble| !is_of_logs(trouble));
        let end = all.iter().position(is_last).unwrap_or(all.len());
        let names = self.reading.names.clone();
        let lines = self.lines_told(&names, [survey.damaged, survey.newer.len() as u64]);
        all.splice(end..end, survey.troubles.iter().cloned().chain(lines));
        all
    }

    /// Counts the months that are long past.
    pub(super) fn count_totals(&mut self, today: Day) -> Totals {
        let survey = self.survey();
        let end = first_day_kept(today, SPAN).month();
        let past = survey.months().into_iter().filter(|month| *month < end);
        let count = |month| {
            let days = self.days_of(&survey, month);
            MonthCounts::of(month, days.iter().map(|(day, record)| (*day, record)))
        };
        let counts = past.map(count);
        Totals {
            months: counts.filter(|month| !month.days.is_empty()).collect(),
            is_whole: true,
        }
    }
}

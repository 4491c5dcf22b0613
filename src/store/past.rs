//! The whole past, however long it is: a survey of all logs first, then the days of one month at a time.

use super::{
    SPAN, Totals, Trouble,
    disk::Disk,
    duplicate_ids::Gathered,
    file::FileStore,
    first_day_kept,
    line::{Line, read},
    names::month_of,
    survey::Survey,
};
use crate::domain::{
    day::{Day, Month},
    evidence::MonthCounts,
    record::DayRecord,
};

impl<D: Disk> FileStore<D> {
    /// Reads all logs once. What was said to be forgotten, however late, is carried out.
    pub fn survey(&mut self) -> Survey {
        let mut survey = Survey::default();
        self.list_logs();
        let mut lines = Vec::new();
        for name in self.names_since(None, &mut survey.troubles) {
            let month = month_of(&name);
            let read = self.each_record(&name, |record| survey.note(record, month, &mut lines));
            survey.damaged += u64::from(read.is_err());
            survey.is_partial |= read.is_err();
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

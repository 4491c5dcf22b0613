//! Cumulative evidence: what was done since the first day. Counts that only rise, never a comparison.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    day::{Day, Month},
    id::Id,
    journal::Journal,
    plan::Plan,
    record::{DayRecord, DoneStep},
    size::Size,
};

/// How many days the dots go back: twelve weeks.
pub const DOTS: i64 = 84;

/// The counts of a month that is long past.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthCounts {
    /// The month.
    pub month: Month,
    /// Done steps by value, commitment (empty for none) and size.
    pub steps: Vec<(Id, Id, Size, u64)>,
    /// The first day of each (commitment, size).
    pub firsts: Vec<(Id, Size, Day)>,
    /// Days with marks.
    pub days: Vec<Day>,
}

impl MonthCounts {
    /// The counts of these days of a month.
    pub fn of<'a>(month: Month, days: impl IntoIterator<Item = (Day, &'a DayRecord)>) -> Self {
        let mut steps: BTreeMap<(Id, Id, Size), u64> = BTreeMap::new();
        let mut firsts: BTreeMap<(Id, Size), Day> = BTreeMap::new();
        let mut marked = BTreeSet::new();
        let none = Id::new("");
        for (day, record) in days {
            for step in record.steps().map(|step| &step.done) {
                marked.insert(day);
                let commitment = step.commitment.as_ref().unwrap_or(&none).clone();
                let row = (step.value.clone(), commitment, step.size);
                *steps.entry(row).or_default() += 1;
                if let Some(commitment) = &step.commitment {
                    let first = firsts.entry((commitment.clone(), step.size)).or_insert(day);
                    *first = day.min(*first);
                }
            }
        }
        let steps = steps.into_iter();
        let firsts = firsts.into_iter();
        Self {
            month,
            steps: steps
                .map(|((value, commitment, size), count)| (value, commitment, size, count))
                .collect(),
            firsts: firsts.map(|((of, size), day)| (of, size, day)).collect(),
            days: marked.into_iter().collect(),
        }
    }
}

/// What was done, as the Evidence page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The first day with a mark.
    pub since: Option<Day>,
    /// All done steps.
    pub steps: u64,
    /// By value that has steps, in the values' order; after them those let go.
    pub values: Vec<ValueCount>,
    /// The sizes each step was done in, where it was more than one or the step is a present one.
    pub ladders: Vec<Ladder>,
}

/// The done steps of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The value.
    pub value: Id,
    /// Since the first day.
    pub steps: u64,
    /// In the last twelve weeks, one dot each.
    pub dots: u64,
}

/// The sizes a step was done in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The commitment.
    pub commitment: Id,
    /// Smallest first, each with the first day it was done.
    pub rungs: Vec<(Size, Day)>,
}

/// The months and the journal as one. A month that is in `months` is counted there and nowhere else.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    months: &'a [MonthCounts],
    journal: &'a Journal,
}

impl<'a> Past<'a> {
    /// The past that these months and this journal hold together.
    pub fn of(months: &'a [MonthCounts], journal: &'a Journal) -> Self {
        Self { months, journal }
    }

    /// Everything the Evidence page shows on `day`.
    pub fn evidence(&self, plan: &Plan, day: Day) -> Evidence {
        let counts = self.counts();
        let dots = self.dots(day);
        let mut order: Vec<Id> = plan.active_values().iter().map(|v| v.id.clone()).collect();
        for id in plan
            .values
            .iter()
            .map(|value| &value.id)
            .chain(counts.keys())
        {
            if !order.contains(id) && counts.contains_key(id) {
                order.push(id.clone());
            }
        }
        let of = |map: &BTreeMap<Id, u64>, id: &Id| map.get(id).copied().unwrap_or(0);
        Evidence {
            since: self.first_day(),
            steps: counts.values().sum(),
            ladders: self.ladders(plan, &order),
            values: order
                .into_iter()
                .filter(|value| counts.contains_key(value))
                .map(|value| ValueCount {
                    steps: of(&counts, &value),
                    dots: of(&dots, &value),
                    value,
                })
                .collect(),
        }
    }

    /// The first day with a mark.
    pub fn first_day(&self) -> Option<Day> {
        let months = self
            .months
            .iter()
            .flat_map(|month| month.days.iter().copied());
        months.chain(self.loose().map(|(day, _)| day)).min()
    }

    /// How often the step was done up to and with `day`: the n of "nth time".
    pub fn times(&self, commitment: &Id, day: Day) -> u64 {
        let months = self.months.iter().flat_map(|month| &month.steps);
        let counted: u64 = months
            .filter(|(_, of, _, _)| of == commitment)
            .map(|(_, _, _, count)| count)
            .sum();
        let loose = self
            .loose()
            .filter(|(on, step)| *on <= day && step.done.commitment.as_ref() == Some(commitment));
        counted + loose.count() as u64
    }

    /// The days with marks among the 365 that end with `day`.
    pub fn year(&self, day: Day) -> BTreeSet<Day> {
        let first = day.plus(-364);
        let months = self
            .months
            .iter()
            .flat_map(|month| month.days.iter().copied());
        months
            .chain(self.loose().map(|(on, _)| on))
            .filter(|on| first <= *on && *on <= day)
            .collect()
    }

    /// Days on which the person was here before the journal begins, as far as the months know.
    pub fn days_before(&self) -> usize {
        self.months.iter().map(|month| month.days.len()).sum()
    }

    /// The done steps of the months that are not counted already.
    fn loose(&self) -> impl Iterator<Item = (Day, &'a DoneStep)> {
        let counted: BTreeSet<Month> = self.months.iter().map(|month| month.month).collect();
        self.journal
            .days()
            .filter(move |(day, _)| !counted.contains(&day.month()))
            .flat_map(|(day, record)| record.steps().map(move |step| (day, step)))
    }

    fn counts(&self) -> BTreeMap<Id, u64> {
        let mut counts = BTreeMap::new();
        for (value, _, _, count) in self.months.iter().flat_map(|month| &month.steps) {
            *counts.entry(value.clone()).or_default() += count;
        }
        for (_, step) in self.loose() {
            *counts.entry(step.done.value.clone()).or_default() += 1;
        }
        counts
    }

    fn dots(&self, day: Day) -> BTreeMap<Id, u64> {
        let first = day.plus(1 - DOTS);
        let mut dots = BTreeMap::new();
        for (on, record) in self.journal.days() {
            if first <= on && on <= day {
                for step in record.steps() {
                    *dots.entry(step.done.value.clone()).or_default() += 1;
                }
            }
        }
        dots
    }

    /// Present steps, and earlier ones that were done in more than one size, in the values' order.
    fn ladders(&self, plan: &Plan, values: &[Id]) -> Vec<Ladder> {
        let firsts = self.firsts();
        let mut found = Vec::new();
        for value in values {
            let present = plan.steps_of(value);
            let is_present = |id: &Id| present.iter().any(|step| &step.id == id);
            for commitment in plan.commitments.iter().filter(|item| &item.value == value) {
                let rungs: Vec<(Size, Day)> = firsts
                    .range(
                        (commitment.id.clone(), Size::Tiny)..=(commitment.id.clone(), Size::Longer),
                    )
                    .map(|((_, size), day)| (*size, *day))
                    .collect();
                if rungs.len() > 1 || (rungs.len() == 1 && is_present(&commitment.id)) {
                    found.push(Ladder {
                        commitment: commitment.id.clone(),
                        rungs,
                    });
                }
            }
        }
        found
    }

    fn firsts(&self) -> BTreeMap<(Id, Size), Day> {
        let mut firsts: BTreeMap<(Id, Size), Day> = BTreeMap::new();
        let months = self
            .months
            .iter()
            .flat_map(|month| month.firsts.iter().cloned());
        let loose = self.loose().filter_map(|(day, step)| {
            let commitment = step.done.commitment.clone()?;
            Some((commitment, step.done.size, day))
        });
        for (commitment, size, day) in months.chain(loose) {
            let first = firsts.entry((commitment, size)).or_insert(day);
            *first = day.min(*first);
        }
        firsts
    }
}

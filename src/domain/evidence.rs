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
    /// The days with marks of each value.
    pub values: Vec<(Id, Vec<Day>)>,
}

impl MonthCounts {
    /// The counts of these days of a month.
    pub fn of<'a>(month: Month, days: impl IntoIterator<Item = (Day, &'a DayRecord)>) -> Self {
        let mut steps: BTreeMap<(Id, Id, Size), u64> = BTreeMap::new();
        let mut firsts: BTreeMap<(Id, Size), Day> = BTreeMap::new();
        let mut marked: BTreeMap<Id, BTreeSet<Day>> = BTreeMap::new();
        let none = Id::new("");
        for (day, record) in days {
            for step in record.steps().map(|step| &step.done) {
                let of_value = marked.entry(step.value.clone()).or_default();
                of_value.insert(day);
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
            days: all(&marked).into_iter().collect(),
            values: marked
                .into_iter()
                .map(|(value, days)| (value, days.into_iter().collect()))
                .collect(),
        }
    }
}

/// The days of any value.
pub fn all(values: &BTreeMap<Id, BTreeSet<Day>>) -> BTreeSet<Day> {
    values.values().flatten().copied().collect()
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

    /// Everything the Evidence page counts.
    pub fn evidence(&self, plan: &Plan) -> Evidence {
        let counts = self.counts();
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
        Evidence {
            since: self.first_day(),
            steps: counts.values().sum(),
            ladders: self.ladders(plan, &order),
            values: order
                .into_iter()
                .filter_map(|value| {
                    let steps = *counts.get(&value)?;
                    Some(ValueCount { value, steps })
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

    /// The days with marks of each value, up to and with `day`.
    pub fn days(&self, day: Day) -> BTreeMap<Id, BTreeSet<Day>> {
        let mut days: BTreeMap<Id, BTreeSet<Day>> = BTreeMap::new();
        for (value, marked) in self.months.iter().flat_map(|month| &month.values) {
            days.entry(value.clone()).or_default().extend(marked);
        }
        for (on, step) in self.loose().filter(|(on, _)| *on <= day) {
            let of_value = days.entry(step.done.value.clone()).or_default();
            of_value.insert(on);
        }
        days
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

//! Counting done steps of one month.

use std::collections::{BTreeMap, BTreeSet};

use super::MonthTotals;
use crate::domain::{
    day::{Day, Month},
    id::Id,
    size::Size,
};

/// The counts of a month while they grow.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    steps: BTreeMap<(Id, Id, Size), u64>,
    firsts: BTreeMap<(Id, Size), Day>,
    days: BTreeSet<Day>,
}

impl Tally {
    /// Counts one done step. The caller counts a planned step once a day.
    pub(super) fn count(&mut self, day: Day, value: &Id, commitment: Option<&Id>, size: Size) {
        let named = commitment.cloned().unwrap_or_else(|| Id::new(""));
        *self
            .steps
            .entry((value.clone(), named.clone(), size))
            .or_default() += 1;
        if commitment.is_some() {
            let first = self.firsts.entry((named, size)).or_insert(day);
            *first = day.min(*first);
        }
        self.days.insert(day);
    }

    /// The finished counts.
    pub(super) fn finish(self, month: Month) -> MonthTotals {
        MonthTotals {
            month,
            steps: self
                .steps
                .into_iter()
                .map(|((value, commitment, size), count)| (value, commitment, size, count))
                .collect(),
            firsts: self
                .firsts
                .into_iter()
                .map(|((commitment, size), day)| (commitment, size, day))
                .collect(),
            days: self.days.into_iter().collect(),
        }
    }
}

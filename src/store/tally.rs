//! Counting done steps of one month.

use std::collections::BTreeSet;

use super::MonthTotals;
use crate::domain::{
    day::{Day, Month},
    id::Id,
    size::Size,
};

/// The counts of a month while they grow. A month has few steps: they are looked for one by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    rows: Vec<Row>,
    days: BTreeSet<Day>,
}

#[derive(Clone, Debug)]
struct Row {
    value: Id,
    commitment: Option<Id>,
    size: Size,
    count: u64,
    first: Day,
}

impl Tally {
    /// Counts one done step. The caller counts a planned step once a day.
    pub(super) fn count(&mut self, day: Day, value: &Id, commitment: Option<&Id>, size: Size) {
        self.days.insert(day);
        let is_it = |row: &&mut Row| {
            row.size == size && row.commitment.as_ref() == commitment && row.value == *value
        };
        if let Some(row) = self.rows.iter_mut().find(is_it) {
            row.count += 1;
            row.first = row.first.min(day);
        } else {
            self.rows.push(Row {
                value: value.clone(),
                commitment: commitment.cloned(),
                size,
                count: 1,
                first: day,
            });
        }
    }

    /// The finished counts.
    pub(super) fn finish(mut self, month: Month) -> MonthTotals {
        self.rows.sort_by(|a, b| a.key().cmp(&b.key()));
        let named = |id: &Option<Id>| id.clone().unwrap_or_else(|| Id::new(""));
        let mut firsts: Vec<(Id, Size, Day)> = Vec::new();
        for row in &self.rows {
            let Some(commitment) = &row.commitment else {
                continue;
            };
            let is_it =
                |first: &&mut (Id, Size, Day)| (&first.0, first.1) == (commitment, row.size);
            match firsts.iter_mut().find(is_it) {
                Some(first) => first.2 = first.2.min(row.first),
                None => firsts.push((commitment.clone(), row.size, row.first)),
            }
        }
        firsts.sort();
        MonthTotals {
            month,
            steps: self
                .rows
                .iter()
                .map(|row| {
                    (
                        row.value.clone(),
                        named(&row.commitment),
                        row.size,
                        row.count,
                    )
                })
                .collect(),
            firsts,
            days: self.days.into_iter().collect(),
        }
    }
}

impl Row {
    fn key(&self) -> (&Id, &Option<Id>, Size) {
        (&self.value, &self.commitment, self.size)
    }
}

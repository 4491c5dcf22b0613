//! What totals.json keeps of one month.

use serde::{Deserialize, Serialize};

use super::marks::Outgoing;
use crate::{
    domain::{
        day::{Day, Month},
        hash::QuickSet,
        id::Id,
        size::Size,
    },
    store::MonthTotals,
};

/// The rules of counting; what was counted by others is counted again.
const RULES: u32 = 3;

/// One month: which files it was counted from, what came in from other months, and the counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    /// As in `2026-11`; empty for files that name no month.
    pub(super) month: String,
    /// The files whose names begin with it.
    pub(super) files: Vec<Counted>,
    /// Entries of other months' files that had a say in the counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) outside: Vec<Id>,
    /// A number for what they say.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) outside_says: u64,
    /// Entries of these files that have a say in other months.
    #[serde(skip_serializing_if = "Outgoing::is_empty")]
    pub(super) out: Outgoing,
    /// What these files were asked for, because other months' files have a line of the same id: its hash.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) asked: Vec<u64>,
    /// What was found of it: the hashes of the id and of the line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) met: Vec<(u64, u64)>,
    /// The ids whose lines here do not count, because a smaller one lies elsewhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) lost: Vec<u64>,
    /// How it was counted.
    by: u32,
    steps: Vec<(Id, Id, Size, u64)>,
    firsts: Vec<(Id, Size, Day)>,
    /// Bit 0 is the first day of the month.
    days: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// A file as it was counted: name, size, the time of its last change in nanoseconds, and its records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Counted(
    pub(super) String,
    pub(super) u64,
    pub(super) i64,
    pub(super) u64,
);

impl Counted {
    /// True when the file was not touched since.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        (&self.0, self.1, self.2) == (&other.0, other.1, other.2)
    }
}

impl Kept {
    /// A month nothing is counted of yet.
    pub(super) fn of(month: Option<Month>) -> Self {
        Self {
            by: RULES,
            month: month.map(|month| month.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// True when it was counted from these very files.
    pub(super) fn is_of(&self, files: &[Counted]) -> bool {
        self.by == RULES
            && self.files.len() == files.len()
            && self.files.iter().zip(files).all(|(a, b)| a.is_same(b))
    }

    /// Puts new counts in.
    pub(super) fn count(&mut self, totals: MonthTotals) {
        self.days = totals
            .days
            .iter()
            .fold(0, |bits, day| bits | 1 << (day.day_of_month() - 1));
        self.steps = totals.steps;
        self.firsts = totals.firsts;
    }

    /// Lets equal ids of all months share their memory.
    pub(super) fn share(&mut self, shared: &mut QuickSet<Id>) {
        let mut share = |id: &mut Id| match shared.get(id) {
            Some(known) => *id = known.clone(),
            None => _ = shared.insert(id.clone()),
        };
        for (value, step, _, _) in &mut self.steps {
            share(value);
            share(step);
        }
        for (step, _, _) in &mut self.firsts {
            share(step);
        }
    }

    /// The counts, unless there are none.
    pub(super) fn totals(self, month: Month) -> Option<MonthTotals> {
        let first = month.first_day().filter(|_| self.days != 0)?;
        Some(MonthTotals {
            month,
            steps: self.steps,
            firsts: self.firsts,
            days: (0..31)
                .filter(|bit| self.days & 1 << bit != 0)
                .map(|bit| first.plus(i64::from(bit)))
                .collect(),
        })
    }
}

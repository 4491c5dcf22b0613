//! What rules and changes look at: the plan, the log, and the day.

use super::{day::Day, journal::Journal, plan::Plan};

/// How many days of log are looked at. What lies before them changes nothing, so that all is the same however much of
/// the log is loaded, as long as it is so much.
pub const SPAN: i64 = 119;

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The log.
    pub journal: &'a Journal,
    /// The day it is looked at on.
    pub day: Day,
    /// Whether a listed mood word belongs to the low or the tense weather.
    pub is_heavy: &'a dyn Fn(&str) -> bool,
    /// Days here before the log that is loaded begins.
    pub days_before: usize,
}

impl std::fmt::Debug for Known<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Known")
            .field("day", &self.day)
            .field("days_before", &self.days_before)
            .finish_non_exhaustive()
    }
}

impl Known<'_> {
    /// The first day that is looked at.
    pub(crate) fn first(&self) -> Day {
        first_day(self.day)
    }

    /// How many of these days the person was here on.
    pub fn here_between(&self, first: Day, last: Day) -> usize {
        let here = self.journal.days_here();
        here.filter(|day| first <= *day && *day <= last).count()
    }

    /// On how many of these days a step was marked as `counts` says.
    pub fn marked_between(
        &self,
        step: &super::id::Id,
        [first, last]: [Day; 2],
        counts: impl Fn(&super::record::DoneStep) -> bool,
    ) -> usize {
        let days = self.journal.days();
        let days = days.filter(|(day, _)| first <= *day && *day <= last);
        days.filter(|(_, record)| record.done_of(step).is_some_and(&counts))
            .count()
    }
}

/// The first day that is looked at on `day`.
pub(crate) fn first_day(day: Day) -> Day {
    day.plus(-SPAN)
}

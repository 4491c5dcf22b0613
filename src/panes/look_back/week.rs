//! The first screen: the week on one page.

use super::LookBack;
use crate::{
    app::desk::Desk,
    domain::{day::Day, review},
};

impl LookBack {
    /// The first look-back of a month shows the way to the evidence.
    pub(super) fn offers_evidence(&self, desk: &Desk) -> bool {
        review::is_first_of_month(&desk.journal, self.week)
    }

    /// The two weeks were heavy: the signpost is shown.
    pub(super) fn has_signpost(&self) -> bool {
        self.shows_signpost
    }

    /// The week, oldest day first.
    pub(super) fn days(&self) -> [Day; 7] {
        review::days(self.week)
    }

    /// How often an exercise was finished in the week.
    pub(super) fn groundings(&self, desk: &Desk) -> usize {
        let days = self.days().into_iter();
        days.map(|day| desk.record(day).grounded.len()).sum()
    }
}

/// All done steps, and the day of the first.
pub(super) fn evidence(desk: &Desk) -> (u64, Option<Day>) {
    let evidence = desk.past().evidence(&desk.plan, desk.day());
    (evidence.steps, evidence.since)
}

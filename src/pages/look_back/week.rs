//! The first screen: the week on one page.

use super::LookBack;
use crate::{
    domain::{day::Day, review},
    session::Session,
};

impl LookBack {
    /// The first look-back of a month shows the way to the evidence.
    pub(super) fn offers_evidence(&self, session: &Session) -> bool {
        review::is_first_of_month(&session.journal, self.week)
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
    pub(super) fn groundings(&self, session: &Session) -> usize {
        let days = self.days().into_iter();
        days.map(|day| session.record(day).grounded.len()).sum()
    }
}

/// All done steps, and the day of the first.
pub(super) fn evidence(session: &Session) -> (u64, Option<Day>) {
    let evidence = session.past().evidence(&session.plan, session.day());
    (evidence.steps, evidence.since)
}

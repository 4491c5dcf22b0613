//! How if-then plans went.

use super::Row;
use crate::{
    domain::{
        entry::{Entry, Fact},
        id::Id,
    },
    pages::look_back::LookBack,
    session::Session,
    words::look_back::{RESULTS, names},
};

impl LookBack {
    /// The plan a key acts on.
    pub(in crate::pages::look_back) fn plan_row(&self, session: &Session) -> Option<Id> {
        self.target(session, |row| match row {
            Row::Plan(id) => Some(id.clone()),
            Row::Step(_) | Row::Question(_) | Row::OneOff(_) => None,
        })
    }

    /// What was said of a plan in this week: the entry, and the place of the answer among the three.
    pub(in crate::pages::look_back) fn result_of(
        &self,
        plan: &Id,
        session: &Session,
    ) -> Option<(Id, usize)> {
        let said = |entry: &&Entry| match &entry.fact {
            Fact::IfThenResult { if_then, week, .. } => {
                if_then == plan && *week == self.week && session.journal.is_live(entry)
            }
            _ => false,
        };
        let entries = session.journal.entries().filter(said);
        let latest = entries.max_by(|a, b| a.order().cmp(&b.order()))?;
        let Fact::IfThenResult { result, .. } = &latest.fact else {
            return None;
        };
        let at = RESULTS.iter().position(|(name, _)| name == result)?;
        Some((latest.id.clone(), at))
    }

    /// Says how a plan went; the same again takes it back.
    pub(super) fn result(&self, index: usize, session: &mut Session) {
        let (Some(if_then), Some((result, _))) = (self.plan_row(session), RESULTS.get(index))
        else {
            return;
        };
        let said = self.result_of(&if_then, session);
        let fact = match said {
            Some((of, at)) if at == index => Fact::Retracted { of },
            _ => Fact::IfThenResult {
                if_then,
                week: self.week,
                result: (*result).to_owned(),
            },
        };
        session.log(self.day, fact);
        session.call_it(names::RESULT);
    }
}

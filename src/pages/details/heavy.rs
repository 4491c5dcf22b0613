//! How heavy a step looks before it and was after it: an optional question, offered once.

use crate::{
    domain::{
        entry::{Fact, Heaviness},
        expectation,
        offer::Offer,
    },
    session::Session,
    words::details as words,
};

use super::Details;

/// The name of the offer.
const OFFER: &str = "expected_vs_actual";
/// Days here before it is offered.
const DAYS: usize = 14;

/// True when the heaviness of this open step may be asked.
pub fn asks_before(offer: &Offer, session: &Session) -> bool {
    let is_open = offer.done.is_none() && offer.what.commitment().is_some();
    session.plan.settings.expected_vs_actual && is_open
}

/// True once a person has met the question, so that the settings list it.
pub fn is_known(session: &Session) -> bool {
    session.plan.settings.expected_vs_actual || session.was_offered(OFFER)
}

/// Offers the question, if it is time: once, with the first details after two weeks here.
pub(super) fn offer_once(session: &mut Session) -> bool {
    let is_time = session.earlier.has_history && session.journal.days_here().count() >= DAYS;
    let may = is_time && session.may_change_plan() && !is_known(session);
    if may {
        session.log_offer(session.day(), OFFER, None);
    }
    may
}

/// Of how many steps the person knows by now that they were lighter than expected.
pub(super) fn lighter(session: &Session) -> Option<String> {
    let days = session.journal.days().map(|(_, record)| record);
    expectation::lighter(days).map(words::lighter)
}

impl Details {
    /// What was said of the step's heaviness: before it, or after it where something was said before.
    pub(super) fn heaviness(&self, session: &Session) -> Option<Heaviness> {
        let offer = self.offer(session)?;
        match &offer.done {
            Some(step) => step.detail.actual,
            None => self.expected(session),
        }
    }

    /// What was expected of the step.
    pub(super) fn expected(&self, session: &Session) -> Option<Heaviness> {
        let commitment = self.what.commitment()?;
        session.record(self.day).expected.get(commitment).copied()
    }

    /// Says how heavy it looks, or how heavy it was.
    pub(super) fn weigh(&self, index: usize, session: &mut Session) {
        let (Some(heaviness), Some(offer)) = (Heaviness::ALL.get(index), self.offer(session))
        else {
            return;
        };
        if offer.done.is_some() {
            return self.change(session, |_, new| new.actual = Some(*heaviness));
        }
        if let Some(commitment) = offer.what.commitment().cloned() {
            let heaviness = *heaviness;
            let fact = Fact::Expected {
                commitment,
                heaviness,
            };
            session.log(self.day, fact);
            session.call_it(words::expected_name(&offer.text));
        }
    }

    /// Takes the offer, or leaves it.
    pub(super) fn answer_offer(&mut self, answer: &str, session: &mut Session) {
        if std::mem::take(&mut self.offers) {
            session.log_offer(session.day(), OFFER, Some(answer));
            session.change_plan(|plan| plan.settings.expected_vs_actual = answer == "y");
            session.call_it(words::OFFER_NAME);
        }
    }
}

//! How heavy a step looks before it and was after it: an optional question, offered once.

use crate::{
    app::desk::Desk,
    domain::{
        entry::{Fact, Heaviness},
        expectation,
        offer::Offer,
    },
    words::details as words,
};

use super::Details;

/// The name of the offer.
const OFFER: &str = "expected_vs_actual";
/// Days here before it is offered.
const DAYS: usize = 14;

/// True when the heaviness of this open step may be asked.
pub fn asks_before(offer: &Offer, desk: &Desk) -> bool {
    let is_open = offer.done.is_none() && offer.what.commitment().is_some();
    desk.plan.settings.expected_vs_actual && is_open
}

/// True once a person has met the question, so that the settings list it.
pub fn is_known(desk: &Desk) -> bool {
    desk.plan.settings.expected_vs_actual || desk.was_offered(OFFER)
}

/// Offers the question, if it is time: once, with the first details after two weeks here.
pub(super) fn offer_once(desk: &mut Desk) -> bool {
    let is_time = desk.has_history && desk.journal.days_here().count() >= DAYS;
    let may = is_time && desk.may_change_plan() && !is_known(desk);
    if may {
        log_offer(None, desk);
    }
    may
}

fn log_offer(answer: Option<&str>, desk: &mut Desk) {
    let fact = Fact::OfferShown {
        which: OFFER.to_owned(),
        answer: answer.map(str::to_owned),
    };
    desk.log(desk.day(), fact);
}

/// Of how many steps the person knows by now that they were lighter than expected.
pub(super) fn lighter(desk: &Desk) -> Option<String> {
    let days = desk.journal.days().map(|(_, record)| record);
    expectation::lighter(days).map(words::lighter)
}

impl Details {
    /// What was said of the step's heaviness: before it, or after it where something was said before.
    pub(super) fn heaviness(&self, desk: &Desk) -> Option<Heaviness> {
        let offer = self.offer(desk)?;
        match &offer.done {
            Some(step) => step.detail.actual,
            None => self.expected(desk),
        }
    }

    /// What was expected of the step.
    pub(super) fn expected(&self, desk: &Desk) -> Option<Heaviness> {
        let commitment = self.what.commitment()?;
        desk.record(self.day).expected.get(commitment).copied()
    }

    /// Says how heavy it looks, or how heavy it was.
    pub(super) fn weigh(&self, index: usize, desk: &mut Desk) {
        let (Some(heaviness), Some(offer)) = (Heaviness::ALL.get(index), self.offer(desk)) else {
            return;
        };
        if offer.done.is_some() {
            return self.change(desk, |_, new| new.actual = Some(*heaviness));
        }
        if let Some(commitment) = offer.what.commitment().cloned() {
            let heaviness = *heaviness;
            let fact = Fact::Expected {
                commitment,
                heaviness,
            };
            desk.log(self.day, fact);
            desk.call_it(words::expected_name(&offer.text));
        }
    }

    /// Takes the offer, or leaves it.
    pub(super) fn answer_offer(&mut self, answer: &str, desk: &mut Desk) {
        if std::mem::take(&mut self.offers) {
            log_offer(Some(answer), desk);
            desk.change_plan(|plan| plan.settings.expected_vs_actual = answer == "y");
            desk.call_it(words::OFFER_NAME);
        }
    }
}

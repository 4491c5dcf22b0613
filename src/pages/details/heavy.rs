//! What the details show; and how heavy a step looks before it and was after it: an optional question, offered once.

use super::{Details, Group};
use crate::{
    content::Line,
    domain::{
        change::Field,
        entry::{Detail, Fact, Heaviness},
        expectation,
        id::Id,
        offer::Offer,
    },
    session::{Session, action::Action},
    ui::{
        blocks::groups::{self, Answer, Groups, Lay},
        document::{Document, Row, Writing},
        focus::Focus,
        offer,
    },
    words::{self, details as text, plain as said},
};

/// The name of the offer.
const OFFER: &str = "expected_vs_actual";
/// Days here before it is offered.
const DAYS: usize = 14;

/// True when the heaviness of this open step may be asked.
pub fn asks_before(offer: &Offer, session: &Session) -> bool {
    let asks = |step: &Id| {
        let this_week = session.holding().has(step, Field::Heaviness);
        this_week || session.plan.settings.expected_vs_actual
    };
    offer.done.is_none() && offer.what.commitment().is_some_and(asks)
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
    expectation::lighter(days).map(text::lighter)
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
            session.call_it(text::expected_name(&offer.text));
        }
    }

    /// Takes the offer, or leaves it.
    pub(super) fn answer_offer(&mut self, answer: &str, session: &mut Session) {
        if std::mem::take(&mut self.offers) {
            session.log_offer(session.day(), OFFER, Some(answer));
            session.change_plan(|plan| plan.settings.expected_vs_actual = answer == "y");
            session.call_it(text::OFFER_NAME);
        }
    }
}

/// Where the two times begin.
const TIMES: &[i16] = &[5, 18];
/// Where the three answers about heaviness begin.
const HEAVINESS: &[i16] = &[0, 12, 26];
/// Where the note begins.
const NOTE: i16 = 7;

/// The step, then its groups; the digits stand at the one with `>`.
pub(super) fn document(details: &Details, session: &Session) -> Document {
    let mut page = Document::titled(text::TITLE);
    let Some(offer) = details.offer(session) else {
        return page;
    };
    page.gist = Some(words::listed_step(&offer.text).to_owned());
    page.say(words::listed_step(&offer.text))
        .murmur(caption(session, &offer));
    if let Some(doubled) = &details.doubled {
        page.murmur(doubled);
    }
    page.gap();
    let Some(step) = &offer.done else {
        before(details, session, &mut page);
        return page;
    };
    let detail = step.detail.clone();
    let content = &session.content;
    let places = lines(content.places(), detail.place.as_ref());
    let companies = lines(content.companies(), detail.company.as_ref());
    page.add(Groups(vec![
        group(details, Group::Where, (text::WHERE, Lay::List), places),
        group(details, Group::With, (text::WITH, Lay::List), companies),
    ]));
    let last = details.as_last_time(step, session);
    let named = |lines: &[Line], id: Option<&String>| {
        let line = lines.iter().find(|line| Some(&line.id) == id)?;
        Some(line.text.clone())
    };
    let last = [
        named(content.places(), last.place.as_ref()),
        named(content.companies(), last.company.as_ref()),
    ];
    let last: Vec<String> = last.into_iter().flatten().collect();
    if !last.is_empty() {
        page.murmur(text::as_last_time(&last.join(", ")));
    }
    let earlier = detail.earlier == Some(true);
    let times = answers(text::TIMES.into_iter().zip([!earlier, earlier]));
    let times = group(details, Group::When, (text::WHEN, Lay::Row(TIMES)), times);
    page.gap().add(Groups(vec![times])).gap();
    if details.expected(session).is_some() {
        let was = answers(heavinesses(details, session));
        let was = group(
            details,
            Group::Heavy,
            (text::ACTUAL, Lay::Row(HEAVINESS)),
            was,
        );
        page.add(Groups(vec![was])).gap();
    }
    note(details, &detail, &mut page);
    if details.offers {
        let keys = &session.appearance.keys;
        let offer = keys.sentence(text::OFFER, Action::Details);
        page.gap().murmur(offer).murmur(text::OFFER_HOW);
    }
    page
}

fn caption(session: &Session, offer: &Offer) -> String {
    let caption = offer::caption(session, offer);
    match (offer.what.commitment(), &offer.done) {
        (Some(commitment), Some(_)) => {
            let times = session.times_done(commitment);
            format!("{caption}, {}", text::nth_time(times.max(1)))
        }
        _ => caption,
    }
}

/// Before the step: how heavy it looks, and what such guesses came to so far.
fn before(page: &Details, session: &Session, shown: &mut Document) {
    shown.say(text::EXPECTED).gap();
    for (index, (words, is_chosen)) in heavinesses(page, session).enumerate() {
        shown.add(Row::nth(index, words).chosen(is_chosen));
    }
    if let Some(told) = lighter(session) {
        shown.gap().murmur(told);
    }
}

/// How heavy a step can be, and whether that was said.
fn heavinesses(page: &Details, session: &Session) -> impl Iterator<Item = (&'static str, bool)> {
    let said = page.heaviness(session);
    let is_chosen = move |heaviness| Some(heaviness) == said;
    let chosen = Heaviness::ALL.into_iter().map(is_chosen);
    text::HEAVINESS.into_iter().zip(chosen)
}

fn lines(lines: &[Line], chosen: Option<&String>) -> Vec<Answer> {
    let line = |line: &Line| (line.text.clone(), chosen == Some(&line.id));
    answers(lines.iter().map(line))
}

fn answers(answers: impl Iterator<Item = (impl Into<String>, bool)>) -> Vec<Answer> {
    let answer = |(words, is_chosen): (_, bool)| Answer {
        words: Into::into(words),
        is_chosen,
    };
    answers.map(answer).collect()
}

fn group(
    page: &Details,
    own: Group,
    (label, lay): (&'static str, Lay),
    answers: Vec<Answer>,
) -> groups::Group {
    groups::Group {
        label,
        answers,
        lay,
        focus: focus(page, own),
    }
}

/// While the note is written, no group is open.
fn focus(page: &Details, own: Group) -> Focus {
    Focus::of(Some(own), page.writing.is_none().then_some(page.group))
}

fn note(page: &Details, detail: &Detail, shown: &mut Document) {
    let note = detail.note.as_deref().unwrap_or_default();
    let writing = match &page.writing {
        Some(field) => Writing::of(field),
        None => Writing::without_focus(note)
            .or_said(said::NOTHING)
            .focus(focus(page, Group::Note)),
    };
    shown.add(writing.behind(text::NOTE, NOTE));
}

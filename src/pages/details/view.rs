//! What the details show.

use super::{Details, Group, heavy};
use crate::{
    content::Line,
    domain::{
        entry::{Detail, Heaviness},
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
        .murmur(caption(session, &offer))
        .gap();
    let Some(step) = &offer.done else {
        before(details, session, &mut page);
        return page;
    };
    let detail = details.shown(step, session);
    let content = &session.content;
    let places = lines(content.places(), detail.place.as_ref());
    let companies = lines(content.companies(), detail.company.as_ref());
    page.add(Groups(vec![
        group(details, Group::Where, (text::WHERE, Lay::List), places),
        group(details, Group::With, (text::WITH, Lay::List), companies),
    ]));
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
    if let Some(told) = heavy::lighter(session) {
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

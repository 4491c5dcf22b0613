//! What a screen of the first run offers, and which of it the plan holds now.

use crate::{
    content::{Content, Group, ValueCard},
    domain::{
        block::Block,
        plan::{Breath, Commitment, Value},
        size::Size,
    },
    session::Session,
    words::{self, first_run as said},
};

use super::place::Place;

/// How many start signals are offered.
const SIGNALS: usize = 6;

/// The key of a row for one's own words, as it usually is.
pub(super) const OWN: char = 'w';

/// The answers to the breath question, in their order.
pub(super) const BREATHS: [Breath; 3] = [Breath::Yes, Breath::No, Breath::Unsure];

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub words: String,
    /// How long it takes, for a step.
    pub time: String,
    /// Its key: a digit, or [`OWN`].
    pub key: char,
}

/// A step a card offers, and its size.
pub(super) type Offered<'a> = (&'a str, Size);

/// The value with this place among the chosen ones.
pub fn value(session: &Session, index: usize) -> Option<&Value> {
    session.plan.active_values().get(index).copied()
}

/// Its card.
pub(super) fn card<'a>(content: &'a Content, value: &Value) -> Option<&'a ValueCard> {
    content.value(value.id.as_str())
}

/// The rows of a list screen, the person's own words last.
pub fn list(place: Place, session: &Session) -> Vec<Choice> {
    let texts: Vec<(String, String)> = match place {
        Place::Why(index) => plain(whys(session, index).iter().map(String::as_str)),
        Place::Step(index) => steps(session, index)
            .into_iter()
            .map(|(text, size)| (words::listed_step(text).to_owned(), time(size)))
            .collect(),
        Place::Time => plain(Block::ALL.into_iter().map(Block::words)),
        Place::Signal => plain(signals(session).iter().map(|cue| cue.text.as_str())),
        Place::Breath => plain(said::BREATH_ANSWERS.into_iter()),
        Place::Welcome | Place::Values | Place::Person | Place::Ready => Vec::new(),
    };
    let own = match place {
        Place::Why(index) => Some(own_why(session, index)),
        Place::Step(index) => Some(own_step(session, index)),
        _ => None,
    };
    let own = own.map(|own| Choice {
        words: own.unwrap_or(said::WRITE_YOUR_OWN).to_owned(),
        time: String::new(),
        key: OWN,
    });
    let numbered = texts
        .into_iter()
        .zip('1'..='9')
        .map(|((words, time), key)| Choice { words, time, key });
    numbered.chain(own).collect()
}

/// The row the plan holds now.
pub(super) fn current(place: Place, session: &Session) -> usize {
    let found = match place {
        Place::Why(index) => {
            let why = value(session, index).map_or("", |value| &value.why);
            let whys = whys(session, index);
            whys.iter()
                .position(|text| text == why)
                .or_else(|| (!why.is_empty()).then_some(whys.len()))
        }
        Place::Step(index) => current_step(session, index),
        Place::Time => first_step(session)
            .and_then(|step| Block::ALL.into_iter().position(|block| block == step.block)),
        Place::Signal => first_step(session).and_then(|step| {
            let cue = step.cue.as_ref()?;
            signals(session)
                .iter()
                .position(|signal| signal.id == cue.as_str())
        }),
        Place::Breath => BREATHS
            .into_iter()
            .position(|breath| breath == session.plan.settings.breath),
        Place::Welcome | Place::Values | Place::Person | Place::Ready => None,
    };
    found.unwrap_or(0)
}

/// The whys offered for a chosen value.
pub(super) fn whys(session: &Session, index: usize) -> &[String] {
    value(session, index)
        .and_then(|value| card(&session.content, value))
        .map_or(&[], |card| &card.whys)
}

/// The steps offered for a chosen value: two minutes, then five.
pub(super) fn steps(session: &Session, index: usize) -> Vec<Offered<'_>> {
    let card = value(session, index).and_then(|value| card(&session.content, value));
    let Some(card) = card else { return Vec::new() };
    let two = card.two.iter().map(|text| (text.as_str(), Size::Two));
    let five = card.five.iter().map(|text| (text.as_str(), Size::Five));
    two.chain(five).collect()
}

/// The start signals offered.
pub(super) fn signals(session: &Session) -> &[crate::content::Cue] {
    let cues = session.content.cues();
    &cues[..cues.len().min(SIGNALS)]
}

/// The why in the person's own words, if the plan holds one.
pub(super) fn own_why(session: &Session, index: usize) -> Option<&str> {
    let why = &value(session, index)?.why;
    (!why.is_empty() && !whys(session, index).contains(why)).then_some(why)
}

/// The step in the person's own words, if the plan holds one.
pub(super) fn own_step(session: &Session, index: usize) -> Option<&str> {
    let step = step_of(session, index)?;
    let text = step.text(step.size);
    let offered = steps(session, index);
    (!text.is_empty() && !offered.contains(&(text, step.size))).then_some(text)
}

/// The commitment of a chosen value.
pub(super) fn step_of(session: &Session, index: usize) -> Option<&Commitment> {
    session.plan.commitment_of(&value(session, index)?.id)
}

/// The values of the content in the order they stand on the screen, by group; each with its place in the assets.
pub fn values(content: &Content) -> Vec<(usize, &ValueCard)> {
    let cards = content.values();
    Group::ALL
        .into_iter()
        .flat_map(|group| {
            cards
                .iter()
                .enumerate()
                .filter(move |(_, card)| card.group == group)
        })
        .collect()
}

fn current_step(session: &Session, index: usize) -> Option<usize> {
    let step = step_of(session, index)?;
    let text = step.text(step.size);
    let offered = steps(session, index);
    let known = offered.iter().position(|row| *row == (text, step.size));
    known.or_else(|| (!text.is_empty()).then_some(offered.len()))
}

fn first_step(session: &Session) -> Option<&Commitment> {
    step_of(session, 0)
}

fn plain<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    texts.map(|text| (text.to_owned(), String::new())).collect()
}

fn time(size: Size) -> String {
    let minutes = match size {
        Size::Tiny => None,
        Size::Two => Some(2),
        Size::Five => Some(5),
        Size::Longer => Some(10),
    };
    words::duration(size, minutes)
}

/// How many values stand in the left column of O2 and how many in the right.
pub fn columns(content: &Content) -> [usize; 2] {
    let rows = values(content);
    let is_left = |group: Group| matches!(group, Group::People | Group::Body | Group::Growth);
    let left = rows.iter().filter(|(_, card)| is_left(card.group)).count();
    [left, rows.len() - left]
}

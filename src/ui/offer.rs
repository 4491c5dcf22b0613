//! A step of a day as it is named in a row: its key, its sign, the quiet words under it.

use std::borrow::Cow;

use crate::{
    domain::{
        block::Block,
        change::Field,
        offer::{IF_THEN_KEY, Offer, What},
        phrase::within,
        review,
    },
    session::{Session, action::Action, keymap::Keymap},
    words,
};

use super::{blocks::row::Row, glyphs::Mark};

/// The key that ticks a row.
pub fn key(offer: &Offer, map: &Keymap) -> Cow<'static, str> {
    const USUAL: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
    let index = usize::from(offer.key).checked_sub(1);
    if offer.key == IF_THEN_KEY {
        return map.sign(Action::Tick(usize::from(IF_THEN_KEY) - 1), "f");
    }
    let usual = index.and_then(|index| Some((index, *USUAL.get(index)?)));
    usual.map_or("".into(), |(index, usual)| {
        map.sign(Action::Tick(index), usual)
    })
}

/// The words of a row: of an if-then plan with its moment.
pub fn words(offer: &Offer, session: &Session) -> String {
    match session.if_then_of(&offer.what) {
        Some(plan) if matches!(offer.what, What::IfThen(_)) => words::today::if_then(plan),
        Some(_) | None => words::listed_step(&offer.text).to_owned(),
    }
}

/// A step of a day as a row of a list.
pub fn step(offer: &Offer, session: &Session) -> Row {
    Row::new(key(offer, &session.appearance.keys), words(offer, session))
        .mark(mark(session, offer))
        .caption(caption(session, offer))
}

/// The sign of a row.
pub fn mark(session: &Session, offer: &Offer) -> Mark {
    match &offer.done {
        Some(step) if session.saving.holds(&step.id) => Mark::Unsaved,
        Some(_) => Mark::Done,
        None if offer.set_down => Mark::SetDown,
        None => Mark::Open,
    }
}

/// The quiet line of a row: value, then state or time.
pub fn caption(session: &Session, offer: &Offer) -> String {
    let value = &offer.value_name;
    match &offer.done {
        Some(step) if session.saving.holds(&step.id) => match session.saving.refusal_of(&step.id) {
            Some(_) => format!("{value}, {}", words::NOT_SAVED_YET),
            None => format!("{value}, {}", words::SAVING),
        },
        None if !offer.set_down => match why(session, offer) {
            Some(why) => format!("{value}, {}", within(why)),
            None => match asks(session, offer) {
                Some(asks) => format!("{value}, {asks}"),
                None => state(offer),
            },
        },
        Some(_) | None => state(offer),
    }
}

/// The why that a row shows this week.
fn why<'a>(session: &'a Session, offer: &'a Offer) -> Option<&'a str> {
    let step = offer.what.commitment()?;
    let to = session.holding().to(step.as_str(), Field::WhyShown)?;
    let value = Some(&offer.value);
    let why = words::change::shown_why(to, &offer.why, value, &session.content);
    Some(why).filter(|why| !why.is_empty())
}

/// Who may ask about the step of the week today.
fn asks(session: &Session, offer: &Offer) -> Option<String> {
    let asker = session.holding().asks(session.day())?;
    let mut friends = session.plan.friends();
    let friend = friends.find(|friend| friend.id.as_str() == asker)?;
    let before = review::of_week_before(&session.journal, session.day());
    let chosen = before.and_then(|(_, review)| review.step_of_week.clone());
    let step = chosen.or_else(|| review::step_of_week(&session.plan));
    (step.as_ref() == offer.what.commitment()).then(|| words::may_ask_today(&friend.name))
}

/// The same without the value.
pub fn caption_without_value(session: &Session, offer: &Offer) -> String {
    let caption = caption(session, offer);
    let rest = caption.strip_prefix(&format!("{}, ", offer.value_name));
    rest.map_or_else(|| caption.clone(), str::to_owned)
}

/// The quiet line of a row with the place its words are for, its start signal, or the part of the day it is
/// planned for; the longest first.
pub fn long_captions(session: &Session, offer: &Offer) -> Vec<String> {
    let caption = caption(session, offer);
    let with = |more: String| format!("{caption}, {more}");
    more(session, offer).into_iter().map(with).collect()
}

/// The quiet line of an open step with the moment of the if-then plan that leads to it, the longest first; none where
/// there is no such plan.
pub fn moments(session: &Session, offer: &Offer) -> Vec<String> {
    let is_open_step = offer.what.commitment().is_some() && offer.done.is_none();
    let has_other = why(session, offer).is_some()
        || asks(session, offer).is_some()
        || place_of_words(session, offer).is_some();
    let shows = is_open_step && !offer.set_down && !has_other;
    let plan = session.if_then_of(&offer.what).filter(|_| shows);
    let Some(moment) = plan.map(words::today::moment) else {
        return Vec::new();
    };
    // It says more of a step in its usual size than its minutes do.
    let step = offer
        .what
        .commitment()
        .and_then(|id| session.plan.commitment(id));
    let is_usual = step.is_some_and(|step| step.size == offer.size);
    let short = is_usual.then_some(&offer.value_name);
    let long = caption(session, offer);
    let captions = std::iter::once(&long).chain(short);
    captions
        .map(|caption| format!("{caption}, {moment}"))
        .collect()
}

/// The same for a row that is on disk.
pub fn settled_caption(session: &Session, offer: &Offer) -> String {
    let mut captions = moments(session, offer)
        .into_iter()
        .chain(long_captions(session, offer));
    captions.next().unwrap_or_else(|| caption(session, offer))
}

fn state(offer: &Offer) -> String {
    let value = &offer.value_name;
    match &offer.done {
        Some(step) => match step.feeling {
            Some(feeling) => format!("{value}, {}, {}", words::DONE, words::feeling(feeling)),
            None => format!("{value}, {}", words::DONE),
        },
        None if offer.set_down => format!("{value}, {}", words::SET_DOWN_TODAY),
        None if matches!(offer.what, What::IfThen(_)) => value.clone(),
        None if offer.begins_smaller => format!("{value}, {}", words::SMALLER_TODAY),
        None => format!("{value}, {}", words::duration(offer.size, offer.minutes)),
    }
}

/// What an open row says of the place its words are for, or, in its usual size, of its time: the signal, the part of the
/// day.
fn more(session: &Session, offer: &Offer) -> Vec<String> {
    if offer.done.is_some() || offer.set_down {
        return Vec::new();
    }
    if let Some(place) = place_of_words(session, offer) {
        return vec![place.to_owned()];
    }
    if offer.minutes.is_none() {
        return Vec::new();
    }
    let part = Some(offer.block.words().to_owned()).filter(|_| offer.block != Block::Any);
    session
        .signal(&offer.what)
        .into_iter()
        .chain(part)
        .collect()
}

/// The place a row has its words for, where the day has one that changes them.
fn place_of_words(session: &Session, offer: &Offer) -> Option<&'static str> {
    let day = session.day();
    let step = session.plan.commitment(offer.what.commitment()?)?;
    let place = step.place_on(day, session.record(day).place)?;
    step.versions.at(Some(place))?;
    words::today::at_place(place)
}

/// The end of a one-off's row: its time, or that it is done.
pub fn short_caption(session: &Session, offer: &Offer) -> String {
    match &offer.done {
        Some(_) => caption_without_value(session, offer),
        None => words::duration(offer.size, offer.minutes),
    }
}

//! What the add page shows.

use super::{Add, DAYS, MINUTES, Stage};
use crate::{
    domain::block::Block,
    session::{Session, action::Action},
    ui::{
        blocks::days::Days,
        document::{Document, Row, Voice, Words},
        focus::Focus,
    },
    words::{add as text, listed_step, step},
};

/// Where the way to another value stands.
const ANOTHER: i16 = 22;

/// The question that is open.
pub(super) fn document(leaf: &Add, session: &Session) -> Document {
    let mut page = Document::titled(text::TITLE);
    page.gist = Some(question(leaf.stage).to_owned());
    let keys = &session.appearance.keys;
    match leaf.stage {
        Stage::What => what(leaf, session, &mut page),
        Stage::HowLong => {
            head(leaf, session, "", &mut page);
            page.choices(text::LENGTHS, leaf.at);
        }
        Stage::Now => {
            head(leaf, session, text::LENGTHS[0], &mut page);
            let answers = keys.hints(text::NOW_OR_LATER, [Action::Yes, Action::Later]);
            for (index, (key, words)) in answers.into_iter().enumerate() {
                page.add(Row::new(key, words).focus(Focus::of(index, leaf.at)));
            }
        }
        Stage::Place => {
            head(leaf, session, length(leaf), &mut page);
            let names = (1..DAYS).map(|on| leaf.day.plus(on as i64).weekday());
            page.add(Days::from_today(names, leaf.days_on)).gap();
            page.choices(Block::ALL.map(Block::words), leaf.at).gap();
            let slice = Row::new(keys.sign(Action::Slice, "c"), text::SLICE);
            page.add(slice.focus(Focus::of(Block::ALL.len(), leaf.at)));
        }
        Stage::Slice => {
            head(leaf, session, length(leaf), &mut page);
            page.choices([text::LOOK], leaf.at);
            page.own_words(text::OWN, Focus::of(1, leaf.at), keys);
            field(leaf, "", &mut page);
        }
    }
    page
}

/// What is asked.
fn question(stage: Stage) -> &'static str {
    match stage {
        Stage::What => text::TITLE,
        Stage::HowLong => text::HOW_LONG,
        Stage::Now => text::NOW,
        Stage::Place => text::PLACE,
        Stage::Slice => text::FIRST_PART,
    }
}

fn what(leaf: &Add, session: &Session, page: &mut Document) {
    let whom = text::for_value(&value_name(leaf, session));
    let whom = Words::new(Voice::Plain, whom);
    let is_only = session.plan.active_values().len() < 2;
    page.add(if is_only {
        whom
    } else {
        whom.hint(ANOTHER, text::ANOTHER_VALUE)
    });
    page.gap();
    let steps = leaf.steps(session);
    page.choices(steps.iter().map(|step| listed_step(step)), leaf.at);
    let own = Focus::of(steps.len(), leaf.at);
    page.own_words(text::OWN, own, &session.appearance.keys);
    let kept = if own.is_here() { &leaf.text } else { "" };
    field(leaf, kept, page);
}

/// The line to write on, and the hint under it.
fn field(leaf: &Add, kept: &str, page: &mut Document) {
    page.gap();
    match &leaf.writing {
        Some(field) => page.write(field).murmur(step::hint(field.text())),
        None => page.written(kept),
    };
}

/// The step and its value, with what is known of its length; then the question.
fn head(leaf: &Add, session: &Session, length: &str, page: &mut Document) {
    let name = value_name(leaf, session);
    page.say(listed_step(leaf.wording()));
    page.murmur(match length {
        "" => name,
        length => format!("{name}, {length}"),
    });
    page.gap().say(question(leaf.stage)).gap();
}

fn length(leaf: &Add) -> &'static str {
    let index = MINUTES.iter().position(|minutes| *minutes == leaf.minutes);
    text::LENGTHS[index.unwrap_or(0)]
}

fn value_name(leaf: &Add, session: &Session) -> String {
    let value = session.plan.value(&leaf.value);
    value.map_or_else(String::new, |value| value.name.clone())
}

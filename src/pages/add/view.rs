//! The keys of the add page, and what it shows.

use super::{Add, DAYS, MINUTES, Stage};

use crate::{
    domain::block::Block,
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ENTER, LEFT, RIGHT, TAB},
        key::Key,
    },
    ui::{
        blocks::choice::Days,
        document::{Document, Row, Voice, Words},
        focus::Focus,
    },
    words::{add as text, listed_step, step},
};

/// Where the way to another value stands.
const ANOTHER: i16 = 22;

/// The question that is open.
pub(super) fn document(page: &Add, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    shown.gist = Some(question(page.stage).to_owned());
    let keys = &session.appearance.keys;
    match page.stage {
        Stage::What => what(page, session, &mut shown),
        Stage::HowLong => {
            head(page, session, "", &mut shown);
            shown.choices(text::LENGTHS, page.at);
        }
        Stage::Now => {
            head(page, session, text::LENGTHS[0], &mut shown);
            let answers = keys.hints(text::NOW_OR_LATER, [Action::Yes, Action::Later]);
            for (index, (key, words)) in answers.into_iter().enumerate() {
                shown.add(Row::new(key, words).focus(Focus::of(index, page.at)));
            }
        }
        Stage::Place => {
            head(page, session, length(page), &mut shown);
            let after = (1..DAYS).map(|on| page.day.plus(on as i64).weekday());
            let after = after.collect();
            let chosen = page.days_on;
            shown.add(Days { after, chosen }).gap();
            shown.choices(Block::ALL.map(Block::words), page.at).gap();
            let slice = Row::new(keys.sign(Action::Slice, "c"), text::SLICE);
            shown.add(slice.focus(Focus::of(Block::ALL.len(), page.at)));
        }
        Stage::Slice => {
            head(page, session, length(page), &mut shown);
            shown.choices([text::LOOK], page.at);
            shown.own_words(text::OWN, Focus::of(1, page.at), keys);
            field(page, "", &mut shown);
        }
    }
    shown
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

fn what(page: &Add, session: &Session, shown: &mut Document) {
    let whom = text::for_value(&value_name(page, session));
    let whom = Words::new(Voice::Plain, whom);
    let is_only = session.plan.active_values().len() < 2;
    shown.add(if is_only {
        whom
    } else {
        whom.hint(ANOTHER, text::ANOTHER_VALUE)
    });
    shown.gap();
    let steps = page.steps(session);
    shown.choices(steps.iter().map(|step| listed_step(step)), page.at);
    let own = Focus::of(steps.len(), page.at);
    shown.own_words(text::OWN, own, &session.appearance.keys);
    let kept = if own.is_here() { &page.text } else { "" };
    field(page, kept, shown);
}

/// The line to write on, and the hint under it.
fn field(page: &Add, kept: &str, shown: &mut Document) {
    shown.gap();
    match &page.writing {
        Some(field) => shown.write(field).murmur(step::hint(field.text())),
        None => shown.written(kept),
    };
}

/// The step and its value, with what is known of its length; then the question.
fn head(page: &Add, session: &Session, length: &str, shown: &mut Document) {
    let name = value_name(page, session);
    shown.say(listed_step(page.wording()));
    shown.murmur(match length {
        "" => name,
        length => format!("{name}, {length}"),
    });
    shown.gap().say(question(page.stage)).gap();
}

fn length(page: &Add) -> &'static str {
    let index = MINUTES.iter().position(|minutes| *minutes == page.minutes);
    text::LENGTHS[index.unwrap_or(0)]
}

fn value_name(page: &Add, session: &Session) -> String {
    session.plan.value_name(&page.value).to_owned()
}

type Command = crate::pages::page::Command<Add>;

/// Keys of the page, question by question.
pub const COMMANDS: &[Command] = &[
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|page, _| matches!(page.stage, Stage::What | Stage::Slice)),
    Command::each("choose how long", DIGITS, Action::Choose)
        .hint(1, "1-5", "choose")
        .when(|page, _| page.stage == Stage::HowLong),
    Command::of("now", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "now")
        .when(|page, _| page.stage == Stage::Now),
    Command::of("later today", &[Key::char('t')], Action::Later)
        .hint(2, "t", "later today")
        .when(|page, _| page.stage == Stage::Now),
    Command::of("the day before", LEFT, Action::Left)
        .hint(1, "Left Right", "day")
        .when(is_placing),
    Command::of("the day after", RIGHT, Action::Right).when(is_placing),
    Command::each("choose a time", DIGITS, Action::Choose)
        .hint(2, "1-5", "time")
        .when(is_placing),
    Command::of("keep day and time", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(is_placing),
    Command::of("a first slice", &[Key::char('c')], Action::Slice).when(is_placing),
    Command::each("choose a step", DIGITS, Action::Choose),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("write your own", &[Key::char('w')], Action::Write),
    Command::of("another value", TAB, Action::Next),
    Command::of("the value before", BACK_TAB, Action::Previous),
];

fn is_placing(page: &Add, _: &Session) -> bool {
    page.stage == Stage::Place
}

//! The rows of the table that hold while a step is added.

use crate::session::{
    Session,
    action::Action,
    command::{BACK_TAB, DIGITS, ENTER, LEFT, RIGHT, TAB},
    key::Key,
};

use super::{Add, Stage};

type Command = crate::pages::page::Command<Add>;

/// Keys of the leaf, question by question.
pub const COMMANDS: &[Command] = &[
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|leaf, _| matches!(leaf.stage, Stage::What | Stage::Slice)),
    Command::each("choose how long", DIGITS, Action::Choose)
        .hint(1, "1-5", "choose")
        .when(|leaf, _| leaf.stage == Stage::HowLong),
    Command::of("now", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "now")
        .when(|leaf, _| leaf.stage == Stage::Now),
    Command::of("later today", &[Key::char('t')], Action::Later)
        .hint(2, "t", "later today")
        .when(|leaf, _| leaf.stage == Stage::Now),
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

fn is_placing(leaf: &Add, _: &Session) -> bool {
    leaf.stage == Stage::Place
}

//! The rows of the table that hold while a step is added.

use crate::{
    app::{
        App,
        command::{BACK_TAB, Command, DIGITS, ENTER, LEFT, RIGHT, TAB},
        sheet::Sheet,
    },
    session::{action::Action, key::Key},
};

use super::Stage;

/// Keys of the leaf, question by question.
pub const COMMANDS: &[Command] = &[
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|app| is_at(app, &[Stage::What, Stage::Slice])),
    Command::each("choose how long", DIGITS, Action::Choose)
        .hint(1, "1-5", "choose")
        .when(|app| is_at(app, &[Stage::HowLong])),
    Command::of("now", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "now")
        .when(|app| is_at(app, &[Stage::Now])),
    Command::of("later today", &[Key::char('t')], Action::Later)
        .hint(2, "t", "later today")
        .when(|app| is_at(app, &[Stage::Now])),
    Command::of("the day before", LEFT, Action::Left)
        .hint(1, "Left Right", "day")
        .when(|app| is_at(app, &[Stage::Place])),
    Command::of("the day after", RIGHT, Action::Right).when(|app| is_at(app, &[Stage::Place])),
    Command::each("choose a time", DIGITS, Action::Choose)
        .hint(2, "1-5", "time")
        .when(|app| is_at(app, &[Stage::Place])),
    Command::of("keep day and time", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(|app| is_at(app, &[Stage::Place])),
    Command::of("a first slice", &[Key::char('c')], Action::Slice)
        .when(|app| is_at(app, &[Stage::Place])),
    Command::each("choose a step", DIGITS, Action::Choose),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("write your own", &[Key::char('w')], Action::Write),
    Command::of("another value", TAB, Action::Next),
    Command::of("the value before", BACK_TAB, Action::Previous),
];

fn is_at(app: &App, stages: &[Stage]) -> bool {
    matches!(app.top(), Some(Sheet::Add(leaf)) if stages.contains(&leaf.stage))
}

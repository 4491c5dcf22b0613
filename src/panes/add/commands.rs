//! The rows of the table that hold while a step is added.

use crate::app::{
    App,
    action::Action,
    command::{self, BACK_TAB, Command, DIGITS, ENTER, LEFT, RIGHT, TAB},
    key::Key,
    sheet::Sheet,
};

use super::Stage;

/// Keys of the leaf, question by question.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "take it and go on",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "next",
        rank: 1,
        when: |app| is_at(app, &[Stage::What, Stage::Slice]),
        ..Command::BASE
    },
    Command {
        name: "choose how long",
        keys: DIGITS,
        shown: "1-5",
        act: Action::Choose,
        hint: "choose",
        rank: 1,
        when: |app| is_at(app, &[Stage::HowLong]),
        ..Command::BASE
    },
    Command {
        name: "now",
        keys: &[Key::char('y')],
        shown: "y",
        act: |_| Action::Yes,
        hint: "now",
        rank: 1,
        when: |app| is_at(app, &[Stage::Now]),
        ..Command::BASE
    },
    Command {
        name: "later today",
        keys: &[Key::char('t')],
        shown: "t",
        act: |_| Action::Later,
        hint: "later today",
        rank: 2,
        when: |app| is_at(app, &[Stage::Now]),
        ..Command::BASE
    },
    Command {
        name: "the day before",
        keys: LEFT,
        shown: "Left Right",
        act: |_| Action::Left,
        hint: "day",
        rank: 1,
        when: |app| is_at(app, &[Stage::Place]),
        ..Command::BASE
    },
    Command {
        name: "the day after",
        keys: RIGHT,
        act: |_| Action::Right,
        when: |app| is_at(app, &[Stage::Place]),
        ..Command::BASE
    },
    Command {
        name: "choose a time",
        keys: DIGITS,
        shown: "1-5",
        act: Action::Choose,
        hint: "time",
        rank: 2,
        when: |app| is_at(app, &[Stage::Place]),
        ..Command::BASE
    },
    Command {
        name: "keep day and time",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "keep",
        rank: 3,
        when: |app| is_at(app, &[Stage::Place]),
        ..Command::BASE
    },
    Command {
        name: "a first slice",
        keys: &[Key::char('c')],
        act: |_| Action::Slice,
        when: |app| is_at(app, &[Stage::Place]),
        ..Command::BASE
    },
    Command {
        name: "choose a step",
        keys: DIGITS,
        act: Action::Choose,
        ..Command::BASE
    },
    Command {
        name: "take the selected row",
        keys: ENTER,
        act: |_| Action::Accept,
        ..Command::BASE
    },
    Command {
        name: "write your own",
        keys: &[Key::char('w')],
        act: |_| Action::Write,
        ..Command::BASE
    },
    Command {
        name: "another value",
        keys: TAB,
        act: |_| Action::Next,
        ..Command::BASE
    },
    Command {
        name: "the value before",
        keys: BACK_TAB,
        act: |_| Action::Previous,
        ..Command::BASE
    },
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
    command::esc("back"),
];

fn is_at(app: &App, stages: &[Stage]) -> bool {
    matches!(app.top(), Some(Sheet::Add(leaf)) if stages.contains(&leaf.stage))
}

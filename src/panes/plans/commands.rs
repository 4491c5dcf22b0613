//! The rows of the table that hold among the if-then plans.

use crate::app::{
    App,
    action::Action,
    command::{self, BACK_TAB, Command, DIGITS, ENTER, TAB},
    key::Key,
    sheet::Sheet,
};

use super::{Plans, Row, Stage, may_add};

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "read the plan",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "read",
        rank: 1,
        when: has_plan,
        ..Command::BASE
    },
    Command {
        name: "take it and go on",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "next",
        rank: 1,
        when: |app| is_at(app, &[Stage::Moment, Stage::Step]),
        ..Command::BASE
    },
    Command {
        name: "keep the plan",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "keep",
        rank: 1,
        when: |app| is_at(app, &[Stage::Keep]),
        ..Command::BASE
    },
    Command {
        name: "have read it",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "read",
        rank: 1,
        when: |app| is_at(app, &[Stage::Read]),
        ..Command::BASE
    },
    Command {
        name: "take the selected row",
        keys: ENTER,
        act: |_| Action::Accept,
        ..Command::BASE
    },
    Command {
        name: "add a plan",
        keys: &[Key::char('a')],
        shown: "a",
        act: |_| Action::Add,
        hint: "add",
        rank: 2,
        when: |app| is_at(app, &[Stage::List]) && may_add(&app.desk),
        ..Command::BASE
    },
    Command {
        name: "the example",
        keys: &[Key::char('e')],
        act: |_| Action::Another,
        when: |app| is_at(app, &[Stage::List]),
        ..Command::BASE
    },
    Command {
        name: "change the plan",
        keys: &[Key::char('c')],
        shown: "c",
        act: |_| Action::Edit,
        hint: "change",
        rank: 3,
        when: has_open_plan,
        ..Command::BASE
    },
    Command {
        name: "let the plan go",
        keys: &[Key::char('r')],
        shown: "r",
        act: |_| Action::Replace,
        hint: "let it go",
        rank: 4,
        when: has_open_plan,
        ..Command::BASE
    },
    Command {
        name: "choose",
        keys: DIGITS,
        act: Action::Choose,
        ..Command::BASE
    },
    Command {
        name: "write your own",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "your own",
        rank: 2,
        when: |app| is_at(app, &[Stage::Moment, Stage::Step]) && !is_writing(app),
        ..Command::BASE
    },
    Command {
        name: "another value",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        hint: "another value",
        rank: 2,
        when: |app| is_at(app, &[Stage::Step]) && is_writing(app),
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
    command::PAGE_UP,
    command::PAGE_DOWN,
    command::esc("back"),
];

fn leaf(app: &App) -> Option<&Plans> {
    match app.top() {
        Some(Sheet::Plans(leaf)) => Some(leaf),
        _ => None,
    }
}

fn is_at(app: &App, stages: &[Stage]) -> bool {
    leaf(app).is_some_and(|leaf| stages.contains(&leaf.stage))
}

fn is_writing(app: &App) -> bool {
    leaf(app).is_some_and(|leaf| leaf.writing.is_some())
}

fn has_plan(app: &App) -> bool {
    let row = |leaf: &Plans| Plans::list(&app.desk).get(leaf.at).cloned();
    is_at(app, &[Stage::List]) && matches!(leaf(app).and_then(row), Some(Row::Plan(_)))
}

fn has_open_plan(app: &App) -> bool {
    leaf(app).is_some_and(|leaf| leaf.selected(&app.desk).is_some())
}

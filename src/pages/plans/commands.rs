//! The rows of the table that hold among the if-then plans.

use crate::{
    app::{
        App,
        command::{BACK_TAB, Command, DIGITS, ENTER, TAB},
        sheet::Sheet,
    },
    session::{action::Action, key::Key},
};

use super::{Plans, Row, Stage, may_add};

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("read the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(has_plan),
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|app| is_at(app, &[Stage::Moment, Stage::Step])),
    Command::of("keep the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|app| is_at(app, &[Stage::Keep])),
    Command::of("have read it", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(|app| is_at(app, &[Stage::Read])),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("add a plan", &[Key::char('a')], Action::Add)
        .hint(2, "a", "add")
        .when(|app| is_at(app, &[Stage::List]) && may_add(&app.session)),
    Command::of("the example", &[Key::char('e')], Action::Another)
        .when(|app| is_at(app, &[Stage::List])),
    Command::of("change the plan", &[Key::char('c')], Action::Edit)
        .hint(3, "c", "change")
        .when(has_open_plan),
    Command::of("let the plan go", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "let it go")
        .when(has_open_plan),
    Command::each("choose", DIGITS, Action::Choose),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|app| is_at(app, &[Stage::Moment, Stage::Step]) && !is_writing(app)),
    Command::of("another value", TAB, Action::Next)
        .hint(2, "Tab", "another value")
        .when(|app| is_at(app, &[Stage::Step]) && is_writing(app)),
    Command::of("the value before", BACK_TAB, Action::Previous),
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
    let row = |leaf: &Plans| Plans::list(&app.session).get(leaf.at).cloned();
    is_at(app, &[Stage::List]) && matches!(leaf(app).and_then(row), Some(Row::Plan(_)))
}

fn has_open_plan(app: &App) -> bool {
    leaf(app).is_some_and(|leaf| leaf.selected(&app.session).is_some())
}

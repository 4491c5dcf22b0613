//! The rows of the table that hold on the Start screen.

use crate::{
    app::{
        App,
        command::{Command, ENTER, SPACE},
        sheet::Sheet,
    },
    pages::exercise::walk::Walk,
    session::{action::Action, key::Key},
    words::{self, exercise, start as text},
};

use super::Start;

/// Keys of the Start screen.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing while settling", SPACE, Action::Mark)
        .hint(1, "Space", exercise::MARK_ONE)
        .when(|app| settling(app).is_some_and(|walk| walk.marks().is_some())),
    Command::of("from settling to the step", ENTER, Action::Accept)
        .hint(2, "Enter", text::TO_THE_STEP)
        .when(|app| settling(app).is_some()),
    Command::of(
        "settle without breath",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|app| settling(app).is_some_and(Walk::is_with_breath)),
    Command::of("the started step is done", ENTER, Action::Accept)
        .hint(2, "Enter", text::DONE)
        .when(|app| is_on_step(app) && !is_done(app)),
    Command::of("from a done step to today", ENTER, Action::Accept)
        .hint(2, "Enter", text::TODAY)
        .when(|app| is_on_step(app) && is_done(app)),
    Command::of("pause", SPACE, Action::Mark)
        .hint(3, "Space", text::PAUSE)
        .when(|app| moves(app) && is_going(app)),
    Command::of("go on after a pause", SPACE, Action::Mark)
        .hint(3, "Space", text::GO_ON)
        .when(|app| moves(app) && !is_going(app)),
    Command::of("settle first", &[Key::char('g')], Action::Ground)
        .hint(4, "g", text::SETTLE_FIRST)
        .when(|app| is_on_step(app) && !is_done(app)),
];

fn start(app: &App) -> Option<&Start> {
    match app.top() {
        Some(Sheet::Start(start)) => Some(start),
        _ => None,
    }
}

fn settling(app: &App) -> Option<&Walk> {
    start(app)?.settle.as_ref()
}

fn is_on_step(app: &App) -> bool {
    start(app).is_some_and(|start| start.settle.is_none())
}

fn is_done(app: &App) -> bool {
    start(app).is_some_and(|start| start.is_done(&app.session))
}

fn is_going(app: &App) -> bool {
    start(app).is_some_and(|start| start.run.is_going())
}

/// True while there is a bar that Space can hold.
fn moves(app: &App) -> bool {
    let runs = |start: &Start| start.moves && !start.run.is_over(app.session.now());
    is_on_step(app) && !is_done(app) && start(app).is_some_and(runs)
}

//! The rows of the table that hold on the Start screen.

use crate::{
    app::{
        App,
        action::Action,
        command::{Command, ENTER, ESC, SPACE},
        key::Key,
        sheet::Sheet,
    },
    panes::exercise::walk::Walk,
    words::{self, exercise, start as text},
};

use super::Start;

/// Keys of the Start screen.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "mark one thing while settling",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        hint: exercise::MARK_ONE,
        rank: 1,
        when: |app| settling(app).is_some_and(|walk| walk.marks().is_some()),
        ..Command::BASE
    },
    Command {
        name: "from settling to the step",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::TO_THE_STEP,
        rank: 2,
        when: |app| settling(app).is_some(),
        ..Command::BASE
    },
    Command {
        name: "settle without breath",
        keys: &[Key::char('x')],
        shown: "x",
        act: |_| Action::WithoutBreath,
        hint: words::WITHOUT_BREATH,
        rank: 3,
        when: |app| settling(app).is_some_and(Walk::is_with_breath),
        ..Command::BASE
    },
    Command {
        name: "the started step is done",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::DONE,
        rank: 2,
        when: |app| is_on_step(app) && !is_done(app),
        ..Command::BASE
    },
    Command {
        name: "from a done step to today",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::TODAY,
        rank: 2,
        when: |app| is_on_step(app) && is_done(app),
        ..Command::BASE
    },
    Command {
        name: "pause",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        hint: text::PAUSE,
        rank: 3,
        when: |app| moves(app) && is_going(app),
        ..Command::BASE
    },
    Command {
        name: "go on after a pause",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        hint: text::GO_ON,
        rank: 3,
        when: |app| moves(app) && !is_going(app),
        ..Command::BASE
    },
    Command {
        name: "settle first",
        keys: &[Key::char('g')],
        shown: "g",
        act: |_| Action::Ground,
        hint: text::SETTLE_FIRST,
        rank: 4,
        when: |app| is_on_step(app) && !is_done(app),
        ..Command::BASE
    },
    Command {
        name: "back from the start",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: text::BACK,
        rank: 9,
        ..Command::BASE
    },
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
    start(app).is_some_and(|start| start.is_done(&app.desk))
}

fn is_going(app: &App) -> bool {
    start(app).is_some_and(|start| start.run.is_going())
}

/// True while there is a bar that Space can hold.
fn moves(app: &App) -> bool {
    let runs = |start: &Start| start.moves && !start.run.is_over(app.desk.now());
    is_on_step(app) && !is_done(app) && start(app).is_some_and(runs)
}

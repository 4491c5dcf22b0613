//! The rows of the table that hold on the Start screen.

use crate::{
    pages::exercise::walk::Walk,
    session::{
        Session,
        action::Action,
        command::{ENTER, SPACE},
        key::Key,
    },
    words::{self, exercise, start as text},
};

use super::Start;

type Command = crate::pages::page::Command<Start>;

/// Keys of the Start screen.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing while settling", SPACE, Action::Mark)
        .hint(1, "Space", exercise::MARK_ONE)
        .when(|page, _| {
            page.settle
                .as_ref()
                .is_some_and(|walk| walk.marks().is_some())
        }),
    Command::of("from settling to the step", ENTER, Action::Accept)
        .hint(2, "Enter", text::TO_THE_STEP)
        .when(|page, _| page.settle.is_some()),
    Command::of(
        "settle without breath",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|page, _| page.settle.as_ref().is_some_and(Walk::is_with_breath)),
    Command::of("the started step is done", ENTER, Action::Accept)
        .hint(2, "Enter", text::DONE)
        .when(is_open),
    Command::of("from a done step to today", ENTER, Action::Accept)
        .hint(2, "Enter", text::TODAY)
        .when(|page, session| page.settle.is_none() && page.is_done(session)),
    Command::of("pause", SPACE, Action::Mark)
        .hint(3, "Space", text::PAUSE)
        .when(|page, session| moves(page, session) && page.run.is_going()),
    Command::of("go on after a pause", SPACE, Action::Mark)
        .hint(3, "Space", text::GO_ON)
        .when(|page, session| moves(page, session) && !page.run.is_going()),
    Command::of("settle first", &[Key::char('g')], Action::Ground)
        .hint(4, "g", text::SETTLE_FIRST)
        .when(is_open),
];

/// On the step, which is not done yet.
fn is_open(page: &Start, session: &Session) -> bool {
    page.settle.is_none() && !page.is_done(session)
}

/// True while there is a bar that Space can hold.
fn moves(page: &Start, session: &Session) -> bool {
    is_open(page, session) && page.moves && !page.run.is_over(session.now())
}

//! The rows of the table that hold in the hard moment. None of them makes the day a day here.

use crate::{
    app::{
        App,
        action::Action,
        command::{Command, ENTER, ESC, SPACE},
        key::Key,
        sheet::Sheet,
    },
    words::{self, exercise, hard_moment as text},
};

use super::{HardMoment, Page, choice};

const BASE: Command = Command {
    engages: false,
    ..Command::BASE
};

/// Keys of the hard moment.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "mark one thing, in the hard moment",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        hint: exercise::MARK_ONE,
        rank: 1,
        when: |app| {
            is(app, |moment| {
                moment.is_on(Page::Ground) && moment.walk.marks().is_some()
            })
        },
        ..BASE
    },
    Command {
        name: "next page of the hard moment",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: exercise::NEXT,
        rank: 2,
        when: |app| is(app, |moment| moment.is_on(Page::Ground)),
        ..BASE
    },
    Command {
        name: "without breath, in the hard moment",
        keys: &[Key::char('x')],
        shown: "x",
        act: |_| Action::WithoutBreath,
        hint: words::WITHOUT_BREATH,
        rank: 3,
        when: |app| {
            is(app, |moment| {
                moment.is_on(Page::Ground) && moment.walk.is_with_breath()
            })
        },
        ..BASE
    },
    Command {
        name: "back to where the hard moment began",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: exercise::BACK,
        rank: 9,
        when: |app| is(app, |moment| moment.is_on(Page::Ground)),
        ..BASE
    },
    Command {
        name: "the one small thing is done",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::DID_IT,
        rank: 2,
        when: |app| is(app, |moment| moment.is_on(Page::Act)),
        ..BASE
    },
    Command {
        name: "another small thing",
        keys: &[Key::char('o')],
        shown: "o",
        act: |_| Action::Another,
        hint: text::ANOTHER,
        rank: 3,
        when: |app| {
            is(app, |moment| moment.is_on(Page::Act)) && choice::choices(&app.desk).len() > 1
        },
        ..BASE
    },
    Command {
        name: "no small thing now",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: text::NOT_NOW,
        rank: 9,
        when: |app| is(app, |moment| moment.is_on(Page::Act)),
        ..BASE
    },
    Command {
        name: "did it help",
        keys: &[Key::char('1'), Key::char('2'), Key::char('3')],
        shown: "1-3",
        act: Action::Choose,
        when: is_closing,
        ..BASE
    },
    Command {
        name: "from the hard moment to today",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::TODAY,
        rank: 2,
        when: |app| is_closing(app) && !app.desk.plan.is_unfinished(),
        ..BASE
    },
    Command {
        name: "from the hard moment to the first run",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::GO_ON,
        rank: 2,
        when: |app| is_closing(app) && app.desk.plan.is_unfinished(),
        ..BASE
    },
    Command {
        name: "smaller day after the hard moment",
        keys: &[Key::char('b')],
        shown: "b",
        act: |_| Action::SmallerDay,
        hint: words::SMALLER_DAY,
        rank: 3,
        when: |app| is_closing(app) && !app.desk.plan.is_unfinished(),
        ..BASE
    },
    Command {
        name: "close after the hard moment",
        keys: &[Key::char('q')],
        shown: "q",
        act: |_| Action::Close,
        hint: text::CLOSE,
        rank: 4,
        when: is_closing,
        ..BASE
    },
    Command {
        name: "back from the close",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        when: is_closing,
        ..BASE
    },
    Command {
        name: "undo in the hard moment",
        keys: &[Key::char('u')],
        shown: "u",
        act: |_| Action::Undo,
        ..BASE
    },
    Command {
        name: "redo in the hard moment",
        keys: &[Key::ctrl('r')],
        shown: "Ctrl-R",
        act: |_| Action::Redo,
        ..BASE
    },
];

fn is(app: &App, holds: impl Fn(&HardMoment) -> bool) -> bool {
    match app.top() {
        Some(Sheet::HardMoment(moment)) => holds(moment),
        _ => false,
    }
}

fn is_closing(app: &App) -> bool {
    is(app, |moment| moment.is_on(Page::Close))
}

//! The keys of the look-back: a table for each screen, and for what lies on one.

mod next_week;

use super::{LookBack, page::Page};
use crate::app::{
    App,
    action::Action,
    command::{self, BACK_TAB, Command, DIGITS, ENTER, LEFT, RIGHT, SPACE, TAB},
    key::Key,
    sheet::Sheet,
};

/// The keys of a screen.
pub(super) fn of(page: Page) -> &'static [Command] {
    match page {
        Page::Week => WEEK,
        Page::Keep => KEEP,
        Page::Worked | Page::InWay => REASONS,
        Page::Conditions => CONDITIONS,
        Page::Basics => BASICS,
        Page::Next => next_week::COMMANDS,
        Page::Note => NOTE,
        Page::Share => SHARE,
        Page::End => END,
    }
}

fn look_back(app: &App) -> Option<&LookBack> {
    match app.top() {
        Some(Sheet::LookBack(sheet)) => Some(sheet),
        _ => None,
    }
}

/// Enter, with these words.
const fn enter(hint: &'static str, rank: u8) -> Command {
    Command {
        name: "next",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint,
        rank,
        ..Command::BASE
    }
}

const NEXT_SCREEN: Command = enter("next", 80);

const CLOSE: Command = Command {
    name: "close and keep",
    keys: &[Key::char('q')],
    shown: "q",
    act: |_| Action::Close,
    hint: "close and keep",
    engages: false,
    ..Command::BASE
};

const MARK: Command = Command {
    name: "mark",
    keys: SPACE,
    act: |_| Action::Mark,
    ..Command::BASE
};

const MARK_NUMBERED: Command = Command {
    name: "mark this row",
    keys: DIGITS,
    shown: "1-9 Space",
    act: Action::Choose,
    hint: "mark",
    rank: 1,
    ..Command::BASE
};

const LEFT_ONE: Command = Command {
    name: "left",
    keys: LEFT,
    act: |_| Action::Left,
    ..Command::BASE
};

const RIGHT_ONE: Command = Command {
    name: "right",
    keys: RIGHT,
    act: |_| Action::Right,
    ..Command::BASE
};

const WEEK: &[Command] = &[
    NEXT_SCREEN,
    Command { rank: 91, ..CLOSE },
    command::esc("back"),
    Command {
        name: "evidence",
        keys: &[Key::char('v')],
        act: |_| Action::Evidence,
        when: |app| look_back(app).is_some_and(|sheet| sheet.offers_evidence(&app.desk)),
        ..Command::BASE
    },
];

const KEEP: &[Command] = &[
    Command {
        when: has_steps,
        ..MARK_NUMBERED
    },
    MARK,
    Command {
        name: "add one",
        keys: &[Key::char('a')],
        shown: "a",
        act: |_| Action::Add,
        hint: "add one",
        rank: 2,
        ..Command::BASE
    },
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
    command::PAGE_UP,
    command::PAGE_DOWN,
];

fn has_steps(app: &App) -> bool {
    look_back(app).is_some_and(|sheet| sheet.steps(&app.desk) > 0)
}

const REASONS: &[Command] = &[
    MARK_NUMBERED,
    MARK,
    Command {
        name: "note",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "note",
        rank: 2,
        ..Command::BASE
    },
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
    LEFT_ONE,
    RIGHT_ONE,
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

const CONDITIONS: &[Command] = &[
    Command {
        name: "it helped",
        keys: &[Key::char('+'), Key::char('=')],
        shown: "+",
        act: |_| Action::Larger,
        hint: "helped",
        rank: 1,
        ..Command::BASE
    },
    Command {
        name: "it made it harder",
        keys: &[Key::char('-')],
        shown: "-",
        act: |_| Action::Smaller,
        hint: "harder",
        rank: 2,
        ..Command::BASE
    },
    Command {
        shown: "Arrows",
        hint: "move",
        rank: 3,
        ..RIGHT_ONE
    },
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
    LEFT_ONE,
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

const BASICS: &[Command] = &[
    Command {
        name: "choose",
        keys: &[Key::char('1'), Key::char('2'), Key::char('3')],
        shown: "1-3",
        act: Action::Choose,
        hint: "choose",
        rank: 1,
        when: asks_basics,
        ..Command::BASE
    },
    MARK,
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
    LEFT_ONE,
    RIGHT_ONE,
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

fn asks_basics(app: &App) -> bool {
    !super::basics::shown(&app.desk).is_empty()
}

const NOTE: &[Command] = &[
    Command {
        name: "choose a note",
        keys: DIGITS,
        shown: "1-3",
        act: Action::Choose,
        hint: "choose",
        rank: 1,
        ..Command::BASE
    },
    MARK,
    Command {
        name: "write a note",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "write your own",
        rank: 2,
        ..Command::BASE
    },
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

const SHARE: &[Command] = &[
    Command {
        name: "copy",
        keys: &[Key::char('c')],
        shown: "c",
        act: |_| Action::Copy,
        hint: "copy",
        rank: 1,
        ..Command::BASE
    },
    Command {
        name: "save a file",
        keys: &[Key::char('f')],
        shown: "f",
        act: |_| Action::SaveFile,
        hint: "save a file",
        rank: 2,
        ..Command::BASE
    },
    NEXT_SCREEN,
    CLOSE,
    command::esc("back"),
];

const END: &[Command] = &[
    enter("today", 1),
    Command {
        name: "close",
        keys: &[Key::char('q')],
        act: |_| Action::Close,
        engages: false,
        ..Command::BASE
    },
    Command {
        rank: 0,
        ..command::esc("today")
    },
];

/// While something is written.
pub(super) const WRITING: &[Command] = &[
    Command {
        name: "another value",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        hint: "another value",
        rank: 85,
        when: |app| look_back(app).is_some_and(LookBack::writes_step),
        ..Command::BASE
    },
    Command {
        name: "previous value",
        keys: BACK_TAB,
        act: |_| Action::Previous,
        ..Command::BASE
    },
    enter("keep", 80),
    command::esc("back"),
];

/// While another step is chosen.
pub(super) const SWAP: &[Command] = &[
    Command {
        name: "choose a step",
        keys: DIGITS,
        shown: "1-9 w",
        act: Action::Choose,
        hint: "choose",
        rank: 1,
        ..Command::BASE
    },
    Command {
        name: "write a step",
        keys: &[Key::char('w')],
        act: |_| Action::Write,
        ..Command::BASE
    },
    enter("take", 80),
    MARK,
    command::esc("back"),
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

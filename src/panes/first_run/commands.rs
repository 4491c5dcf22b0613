//! The rows of the table that hold in the first run, screen by screen.

use crate::app::{
    App,
    action::Action,
    command::{BACK_TAB, Command, DIGITS, DOWN, ENTER, ESC, LEFT, RIGHT, SPACE, TAB, UP},
    key::{Code, Key},
};

/// The letters of O2.
const LETTERS: &[Key] = &[
    Key::char('a'),
    Key::char('b'),
    Key::char('c'),
    Key::char('d'),
    Key::char('e'),
    Key::char('f'),
    Key::char('g'),
    Key::char('h'),
    Key::char('i'),
    Key::char('j'),
    Key::char('k'),
    Key::char('l'),
    Key::char('m'),
    Key::char('n'),
    Key::char('o'),
    Key::char('p'),
    Key::char('q'),
    Key::char('r'),
    Key::char('s'),
    Key::char('t'),
    Key::char('u'),
    Key::char('v'),
    Key::char('w'),
    Key::char('x'),
];

/// How many values have a letter.
pub(super) const LETTERED: usize = LETTERS.len();

const ENTER_ROW: Command = Command {
    name: "take it",
    keys: ENTER,
    shown: "Enter",
    act: |_| Action::Accept,
    hint: "take it",
    rank: 1,
    ..Command::BASE
};
const BACK_ROW: Command = Command {
    name: "back",
    keys: ESC,
    shown: "Esc",
    act: |_| Action::Back,
    hint: "back",
    rank: 3,
    ..Command::BASE
};
const SKIP_ROW: Command = Command {
    name: "skip the rest",
    keys: &[Key::char('S')],
    shown: "S",
    act: |_| Action::SkipRest,
    hint: "skip the rest",
    rank: 4,
    ..Command::BASE
};
const UP_ROW: Command = Command {
    name: "up",
    keys: UP,
    shown: "Up",
    act: |_| Action::Up,
    ..Command::BASE
};
const DOWN_ROW: Command = Command {
    name: "down",
    keys: DOWN,
    shown: "Down",
    act: |_| Action::Down,
    ..Command::BASE
};
const NUMBER_ROW: Command = Command {
    name: "choose",
    keys: DIGITS,
    shown: "1-9",
    act: Action::Choose,
    label: "take a row",
    ..Command::BASE
};

/// O1.
pub(super) const WELCOME: &[Command] = &[
    Command {
        name: "set up",
        hint: "set up",
        ..ENTER_ROW
    },
    Command {
        name: "start now",
        keys: &[Key::char('s')],
        shown: "s",
        act: |_| Action::ReadyMade,
        hint: "start now",
        rank: 2,
        ..Command::BASE
    },
    Command {
        name: "close",
        keys: &[Key::char('q')],
        shown: "q",
        act: |_| Action::Close,
        hint: "close",
        rank: 3,
        engages: false,
        ..Command::BASE
    },
    UP_ROW,
    DOWN_ROW,
];

/// O2. Every letter is a value's here.
pub(super) const VALUES: &[Command] = &[
    Command {
        name: "choose",
        keys: LETTERS,
        shown: "a-x",
        act: Action::Choose,
        hint: "choose",
        rank: 1,
        ..Command::BASE
    },
    Command {
        name: "choose this one",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        label: "choose the selected one",
        ..Command::BASE
    },
    Command {
        name: "next",
        hint: "next",
        rank: 2,
        when: has_chosen,
        ..ENTER_ROW
    },
    Command {
        name: "ready-made set",
        hint: "take a ready-made set",
        rank: 2,
        when: |app| !has_chosen(app),
        ..ENTER_ROW
    },
    BACK_ROW,
    Command {
        keys: &[Key::of(Code::Up)],
        ..UP_ROW
    },
    Command {
        keys: &[Key::of(Code::Down)],
        ..DOWN_ROW
    },
    Command {
        name: "left",
        keys: LEFT,
        shown: "Left",
        act: |_| Action::Left,
        ..Command::BASE
    },
    Command {
        name: "right",
        keys: RIGHT,
        shown: "Right",
        act: |_| Action::Right,
        ..Command::BASE
    },
];

/// O3 and O4.
pub(super) const OWN_LIST: &[Command] = &[
    ENTER_ROW,
    BACK_ROW,
    SKIP_ROW,
    NUMBER_ROW,
    Command {
        name: "write your own",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        label: "write your own",
        ..Command::BASE
    },
    UP_ROW,
    DOWN_ROW,
];

/// O5 and O6.
pub(super) const LIST: &[Command] = &[ENTER_ROW, BACK_ROW, SKIP_ROW, NUMBER_ROW, UP_ROW, DOWN_ROW];

/// O3 and O4 while own words are written.
pub(super) const WRITING: &[Command] = &[
    Command {
        name: "keep it",
        hint: "keep it",
        ..ENTER_ROW
    },
    BACK_ROW,
];

/// O7. Its fields have the focus, so `S` is a letter of a name here and Enter skips.
pub(super) const PERSON: &[Command] = &[
    Command {
        name: "next",
        hint: "next",
        ..ENTER_ROW
    },
    Command {
        name: "other field",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        hint: "other field",
        rank: 2,
        ..Command::BASE
    },
    Command {
        name: "other field",
        keys: BACK_TAB,
        shown: "Shift-Tab",
        act: |_| Action::Previous,
        ..Command::BASE
    },
    BACK_ROW,
];

/// O8.
pub(super) const READY: &[Command] = &[
    Command {
        name: "open today",
        hint: "open today",
        ..ENTER_ROW
    },
    BACK_ROW,
    UP_ROW,
    DOWN_ROW,
];

fn has_chosen(app: &App) -> bool {
    !app.desk.plan.active_values().is_empty()
}

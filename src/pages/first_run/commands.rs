//! The rows of the table that hold in the first run, screen by screen.

use crate::{
    pages::page::enter,
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ESC, LEFT, RIGHT, SPACE, TAB},
        key::Key,
    },
};

use super::FirstRun;

type Command = crate::pages::page::Command<FirstRun>;

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

const ENTER_ROW: Command = enter(1, "take it");
const BACK_ROW: Command = Command::of("back", ESC, Action::Back).hint(3, "Esc", "back");
const SKIP_ROW: Command =
    Command::of("skip the rest", &[Key::char('S')], Action::SkipRest).hint(4, "S", "skip the rest");
const NUMBER_ROW: Command = Command::each("choose", DIGITS, Action::Choose)
    .shown("1-9")
    .about("take a row");

/// The table of each screen.
pub const TABLES: &[&[Command]] = &[WELCOME, VALUES, OWN_LIST, LIST, WRITING, PERSON, READY];

/// O1.
pub(super) const WELCOME: &[Command] = &[
    enter(1, "set up"),
    Command::of("start now", &[Key::char('s')], Action::ReadyMade).hint(2, "s", "start now"),
    Command::of("close", &[Key::char('q')], Action::Close)
        .hint(3, "q", "close")
        .unengaging(),
    Command::of("back", ESC, Action::Back).unengaging(),
];

/// O2. Every letter is a value's here.
pub(super) const VALUES: &[Command] = &[
    Command::each("choose", LETTERS, Action::Choose).hint(1, "a-x", "choose"),
    Command::of("choose this one", SPACE, Action::Mark)
        .shown("Space")
        .about("choose the selected one"),
    enter(2, "next").when(has_chosen),
    enter(2, "take a ready-made set").when(|page, session| !has_chosen(page, session)),
    BACK_ROW,
    Command::of("left", LEFT, Action::Left).shown("Left"),
    Command::of("right", RIGHT, Action::Right).shown("Right"),
];

/// O3 and O4.
pub(super) const OWN_LIST: &[Command] = &[
    ENTER_ROW,
    BACK_ROW,
    SKIP_ROW,
    NUMBER_ROW,
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .shown("w")
        .about("write your own"),
];

/// O5 and O6.
pub(super) const LIST: &[Command] = &[ENTER_ROW, BACK_ROW, SKIP_ROW, NUMBER_ROW];

/// O3 and O4 while own words are written.
pub(super) const WRITING: &[Command] = &[enter(1, "keep it"), BACK_ROW];

/// O7. Its fields have the focus, so `S` is a letter of a name here and Enter skips.
pub(super) const PERSON: &[Command] = &[
    enter(1, "next"),
    Command::of("other field", TAB, Action::Next).hint(2, "Tab", "other field"),
    Command::of("other field", BACK_TAB, Action::Previous).shown("Shift-Tab"),
    BACK_ROW,
];

/// O8.
pub(super) const READY: &[Command] = &[enter(1, "open today"), BACK_ROW];

fn has_chosen(_: &FirstRun, session: &Session) -> bool {
    !session.plan.active_values().is_empty()
}

//! The keys of the week ahead.

use super::{CLOSE, NEXT_SCREEN, look_back};
use crate::{
    app::{
        action::Action,
        command::{self, Command, SPACE},
        key::Key,
    },
    panes::look_back::beside,
};

pub(super) const COMMANDS: &[Command] = &[
    Command {
        name: "smaller",
        keys: &[Key::char('-')],
        shown: "-",
        act: |_| Action::Smaller,
        hint: "smaller",
        rank: 1,
        ..Command::BASE
    },
    Command {
        name: "larger",
        keys: &[Key::char('+'), Key::char('=')],
        shown: "+",
        act: |_| Action::Larger,
        hint: "larger",
        rank: 2,
        ..Command::BASE
    },
    Command {
        name: "swap",
        keys: &[Key::char('s')],
        shown: "s",
        act: |_| Action::Replace,
        hint: "swap",
        rank: 3,
        ..Command::BASE
    },
    Command {
        name: "part of the day",
        keys: &[Key::char('b')],
        shown: "b",
        act: |_| Action::PartOfDay,
        hint: "time",
        rank: 4,
        ..Command::BASE
    },
    NEXT_SCREEN,
    command::esc("back"),
    CLOSE,
    Command {
        name: "step of the week",
        keys: SPACE,
        act: |_| Action::Mark,
        ..Command::BASE
    },
    Command {
        name: "the smallest sizes",
        keys: &[Key::char('y')],
        act: |_| Action::Yes,
        when: |app| look_back(app).is_some_and(|sheet| sheet.offers_tiny(&app.desk)),
        ..Command::BASE
    },
    Command {
        name: "how the plan went",
        keys: &[Key::char('1'), Key::char('2'), Key::char('3')],
        act: Action::Choose,
        when: |app| look_back(app).is_some_and(|sheet| sheet.plan_row(&app.desk).is_some()),
        ..Command::BASE
    },
    one_off("place it this week", &[Key::char('t')], |_| Action::Later),
    one_off("a first slice", &[Key::char('c')], |_| Action::Slice),
    one_off("let it go", &[Key::char('g')], |_| Action::LetGo),
    Command {
        name: "a rest",
        keys: &[Key::char('r')],
        act: |_| Action::SetDown,
        when: |app| look_back(app).is_some_and(|sheet| sheet.question(&app.desk).is_some()),
        ..Command::BASE
    },
    Command {
        name: "values",
        keys: &[Key::char('v')],
        act: |_| Action::Values,
        when: |app| look_back(app).is_some_and(|sheet| sheet.asks_about_values(&app.desk)),
        ..Command::BASE
    },
    Command {
        name: "open the idea",
        keys: &[Key::char('o')],
        act: |_| Action::OpenNotice,
        when: |app| beside::idea_line(&app.desk).is_some(),
        ..Command::BASE
    },
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
];

const fn one_off(name: &'static str, keys: &'static [Key], act: fn(usize) -> Action) -> Command {
    Command {
        name,
        keys,
        act,
        when: |app| look_back(app).is_some_and(|sheet| sheet.one_off_row(&app.desk).is_some()),
        ..Command::BASE
    }
}

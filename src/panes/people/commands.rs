//! The rows of the table that hold on People and help. Reading it does not make the day a day here.

use crate::{
    app::{
        App,
        action::Action,
        command::{BACK_TAB, Command, DOWN, ENTER, ESC, TAB, UP},
        key::{Code, Key},
        sheet::Sheet,
    },
    words::people as text,
};

use super::{
    PeoplePage, Stop, Way,
    form::{Form, Row},
};

const LOOK: Command = Command {
    engages: false,
    ..Command::BASE
};

/// Keys of People and help.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "back to the hard moment",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::GO_ON,
        rank: 1,
        when: |app| is(app, |page| page.way != Way::ByHand),
        ..LOOK
    },
    Command {
        name: "edit a person",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::EDIT,
        rank: 1,
        when: has_somebody_selected,
        ..Command::BASE
    },
    Command {
        name: "add the first person",
        keys: &[Key::of(Code::Enter), Key::char('a')],
        shown: "Enter",
        act: |_| Action::Add,
        hint: text::ADD,
        rank: 1,
        when: is_offering,
        ..Command::BASE
    },
    Command {
        name: "add nobody now",
        keys: &[Key::char('n')],
        shown: "n",
        act: |_| Action::Later,
        hint: text::NOT_NOW,
        rank: 2,
        when: is_offering,
        ..Command::BASE
    },
    Command {
        name: "add a person",
        keys: &[Key::char('a')],
        shown: "a",
        act: |_| Action::Add,
        hint: text::ADD,
        rank: 2,
        when: |app| {
            is(app, |page| page.form.is_none() && page.has_room(&app.desk)) && !is_offering(app)
        },
        ..Command::BASE
    },
    Command {
        name: "take a person off the list",
        keys: &[Key::char('r')],
        shown: "r",
        act: |_| Action::Replace,
        when: has_somebody_selected,
        ..Command::BASE
    },
    Command {
        name: "up, among people",
        keys: UP,
        shown: "Up",
        act: |_| Action::Up,
        ..LOOK
    },
    Command {
        name: "down, among people",
        keys: DOWN,
        shown: "Down",
        act: |_| Action::Down,
        ..LOOK
    },
    Command {
        name: "first person",
        keys: &[Key::of(Code::Home), Key::of(Code::PageUp)],
        shown: "Home",
        act: |_| Action::First,
        ..LOOK
    },
    Command {
        name: "last of the text",
        keys: &[Key::of(Code::End), Key::of(Code::PageDown)],
        shown: "End",
        act: |_| Action::Last,
        ..LOOK
    },
    Command {
        name: "next field of a person",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::NEXT,
        rank: 1,
        when: |app| is_writing(app, |form| form.row != Row::Who),
        ..Command::BASE
    },
    Command {
        name: "keep a person",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: text::KEEP,
        rank: 1,
        when: is_choosing,
        ..Command::BASE
    },
    Command {
        name: "choose who it is",
        keys: &[Key::of(Code::Left), Key::of(Code::Right), Key::char(' ')],
        shown: "Left Right",
        act: |_| Action::Mark,
        hint: text::CHOOSE,
        rank: 2,
        when: is_choosing,
        ..Command::BASE
    },
    Command {
        name: "choose who it is by number",
        keys: &[Key::char('1'), Key::char('2')],
        shown: "1-2",
        act: Action::Choose,
        when: is_choosing,
        ..Command::BASE
    },
    Command {
        name: "take this person off the list",
        keys: &[Key::char('r')],
        shown: "r",
        act: |_| Action::Replace,
        hint: text::TAKE_OFF,
        rank: 4,
        when: |app| {
            is_writing(app, |form| {
                form.row == Row::Who && form.is_of_a_known_person()
            })
        },
        ..Command::BASE
    },
    Command {
        name: "other field of a person",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        hint: text::OTHER_FIELD,
        rank: 5,
        when: |app| is_writing(app, |_| true),
        ..Command::BASE
    },
    Command {
        name: "field before, of a person",
        keys: BACK_TAB,
        shown: "Shift-Tab",
        act: |_| Action::Previous,
        when: |app| is_writing(app, |_| true),
        ..Command::BASE
    },
    Command {
        name: "back from people",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: text::BACK,
        rank: 9,
        ..LOOK
    },
];

fn is(app: &App, holds: impl Fn(&PeoplePage) -> bool) -> bool {
    match app.top() {
        Some(Sheet::People(page)) => holds(page),
        _ => false,
    }
}

fn is_offering(app: &App) -> bool {
    is(app, |page| {
        page.form.is_none() && page.stops(&app.desk).contains(&Stop::Offer)
    })
}

fn has_somebody_selected(app: &App) -> bool {
    is(app, |page| {
        page.way == Way::ByHand && page.form.is_none() && page.selected(&app.desk).is_some()
    })
}

fn is_writing(app: &App, holds: impl Fn(&Form) -> bool) -> bool {
    is(app, |page| page.form.as_deref().is_some_and(&holds))
}

fn is_choosing(app: &App) -> bool {
    is_writing(app, |form| form.row == Row::Who)
}

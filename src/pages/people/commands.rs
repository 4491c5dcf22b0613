//! The rows of the table that hold on People and help. Reading it does not make the day a day here.

use crate::{
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, ENTER, TAB},
        key::{Code, Key},
    },
    words::people as text,
};

use super::{
    PeoplePage, Stop, Way,
    form::{Form, Row},
};

type Command = crate::pages::page::Command<PeoplePage>;

/// Keys of People and help.
pub const COMMANDS: &[Command] = &[
    Command::of("back to the hard moment", ENTER, Action::Accept)
        .hint(1, "Enter", text::GO_ON)
        .when(|page, _| page.way != Way::ByHand)
        .unengaging(),
    Command::of("edit a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::EDIT)
        .when(has_somebody_selected),
    Command::of(
        "add the first person",
        &[Key::of(Code::Enter), Key::char('a')],
        Action::Add,
    )
    .hint(1, "Enter", text::ADD)
    .when(is_offering),
    Command::of("add nobody now", &[Key::char('n')], Action::Later)
        .hint(2, "n", text::NOT_NOW)
        .when(is_offering),
    Command::of("add a person", &[Key::char('a')], Action::Add)
        .hint(2, "a", text::ADD)
        .when(|page, session| {
            page.form.is_none() && page.has_room(session) && !is_offering(page, session)
        }),
    Command::of(
        "take a person off the list",
        &[Key::char('r')],
        Action::Replace,
    )
    .hint(3, "r", text::TAKE_OFF)
    .when(has_somebody_selected),
    Command::of("next field of a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::NEXT)
        .when(|page, _| page.writes(|form| form.row != Row::Who)),
    Command::of("keep a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::KEEP)
        .when(is_choosing),
    Command::of(
        "choose who it is",
        &[Key::of(Code::Left), Key::of(Code::Right), Key::char(' ')],
        Action::Mark,
    )
    .hint(2, "Left Right", text::CHOOSE)
    .when(is_choosing),
    Command::each(
        "choose who it is by number",
        &[Key::char('1'), Key::char('2')],
        Action::Choose,
    )
    .shown("1-2")
    .when(is_choosing),
    Command::of(
        "take this person off the list",
        &[Key::char('r')],
        Action::Replace,
    )
    .hint(4, "r", text::TAKE_OFF)
    .when(|page, _| page.writes(|form| form.row == Row::Who && form.is_of_a_known_person())),
    Command::of("other field of a person", TAB, Action::Next)
        .hint(5, "Tab", text::OTHER_FIELD)
        .when(|page, _| page.form.is_some()),
    Command::of("field before, of a person", BACK_TAB, Action::Previous)
        .shown("Shift-Tab")
        .when(|page, _| page.form.is_some()),
];

impl PeoplePage {
    fn writes(&self, holds: impl Fn(&Form) -> bool) -> bool {
        self.form.as_deref().is_some_and(holds)
    }
}

fn is_offering(page: &PeoplePage, session: &Session) -> bool {
    page.form.is_none() && page.stops(session).contains(&Stop::Offer)
}

fn has_somebody_selected(page: &PeoplePage, session: &Session) -> bool {
    page.way == Way::ByHand && page.form.is_none() && page.selected(session).is_some()
}

fn is_choosing(page: &PeoplePage, _: &Session) -> bool {
    page.writes(|form| form.row == Row::Who)
}

//! The rows of the table that hold in the hard moment. None of them makes the day a day here.

use crate::{
    session::{
        Session,
        action::Action,
        command::{ENTER, ESC, SPACE},
        key::Key,
    },
    words::{self, exercise, hard_moment as text},
};

use super::{HardMoment, Page, choice};

type Command = crate::pages::page::Command<HardMoment>;

/// Keys of the hard moment.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing, in the hard moment", SPACE, Action::Mark)
        .hint(1, "Space", exercise::MARK_ONE)
        .when(|moment, _| moment.is_on(Page::Ground) && moment.walk.marks().is_some())
        .unengaging(),
    Command::of("next page of the hard moment", ENTER, Action::Accept)
        .hint(2, "Enter", exercise::NEXT)
        .when(|moment, _| moment.is_on(Page::Ground))
        .unengaging(),
    Command::of(
        "without breath, in the hard moment",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|moment, _| moment.is_on(Page::Ground) && moment.walk.is_with_breath())
    .unengaging(),
    Command::of("the one small thing is done", ENTER, Action::Accept)
        .hint(2, "Enter", text::DID_IT)
        .when(|moment, _| moment.is_on(Page::Act))
        .unengaging(),
    Command::of("another small thing", &[Key::char('o')], Action::Another)
        .hint(3, "o", text::ANOTHER)
        .when(|moment, session| moment.is_on(Page::Act) && choice::choices(session).len() > 1)
        .unengaging(),
    Command::of("no small thing now", ESC, Action::Back)
        .hint(9, "Esc", text::NOT_NOW)
        .when(|moment, _| moment.is_on(Page::Act))
        .unengaging(),
    Command::each(
        "did it help",
        &[Key::char('1'), Key::char('2'), Key::char('3')],
        Action::Choose,
    )
    .shown("1-3")
    .when(is_closing)
    .unengaging(),
    Command::of("from the hard moment to today", ENTER, Action::Accept)
        .hint(2, "Enter", text::TODAY)
        .when(|moment, session| is_closing(moment, session) && !session.plan.is_unfinished())
        .unengaging(),
    Command::of(
        "from the hard moment to the first run",
        ENTER,
        Action::Accept,
    )
    .hint(2, "Enter", text::GO_ON)
    .when(|moment, session| is_closing(moment, session) && session.plan.is_unfinished())
    .unengaging(),
    Command::of(
        "smaller day after the hard moment",
        &[Key::char('b')],
        Action::SmallerDay,
    )
    .hint(3, "b", words::SMALLER_DAY)
    .when(|moment, session| is_closing(moment, session) && !session.plan.is_unfinished())
    .unengaging(),
    Command::of(
        "close after the hard moment",
        &[Key::char('q')],
        Action::Close,
    )
    .hint(4, "q", text::CLOSE)
    .when(is_closing)
    .unengaging(),
    Command::of("back from the close", ESC, Action::Back)
        .shown("Esc")
        .when(is_closing)
        .unengaging(),
    Command::of("undo in the hard moment", &[Key::char('u')], Action::Undo)
        .shown("u")
        .unengaging(),
    Command::of("redo in the hard moment", &[Key::ctrl('r')], Action::Redo)
        .shown("Ctrl-R")
        .unengaging(),
];

fn is_closing(moment: &HardMoment, _: &Session) -> bool {
    moment.is_on(Page::Close)
}

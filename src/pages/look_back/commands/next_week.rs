//! The keys of the week ahead.

use super::{CLOSE, NEXT_SCREEN};
use crate::{
    pages::look_back::{LookBack, beside},
    session::{action::Action, command::SPACE, key::Key},
};

type Command = crate::pages::page::Command<LookBack>;

pub(super) const COMMANDS: &[Command] = &[
    Command::of("smaller", &[Key::char('-')], Action::Smaller).hint(1, "-", "smaller"),
    Command::of("larger", &[Key::char('+'), Key::char('=')], Action::Larger).hint(2, "+", "larger"),
    Command::of("swap", &[Key::char('s')], Action::Replace).hint(3, "s", "swap"),
    Command::of("part of the day", &[Key::char('b')], Action::PartOfDay).hint(4, "b", "time"),
    NEXT_SCREEN,
    CLOSE,
    Command::of("step of the week", SPACE, Action::Mark),
    Command::of("the smallest sizes", &[Key::char('y')], Action::Yes).when(LookBack::offers_tiny),
    Command::each(
        "how the plan went",
        &[Key::char('1'), Key::char('2'), Key::char('3')],
        Action::Choose,
    )
    .when(|sheet, session| sheet.plan_row(session).is_some()),
    one_off("place it this week", &[Key::char('t')], Action::Later),
    one_off("a first slice", &[Key::char('c')], Action::Slice),
    one_off("let it go", &[Key::char('g')], Action::LetGo),
    Command::of("a rest", &[Key::char('r')], Action::SetDown)
        .when(|sheet, session| sheet.question(session).is_some()),
    Command::of("values", &[Key::char('v')], Action::Values).when(LookBack::asks_about_values),
    Command::of("an if-then plan", &[Key::char('p')], Action::Plans)
        .when(|sheet, session| !beside::in_way(&sheet.review.in_way, session).is_empty()),
    Command::of("open the idea", &[Key::char('o')], Action::OpenNotice)
        .when(|_, session| beside::idea_line(session).is_some()),
];

const fn one_off(name: &'static str, keys: &'static [Key], action: Action) -> Command {
    Command::of(name, keys, action).when(|sheet, session| sheet.one_off_row(session).is_some())
}

//! The keys of the week ahead.

use super::{CLOSE, NEXT_SCREEN, look_back};
use crate::{
    app::command::{Command, SPACE},
    pages::look_back::{LookBack, beside},
    session::{action::Action, key::Key},
};

pub(super) const COMMANDS: &[Command] = &[
    Command::of("smaller", &[Key::char('-')], Action::Smaller).hint(1, "-", "smaller"),
    Command::of("larger", &[Key::char('+'), Key::char('=')], Action::Larger).hint(2, "+", "larger"),
    Command::of("swap", &[Key::char('s')], Action::Replace).hint(3, "s", "swap"),
    Command::of("part of the day", &[Key::char('b')], Action::PartOfDay).hint(4, "b", "time"),
    NEXT_SCREEN,
    CLOSE,
    Command::of("step of the week", SPACE, Action::Mark),
    Command::of("the smallest sizes", &[Key::char('y')], Action::Yes)
        .when(|app| look_back(app).is_some_and(|sheet| sheet.offers_tiny(&app.session))),
    Command::each(
        "how the plan went",
        &[Key::char('1'), Key::char('2'), Key::char('3')],
        Action::Choose,
    )
    .when(|app| look_back(app).is_some_and(|sheet| sheet.plan_row(&app.session).is_some())),
    one_off("place it this week", &[Key::char('t')], Action::Later),
    one_off("a first slice", &[Key::char('c')], Action::Slice),
    one_off("let it go", &[Key::char('g')], Action::LetGo),
    Command::of("a rest", &[Key::char('r')], Action::SetDown)
        .when(|app| look_back(app).is_some_and(|sheet| sheet.question(&app.session).is_some())),
    Command::of("values", &[Key::char('v')], Action::Values)
        .when(|app| look_back(app).is_some_and(|sheet| sheet.asks_about_values(&app.session))),
    Command::of("an if-then plan", &[Key::char('p')], Action::Plans).when(|app| {
        let said =
            |sheet: &LookBack| !beside::in_way(&sheet.review.in_way, &app.session).is_empty();
        look_back(app).is_some_and(said)
    }),
    Command::of("open the idea", &[Key::char('o')], Action::OpenNotice)
        .when(|app| beside::idea_line(&app.session).is_some()),
];

const fn one_off(name: &'static str, keys: &'static [Key], action: Action) -> Command {
    Command::of(name, keys, action)
        .when(|app| look_back(app).is_some_and(|sheet| sheet.one_off_row(&app.session).is_some()))
}

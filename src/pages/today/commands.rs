//! The rows of the table that hold on Today.

use crate::{
    domain::{entry::Mode, offer::IF_THEN_KEY},
    pages::{
        self,
        details::heavy,
        page::{self, Opener},
    },
    session::{
        Session,
        action::Action,
        appearance::Pane,
        command::{
            BACK_TAB, DOWN, ENTER, FELT, FOUR_TO_SIX, Group, ONE_TO_THREE, RESTFUL, Row, SPACE,
            TAB, UP,
        },
        key::{Code, Key},
    },
    words::{self, exercise},
};

use super::Today;

type Command = page::Command<Today>;

/// The row of an if-then plan among those that are ticked.
const IF_THEN: usize = IF_THEN_KEY as usize - 1;

/// Keys of the Today pane, in the order of the keys page.
pub(super) const COMMANDS: &[Command] = &[
    Command::each("tick", ONE_TO_THREE, Action::Tick)
        .hint(1, "1-3", "tick")
        .listed(Group::OnAStep, "tick, or take the tick back"),
    Command::each("tick a one-off", FOUR_TO_SIX, |index| {
        Action::Tick(index + 3)
    })
    .shown("4-6")
    .listed(Group::OnAStep, "a one-off, or an if-then plan")
    .about("a one-off on today")
    .keys_listed("4-6 f"),
    Command::of(
        "tick the if-then plan",
        &[Key::char('f')],
        Action::Tick(IF_THEN),
    )
    .shown("f")
    .about("what an if-then plan leads to")
    .when(|_, session| {
        let rows = session.offers(session.day());
        rows.iter().any(|offer| offer.key == IF_THEN_KEY)
    }),
    Command::of("tick this step", SPACE, Action::TickSelected)
        .shown("Space")
        .listed(Group::OnAStep, "tick the selected step"),
    Command::of("start", ENTER, Action::Start)
        .hint(1, "Enter", "start")
        .listed(Group::OnAStep, "start it")
        .when(|today, _| today.focus == Pane::Today),
    Command::of("another exercise", &[Key::char('o')], Action::Another)
        .hint(1, "o", exercise::ANOTHER)
        .when(|today, session| today.focus == Pane::Ground && !session.asks_something()),
    Command::each("felt", FELT, Action::Felt)
        .shown("e n d")
        .listed(Group::OnAStep, "energizing, neutral, draining")
        .when(is_done)
        .otherwise(words::FELT_AFTER_A_TICK),
    Command::of("restful", RESTFUL, Action::Felt(3))
        .shown("r")
        .listed(Group::OnAStep, "restful")
        .when(is_done)
        .otherwise(words::FELT_AFTER_A_TICK),
    Command::of("set down for today", &[Key::char('s')], Action::SetDown)
        .shown("s")
        .listed(Group::OnAStep, "set down for today")
        .when(is_not_done)
        .otherwise(words::DONE_TODAY),
    Command::of("shrink this step", &[Key::char('-')], Action::Smaller)
        .shown("-")
        .listed(Group::OnAStep, "smaller or larger today")
        .about("the next smaller size, today")
        .keys_listed("- +"),
    Command::of(
        "grow this step",
        &[Key::char('+'), Key::char('=')],
        Action::Larger,
    )
    .shown("+")
    .about("the next larger size, today"),
    Command::of("details", &[Key::char('i')], Action::Details)
        .shown("i")
        .listed(Group::OnAStep, "details")
        .about("where, with whom, a note")
        .when(has_details)
        .otherwise(words::details::AFTER_A_TICK),
    Command::of("smaller day", &[Key::char('b')], Action::SmallerDay)
        .hint(2, "b", "smaller day")
        .short("smaller")
        .listed(Group::TheDay, "smaller day")
        .about("the steps in their smallest size")
        .when(|_, session| session.mode(session.day()) == Mode::Usual),
    Command::of("usual day", &[Key::char('b')], Action::SmallerDay)
        .hint(2, "b", "usual day")
        .short("usual")
        .about("the steps in their usual size"),
    Command::each("body basics", &Key::each(b"789"), Action::Basic)
        .shown("7-9")
        .listed(Group::TheDay, "body basics")
        .about("wind-down, food, moved"),
    Command::of("add", &[Key::char('a')], Action::Add)
        .hint(6, "a", "add")
        .listed(Group::TheDay, "add a step"),
    Command::of("close daymark", &[Key::char('q')], Action::Close)
        .hint(3, "q", words::LEAVE)
        .listed(Group::Anywhere, words::LEAVE)
        .place(11)
        .unengaging(),
    Command::of("next pane", TAB, Action::Next)
        .shown("Tab")
        .listed(Group::Anywhere, "next pane")
        .place(9),
    Command::of("previous pane", BACK_TAB, Action::Previous).shown("Shift-Tab"),
    on_the_steps(Command::of("up", UP, Action::Up).shown("Up")),
    on_the_steps(Command::of("down", DOWN, Action::Down).shown("Down")),
    on_the_steps(Command::of("first step", &[Key::of(Code::Home)], Action::First).shown("Home")),
    on_the_steps(Command::of("last step", &[Key::of(Code::End)], Action::Last).shown("End")),
    Command::of("begin", ENTER, Action::Ground)
        .hint(1, "Enter", "begin")
        .when(|today, _| today.focus == Pane::Ground),
    Command::of("without breath", &[Key::char('x')], Action::WithoutBreath)
        .shown("x")
        .listed(Group::Anywhere, "without breath")
        .place(4)
        .about("ground with feet and senses")
        .when(|_, session| session.is_with_breath())
        .otherwise(exercise::WITHOUT_BREATH_ALREADY),
    Command::of("look back", ENTER, Action::LookBack)
        .hint(1, "Enter", "look back")
        .when(|today, _| today.focus == Pane::Week),
];

/// It moves among the steps, while their pane has the focus.
const fn on_the_steps(command: Command) -> Command {
    command
        .when(|today, _| matches!(today.focus, Pane::Today))
        .otherwise(words::today::STEPS_ARE_IN_TODAY)
}

fn is_done(today: &Today, session: &Session) -> bool {
    let selected = today.selected(session);
    selected.is_some_and(|offer| offer.done.is_some())
}

/// A done step has details; an open one where the person says how heavy steps look.
pub(super) fn has_details(today: &Today, session: &Session) -> bool {
    let selected = today.selected(session);
    selected.is_some_and(|offer| offer.done.is_some() || heavy::asks_before(&offer, session))
}

fn is_not_done(today: &Today, session: &Session) -> bool {
    !is_done(today, session)
}

/// Rows of Today's own, and those of the openers where each belongs.
pub(super) fn with_openers<T>(
    own: Vec<T>,
    of: impl Fn(&'static Opener) -> T,
    name: impl Fn(&T) -> &'static str,
) -> Vec<T> {
    let mut all = Vec::new();
    for row in own {
        let name = name(&row);
        all.push(row);
        all.extend(
            pages::openers()
                .filter(|opener| opener.after == name)
                .map(&of),
        );
    }
    all
}

/// The rows that hold on Today.
pub fn rows() -> Vec<&'static Row> {
    with_openers(
        page::rows(COMMANDS),
        |opener| &opener.command.row,
        |row| row.name,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_that_today_opens_has_its_row_there() {
        let rows = rows();
        for opener in pages::openers() {
            let name = opener.command.row.name;
            assert!(rows.iter().any(|row| row.name == name), "{name}");
        }
    }
}

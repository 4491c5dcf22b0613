//! The keys of Days: in the list, inside a day, and while something is typed.

use super::{Days, Place};
use crate::{
    pages::page,
    session::{
        Session,
        action::Action,
        command::{ENTER, ESC, FELT, FOUR_TO_SIX, LEFT, ONE_TO_THREE, RESTFUL, RIGHT, SPACE, UP},
        key::{Code, Key},
    },
};

pub(super) type Command = page::Command<Days>;

fn on_a_day(days: &Days, _: &Session) -> bool {
    days.is_on_a_day()
}

const TICK: Command = Command::each("tick", ONE_TO_THREE, Action::Tick)
    .hint(2, "1-3", "mark")
    .when(on_a_day);
const TICK_ONE_OFF: Command = Command::each("tick a one-off", FOUR_TO_SIX, |index| {
    Action::Tick(index + 3)
})
.when(on_a_day);
const BASICS: Command =
    Command::each("body basics", &Key::each(b"789"), Action::Basic).when(on_a_day);
const FELT_SO: Command = Command::each("felt", FELT, Action::Felt)
    .shown("e n d")
    .when(on_a_day);
const RESTFUL_SO: Command = Command::of("restful", RESTFUL, Action::Felt(3))
    .shown("r")
    .when(on_a_day);
const SEARCH: Command =
    Command::of("search days", &[Key::char('/')], Action::Search).hint(4, "/", "search");
const NOTE: Command = Command::of("note of that day", &[Key::char('c')], Action::Write)
    .hint(5, "c", "note")
    .when(on_a_day);
const MOOD: Command = Command::of("mood of that day", &[Key::char('m')], Action::Page("mood"))
    .shown("m")
    .when(on_a_day);

/// Its keys in the list.
pub(super) const IN_LIST: &[Command] = &[
    Command::of("into the day", ENTER, Action::Accept)
        .hint(1, "Enter", "into it")
        .when(|days, session| days.is_in_sight() && days.at != Place::On(session.day()))
        .unengaging(),
    Command::of("today", ENTER, Action::Back)
        .hint(1, "Enter", "today")
        .when(|days, session| days.is_in_sight() && days.at == Place::On(session.day()))
        .unengaging(),
    TICK,
    TICK_ONE_OFF,
    BASICS,
    FELT_SO,
    RESTFUL_SO,
    MOOD,
    SEARCH,
    NOTE,
    Command::of("into the day", RIGHT, Action::Right).unengaging(),
];

/// Its keys inside a day.
pub(super) const INSIDE: &[Command] = &[
    TICK,
    TICK_ONE_OFF,
    Command::of("tick this step", SPACE, Action::TickSelected)
        .hint(3, "Space", "mark this")
        .when(|days, session| days.selected(session).is_some()),
    BASICS,
    FELT_SO,
    RESTFUL_SO,
    MOOD,
    Command::of("details", &[Key::char('i')], Action::Details)
        .hint(4, "i", "details")
        .when(|days, session| {
            let selected = days.selected(session);
            selected.is_some_and(|offer| offer.done.is_some())
        }),
    Command::of("edit the note", ENTER, Action::Edit)
        .hint(1, "Enter", "edit")
        .when(|days, _| days.selected_note().is_some()),
    Command::of("forget the note", &[Key::of(Code::Delete)], Action::LetGo)
        .hint(6, "Del", "forget")
        .when(|days, _| days.selected_note().is_some()),
    SEARCH,
    NOTE,
    Command::of("back to the list", ESC, Action::Back)
        .hint(90, "Esc", "back")
        .unengaging(),
    Command::of("back to the list", LEFT, Action::Left).unengaging(),
];

/// Its keys while something is searched for.
pub(super) const SEARCHING: &[Command] = &[
    Command::of("open the day", ENTER, Action::Accept)
        .hint(1, "Enter", "open it")
        .when(|days, _| !days.list.is_empty())
        .unengaging(),
    Command::of("choose", UP, Action::Up)
        .hint(2, "Up Down", "choose")
        .when(|days, _| !days.list.is_empty())
        .unengaging(),
];

/// Its keys while a note is written, and while one is to be forgotten.
pub(super) const WRITING: &[Command] = &[page::enter(1, "keep")];
pub(super) const FORGETTING: &[Command] = &[page::enter(1, "forget")];

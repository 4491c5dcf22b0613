//! The rows of the table that hold on Today.

use crate::app::{
    App, Focus,
    action::Action,
    command::{BACK_TAB, Command, DOWN, ENTER, Group, SPACE, TAB, UP},
    key::{Code, Key},
};
use crate::domain::idea::Place;

/// Keys of the Today pane, in the order of the keys page.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "tick",
        keys: &[Key::char('1'), Key::char('2'), Key::char('3')],
        shown: "1-3",
        act: Action::Tick,
        hint: "tick",
        label: "tick, or take the tick back",
        rank: 1,
        group: Group::OnAStep,
        ..Command::BASE
    },
    Command {
        name: "tick a one-off",
        keys: &[Key::char('4'), Key::char('5'), Key::char('6')],
        shown: "4-6",
        act: |index| Action::Tick(index + 3),
        label: "a one-off on today",
        group: Group::OnAStep,
        ..Command::BASE
    },
    Command {
        name: "tick this step",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::TickSelected,
        label: "tick the selected step",
        group: Group::OnAStep,
        ..Command::BASE
    },
    Command {
        name: "start",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Start,
        hint: "start",
        label: "start it",
        rank: 4,
        group: Group::OnAStep,
        when: |app| app.focus == Focus::Today,
        ..Command::BASE
    },
    Command {
        name: "felt",
        keys: &[Key::char('e'), Key::char('n'), Key::char('d')],
        shown: "e n d",
        act: Action::Felt,
        label: "energizing, neutral, draining",
        group: Group::OnAStep,
        when: is_done,
        ..Command::BASE
    },
    Command {
        name: "set down for today",
        keys: &[Key::char('s')],
        shown: "s",
        act: |_| Action::SetDown,
        label: "set down for today",
        group: Group::OnAStep,
        when: is_not_done,
        ..Command::BASE
    },
    Command {
        name: "shrink this step",
        keys: &[Key::char('-')],
        shown: "-",
        act: |_| Action::Smaller,
        label: "smaller or larger today",
        about: "the next smaller size, today",
        listed: "- +",
        group: Group::OnAStep,
        ..Command::BASE
    },
    Command {
        name: "grow this step",
        keys: &[Key::char('+'), Key::char('=')],
        shown: "+",
        act: |_| Action::Larger,
        about: "the next larger size, today",
        group: Group::OnAStep,
        ..Command::BASE
    },
    Command {
        name: "details",
        keys: &[Key::char('i')],
        shown: "i",
        act: |_| Action::Details,
        label: "details",
        about: "where, with whom, a note",
        group: Group::OnAStep,
        when: is_done,
        ..Command::BASE
    },
    Command {
        name: "mood",
        keys: &[Key::char('m')],
        shown: "m",
        act: |_| Action::Mood,
        hint: "mood",
        label: "mood",
        about: "one word for today",
        rank: 3,
        group: Group::TheDay,
        ..Command::BASE
    },
    Command {
        name: "smaller day",
        keys: &[Key::char('b')],
        shown: "b",
        act: |_| Action::SmallerDay,
        hint: "smaller day",
        label: "smaller day",
        about: "the steps in their smallest size",
        rank: 2,
        group: Group::TheDay,
        ..Command::BASE
    },
    Command {
        name: "body basics",
        keys: &[Key::char('7'), Key::char('8'), Key::char('9')],
        shown: "7-9",
        act: Action::Basic,
        label: "body basics",
        about: "wind-down, food, moved",
        group: Group::TheDay,
        ..Command::BASE
    },
    Command {
        name: "add",
        keys: &[Key::char('a')],
        shown: "a",
        act: |_| Action::Add,
        hint: "add",
        label: "add a step",
        rank: 6,
        group: Group::TheDay,
        when: |app| app.desk.may_change_plan(),
        ..Command::BASE
    },
    Command {
        name: "yesterday",
        keys: &[Key::char('y')],
        shown: "y",
        act: |_| Action::Yesterday,
        hint: "yesterday",
        label: "yesterday",
        about: "mark what you did yesterday",
        rank: 7,
        group: Group::TheDay,
        ..Command::BASE
    },
    Command {
        name: "note to self",
        keys: &[Key::char('c')],
        shown: "c",
        act: |_| Action::NoteToSelf,
        hint: "note to self",
        label: "note to self",
        about: "a note, and one step",
        rank: 10,
        group: Group::TheDay,
        ..Command::BASE
    },
    Command {
        name: "look at a notice",
        keys: &[Key::char('o')],
        shown: "o",
        act: |_| Action::OpenNotice,
        about: "what the notice is about",
        group: Group::TheDay,
        when: |app| app.desk.plan_error.is_some(),
        ..Command::BASE
    },
    Command {
        name: "open an idea",
        keys: &[Key::char('o')],
        shown: "o",
        act: |_| Action::OpenNotice,
        label: "open an idea",
        about: "a small change, and what speaks for it",
        group: Group::TheDay,
        when: |app| app.desk.matter(Place::Today).is_some(),
        ..Command::BASE
    },
    Command {
        name: "values",
        keys: &[Key::char('v')],
        shown: "v",
        act: |_| Action::Values,
        hint: "values",
        label: "values",
        about: "your values, their steps, the statement",
        rank: 8,
        place: 1,
        group: Group::TheWeek,
        ..Command::BASE
    },
    Command {
        name: "if-then plans",
        keys: &[Key::char('p')],
        shown: "p",
        act: |_| Action::Plans,
        hint: "plans",
        label: "if-then plans",
        about: "a signal, and the step that follows it",
        rank: 9,
        place: 2,
        group: Group::TheWeek,
        ..Command::BASE
    },
    Command {
        name: "settings",
        keys: &[Key::char(',')],
        shown: ",",
        act: |_| Action::Settings,
        hint: "settings",
        label: "settings",
        about: "how daymark behaves",
        place: 8,
        rank: 11,
        group: Group::Anywhere,
        ..Command::BASE
    },
    Command {
        name: "close daymark",
        keys: &[Key::char('q')],
        shown: "q",
        act: |_| Action::Close,
        hint: "close",
        label: "close",
        place: 11,
        rank: 5,
        group: Group::Anywhere,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "next pane",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        label: "next pane",
        place: 9,
        group: Group::Anywhere,
        ..Command::BASE
    },
    Command {
        name: "previous pane",
        keys: BACK_TAB,
        shown: "Shift-Tab",
        act: |_| Action::Previous,
        ..Command::BASE
    },
    Command {
        name: "up",
        keys: UP,
        shown: "Up",
        act: |_| Action::Up,
        ..Command::BASE
    },
    Command {
        name: "down",
        keys: DOWN,
        shown: "Down",
        act: |_| Action::Down,
        ..Command::BASE
    },
    Command {
        name: "first step",
        keys: &[Key::of(Code::Home)],
        shown: "Home",
        act: |_| Action::First,
        ..Command::BASE
    },
    Command {
        name: "last step",
        keys: &[Key::of(Code::End)],
        shown: "End",
        act: |_| Action::Last,
        ..Command::BASE
    },
];

fn is_done(app: &App) -> bool {
    let offers = app.desk.offers(app.desk.day());
    app.today
        .selection(&offers)
        .is_some_and(|offer| offer.done.is_some())
}

fn is_not_done(app: &App) -> bool {
    !is_done(app)
}

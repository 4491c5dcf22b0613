//! The rows of the table that hold while an idea is open.

use crate::{
    app::{
        App,
        action::Action,
        command::{self, Command, DIGITS, ENTER},
        key::{Code, Key},
        sheet::Sheet,
    },
    domain::idea::Answer,
};

use super::{Choice, IdeaLeaf, Stage};

/// Its keys. Where an answer uses `k`, only the arrows move.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "keep it, it matters",
        keys: &[Key::char('k')],
        shown: "k",
        act: |_| Action::Answer(Answer::Keep),
        hint: "keep",
        rank: 1,
        when: |app| has(app, Choice::Answer(Answer::Keep)) || has(app, Choice::KeepTrial),
        ..Command::BASE
    },
    Command {
        name: "go back",
        keys: &[Key::char('g')],
        shown: "g",
        act: |_| Action::GoBack,
        hint: "go back",
        rank: 2,
        when: |app| has(app, Choice::GoBack),
        ..Command::BASE
    },
    Command {
        name: "swap it",
        keys: &[Key::char('s')],
        shown: "s",
        act: |_| Action::Answer(Answer::Swap),
        hint: "swap",
        rank: 2,
        when: |app| has(app, Choice::Answer(Answer::Swap)),
        ..Command::BASE
    },
    Command {
        name: "make it smaller",
        keys: &[Key::char('-')],
        shown: "-",
        act: |_| Action::Answer(Answer::Smaller),
        hint: "smaller",
        rank: 3,
        when: |app| has(app, Choice::Answer(Answer::Smaller)),
        ..Command::BASE
    },
    Command {
        name: "try it",
        keys: &[Key::char('y')],
        shown: "y",
        act: |_| Action::Answer(Answer::Yes),
        hint: "try",
        rank: 1,
        when: |app| has(app, Choice::Answer(Answer::Yes)),
        ..Command::BASE
    },
    Command {
        name: "yes",
        keys: &[Key::char('y')],
        shown: "y",
        act: |_| Action::Answer(Answer::Yes),
        hint: "yes",
        rank: 1,
        when: |app| has(app, Choice::Doable),
        ..Command::BASE
    },
    Command {
        name: "later",
        keys: &[Key::char('l')],
        shown: "l",
        act: |_| Action::Answer(Answer::Later),
        hint: "later",
        rank: 4,
        when: |app| has(app, Choice::Answer(Answer::Later)),
        ..Command::BASE
    },
    Command {
        name: "leave it",
        keys: &[Key::char('n')],
        shown: "n",
        act: |_| Action::Answer(Answer::No),
        hint: "leave it",
        rank: 5,
        when: |app| has(app, Choice::Answer(Answer::No)),
        ..Command::BASE
    },
    Command {
        name: "no, stay",
        keys: &[Key::char('n')],
        shown: "n",
        act: |_| Action::Answer(Answer::No),
        hint: "stay",
        rank: 2,
        when: |app| has(app, Choice::NotDoable),
        ..Command::BASE
    },
    Command {
        name: "take the selected row",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "take it",
        rank: 1,
        when: is_choosing,
        ..Command::BASE
    },
    Command {
        name: "take the selected answer",
        keys: ENTER,
        act: |_| Action::Accept,
        ..Command::BASE
    },
    Command {
        name: "choose",
        keys: DIGITS,
        act: Action::Choose,
        when: is_choosing,
        ..Command::BASE
    },
    Command {
        name: "write your own",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "your own",
        rank: 2,
        when: |app| is_choosing(app) && !is_writing(app),
        ..Command::BASE
    },
    Command {
        name: "up",
        keys: &[Key::of(Code::Up)],
        act: |_| Action::Up,
        ..Command::BASE
    },
    Command {
        name: "down",
        keys: &[Key::of(Code::Down)],
        act: |_| Action::Down,
        ..Command::BASE
    },
    Command {
        name: "up",
        keys: &[Key::char('k')],
        act: |_| Action::Up,
        when: moves_by_letters,
        ..Command::BASE
    },
    Command {
        name: "down",
        keys: &[Key::char('j')],
        act: |_| Action::Down,
        when: moves_by_letters,
        ..Command::BASE
    },
    command::ROW_FIRST,
    command::ROW_LAST,
    command::PAGE_UP,
    command::PAGE_DOWN,
    command::esc("back"),
];

fn leaf(app: &App) -> Option<&IdeaLeaf> {
    match app.top() {
        Some(Sheet::Idea(leaf)) => Some(leaf),
        _ => None,
    }
}

fn has(app: &App, choice: Choice) -> bool {
    leaf(app).is_some_and(|leaf| leaf.choices().contains(&choice))
}

fn is_choosing(app: &App) -> bool {
    leaf(app).is_some_and(|leaf| matches!(leaf.stage, Stage::Choose(_)))
}

fn is_writing(app: &App) -> bool {
    leaf(app).is_some_and(|leaf| leaf.writing.is_some())
}

fn moves_by_letters(app: &App) -> bool {
    !has(app, Choice::Answer(Answer::Keep)) && !has(app, Choice::KeepTrial)
}

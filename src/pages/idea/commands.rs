//! The rows of the table that hold while an idea is open.

use crate::{
    app::{
        App,
        command::{Command, DIGITS, ENTER},
        sheet::Sheet,
    },
    domain::idea::Answer,
    session::{action::Action, key::Key},
};

use super::{Choice, IdeaLeaf, Stage};

/// Its keys. Where an answer uses `k`, only the arrows move.
pub const COMMANDS: &[Command] = &[
    Command::of(
        "keep it, it matters",
        &[Key::char('k')],
        Action::Answer(Answer::Keep),
    )
    .hint(1, "k", "keep")
    .when(|app| has(app, Choice::Answer(Answer::Keep)) || has(app, Choice::KeepTrial)),
    Command::of("go back", &[Key::char('g')], Action::GoBack)
        .hint(2, "g", "go back")
        .when(|app| has(app, Choice::GoBack)),
    Command::of("swap it", &[Key::char('s')], Action::Answer(Answer::Swap))
        .hint(2, "s", "swap")
        .when(|app| has(app, Choice::Answer(Answer::Swap))),
    Command::of(
        "make it smaller",
        &[Key::char('-')],
        Action::Answer(Answer::Smaller),
    )
    .hint(3, "-", "smaller")
    .when(|app| has(app, Choice::Answer(Answer::Smaller))),
    Command::of("try it", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "try")
        .when(|app| has(app, Choice::Answer(Answer::Yes))),
    Command::of("yes", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "yes")
        .when(|app| has(app, Choice::Doable)),
    Command::of("later", &[Key::char('l')], Action::Answer(Answer::Later))
        .hint(4, "l", "later")
        .when(|app| has(app, Choice::Answer(Answer::Later))),
    Command::of("leave it", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(5, "n", "leave it")
        .when(|app| has(app, Choice::Answer(Answer::No))),
    Command::of("no, stay", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(2, "n", "stay")
        .when(|app| has(app, Choice::NotDoable)),
    Command::of("take the selected row", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(is_choosing),
    Command::of("take the selected answer", ENTER, Action::Accept),
    Command::each("choose", DIGITS, Action::Choose).when(is_choosing),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|app| is_choosing(app) && !is_writing(app)),
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

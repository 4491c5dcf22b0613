//! The rows of the table that hold while an idea is open.

use crate::{
    domain::idea::Answer,
    session::{
        Session,
        action::Action,
        command::{DIGITS, ENTER},
        key::Key,
    },
};

use super::{Choice, IdeaLeaf, Stage};

type Command = crate::pages::page::Command<IdeaLeaf>;

/// Its keys. Where an answer uses `k`, only the arrows move.
pub const COMMANDS: &[Command] = &[
    Command::of(
        "keep it, it matters",
        &[Key::char('k')],
        Action::Answer(Answer::Keep),
    )
    .hint(1, "k", "keep")
    .when(|leaf, _| leaf.has(Choice::Answer(Answer::Keep)) || leaf.has(Choice::KeepTrial)),
    Command::of("go back", &[Key::char('g')], Action::GoBack)
        .hint(2, "g", "go back")
        .when(|leaf, _| leaf.has(Choice::GoBack)),
    Command::of("swap it", &[Key::char('s')], Action::Answer(Answer::Swap))
        .hint(2, "s", "swap")
        .when(|leaf, _| leaf.has(Choice::Answer(Answer::Swap))),
    Command::of(
        "make it smaller",
        &[Key::char('-')],
        Action::Answer(Answer::Smaller),
    )
    .hint(3, "-", "smaller")
    .when(|leaf, _| leaf.has(Choice::Answer(Answer::Smaller))),
    Command::of("try it", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "try")
        .when(|leaf, _| leaf.has(Choice::Answer(Answer::Yes))),
    Command::of("yes", &[Key::char('y')], Action::Answer(Answer::Yes))
        .hint(1, "y", "yes")
        .when(|leaf, _| leaf.has(Choice::Doable)),
    Command::of("later", &[Key::char('l')], Action::Answer(Answer::Later))
        .hint(4, "l", "later")
        .when(|leaf, _| leaf.has(Choice::Answer(Answer::Later))),
    Command::of("leave it", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(5, "n", "leave it")
        .when(|leaf, _| leaf.has(Choice::Answer(Answer::No))),
    Command::of("no, stay", &[Key::char('n')], Action::Answer(Answer::No))
        .hint(2, "n", "stay")
        .when(|leaf, _| leaf.has(Choice::NotDoable)),
    Command::of("take the selected row", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(is_choosing),
    Command::of("take the selected answer", ENTER, Action::Accept),
    Command::each("choose", DIGITS, Action::Choose).when(is_choosing),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|leaf, session| is_choosing(leaf, session) && leaf.writing.is_none()),
];

impl IdeaLeaf {
    fn has(&self, choice: Choice) -> bool {
        self.choices().contains(&choice)
    }
}

fn is_choosing(leaf: &IdeaLeaf, _: &Session) -> bool {
    matches!(leaf.stage, Stage::Choose(_))
}

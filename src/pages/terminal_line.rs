//! Whether a terminal that opens says one step: the question, then the very lines and their file, then they are added.

use crate::{
    domain::idea::Answer,
    pages::page::{Kind, Page, Route, Traits},
    session::{Session, action::Action, command::ENTER, key::Key},
    ui::document::Document,
    words::greet as words,
};

type Command = crate::pages::page::Command<TerminalLine>;

/// The question, or what would be added.
#[derive(Clone, Copy, Debug, Default)]
pub struct TerminalLine {
    /// A first yes was said.
    shows_lines: bool,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of(
        "show the lines",
        &[Key::char('y')],
        Action::Answer(Answer::Yes),
    )
    .hint(1, "y", "show the lines")
    .when(|page, _| !page.shows_lines),
    Command::of(
        "add the lines",
        &[Key::char('y')],
        Action::Answer(Answer::Yes),
    )
    .hint(1, "y", "add them"),
    Command::of(
        "leave the question",
        &[Key::char('n')],
        Action::Answer(Answer::No),
    )
    .hint(2, "n", "not now"),
    Command::of("leave the question", ENTER, Action::Answer(Answer::No)),
];

impl Page for TerminalLine {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        // So wide that the lines stand as they will in the file.
        Traits::of("terminal line", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if action == Action::Answer(Answer::Yes) && !self.shows_lines {
            self.shows_lines = true;
            return Route::Stay;
        }
        if let Action::Answer(answer) = action {
            session.answer_greet(answer.name());
            return Route::Close;
        }
        if matches!(action, Action::Back | Action::Close) {
            Route::Close
        } else {
            Route::Stay
        }
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(words::TITLE);
        let Some(lines) = session.terminal_lines.as_ref().filter(|_| self.shows_lines) else {
            shown.say(words::QUESTION_OF_THE_DAY).gap();
            shown.murmur(words::ABOUT);
            return shown;
        };
        shown.say(words::would_stand(&lines.file.display().to_string()));
        shown.gap();
        for line in lines.lines.lines() {
            shown.say(line);
        }
        shown.gap().murmur(words::AWAY);
        shown
    }
}

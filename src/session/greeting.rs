//! The lines in a file of the shell by which a terminal that opens says one step: a quiet question asks about them, and
//! undo and the settings take them away again.

use std::{
    cell::OnceCell,
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{change::Field, entry::Fact},
    session::{Notice, Session, effect::Effect, question::Question},
    store::shell_lines::Written,
    words::greet as words,
};

/// What a yes is called in the log.
const YES: &str = "y";

/// The lines for the person's shell. The disk is asked about them when a page or a question does, not at a start.
#[derive(Clone, Debug)]
pub struct TerminalLines {
    /// The file they stand in.
    pub file: PathBuf,
    /// The lines.
    pub lines: String,
    /// Whether they stand in it; `None` where they may not.
    look: fn(&Path) -> Option<bool>,
    are_there: OnceCell<Option<bool>>,
}

impl TerminalLines {
    /// Lines for a file, and how to look whether they stand in it; `None` where they may not.
    pub fn new(file: PathBuf, lines: String, look: fn(&Path) -> Option<bool>) -> Self {
        Self {
            file,
            lines,
            look,
            are_there: OnceCell::new(),
        }
    }

    fn are_there(&self) -> Option<bool> {
        *self.are_there.get_or_init(|| (self.look)(&self.file))
    }
}

impl Session {
    /// Whether the lines stand in the file of the person's shell; `None` where they may not.
    pub fn are_lines_there(&self) -> Option<bool> {
        self.terminal_lines.as_ref()?.are_there()
    }

    /// Answers the question: adds the lines, or leaves it.
    pub fn answer_greet(&mut self, answer: &str) {
        self.answer_question(Question::Greet, answer);
        self.call_it(words::NAME);
        if answer == YES {
            self.order_lines();
        }
    }

    /// Adds the lines, or takes them away where they stand.
    pub fn turn_lines(&mut self) {
        match self.are_lines_there() {
            Some(true) => self.order_no_lines(),
            Some(false) => self.order_lines(),
            None => {}
        }
    }

    /// What undo and redo do beside the log: the lines go with the yes that brought them.
    pub(super) fn follow_retracted(&mut self, fact: &Fact) {
        let is_yes = |fact: &Fact| match fact {
            Fact::OfferShown { which, answer } => {
                which == Question::Greet.name() && answer.as_deref() == Some(YES)
            }
            Fact::Idea(idea) => {
                let change = idea.change.as_ref();
                change.is_some_and(|change| change.field == Field::Greet.name())
            }
            _ => false,
        };
        if is_yes(fact) {
            self.order_no_lines();
        } else if let Fact::Retracted { of } = fact
            && self
                .journal
                .entry(of)
                .is_some_and(|entry| is_yes(&entry.fact))
        {
            self.order_lines();
        }
    }

    pub(super) fn order_lines(&mut self) {
        if let Some(TerminalLines { file, lines, .. }) = self.terminal_lines.clone() {
            self.order(Effect::AddLines { file, lines });
        }
    }

    fn order_no_lines(&mut self) {
        if let Some(lines) = &self.terminal_lines {
            self.order(Effect::TakeLines(lines.file.clone()));
        }
    }

    /// Says what became of the file: `are_there` is what was asked for.
    pub(crate) fn lines_written(&mut self, wanted: Wanted, written: io::Result<Written>) {
        let Some(lines) = &mut self.terminal_lines else {
            return;
        };
        let name = lines.file.display().to_string();
        let line = match written {
            Ok(Written::Done | Written::AsItWas) => {
                lines.are_there = OnceCell::from(Some(wanted == Wanted::There));
                match wanted {
                    Wanted::There => words::added(&name),
                    Wanted::Gone => words::taken(&name),
                }
            }
            Ok(Written::Changed(line)) => words::changed(&name, line),
            Ok(Written::NotPlain) => words::not_plain(&name),
            Err(why) => words::not_written(&name, &why.to_string()),
        };
        self.say(Notice::Words(line.trim_end().to_owned()));
    }
}

/// What was asked of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// To stand in the file.
    There,
    /// Not to stand in it any more.
    Gone,
}

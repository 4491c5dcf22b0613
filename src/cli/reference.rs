//! `daymark help`, `man`, `completions` and `schema`: what readers, shells and editors are told about daymark.

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use crate::{domain::plan, words};

use super::answer::Answer;

/// The page as it lies in assets; a test holds it against commands, options and keys.
const PAGE: &str = include_str!("../../assets/daymark.1");

/// What a command does and how it is typed
#[derive(Clone, Debug, Args)]
pub(super) struct Help {
    /// The command
    command: Vec<String>,
}

impl Help {
    /// The same as the command with `--help`.
    pub(super) fn run(&self, tree: Command) -> Answer {
        let command = self.command.iter().map(String::as_str);
        let words = [words::NAME].into_iter().chain(command).chain(["--help"]);
        match tree.try_get_matches_from(words) {
            Ok(_) => Answer::of(""),
            Err(answer) => answer.into(),
        }
    }
}

/// The manual page
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Man;

impl Man {
    pub(super) fn run() -> Answer {
        Answer::of(PAGE)
    }
}

/// What your shell reads to complete daymark's words
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    /// What a shell reads to complete the words of this tree.
    pub(super) fn run(self, mut tree: Command) -> Answer {
        let mut script = Vec::new();
        generate(self.shell, &mut tree, words::NAME, &mut script);
        Answer::of(String::from_utf8_lossy(&script))
    }
}

/// A JSON Schema of plan.json
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Schema;

impl Schema {
    pub(super) fn run() -> Answer {
        Answer::of(plan::SCHEMA)
    }
}

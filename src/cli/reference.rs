//! `daymark help`, `man`, `completions` and `schema`: what readers, shells and editors are told about daymark.

use anyhow::Result;
use clap::{Args, Command, ValueEnum};
use clap_complete::Shell;
use serde_json::{Map, Value};

use crate::{domain::plan, words};

use super::{answer::Answer, completing};

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
    /// What a shell reads to complete words of daymark.
    pub(super) fn run(self) -> Answer {
        completing::script(self.shell)
    }
}

/// A JSON Schema of plan.json, or of what a command prints with --json
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Schema {
    /// The command; without it the schema is that of plan.json
    of: Option<Printed>,
}

/// What is printed as JSON.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Printed {
    Today,
    Week,
    Log,
    Days,
    Notes,
    Status,
    Export,
}

impl Schema {
    pub(super) fn run(self) -> Result<Answer> {
        let schema = match self.of {
            None => plan::SCHEMA,
            Some(Printed::Today) => include_str!("../../assets/schemas/today.json"),
            Some(Printed::Week) => include_str!("../../assets/schemas/week.json"),
            Some(Printed::Log) => include_str!("../../assets/schemas/log.json"),
            Some(Printed::Days) => include_str!("../../assets/schemas/days.json"),
            Some(Printed::Notes) => include_str!("../../assets/schemas/notes.json"),
            Some(Printed::Status) => include_str!("../../assets/schemas/status.json"),
            Some(Printed::Export) => return export(),
        };
        Ok(Answer::of(schema))
    }
}

/// A document of everything holds a plan, whose schema goes into that of the document.
fn export() -> Result<Answer> {
    let mut schema: Map<String, Value> =
        serde_json::from_str(include_str!("../../assets/schemas/export.json"))?;
    let mut plan: Map<String, Value> = serde_json::from_str(plan::SCHEMA)?;
    plan.remove("$schema");
    let mut defs = plan.remove("$defs").unwrap_or_default();
    defs["Plan"] = plan.into();
    schema.insert("$defs".to_owned(), defs);
    Ok(Answer::of(serde_json::to_string_pretty(&schema)? + "\n"))
}

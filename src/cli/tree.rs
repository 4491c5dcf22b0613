//! The whole clap tree: every command's help begins with examples and ends with what daymark is not. Help, man page
//! and completions come from here.

use clap::{Command, CommandFactory};

use crate::words::{self, examples};

use super::args::Asked;

/// The order of a page of help.
pub(super) const TEMPLATE: &str =
    "{about}\n\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The commands and their options, each with its examples.
pub fn tree() -> Command {
    Asked::command().mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        told(command, &name)
    })
}

/// A command with its examples; `path` is what is typed after `daymark`.
fn told(command: Command, path: &str) -> Command {
    command
        .before_help(examples::of(path))
        .after_help(words::WHAT_IT_IS_NOT)
        .help_template(TEMPLATE)
        .disable_help_subcommand(true)
        .mut_subcommands(|inner| {
            let path = format!("{path} {}", inner.get_name());
            told(inner, &path)
        })
}

//! The words of the command line.

use std::{ffi::OsString, path::PathBuf};

use anyhow::{Context, Result};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum, builder::Styles};

use crate::{
    env::Wishes,
    runtime::script::{self, Script},
    words,
};

use super::exit::Exit;

/// What a person asked for on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "daymark",
    version,
    about = words::shell::ABOUT,
    after_help = words::WHAT_IT_IS_NOT,
    color = ColorChoice::Never,
    styles = Styles::plain()
)]
pub struct Asked {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) order: Option<Order>,
}

/// What holds for every command.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The folder of the plan and the log [also: DAYMARK_STORE]
    #[arg(long, global = true, value_name = "DIR")]
    store: Option<PathBuf>,
    /// Draw with ASCII characters alone
    #[arg(long, global = true)]
    ascii: bool,
    /// Nothing moves
    #[arg(long, global = true)]
    no_motion: bool,
    /// The config file
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Write what the program does into a file, nothing personal
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) log: Option<PathBuf>,
    /// Press these keys instead of reading a keyboard, as in "1e<wait:60s><enter>q"
    #[arg(long, global = true, value_name = "KEYS")]
    keys: Option<String>,
    /// The size of the screen the keys are pressed at
    #[arg(
        long,
        global = true,
        value_name = "COLUMNSxROWS",
        default_value = "80x24"
    )]
    size: String,
    /// Print the last screen before leaving
    #[arg(long, global = true, value_name = "HOW", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    print: Option<Print>,
}

/// How a screen is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Print {
    /// As text.
    Text,
    /// With colors.
    Ansi,
}

/// What daymark does instead of opening Today.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum Order {
    /// The grounding exercise
    Ground,
    /// The hard moment: one thing at a time
    Hard,
}

/// A visit without a person: keys, and a screen in memory.
#[derive(Debug)]
pub(super) struct Played {
    /// The keys.
    pub(super) script: Script,
    /// Columns and rows.
    pub(super) size: (u16, u16),
    /// How the last screen is printed, if it is.
    pub(super) print: Option<Print>,
}

impl Asked {
    /// Reads the words. What was only a question about them is answered at once, and so is what is no command.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Exit> {
        Self::try_parse_from(words).map_err(|answer| {
            let _said = answer.print();
            match answer.exit_code() {
                0 => Exit::Done,
                _ => Exit::Usage,
            }
        })
    }

    /// What the environment is read for.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            store: self.global.store.clone(),
            config: self.global.config.clone(),
            ascii: self.global.ascii,
            no_motion: self.global.no_motion,
        }
    }
}

impl Global {
    /// The keys to play, if there are any.
    pub(super) fn script(&self) -> Result<Option<Played>> {
        if self.keys.is_none() && self.print.is_none() {
            return Ok(None);
        }
        let size = script::size(&self.size)
            .with_context(|| format!("{} is no size. 80x24 is one", self.size))?;
        let script = Script::parse(self.keys.as_deref().unwrap_or_default())?;
        Ok(Some(Played {
            script,
            size,
            print: self.print,
        }))
    }
}

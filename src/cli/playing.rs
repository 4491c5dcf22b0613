//! The words that play a visit without a person.

use clap::{Args, ValueEnum};

use crate::{
    runtime::script::{self, Script},
    words::shell,
};

/// The size of a screen that nobody asked for.
const USUAL: (u16, u16) = (80, 24);

/// A visit without a person, for tests, pictures and bug reports.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "For tests, pictures and bug reports")]
pub(super) struct Playing {
    /// Press these keys instead of reading a keyboard, as in "1e<wait:60s><enter>q"
    #[arg(long, value_name = "KEYS", value_parser = Script::parse)]
    keys: Option<Script>,
    /// The size of the screen the keys are pressed at
    #[arg(long, value_name = "COLUMNSxROWS", default_value = "80x24", value_parser = size)]
    size: (u16, u16),
    /// Print the last screen before leaving, or with --plain all that was said
    #[arg(long, value_name = "HOW", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
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

impl Default for Playing {
    fn default() -> Self {
        Self {
            keys: None,
            size: USUAL,
            print: None,
        }
    }
}

impl Playing {
    /// True when something is asked for that only makes sense without a person.
    pub(super) fn is_asked(&self) -> bool {
        self.keys.is_some() || self.print.is_some()
    }

    /// The keys and the screen.
    pub(super) fn read(&self) -> Played {
        Played {
            script: self.keys.clone().unwrap_or_default(),
            size: self.size,
            print: self.print,
        }
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    script::size(text)
        .filter(|(columns, rows)| *columns > 0 && *rows > 0)
        .ok_or_else(|| shell::no_size(text))
}

//! The words of the command line, and the tree of commands that help, completions and the manual page are made of.

use std::{
    collections::HashMap,
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{
    ArgGroup, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use lexopt::Arg::{Long, Short, Value};

use crate::{
    domain::{day::Day, entry::Feeling, size::Size},
    env::Wishes,
    report::import::Kind,
    words,
};

use super::{
    answer,
    exit::Exit,
    playing::{Played, Playing},
    reference::{Completions, Man, Schema},
};

/// Under `# ` and how a command is typed: how its help begins.
const EXAMPLES: &str = include_str!("../../assets/examples.txt");

/// The order of a page of help.
const TEMPLATE: &str = "{about}\n\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The commands and their options. The help of each begins with examples and ends with what daymark is not.
pub fn tree() -> Command {
    let parts = EXAMPLES.trim_start_matches("# ").split("\n# ");
    let examples: HashMap<&str, &str> = parts.filter_map(|part| part.split_once('\n')).collect();
    let of = |path: &str| examples.get(path).copied().unwrap_or_default();
    helped(Asked::command(), of(words::NAME)).mut_subcommands(|command| {
        let own = of(&format!("{} {}", words::NAME, command.get_name()));
        helped(command, own).mut_subcommands(|inner| helped(inner, own))
    })
}

fn helped(command: Command, examples: &str) -> Command {
    command
        .before_help(format!("Examples:\n{examples}"))
        .after_help(words::WHAT_IT_IS_NOT)
        .help_template(TEMPLATE)
        .disable_help_subcommand(true)
}

/// What a person asked for on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "daymark",
    version,
    about = words::shell::ABOUT
)]
pub struct Asked {
    #[command(flatten)]
    global: Global,
    #[command(flatten)]
    playing: Playing,
    #[command(subcommand)]
    pub(super) order: Option<Order>,
}

/// What holds for every command.
#[derive(Debug, Default, Args)]
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
    /// Line by line, for screen readers, braille displays and bare terminals
    #[arg(long, global = true)]
    plain: bool,
    /// The config file
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Write what the program does into a file, nothing personal
    #[arg(long, global = true, value_name = "FILE")]
    log: Option<PathBuf>,
}

impl Global {
    /// These words, if there are no others, none comes twice and each value is certainly one.
    fn alone(words: &[OsString]) -> Option<Self> {
        let mut found = Self::default();
        let mut words = lexopt::Parser::from_iter(words);
        while let Some(word) = words.next().ok()? {
            match word {
                Long("store") => value(&mut words, &mut found.store)?,
                Long("config") => value(&mut words, &mut found.config)?,
                Long("log") => value(&mut words, &mut found.log)?,
                Long("ascii") => flag(&mut found.ascii)?,
                Long("no-motion") => flag(&mut found.no_motion)?,
                Long("plain") => flag(&mut found.plain)?,
                Long(_) | Short(_) | Value(_) => return None,
            }
        }
        Some(found)
    }
}

fn flag(into: &mut bool) -> Option<()> {
    (!std::mem::replace(into, true)).then_some(())
}

fn value(words: &mut lexopt::Parser, into: &mut Option<PathBuf>) -> Option<()> {
    let given = words.value().ok()?;
    let is_certain = !given.is_empty() && !given.as_encoded_bytes().starts_with(b"-");
    (is_certain && into.replace(given.into()).is_none()).then_some(())
}

/// What daymark does instead of opening Today.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum Order {
    /// Today's steps as text
    Today {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// One line for a status bar
    Status {
        /// As JSON, for waybar
        #[arg(long)]
        json: bool,
        /// Your own line; {count}, {steps}, {next} and {value} are filled in
        #[arg(long, value_name = "FMT", conflicts_with = "json")]
        format: Option<String>,
    },
    /// Tick a step: the first open one, or the one you name
    Done {
        /// Its number on Today, its id, or how its text begins
        step: Option<String>,
        /// The size that was done
        #[arg(long, value_name = "SIZE", value_parser = size())]
        size: Option<Size>,
        /// How it felt
        #[arg(long, value_name = "FELT", value_parser = feeling())]
        felt: Option<Feeling>,
    },
    /// Take back the newest thing of today
    Undo,
    /// One small thing and nothing else
    Now,
    /// The grounding exercise
    Ground {
        #[command(flatten)]
        playing: Playing,
    },
    /// The hard moment: one thing at a time
    Hard {
        #[command(flatten)]
        playing: Playing,
    },
    /// The look-back on the week
    Review {
        #[command(flatten)]
        playing: Playing,
    },
    /// The week as text
    Week {
        /// As JSON
        #[arg(long)]
        json: bool,
        /// The seven days that end with this day
        #[arg(long, value_name = "DAY", value_parser = day)]
        date: Option<Day>,
        /// With the notes of the look-back
        #[arg(long)]
        notes: bool,
    },
    /// The values statement
    Statement,
    /// A text for somebody you trust: your values and one step
    Share {
        /// Hand it to the terminal's clipboard too
        #[arg(long)]
        copy: bool,
        /// Save it in this folder too
        #[arg(long)]
        save: bool,
    },
    /// The done steps
    Log {
        /// From this day on
        #[arg(long, value_name = "DAY", value_parser = day)]
        since: Option<Day>,
        /// Up to this day
        #[arg(long, value_name = "DAY", value_parser = day)]
        until: Option<Day>,
        /// For this value alone
        #[arg(long, value_name = "VALUE")]
        value: Option<String>,
        /// As JSON
        #[arg(long, conflicts_with = "csv")]
        json: bool,
        /// As comma-separated values
        #[arg(long)]
        csv: bool,
    },
    /// Everything as one document
    #[command(group(ArgGroup::new("form").required(true)))]
    Export {
        /// As JSON, the plan and the whole log
        #[arg(long, group = "form")]
        json: bool,
        /// The done steps as comma-separated values
        #[arg(long, group = "form")]
        csv: bool,
        /// As a page of Markdown, without people and notes
        #[arg(long, group = "form")]
        markdown: bool,
    },
    /// The steps as a calendar: one event each, again and again
    Ics {
        /// Write it into this file
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// With the one-offs that have a day
        #[arg(long)]
        one_offs: bool,
    },
    /// One gentle line, at most once in a part of the day
    Remind {
        /// Show a timer that does it, and set it up if you say yes
        #[arg(long)]
        install: bool,
    },
    /// Bring along what another program kept
    Import(Wanted),
    /// plan.json in your editor, checked before it counts
    Edit,
    /// Take words of yours out of every file of this device, for good
    Forget {
        /// The id of an entry or of an item of plan.json; without it there is a list
        id: Option<String>,
        /// In the logs of other devices too: they are gone for good
        #[arg(long)]
        every_device: bool,
    },
    /// Take everything away that daymark wrote, after one typed word
    Erase,
    /// What is on disk, and whether all of it can be read
    Doctor {
        /// Put back into the log what a backup still has
        #[arg(long)]
        bring_back: bool,
    },
    Schema(Schema),
    /// Several machines: what your own syncer is told
    Sync {
        #[command(subcommand)]
        what: Sync,
    },
    Completions(Completions),
    Man(Man),
    /// A merge driver for git: the merge of two plans, written into OURS
    MergePlan {
        /// The plan both come from; it is not needed, and may be empty
        #[arg(value_name = "BASE")]
        base: PathBuf,
        /// The plan of this side
        #[arg(value_name = "OURS")]
        ours: PathBuf,
        /// The plan of the other side
        #[arg(value_name = "THEIRS")]
        theirs: PathBuf,
    },
}

/// What is done about several machines.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum Sync {
    /// Write .gitattributes, .gitignore and .stignore into the store, and say what is left to do
    Init,
}

/// What `import` brings along, and how.
#[derive(Clone, Debug, Args)]
pub(super) struct Wanted {
    /// A file or folder; - is standard input
    pub(super) file: PathBuf,
    /// What it comes from, where its look does not tell
    #[arg(long, value_name = "KIND", value_parser = kind())]
    pub(super) from: Option<Kind>,
    /// A file of lines "habit = value"; - is standard input
    #[arg(long, value_name = "FILE")]
    pub(super) map: Option<PathBuf>,
    /// The value of all habits that the map leaves open: a number, a name or an id
    #[arg(long, value_name = "VALUE")]
    pub(super) to: Option<String>,
    /// Show what would come in, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| words::report::no_day(text))
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::name))
        .map(|name| Kind::named(&name).unwrap_or(Kind::Csv))
}

fn size() -> impl TypedValueParser<Value = Size> {
    PossibleValuesParser::new(Size::ALL.map(Size::name))
        .map(|name| Size::named(&name).unwrap_or_default())
}

fn feeling() -> impl TypedValueParser<Value = Feeling> {
    let named = |name: String| {
        FEELINGS
            .into_iter()
            .find(|feeling| words::feeling(*feeling) == name)
    };
    PossibleValuesParser::new(FEELINGS.map(words::feeling))
        .map(move |name| named(name).unwrap_or(Feeling::Neutral))
}

const FEELINGS: [Feeling; 3] = [Feeling::Energizing, Feeling::Neutral, Feeling::Draining];

impl Asked {
    /// Reads the words. What was only a question about them is answered at once, and so is what is no command.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Exit> {
        let words: Vec<OsString> = words.into_iter().collect();
        if let Some(visit) = Self::visit(&words) {
            return Ok(visit);
        }
        let read = tree()
            .try_get_matches_from(words)
            .and_then(|mut found| Self::from_arg_matches_mut(&mut found));
        read.map_err(|answer| {
            let refused = answer::refused(answer.print().and_then(|()| io::stdout().flush()));
            match answer.exit_code() {
                0 => refused.unwrap_or(Exit::Done),
                _ => Exit::Usage,
            }
        })
    }

    /// The words of a visit, which need no tree of commands: building that takes half the instructions of a first
    /// screen. `None` where there may be more in them than that, or something wrong.
    fn visit(words: &[OsString]) -> Option<Self> {
        Some(Self {
            global: Global::alone(words)?,
            playing: Playing::default(),
            order: None,
        })
    }

    /// What the environment is read for.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            store: self.global.store.clone(),
            config: self.global.config.clone(),
            ascii: self.global.ascii,
            no_motion: self.global.no_motion,
            plain: self.global.plain,
        }
    }
}

impl Asked {
    /// The file to write technical things into.
    pub(super) fn log(&self) -> Option<&Path> {
        self.global.log.as_deref()
    }

    /// The keys to play, if there are any; they may stand before or after the command.
    pub(super) fn played(&self) -> Option<Played> {
        match &self.order {
            Some(
                Order::Ground { playing } | Order::Hard { playing } | Order::Review { playing },
            ) if playing.is_asked() => Some(playing.read()),
            _ if self.playing.is_asked() => Some(self.playing.read()),
            _ => None,
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests;

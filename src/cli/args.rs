//! The words of the command line, and the tree of commands that help, completions and the manual page are made of.

use std::{
    collections::HashMap,
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::Result;
use clap::{Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueHint};
use clap_complete::ArgValueCandidates;
use lexopt::Arg::{Long, Short, Value};

use crate::{
    env::{Env, Wishes},
    words,
};

use super::{
    alone::{Ground, Hard, Review},
    answer::{Answer, Exit},
    completing,
    days::{Days, Note, Notes},
    doctor::Doctor,
    done::{Done, Now, Undo},
    edit::Edit,
    erase::Erase,
    export::{Export, Ics, Share, Statement},
    forget::Forget,
    greet::Greet,
    import::Import,
    log::Log,
    pause::Pause,
    reference::{Completions, Help, Man, Schema},
    remind::Remind,
    screen::{self, First, Playing},
    status::Status,
    sync::{MergePlan, Sync},
    today::Today,
    week::Week,
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
    let tree = helped(Asked::command(), of(words::NAME)).mut_subcommands(|command| {
        let own = of(&format!("{} {}", words::NAME, command.get_name()));
        helped(command, own).mut_subcommands(|inner| helped(inner, own))
    });
    let all = tree.clone();
    let known = ArgValueCandidates::new(move || completing::commands(&all));
    tree.mut_subcommand("help", |help| {
        help.mut_arg("command", |command| command.add(known))
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
    about = words::shell::ABOUT,
    disable_help_subcommand = true
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
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
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
    Today(Today),
    Status(Status),
    Done(Done),
    Undo(Undo),
    Now(Now),
    Ground(Ground),
    Hard(Hard),
    Review(Review),
    Week(Week),
    Statement(Statement),
    Share(Share),
    Log(Log),
    Days(Days),
    Notes(Notes),
    Note(Note),
    Export(Export),
    Ics(Ics),
    Remind(Remind),
    Greet(Greet),
    Pause(Pause),
    Import(Import),
    Edit(Edit),
    Forget(Forget),
    Erase(Erase),
    Doctor(Doctor),
    Schema(Schema),
    Sync(Sync),
    Completions(Completions),
    Man(Man),
    Help(Help),
    MergePlan(MergePlan),
}

impl Order {
    /// What it says without a screen.
    fn run(&self, env: &Env) -> Result<Answer> {
        Ok(match self {
            Order::Today(it) => it.run(env),
            Order::Status(it) => it.run(env),
            Order::Done(it) => it.run(env),
            Order::Undo(undo) => undo.run(env),
            Order::Now(_) => Now::run(env),
            Order::Ground(_) => Ground::run(env),
            Order::Hard(_) => Hard::run(env),
            Order::Review(_) => Review::run(env),
            Order::Week(it) => it.run(env),
            Order::Statement(_) => Statement::run(env),
            Order::Share(it) => it.run(env),
            Order::Log(it) => it.run(env),
            Order::Days(it) => it.run(env),
            Order::Notes(it) => it.run(env),
            Order::Note(it) => it.run(env),
            Order::Export(it) => it.run(env)?,
            Order::Ics(it) => it.run(env),
            Order::Remind(it) => it.run(env),
            Order::Greet(it) => it.run(env),
            Order::Pause(it) => it.run(env),
            Order::Import(it) => it.run(env),
            Order::Edit(_) => Edit::run(env),
            Order::Forget(it) => it.run(env),
            Order::Erase(_) => Erase::run(env),
            Order::Doctor(it) => it.run(env),
            Order::Schema(it) => it.run()?,
            Order::Sync(it) => it.run(env)?,
            Order::Completions(it) => it.run(),
            Order::Man(_) => Man::run(),
            Order::Help(it) => it.run(tree()),
            Order::MergePlan(it) => it.run(env),
        })
    }
}

impl Asked {
    /// Reads the words. What was only a question about them is answered at once, and so is what is no command.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Exit> {
        let words: Vec<OsString> = words.into_iter().collect();
        if let Some(visit) = Self::visit(&words) {
            return Ok(visit);
        }
        // What is asked about the words is answered from the tree with its examples.
        let found = Self::command().try_get_matches_from(&words);
        let read = found
            .or_else(|_| tree().try_get_matches_from(words))
            .and_then(|mut found| Self::from_arg_matches_mut(&mut found));
        read.map_err(|answer| Answer::from(answer).say())
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

    /// True where a word on what is wrong would stand in every terminal that opens.
    pub(super) fn is_silent(&self) -> bool {
        matches!(&self.order, Some(Order::Greet(it)) if it.is_silent())
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

    /// Opens what is asked for on the terminal, plays it, or says it.
    pub(super) fn carry_out(&self, env: &Env) -> Result<Exit> {
        let (first, own) = match &self.order {
            None => (First::Today, None),
            Some(Order::Ground(it)) => (First::Ground, Some(&it.playing)),
            Some(Order::Hard(it)) => (First::HardMoment, Some(&it.playing)),
            Some(Order::Review(it)) => (First::LookBack, Some(&it.playing)),
            Some(order) => return Ok(order.run(env)?.say()),
        };
        // The keys to play may stand before or after the command.
        let mut playing = own.into_iter().chain([&self.playing]);
        match (playing.find(|playing| playing.is_asked()), &self.order) {
            (Some(playing), _) => Ok(screen::play(env, first, playing)),
            (None, _) if env.is_terminal => screen::open(env, first),
            (None, Some(order)) => Ok(order.run(env)?.say()),
            (None, None) => Ok(Today::default().run(env).say()),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use super::*;

    fn of(words: &str) -> Vec<OsString> {
        let words = words.split_whitespace().map(OsString::from);
        std::iter::once("daymark".into()).chain(words).collect()
    }

    #[test]
    fn the_words_of_a_visit_say_the_same_without_the_tree_of_commands() {
        for words in [
            "",
            "--store here",
            "--store=here --config there --log=out",
            "--ascii --no-motion --plain",
            "--store status --plain",
            "--plain --store=/a/b=c --ascii",
        ] {
            let words = of(words);
            let visit = Asked::visit(&words).unwrap();
            let mut found = tree().try_get_matches_from(&words).unwrap();
            let whole = Asked::from_arg_matches_mut(&mut found).unwrap();
            assert_eq!(format!("{visit:?}"), format!("{whole:?}"), "{words:?}");
        }
    }

    #[test]
    fn what_may_be_a_command_or_a_question_goes_to_the_tree() {
        for words in [
            "status",
            "--plain status",
            "--store here done --felt neutral",
            "--help",
            "-h",
            "--version",
            "-V",
            "--store",
            "--stor here",
            "--ascii --ascii",
            "--store --plain",
            "--store=",
            "--store a --store b",
            "--plain=yes",
            "--keys 1q --size 60x20 --print",
            "-",
            "-- status",
            "elsewhere",
        ] {
            assert!(Asked::visit(&of(words)).is_none(), "{words}");
        }
    }
}

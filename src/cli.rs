//! The command line: from words in a shell to what daymark does. A command is a struct, its words and its run, in a file
//! of its own.

mod alone;
mod answer;
mod args;
mod completing;
mod days;
mod doctor;
mod done;
mod edit;
mod erase;
mod export;
mod forget;
mod greet;
mod import;
mod log;
mod pause;
mod reference;
mod remind;
mod screen;
mod status;
mod sync;
mod today;
mod visit;
mod week;

use std::{
    ffi::OsString,
    fs::{File, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use anyhow::{Context, Result};

use crate::{
    app::config::Preferences,
    env::{self, Env, NoTime},
    runtime,
};

pub use crate::runtime::leave_no_core;
use answer::Answer;
pub use answer::Exit;
pub use args::{Asked, tree};

/// Answers a shell that asks for words to complete; `None` where none does.
pub fn complete(typed: impl IntoIterator<Item = OsString>) -> Option<Exit> {
    completing::answer(tree, typed)
}

/// Does what was asked for.
pub fn run(asked: &Asked, env: &Env) -> Result<Exit> {
    runtime::outlive_large_files();
    let trace = asked.log().map(Trace::open).transpose()?;
    let Some(trace) = trace else {
        return asked.carry_out(env);
    };
    trace.note(&format!(
        "daymark {} opens: {:?}",
        env!("CARGO_PKG_VERSION"),
        Preferences::of(env).appearance
    ));
    let left = asked.carry_out(env);
    trace.note(&format!("daymark closes: {left:?}"));
    left
}

/// Says what went wrong, and what to do about it where that is known. Gives how that ends.
pub fn say_error(asked: &Asked, error: &anyhow::Error) -> Exit {
    if asked.is_silent() {
        return Exit::Done;
    }
    let exit = if error.is::<NoTime>() {
        Exit::Usage
    } else {
        Exit::NotDone
    };
    Answer::refused(format!("daymark: {error:#}.\n"), exit).say()
}

/// `--log FILE`: what the program did, for a bug report. Nothing a person wrote stands in it.
struct Trace(File);

impl Trace {
    fn open(path: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o600)
            .open(path);
        let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self(file))
    }

    /// Writes a line.
    fn note(&self, line: &str) {
        // A log that cannot be written is no reason to stop.
        let _written = writeln!(&self.0, "{} {line}", env::moment().to_text());
    }
}

//! The command line: from words in a shell to what daymark does. A command is a struct, its words and its run, in a file
//! of its own.

mod alone;
mod answer;
mod args;
mod doctor;
mod done;
mod edit;
mod erase;
mod export;
mod forget;
mod ics;
mod import;
mod log;
mod now;
mod panes;
mod reference;
mod remind;
mod status;
mod sync;
mod take_along;
mod today;
mod undo;
mod visit;

use std::io::{self, Write};

use anyhow::Result;

use crate::{
    app::config::Preferences,
    env::{Env, NoTime},
    runtime,
};

pub use crate::runtime::leave_no_core;
pub use answer::Exit;
pub use args::{Asked, tree};

use log::Log;

/// Does what was asked for.
pub fn run(asked: &Asked, env: &Env) -> Result<Exit> {
    runtime::outlive_large_files();
    let log = asked.log().map(Log::open).transpose()?;
    let Some(log) = log else {
        return asked.carry_out(env);
    };
    log.note(&format!(
        "daymark {} opens: {:?}",
        env!("CARGO_PKG_VERSION"),
        Preferences::of(env).appearance
    ));
    let left = asked.carry_out(env);
    log.note(&format!("daymark closes: {left:?}"));
    left
}

/// Says what went wrong, and what to do about it where that is known. Gives how that ends.
pub fn say_error(error: &anyhow::Error) -> Exit {
    // Standard error may be closed.
    let _said = writeln!(io::stderr(), "daymark: {error:#}.");
    if error.is::<NoTime>() {
        Exit::Usage
    } else {
        Exit::NotDone
    }
}

//! The command line: from words in a shell to what daymark does.

mod args;
mod closing;
mod exit;
mod panes;

use std::io::{self, Write};

use anyhow::Result;

use crate::{
    domain::id::Ids,
    env::Env,
    store::{disk::real::RealDisk, file::FileStore, places::Places},
};

pub use args::Asked;
pub use exit::Exit;

use args::Order;

/// Does what was asked for.
pub fn run(asked: &Asked, env: &Env) -> Result<Exit> {
    let first = match asked.order {
        None => panes::First::Today,
        Some(Order::Ground) => panes::First::Ground,
        Some(Order::Hard) => panes::First::HardMoment,
    };
    match asked.global.script()? {
        Some(script) => panes::play(env, first, script),
        None if env.is_terminal => panes::open(env, first),
        None => Ok(Exit::Done),
    }
}

/// Says what went wrong, and what to do about it where that is known.
pub fn say_error(error: &anyhow::Error) {
    // Standard error may be closed.
    let _said = writeln!(io::stderr(), "daymark: {error:#}.");
}

/// The store in the person's files.
fn store(env: &Env) -> FileStore<RealDisk> {
    let places = Places {
        store: env.folders.store.clone(),
        state: env.folders.state.clone(),
    };
    FileStore::new(RealDisk, places, &env.machine, Ids::seeded(env.seed))
}

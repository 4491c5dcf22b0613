//! The command line: from words in a shell to what daymark does.

mod alone;
mod answer;
mod args;
mod closing;
mod completions;
mod doctor;
mod done;
mod edit;
mod erase;
mod exit;
mod export;
mod forget;
mod ics;
mod import;
mod log;
mod man;
mod now;
mod panes;
mod playing;
mod remind;
mod status;
mod sync;
mod take_along;
mod today;
mod tree;
mod undo;
mod visit;

use std::io::{self, Write};

use anyhow::Result;

use crate::{
    domain::id::Ids,
    env::{Env, NoTime},
    report::week::Notes,
    runtime,
    store::{disk::real::RealDisk, file::FileStore, forget::Whose, places::Places},
};

pub use crate::runtime::leave_no_core;
pub use args::Asked;
pub use exit::Exit;
pub use tree::tree;

use answer::Answer;
use args::Order;
use log::Log;
use panes::First;
use take_along::Form;

/// Does what was asked for.
pub fn run(asked: &Asked, env: &Env) -> Result<Exit> {
    runtime::outlive_large_files();
    let log = Log::open(asked.log())?;
    log.note(&format!(
        "daymark {} opens: {:?}",
        env!("CARGO_PKG_VERSION"),
        env.appearance
    ));
    let left = visit(asked, env);
    log.note(&format!("daymark closes: {left:?}"));
    left
}

fn visit(asked: &Asked, env: &Env) -> Result<Exit> {
    let first = match &asked.order {
        None => First::Today,
        Some(Order::Ground { .. }) => First::Ground,
        Some(Order::Hard { .. }) => First::HardMoment,
        Some(Order::Review { .. }) => First::LookBack,
        Some(order) => return Ok(answer(order, env)?.say()),
    };
    match asked.played() {
        Some(script) => Ok(panes::play(env, first, script)),
        None if env.is_terminal => panes::open(env, first),
        None => Ok(match &asked.order {
            Some(order) => answer(order, env)?,
            None => today::text(env),
        }
        .say()),
    }
}

/// What a command without a screen says.
fn answer(order: &Order, env: &Env) -> Result<Answer> {
    Ok(match order {
        Order::Today { json: false } => today::text(env),
        Order::Today { json: true } => today::data(env),
        Order::Status { format, json } => {
            status::line(env, &status_form(format.as_deref(), [*json]))
        }
        Order::Done { step, size, felt } => {
            done::mark(env, &done::Mark::of(step.as_deref(), *size, *felt))
        }
        Order::Undo => undo::undo(env),
        Order::Now => now::now(env),
        Order::Ground { .. } => alone::ground(env),
        Order::Hard { .. } => alone::hard(env),
        Order::Review { .. } => take_along::week(env, (None, Notes::LeftOut), Form::Text),
        Order::Statement => export::statement(env),
        Order::Week { json, date, notes } => {
            take_along::week(env, (*date, notes_if([*notes])), Form::of([*json, false]))
        }
        Order::Share { copy, save } => {
            let (copied, saved) = (*copy, *save);
            take_along::share(env, take_along::Taken { copied, saved })
        }
        Order::Log {
            since,
            until,
            value,
            json,
            csv,
        } => {
            let form = Form::of([*json, *csv]);
            take_along::log(env, (*since, *until), value.as_deref(), form)
        }
        Order::Export { csv: true, .. } => take_along::log(env, (None, None), None, Form::Csv),
        Order::Export { markdown: true, .. } => take_along::page(env),
        Order::Export { .. } => export::json(env)?,
        Order::Import(wanted) => import::import(env, wanted),
        Order::Forget {
            id,
            every_device: true,
        } => forget::forget(env, id.as_deref(), Whose::Everyones),
        Order::Forget { id, .. } => forget::forget(env, id.as_deref(), Whose::Own),
        Order::Erase => erase::erase(env),
        Order::Edit => edit::edit(env),
        Order::Doctor { bring_back: false } => doctor::examine(env),
        Order::Doctor { bring_back: true } => doctor::bring_back(env),
        Order::Ics { out, one_offs } => ics::calendar(env, out.as_deref(), which([*one_offs])),
        Order::Remind { install: false } => remind::remind(env),
        Order::Remind { install: true } => remind::install(env),
        Order::Schema => export::schema(),
        Order::Completions { shell } => completions::of(*shell),
        Order::Man => man::page(),
        Order::Sync {
            what: args::Sync::Init,
        } => sync::init(env)?,
        Order::MergePlan { ours, theirs, .. } => sync::merge_plan(env, ours, theirs),
    })
}

/// What the calendar holds.
fn which([with_one_offs]: [bool; 1]) -> ics::Which {
    if with_one_offs {
        ics::Which::WithOneOffs
    } else {
        ics::Which::Steps
    }
}

/// Whether the week comes with its notes.
fn notes_if([included]: [bool; 1]) -> Notes {
    if included {
        Notes::Included
    } else {
        Notes::LeftOut
    }
}

/// How a status is said.
fn status_form(own: Option<&str>, [json]: [bool; 1]) -> status::Form {
    match (own, json) {
        (Some(own), _) => status::Form::Own(own.to_owned()),
        (None, true) => status::Form::Json,
        (None, false) => status::Form::Text,
    }
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

/// The store in the person's files.
fn store(env: &Env) -> FileStore<RealDisk> {
    let places = Places {
        store: env.folders.store.clone(),
        state: env.folders.state.clone(),
    };
    FileStore::new(RealDisk, places, &env.machine, Ids::seeded(env.seed))
}

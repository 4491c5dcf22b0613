//! `daymark pause`: some days of rest, said from the shell.

use clap::Args;

use crate::{
    domain::day::Day,
    env::Env,
    words::{pause as words, shell},
};

use super::{
    answer::{Answer, Exit},
    visit::Visit,
    week::day,
};

/// Some days of rest: no question, no idea, no reminder
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Pause {
    /// Rest until this day, the first usual one again
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "off")]
    until: Option<Day>,
    /// End the rest
    #[arg(long)]
    off: bool,
}

impl Pause {
    pub(super) fn run(self, env: &Env) -> Answer {
        if self.until.is_none() && !self.off {
            return state(&Visit::open(env));
        }
        match Visit::open_to_write(env) {
            Ok(mut visit) => self.set(&mut visit),
            Err(refused) => refused,
        }
    }

    fn set(self, visit: &mut Visit) -> Answer {
        let session = visit.session();
        let until = self.until;
        let today = session.day();
        if let Some(day) = until.filter(|day| *day <= today) {
            let said = words::not_ahead(&day.to_string(), today);
            return Answer::usage(format!("{said}\n"));
        }
        if !session.may_change_plan() {
            return Answer::refused(words::NOT_SAVED, Exit::Unreadable);
        }
        if session.plan.is_unfinished() {
            return Answer::usage(format!("{}\n", shell::HOW_TO_BEGIN));
        }
        let said = until.map_or_else(|| words::OFF.to_owned(), |day| words::resting(day, today));
        let saved = visit.marks(format!("{said}\n"), |session| session.rest_until(until));
        saved.made(shell::MADE)
    }
}

/// Whether there is one now.
fn state(visit: &Visit) -> Answer {
    let session = visit.session();
    let resting = |until| words::resting(until, session.day());
    let pause = session.pause();
    let said = pause.map_or_else(|| words::NOT_RESTING.to_owned(), resting);
    visit.line(&said)
}

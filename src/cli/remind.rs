//! `daymark remind`: one gentle line for a timer of the person's own. Words of theirs are never in it: what another
//! program is called with, everybody on the machine can read.

mod timer;

use std::{
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use clap::Args;

use crate::{
    domain::entry::Fact,
    env::{self, Env},
    session::Session,
    store::places::Saying,
    words::{self, remind as text},
};

use super::{
    answer::{Answer, Exit, is_unreadable},
    visit::{Visit, store},
};

/// How long the desktop may take to show a line.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often it is asked whether it has.
const BEAT: Duration = Duration::from_millis(10);

/// One gentle line, at most once in a part of the day
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Remind {
    /// Show a timer that does it, and set it up if you say yes
    #[arg(long)]
    install: bool,
}

impl Remind {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::glance(env);
        if self.install {
            timer::install(env, &visit)
        } else {
            remind(env, &visit)
        }
    }
}

/// Says the line, or nothing.
fn remind(env: &Env, visit: &Visit) -> Answer {
    let session = visit.session();
    let block = session.plan.settings.blocks.at(session.now());
    let said = match reason_for_quiet(visit) {
        Some(why) => quiet(env, why),
        None => match store(env).remember_said(Saying::Reminder, session.day(), block) {
            Ok(true) if is_shown() => Answer::of(""),
            Ok(true) => Answer::line(text::LINE),
            Ok(false) => quiet(env, text::SAID),
            Err(why) => {
                let why = text::not_remembered(&why.to_string());
                return Answer::refused(why, Exit::NotWritten);
            }
        },
    };
    said.marked_by(visit.troubles())
}

/// Why this is no time for a line, if it is none.
fn reason_for_quiet(visit: &Visit) -> Option<&'static str> {
    let session = visit.session();
    if is_unreadable(visit.troubles()) {
        Some(text::UNREADABLE)
    } else if session.pause().is_some() {
        Some(text::PAUSE)
    } else if had_hard_moment(session) {
        Some(text::HARD)
    } else if session.plan.is_unfinished() || visit.step_of_now().is_none() {
        Some(text::NOTHING_PLANNED)
    } else {
        None
    }
}

fn had_hard_moment(session: &Session) -> bool {
    let mut entries = session.journal.live_on(session.day());
    entries.any(|entry| matches!(entry.fact, Fact::HardMoment(_)))
}

/// A timer hears nothing; a person is told why.
fn quiet(env: &Env, why: &str) -> Answer {
    let mut answer = Answer::of("");
    if env.is_terminal {
        why.clone_into(&mut answer.err);
    }
    answer
}

/// Hands the line to the desktop; false where there is none.
fn is_shown() -> bool {
    let started = Command::new("notify-send")
        .args(["--app-name=daymark", "--urgency=low", "--"])
        .args([words::NAME, text::LINE])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started.is_ok_and(ended_well)
}

fn ended_well(mut child: Child) -> bool {
    let begun = env::instant();
    while begun.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(BEAT),
            Err(_) => return false,
        }
    }
    // A desktop that does not answer is none.
    let _ended = child.kill();
    let _gone = child.wait();
    false
}

//! `daymark remind`: one gentle line for a timer of the person's own. Words of theirs are never in it: what another
//! program is called with, everybody on the machine can read.

mod timer;

pub(super) use timer::Standing;

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
    store::{NotSaved, places::Saying},
    words::{self, basics, remind as text},
};

use super::{
    answer::{Answer, Exit, is_unreadable},
    visit::{Visit, store},
};

/// How long the desktop may take to show a line.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often it is asked whether it has.
const BEAT: Duration = Duration::from_millis(10);

/// One gentle line, at most once in a part of the day and at the time of a body basic
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
    let said = match reason_for_quiet(visit) {
        Some(why) => quiet(env, why),
        None => match new_lines(env, visit) {
            Ok(lines) if lines.is_empty() => quiet(env, text::SAID),
            Ok(lines) if is_shown(&lines.join("\n")) => Answer::of(""),
            Ok(lines) => Answer::line(&lines.join("\n")),
            Err(why) => {
                let why = text::not_remembered(&why.to_string());
                return Answer::refused(why, Exit::NotWritten);
            }
        },
    };
    said.marked_by(visit.troubles())
}

/// What was not said yet: of the step this part of the day is for, and of the basic whose time it is.
fn new_lines(env: &Env, visit: &Visit) -> Result<Vec<&'static str>, NotSaved> {
    let session = visit.session();
    let settings = &session.plan.settings;
    let block = settings.blocks.at(session.now()).name().to_owned();
    let step = visit.step_of_now();
    let step = step.map(|_| (Saying::Reminder, block, text::LINE));
    let basic = session.basic_due().map(|due| {
        let time = settings.basics.of(due.basic).times.get(due.at);
        let from = time.map_or_else(String::new, |time| time.from.to_string());
        (Saying::Basic(due.basic), from, basics::reminder(due.basic))
    });
    let mut lines = Vec::new();
    for (saying, when, line) in step.into_iter().chain(basic) {
        if store(env).remember_said(saying, session.day(), &when)? {
            lines.push(line);
        }
    }
    Ok(lines)
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
    } else if session.plan.is_unfinished()
        || visit.step_of_now().is_none() && session.basic_due().is_none()
    {
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

/// Hands it to the desktop; false where there is none.
fn is_shown(line: &str) -> bool {
    let started = Command::new("notify-send")
        .args(["--app-name=daymark", "--urgency=low", "--"])
        .args([words::NAME, line])
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

//! `daymark ics`: the steps for the calendar a person uses already.

use std::path::Path;

use crate::{
    env::Env,
    report::ics,
    store::letter,
    words::{report as words, shell},
};

use super::{answer::Answer, exit::Exit, visit::Visit};

/// What the calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The planned steps.
    Steps,
    /// The one-offs ahead too.
    WithOneOffs,
}

/// The calendar, printed or written into a file.
pub(super) fn calendar(env: &Env, out: Option<&Path>, which: Which) -> Answer {
    let visit = match which {
        Which::Steps => Visit::open(env),
        Which::WithOneOffs => Visit::open_whole(env),
    };
    let session = visit.session();
    if session.plan.is_unfinished() {
        let mut answer = Answer::of("").with_troubles(visit.troubles());
        answer.err.extend([shell::HOW_TO_BEGIN, "\n"]);
        if answer.exit == Exit::Done {
            answer.exit = Exit::NotDone;
        }
        return answer;
    }
    let one_offs = match which {
        Which::Steps => Vec::new(),
        Which::WithOneOffs => ics::ahead(&session.plan, &session.journal, session.day()),
    };
    let text = ics::calendar(&session.plan, session.day(), &one_offs);
    let Some(file) = out else {
        return Answer::of(text).with_troubles(visit.troubles());
    };
    let mut answer = Answer::of("");
    let name = file.display().to_string();
    if letter::put(file, &text).is_ok() {
        let events = text.matches("BEGIN:VEVENT").count();
        answer.err = words::calendar_written(events, &name);
    } else {
        answer.err = words::calendar_not_written(&name);
        answer.exit = Exit::NotWritten;
    }
    answer.with_troubles(visit.troubles())
}

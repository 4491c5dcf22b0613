//! `daymark ics`: the steps for the calendar a person uses already.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    env::Env,
    report::ics,
    store::text_file,
    words::{report as words, shell},
};

use super::{
    answer::{Answer, Exit},
    visit::Visit,
};

/// The steps as a calendar: one event each, again and again
#[derive(Clone, Debug, Args)]
pub(super) struct Ics {
    /// Write it into this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// With the one-offs that have a day
    #[arg(long)]
    one_offs: bool,
}

impl Ics {
    pub(super) fn run(&self, env: &Env) -> Answer {
        let visit = if self.one_offs {
            Visit::open_whole(env)
        } else {
            Visit::open(env)
        };
        let session = visit.session();
        if session.plan.is_unfinished() {
            let mut answer = visit.answer("");
            answer.err.extend([shell::HOW_TO_BEGIN, "\n"]);
            if answer.exit == Exit::Done {
                answer.exit = Exit::NotDone;
            }
            return answer;
        }
        let one_offs = if self.one_offs {
            ics::ahead(&session.plan, &session.journal, session.day())
        } else {
            Vec::new()
        };
        let text = ics::calendar(&session.plan, session.day(), &one_offs);
        match &self.out {
            None => visit.answer(text),
            Some(file) => put(file, &text).with_troubles(visit.troubles()),
        }
    }
}

fn put(file: &Path, text: &str) -> Answer {
    let name = file.display().to_string();
    if text_file::put(file, text).is_err() {
        return Answer::refused(words::calendar_not_written(&name), Exit::NotWritten);
    }
    let events = text.matches("BEGIN:VEVENT").count();
    Answer::refused(words::calendar_written(events, &name), Exit::Done)
}

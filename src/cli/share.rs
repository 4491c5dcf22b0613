//! `daymark share`: a text for somebody a person trusts.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use clap::Args;

use crate::{
    domain::review,
    env::Env,
    report::share,
    runtime::screen::to_clipboard,
    store::text_file,
    words::{look_back, shell},
};

use super::{
    answer::{Answer, Exit},
    visit::Visit,
};

/// A text for somebody you trust: your values and one step
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Share {
    /// Hand it to the terminal's clipboard too
    #[arg(long)]
    copy: bool,
    /// Save it in this folder too
    #[arg(long)]
    save: bool,
}

impl Share {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, None);
        let session = visit.session();
        if session.plan.is_unfinished() {
            return Answer::line(shell::HOW_TO_BEGIN);
        }
        let step = review::of_week_before(&session.journal, session.day().plus(1))
            .and_then(|(_, review)| review.step_of_week.as_ref());
        let text = share::whole(&share::share(&session.plan, step, session.day()));
        let mut answer = visit.answer(text.clone());
        if self.copy {
            copy(&text, env, &mut answer);
        }
        if self.save {
            save(&share::file_name(session.day()), &text, &mut answer);
        }
        answer
    }
}

/// Standard error is where the terminal listens: standard output may lead into a file.
fn copy(text: &str, env: &Env, answer: &mut Answer) {
    if env.plain || !io::stderr().is_terminal() {
        answer.err.push_str(shell::NO_TERMINAL);
        answer.exit = Exit::NotDone;
    } else if to_clipboard(text, &mut io::stderr()).is_ok() {
        answer.err.extend([look_back::COPIED, "\n"]);
    }
}

fn save(name: &str, text: &str, answer: &mut Answer) {
    if let Ok(name) = text_file::save(Path::new("."), name, text) {
        answer.err.extend([&look_back::saved_as(&name), "\n"]);
    } else {
        answer.err.extend([look_back::NO_FILE, "\n"]);
        answer.exit = Exit::NotWritten;
    }
}

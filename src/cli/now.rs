//! `daymark now`: one small thing and nothing else, for the moments when a screen is too much.

use std::io::{self, BufRead, Write};

use clap::Args;

use crate::{
    domain::{entry::Source, offer::Offer, size::Size},
    env::Env,
    words,
};

use super::{
    answer::Answer,
    visit::{Visit, is_open},
};

/// One small thing and nothing else
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Now;

impl Now {
    /// Shows the one thing; on a terminal Enter marks it done.
    pub(super) fn run(self, env: &Env) -> Answer {
        let mut visit = Visit::open_to_mark(env);
        let Some(offer) = smallest(&visit) else {
            return visit.line(if visit.session().plan.is_unfinished() {
                words::shell::HOW_TO_BEGIN
            } else {
                words::all_done(visit.planned())
            });
        };
        if !env.is_terminal {
            return visit.line(&offer.text);
        }
        if !is_done(&offer.text) {
            return Answer::of("");
        }
        visit.marks(words::shell::done(&offer.text), |session| {
            session.mark(&offer, session.day(), Source::Planned);
        })
    }
}

/// The first open step, of this part of the day if there is one, in its smallest size.
fn smallest(visit: &Visit) -> Option<Offer> {
    let session = visit.session();
    let block = session.plan.settings.blocks.at(session.now());
    let offers = visit.offers();
    let open = || offers.iter().filter(|offer| is_open(offer));
    let offer = open()
        .find(|offer| offer.block == block)
        .or_else(|| open().next())?;
    let commitment = offer
        .what
        .commitment()
        .and_then(|id| session.plan.commitment(id));
    let tiny = commitment.filter(|commitment| !commitment.sizes.tiny.is_empty());
    Some(match tiny {
        Some(commitment) => Offer {
            text: commitment.sizes.tiny.clone(),
            size: Size::Tiny,
            minutes: None,
            ..offer.clone()
        },
        None => offer.clone(),
    })
}

/// Shows the step and waits. True when Enter alone is pressed.
fn is_done(text: &str) -> bool {
    let mut out = io::stdout();
    let shown =
        writeln!(out, "{text}\n\n{}", words::shell::ENTER_WHEN_DONE).and_then(|()| out.flush());
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    shown.is_ok() && read.is_ok_and(|bytes| bytes > 0) && line.trim().is_empty()
}

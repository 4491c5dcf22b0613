//! `daymark now`: one small thing and nothing else, for the moments when a screen is too much.

use std::io::{self, BufRead, Write};

use crate::{
    domain::{entry::Source, offer::Offer, size::Size},
    env::Env,
    words,
};

use super::{answer::Answer, visit::Visit};

/// Shows the one thing; on a terminal Enter marks it done.
pub(super) fn now(env: &Env) -> Answer {
    let mut visit = Visit::open_to_mark(env);
    let Some(offer) = smallest(&visit) else {
        let words = if visit.session().plan.is_unfinished() {
            words::shell::HOW_TO_BEGIN
        } else {
            words::all_done(visit.planned())
        };
        return Answer::of(format!("{words}\n")).with_troubles(visit.troubles());
    };
    if !env.is_terminal {
        return Answer::of(format!("{}\n", offer.text)).with_troubles(visit.troubles());
    }
    if !is_done(&offer.text) {
        return Answer::of("");
    }
    let closing = visit.does(|session| {
        let day = session.day();
        session.mark(&offer, day, Source::Planned);
    });
    let said = if closing.unsaved.is_empty() {
        words::shell::done(&offer.text)
    } else {
        String::new()
    };
    Answer::of(said)
        .after(&closing)
        .with_troubles(visit.troubles())
}

/// The first open step, of this part of the day if there is one, in its smallest size.
fn smallest(visit: &Visit) -> Option<Offer> {
    let session = visit.session();
    let block = session.plan.settings.blocks.at(session.now());
    let offers = visit.offers();
    let open = |offer: &&Offer| offer.done.is_none() && !offer.set_down;
    let offer = offers
        .iter()
        .filter(open)
        .find(|offer| offer.block == block)
        .or_else(|| offers.iter().find(open))?;
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

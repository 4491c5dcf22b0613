//! How the Start screen is drawn.

use super::Start;
use crate::{
    domain::day::Moment,
    pages::exercise::view as exercise,
    session::Session,
    ui::document::{Bar, Document, Rank, Voice, Words},
    words::start as words,
};

/// What it shows.
pub(super) fn document(sheet: &Start, session: &Session) -> Document {
    let now = session.now();
    if let Some(walk) = &sheet.settle {
        let pace = walk.pace(now).filter(|_| sheet.moves);
        return exercise::page(walk, pace, &session.appearance.keys);
    }
    let mut page = step(sheet);
    if sheet.is_done(session) {
        page.gap().say(words::DONE_TODAY);
    } else {
        two_minutes(&mut page, sheet, now);
    }
    page
}

/// First the signal, then the step and why it matters.
fn step(sheet: &Start) -> Document {
    let mut page = Document::quiet();
    if let Some(cue) = &sheet.cue {
        let cue = Words::new(Voice::Plain, cue).under(words::FIRST);
        page.add(cue).gap();
    }
    page.add(Words::new(Voice::Strong, &sheet.step).under(words::THEN));
    if !sheet.why.is_empty() {
        let why = Words::new(Voice::Quiet, &sheet.why).under("");
        page.add(why.rank(Rank::Last));
    }
    page
}

/// The rows of the two sentences are kept free from the beginning, so that the plan under them does not move.
fn two_minutes(page: &mut Document, sheet: &Start, now: Moment) {
    page.gap();
    if sheet.moves {
        page.add(Bar::FromLeft(sheet.run.columns(now) as u16));
    } else {
        page.say(words::ABOUT_TWO_MINUTES);
    }
    let voice = if sheet.run.is_over(now) {
        Voice::Plain
    } else {
        Voice::Silent
    };
    let (first, second) = words::TWO_MINUTES;
    page.gap().add(Words::new(voice, first));
    page.add(Words::new(voice, second));
    if let Some(plan) = &sheet.plan {
        let plan = Words::new(Voice::Quiet, plan).rank(Rank::First);
        page.gap().add(plan);
    }
}

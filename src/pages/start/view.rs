//! How the Start screen is drawn.

use ratatui::layout::Rect;

use super::Start;
use crate::{
    domain::day::Moment,
    pages::exercise::view as exercise,
    session::Session,
    ui::{
        canvas::Canvas,
        quiet::{Bar, Page, Voice},
    },
    words::start as words,
};

/// Draws the settling, or the step with its two minutes.
pub fn draw(sheet: &Start, session: &Session, area: Rect, canvas: &mut Canvas) {
    let now = session.now();
    let page = match &sheet.settle {
        Some(walk) => exercise::page(
            walk,
            walk.pace(now).filter(|_| sheet.moves),
            &session.appearance.keys,
        ),
        None if sheet.is_done(session) => step(sheet).gap().words(Voice::Plain, words::DONE_TODAY),
        None => two_minutes(sheet, now),
    };
    page.draw(area, canvas);
}

/// The bold line alone.
pub fn bold_line(sheet: &Start, now: Moment) -> String {
    match &sheet.settle {
        Some(walk) => exercise::bold_line(walk, walk.pace(now).filter(|_| sheet.moves)),
        None if sheet.run.is_over(now) => words::TWO_MINUTES.0.to_owned(),
        None => sheet.step.clone(),
    }
}

/// First the signal, then the step and why it matters.
fn step(sheet: &Start) -> Page {
    let page = match &sheet.cue {
        Some(cue) => Page::new().under(words::FIRST, Voice::Plain, cue).gap(),
        None => Page::new(),
    };
    let page = page.under(words::THEN, Voice::Strong, &sheet.step);
    if sheet.why.is_empty() {
        page
    } else {
        page.note(&sheet.why)
    }
}

/// The rows of the two sentences are kept free from the beginning, so that the plan under them does not move.
fn two_minutes(sheet: &Start, now: Moment) -> Page {
    let page = step(sheet).gap();
    let page = if sheet.moves {
        page.bar(Bar::FromLeft(sheet.run.columns(now) as u16))
    } else {
        page.words(Voice::Plain, words::ABOUT_TWO_MINUTES)
    };
    let voice = if sheet.run.is_over(now) {
        Voice::Plain
    } else {
        Voice::Silent
    };
    let (first, second) = words::TWO_MINUTES;
    let page = page.gap().words(voice, first).words(voice, second);
    match &sheet.plan {
        Some(plan) => page.gap().aside(plan),
        None => page,
    }
}

//! How an exercise is drawn, here and wherever one is under way.

use ratatui::layout::Rect;

use super::{
    Exercise,
    walk::{Pace, Phase, Walk},
};
use crate::{
    session::{Session, action::Action, keymap::Keymap},
    ui::{
        canvas::Canvas,
        quiet::{Bar, Page, Voice},
    },
    words::exercise as words,
};

/// Draws the page that is open.
pub fn draw(sheet: &Exercise, session: &Session, area: Rect, canvas: &mut Canvas) {
    let pace = sheet.pace(session.now());
    page(&sheet.walk, pace, &session.appearance.keys).draw(area, canvas);
}

/// The open page of an exercise: the breath with its bar where one moves, or the words with their dots.
pub fn page(walk: &Walk, tempo: Option<Pace>, keys: &Keymap) -> Page {
    let page = match tempo {
        Some(tempo) => breath(Page::new(), tempo)
            .gap()
            .dots(tempo.done, walk.rounds()),
        None => sentences(Page::new(), walk),
    };
    if walk.rounds() > 0 {
        let (first, second) = words::IF_IT_MAKES_THINGS_WORSE;
        return page
            .gap()
            .words(
                Voice::Plain,
                keys.sentence(first, (Action::WithoutBreath, "x")),
            )
            .words(Voice::Plain, second);
    }
    let page = match walk.marks() {
        Some((done, of)) => page.gap().dots(done, of),
        None => page,
    };
    match walk.prompt() {
        Some(prompt) => page.gap().words(Voice::Plain, prompt),
        None => page,
    }
}

/// A breath: its word, bold, and the bar that grows and goes back with it.
pub fn breath(page: Page, tempo: Pace) -> Page {
    page.words(Voice::Strong, word(tempo))
        .gap()
        .bar(Bar::FromMiddle(tempo.reach))
}

/// The sentences of a page, the first one bold.
pub fn sentences(page: Page, walk: &Walk) -> Page {
    let voices = std::iter::once(Voice::Strong).chain(std::iter::repeat(Voice::Plain));
    walk.lines()
        .zip(voices)
        .fold(page, |page, (line, voice)| page.words(voice, line))
}

/// The bold line alone.
pub fn bold_line(walk: &Walk, pace: Option<Pace>) -> String {
    match pace {
        Some(pace) => word(pace).to_owned(),
        None => walk.lines().next().unwrap_or_default().to_owned(),
    }
}

fn word(pace: Pace) -> &'static str {
    match pace.phase {
        Phase::In => words::BREATHE_IN,
        Phase::Out => words::BREATHE_OUT,
        Phase::Over => words::BREATHE_AS_USUAL,
    }
}

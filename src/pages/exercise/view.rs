//! What an exercise shows, here and wherever one is under way.

use super::{
    Exercise,
    walk::{Pace, Phase, Walk},
};
use crate::{
    session::{Session, action::Action, keymap::Keymap},
    ui::document::{Bar, Block, Document},
    words::exercise as words,
};

/// The page that is open.
pub(super) fn document(exercise: &Exercise, session: &Session) -> Document {
    let pace = exercise.pace(session.now());
    page(&exercise.walk, pace, &session.appearance.keys)
}

/// The open page of an exercise: the breath with its bar where one moves, or the words with their dots.
pub fn page(walk: &Walk, pace: Option<Pace>, keys: &Keymap) -> Document {
    let mut page = Document::quiet();
    match pace {
        Some(pace) => {
            breath(&mut page, pace);
            page.gap().add(Block::Dots {
                done: pace.done,
                of: walk.rounds(),
            });
        }
        None => sentences(&mut page, walk),
    }
    if walk.rounds() > 0 {
        let (first, second) = words::IF_IT_MAKES_THINGS_WORSE;
        let first = keys.sentence(first, (Action::WithoutBreath, "x"));
        page.gap().say(first).say(second);
        return page;
    }
    marks(&mut page, walk);
    if let Some(prompt) = walk.prompt() {
        page.gap().say(prompt);
    }
    page
}

/// A breath: its word, bold, and the bar that grows and goes back with it.
pub fn breath(page: &mut Document, pace: Pace) {
    page.stress(word(pace))
        .gap()
        .add(Bar::FromMiddle(pace.reach));
}

/// The sentences of a page, the first one bold.
pub fn sentences(page: &mut Document, walk: &Walk) {
    let mut lines = walk.lines();
    if let Some(first) = lines.next() {
        page.stress(first);
    }
    for line in lines {
        page.say(line);
    }
}

/// What was marked of the things a page asks for.
pub fn marks(page: &mut Document, walk: &Walk) {
    if let Some((done, of)) = walk.marks() {
        page.gap().add(Block::Dots { done, of });
    }
}

fn word(pace: Pace) -> &'static str {
    match pace.phase {
        Phase::In => words::BREATHE_IN,
        Phase::Out => words::BREATHE_OUT,
        Phase::Over => words::BREATHE_AS_USUAL,
    }
}

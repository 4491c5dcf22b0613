//! How the hard moment is drawn: one instruction, and nothing to count.

use super::{HardMoment, Page};
use crate::{
    pages::exercise::{view as exercise, walk::Pace},
    session::Session,
    ui::document::{Block, Document},
    words::hard_moment as words,
};

/// What it shows.
pub(super) fn document(sheet: &HardMoment, session: &Session) -> Document {
    let mut page = Document::quiet();
    match sheet.page {
        Page::Ground => {
            page.say(words::ONE_THING_AT_A_TIME).gap();
            if let Some(pace) = pace(sheet, session) {
                exercise::breath(&mut page, pace);
            } else {
                exercise::sentences(&mut page, &sheet.walk);
                exercise::marks(&mut page, &sheet.walk);
            }
        }
        Page::Act => {
            page.say(words::ONE_SMALL_THING).gap();
            if let Some(choice) = sheet.choice(session) {
                page.stress(choice.text).murmur(choice.caption);
            }
        }
        Page::Close => {
            page.stress(words::THAT_WAS_ENOUGH).gap();
            page.say(words::DID_IT_HELP);
            page.add(Block::Hints(words::ANSWERS.to_vec()));
            if let Some(helped) = sheet.helped {
                page.gap().murmur(words::noted(helped.words()));
            }
        }
    }
    page
}

/// The breath, if it is to move.
fn pace(sheet: &HardMoment, session: &Session) -> Option<Pace> {
    sheet.walk.pace(session.now()).filter(|_| sheet.moves)
}

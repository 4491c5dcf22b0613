//! How the hard moment is drawn: one instruction, and nothing to count.

use ratatui::layout::Rect;

use super::{HardMoment, Page};
use crate::{
    app::App,
    pages::exercise::{view as exercise, walk::Pace},
    session::Session,
    ui::{
        canvas::Canvas,
        document::{Block, Document},
        quiet,
    },
    words::hard_moment as words,
};

/// Draws the page that is open.
pub fn draw(sheet: &HardMoment, app: &App, area: Rect, canvas: &mut Canvas) {
    quiet::draw(&document(sheet, &app.session), area, canvas);
}

fn document(sheet: &HardMoment, session: &Session) -> Document {
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
            page.add(Block::Hints(
                words::ANSWERS
                    .map(|(key, words)| (key.into(), words))
                    .to_vec(),
            ));
            if let Some(helped) = sheet.helped {
                page.gap().murmur(words::noted(helped.words()));
            }
        }
    }
    page
}

/// The bold line alone.
pub fn bold_line(sheet: &HardMoment, session: &Session) -> String {
    match sheet.page {
        Page::Ground => exercise::bold_line(&sheet.walk, pace(sheet, session)),
        Page::Act => sheet
            .choice(session)
            .map_or_else(String::new, |choice| choice.text),
        Page::Close => words::THAT_WAS_ENOUGH.to_owned(),
    }
}

/// The breath, if it is to move.
fn pace(sheet: &HardMoment, session: &Session) -> Option<Pace> {
    sheet.walk.pace(session.now()).filter(|_| sheet.moves)
}

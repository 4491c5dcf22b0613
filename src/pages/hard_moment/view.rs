//! How the hard moment is drawn: one instruction, and nothing to count.

use ratatui::layout::Rect;

use super::{HardMoment, Page};
use crate::{
    pages::exercise::{view as exercise, walk::Pace},
    session::Session,
    ui::{
        canvas::Canvas,
        quiet::{self, Voice},
    },
    words::hard_moment as words,
};

/// Draws the page that is open.
pub fn draw(sheet: &HardMoment, session: &Session, area: Rect, canvas: &mut Canvas) {
    let page = match sheet.page {
        Page::Ground => ground(sheet, session),
        Page::Act => act(sheet, session),
        Page::Close => close(sheet),
    };
    page.draw(area, canvas);
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

fn ground(sheet: &HardMoment, session: &Session) -> quiet::Page {
    let page = quiet::Page::new()
        .words(Voice::Plain, words::ONE_THING_AT_A_TIME)
        .gap();
    if let Some(tempo) = pace(sheet, session) {
        return exercise::breath(page, tempo);
    }
    let page = exercise::sentences(page, &sheet.walk);
    match sheet.walk.marks() {
        Some((done, of)) => page.gap().dots(done, of),
        None => page,
    }
}

fn act(sheet: &HardMoment, session: &Session) -> quiet::Page {
    let page = quiet::Page::new()
        .words(Voice::Plain, words::ONE_SMALL_THING)
        .gap();
    match sheet.choice(session) {
        Some(choice) => page
            .words(Voice::Strong, choice.text)
            .words(Voice::Quiet, choice.caption),
        None => page,
    }
}

fn close(sheet: &HardMoment) -> quiet::Page {
    let page = quiet::Page::new()
        .words(Voice::Strong, words::THAT_WAS_ENOUGH)
        .gap()
        .words(Voice::Plain, words::DID_IT_HELP)
        .hints(&words::ANSWERS);
    match sheet.helped {
        Some(helped) => page.gap().words(Voice::Quiet, words::noted(helped.words())),
        None => page,
    }
}

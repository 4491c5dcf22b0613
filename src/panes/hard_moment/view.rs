//! How the hard moment is drawn: one instruction, and nothing to count.

use ratatui::layout::Rect;

use super::{HardMoment, Page};
use crate::{
    app::{App, desk::Desk},
    panes::exercise::{view as exercise, walk::Pace},
    view::{
        paper::Paper,
        quiet::{self, Voice},
    },
    words::hard_moment as words,
};

/// Draws the page that is open.
pub fn draw(sheet: &HardMoment, app: &App, area: Rect, paper: &mut Paper) {
    let page = match sheet.page {
        Page::Ground => ground(sheet, app),
        Page::Act => act(sheet, &app.desk),
        Page::Close => close(sheet),
    };
    page.draw(area, paper);
}

/// The bold line alone.
pub fn bold_line(sheet: &HardMoment, desk: &Desk) -> String {
    match sheet.page {
        Page::Ground => exercise::bold_line(&sheet.walk, pace(sheet, desk)),
        Page::Act => sheet
            .choice(desk)
            .map_or_else(String::new, |choice| choice.text),
        Page::Close => words::THAT_WAS_ENOUGH.to_owned(),
    }
}

/// The breath, if it is to move.
fn pace(sheet: &HardMoment, desk: &Desk) -> Option<Pace> {
    sheet.walk.pace(desk.now()).filter(|_| sheet.moves)
}

fn ground(sheet: &HardMoment, app: &App) -> quiet::Page {
    let page = quiet::Page::new()
        .words(Voice::Plain, words::ONE_THING_AT_A_TIME)
        .gap();
    if let Some(tempo) = pace(sheet, &app.desk) {
        return exercise::breath(page, tempo);
    }
    let page = exercise::sentences(page, &sheet.walk);
    match sheet.walk.marks() {
        Some((done, of)) => page.gap().dots(done, of),
        None => page,
    }
}

fn act(sheet: &HardMoment, desk: &Desk) -> quiet::Page {
    let page = quiet::Page::new()
        .words(Voice::Plain, words::ONE_SMALL_THING)
        .gap();
    match sheet.choice(desk) {
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

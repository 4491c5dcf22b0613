//! What each screen of the look-back shows.

use super::{LookBack, page::Page, share};
use crate::{
    session::Session,
    ui::document::Document,
    words::{look_back as text, past::past},
};

/// The screen that is open.
pub(super) fn document(sheet: &LookBack, session: &Session) -> Document {
    let mut shown = Document::titled(title(sheet.page));
    if sheet.page != Page::End {
        shown.place = text::place(sheet.page.index() + 1);
    }
    shown.scroll = sheet.scroll.past;
    if let Some(swap) = &sheet.swap {
        sheet.show_swap(swap, session, &mut shown);
        return shown;
    }
    match sheet.page {
        Page::Week => sheet.show_week(session, &mut shown),
        Page::Keep => sheet.show_keep(session, &mut shown),
        Page::Worked | Page::InWay => sheet.show_reasons(session, &mut shown),
        Page::Conditions => sheet.show_conditions(session, &mut shown),
        Page::Basics => sheet.show_basics(session, &mut shown),
        Page::Next => sheet.show_next_week(session, &mut shown),
        Page::Note => sheet.show_notes(session, &mut shown),
        Page::Share => sheet.show_share(session, &mut shown),
        Page::End => share::show_end(session, &mut shown),
    }
    shown
}

fn title(page: Page) -> &'static str {
    match page {
        Page::End => text::LOOK_BACK,
        page => text::TITLES[page.index()],
    }
}

/// The one line that is left on a small terminal.
pub fn bold_line(sheet: &LookBack, session: &Session) -> String {
    match sheet.page {
        Page::Keep => {
            let steps = sheet.week_steps(session);
            let step = steps.get(sheet.at);
            step.map_or_else(
                || text::QUIET.to_owned(),
                |step| format!("{} {}", sheet.at + 1, past(&step.step.done.text)),
            )
        }
        Page::Worked | Page::InWay => {
            let reasons = sheet.reasons(session);
            let reason = reasons.get(sheet.at).map(|line| line.text.as_str());
            reason.unwrap_or(title(sheet.page)).to_owned()
        }
        Page::Week
        | Page::Conditions
        | Page::Basics
        | Page::Next
        | Page::Note
        | Page::Share
        | Page::End => title(sheet.page).to_owned(),
    }
}

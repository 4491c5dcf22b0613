//! The screens by name, what each shows, and a review as it stands on them.

use super::{LookBack, note};
use crate::{
    domain::{entry::Review, review::SCREENS},
    session::Session,
    ui::document::Document,
    words::look_back as text,
};

/// The screens and the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Week,
    Keep,
    Worked,
    InWay,
    Conditions,
    Basics,
    Next,
    Note,
    Share,
    End,
}

const PAGES: [Page; 9] = [
    Page::Week,
    Page::Keep,
    Page::Worked,
    Page::InWay,
    Page::Conditions,
    Page::Basics,
    Page::Next,
    Page::Note,
    Page::Share,
];

impl Page {
    /// The screen that is stored under this name; an unknown one is the first.
    pub(super) fn named(screen: &str) -> Self {
        let at = SCREENS.iter().position(|name| *name == screen);
        PAGES[at.unwrap_or(0)]
    }

    /// Its place among the nine, from 0. The end stands at the ninth.
    pub(super) fn index(self) -> usize {
        let at = PAGES.iter().position(|page| *page == self);
        at.unwrap_or(PAGES.len() - 1)
    }

    /// The name it is stored under.
    pub(super) fn screen(self) -> &'static str {
        SCREENS[self.index()]
    }
}

/// The screen that is open.
pub(super) fn document(page: &LookBack, session: &Session) -> Document {
    let mut shown = Document::titled(title(page.page));
    if page.page != Page::End {
        shown.place = text::place(page.page.index() + 1);
    }
    shown.scroll = page.scroll.past;
    if let Some(swap) = &page.swap {
        page.show_swap(swap, session, &mut shown);
        return shown;
    }
    match page.page {
        Page::Week => page.show_week(session, &mut shown),
        Page::Keep => page.show_keep(session, &mut shown),
        Page::Worked | Page::InWay => page.show_reasons(session, &mut shown),
        Page::Conditions => page.show_conditions(session, &mut shown),
        Page::Basics => page.show_basics(session, &mut shown),
        Page::Next => page.show_next_week(session, &mut shown),
        Page::Note => page.show_notes(session, &mut shown),
        Page::Share => page.show_share(session, &mut shown),
        Page::End => note::show_end(session, &mut shown),
    }
    shown
}

fn title(page: Page) -> &'static str {
    match page {
        Page::End => text::LOOK_BACK,
        page => text::TITLES[page.index()],
    }
}

/// Does to a review what led from one state to another: fields that differ there take the other's answer here.
pub(super) fn follow(review: &mut Review, from: &Review, to: &Review) {
    fn take<T: PartialEq + Clone>(field: &mut T, from: &T, to: &T) {
        if from != to {
            field.clone_from(to);
        }
    }
    take(&mut review.kept, &from.kept, &to.kept);
    take(&mut review.worked, &from.worked, &to.worked);
    take(&mut review.in_way, &from.in_way, &to.in_way);
    take(&mut review.conditions, &from.conditions, &to.conditions);
    take(&mut review.basics, &from.basics, &to.basics);
    take(&mut review.texts, &from.texts, &to.texts);
    take(&mut review.note, &from.note, &to.note);
    take(
        &mut review.step_of_week,
        &from.step_of_week,
        &to.step_of_week,
    );
    take(&mut review.shared, &from.shared, &to.shared);
}

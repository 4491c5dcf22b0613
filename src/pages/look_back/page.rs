//! The screens by name, and a review as it stands on them.

use crate::domain::{entry::Review, review::SCREENS};

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

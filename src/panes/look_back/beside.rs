//! What opens from a look-back and belongs to other sheets.

use crate::{
    app::{
        desk::{Desk, Matter},
        sheet::Sheet,
        surface::Next,
    },
    domain::idea::Place,
    panes::{
        evidence::EvidencePage,
        idea::{self, IdeaLeaf},
    },
    words::look_back as words,
};

/// The evidence page.
pub(super) fn evidence(desk: &Desk) -> Next {
    Next::open(Sheet::Evidence(EvidencePage::new(desk)))
}

/// What waits here, opened.
pub(super) fn idea(desk: &Desk) -> Next {
    IdeaLeaf::open(Place::LookBack, desk).map_or(Next::Stay, Next::open)
}

/// What waits here, in a few words.
pub(super) fn idea_line(desk: &Desk) -> Option<String> {
    let matter = desk.matter(Place::LookBack)?;
    Some(match matter {
        Matter::Idea(_) => words::about(&idea::about(matter, desk)),
        Matter::Trial(_) => idea::line(matter, desk),
    })
}

/// An idea that is seen here counts as shown.
pub(super) fn show_idea(desk: &mut Desk) {
    desk.show_matter(Place::LookBack);
}

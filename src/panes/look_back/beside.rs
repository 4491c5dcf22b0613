//! What opens from a look-back and belongs to other sheets.

use crate::{
    app::{
        desk::{Desk, Matter},
        sheet::Sheet,
        surface::Next,
    },
    content::Line,
    domain::idea::Place,
    panes::{
        evidence::EvidencePage,
        idea::{self, IdeaLeaf},
        plans::{self, Plans},
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

/// What was said to be in the way, in its words, while there is room for an if-then plan about it.
pub(super) fn in_way<'d>(said: &[String], desk: &'d Desk) -> Vec<&'d Line> {
    let lines = desk.content.in_way().iter();
    let lines = lines.filter(|line| line.moment.is_some() && said.contains(&line.id));
    if plans::may_add(desk) {
        lines.collect()
    } else {
        Vec::new()
    }
}

/// An if-then plan for what was in the way.
pub(super) fn plan_for(said: &[String], desk: &Desk) -> Next {
    let lines = in_way(said, desk).into_iter();
    let moments: Vec<String> = lines.filter_map(|line| line.moment.clone()).collect();
    if moments.is_empty() {
        return Next::Stay;
    }
    Next::open(Sheet::Plans(Plans::for_moments(moments, desk)))
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

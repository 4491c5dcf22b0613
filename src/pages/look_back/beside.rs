//! What opens from a look-back and belongs to other sheets.

use crate::{
    content::Line,
    domain::idea::Place,
    pages::{
        evidence::EvidencePage,
        idea::{self, IdeaLeaf},
        page::Route,
        plans::{self, Plans},
    },
    session::{Matter, Session},
    words::look_back as words,
};

/// The evidence page.
pub(super) fn evidence(session: &Session) -> Route {
    Route::open(EvidencePage::new(session))
}

/// What waits here, opened.
pub(super) fn idea(session: &Session) -> Route {
    IdeaLeaf::open(Place::LookBack, session).map_or(Route::Stay, Route::open)
}

/// What was said to be in the way, in its words, while there is room for an if-then plan about it.
pub(super) fn in_way<'d>(said: &[String], session: &'d Session) -> Vec<&'d Line> {
    let lines = session.content.in_way().iter();
    let lines = lines.filter(|line| line.moment.is_some() && said.contains(&line.id));
    if plans::may_add(session) {
        lines.collect()
    } else {
        Vec::new()
    }
}

/// An if-then plan for what was in the way.
pub(super) fn plan_for(said: &[String], session: &Session) -> Route {
    let lines = in_way(said, session).into_iter();
    let moments: Vec<String> = lines.filter_map(|line| line.moment.clone()).collect();
    if moments.is_empty() {
        return Route::Stay;
    }
    Route::open(Plans::for_moments(moments, session))
}

/// What waits here, in a few words.
pub(super) fn idea_line(session: &Session) -> Option<String> {
    let matter = session.matter(Place::LookBack)?;
    Some(match matter {
        Matter::Idea(_) => words::about(&idea::about(matter, session)),
        Matter::Trial(_) => idea::line(matter, session),
    })
}

/// An idea that is seen here counts as shown.
pub(super) fn show_idea(session: &mut Session) {
    session.show_matter(Place::LookBack);
}

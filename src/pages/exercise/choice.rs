//! Which exercise a person begins with, in the Ground pane and in a hard moment, and where `x` leads.

use crate::{
    content::{Exercise, Need, Setting},
    session::Session,
    words::exercise as words,
};

/// Standing at a window is no help in a hard moment: it is an exercise for other times.
pub const WINDOW: &str = "window";

/// The exercise of the Ground pane: the one that was chosen or ended last. With breath only for those whom it helps.
pub fn default(session: &Session) -> Option<&Exercise> {
    let own = session.plan.settings.exercise.as_deref();
    own.and_then(|id| fitting(id, session))
        .or_else(|| usual(session))
}

/// The exercise of the hard moment: the person's choice for it, else that of the Ground pane; never the window.
pub fn in_hard_moment(session: &Session) -> Option<&Exercise> {
    let own = session.plan.settings.hard_moment_exercise.as_deref();
    own.and_then(|id| fitting(id, session))
        .or_else(|| default(session))
        .filter(|one| one.id != WINDOW)
        .or_else(|| without_breath(session))
}

/// The exercise with this id, unless it asks for the breath of somebody whom that does not help.
fn fitting<'a>(id: &str, session: &'a Session) -> Option<&'a Exercise> {
    let one = session.content.exercise(id);
    one.filter(|one| !one.breath || session.is_with_breath())
}

fn usual(session: &Session) -> Option<&Exercise> {
    let id = &session.content.starter().exercises.with_breath;
    fitting(id, session).or_else(|| without_breath(session))
}

/// The exercise for those whom the breath does not help. What a person's own content says of it, it never asks for the
/// breath.
pub fn without_breath(session: &Session) -> Option<&Exercise> {
    let id = &session.content.starter().exercises.without_breath;
    let first = session.content.exercise(id).filter(|one| !one.breath);
    first.or_else(|| session.content.exercises().iter().find(|one| !one.breath))
}

/// The exercise that keeps attention outside the body.
pub fn without_body(session: &Session) -> Option<&Exercise> {
    let is_outside = |one: &&Exercise| !one.breath && !one.body && one.id != WINDOW;
    let id = &session.content.starter().exercises.without_body;
    let first = session.content.exercise(id).filter(is_outside);
    first.or_else(|| session.content.exercises().iter().find(is_outside))
}

/// The three that the question what settles a person begins with: with the breath, without it, outside the body.
pub fn first_three(session: &Session) -> Vec<&Exercise> {
    let starter = &session.content.starter().exercises;
    let ids = [
        &starter.with_breath,
        &starter.without_breath,
        &starter.outside,
    ];
    let all = ids.into_iter();
    all.filter_map(|id| session.content.exercise(id)).collect()
}

/// Feet and five things, where content has nothing.
pub fn without_content() -> Exercise {
    let [title, card, pages @ ..] = words::WITHOUT_CONTENT;
    Exercise {
        id: "feet_five".to_owned(),
        title: title.to_owned(),
        breath: false,
        body: true,
        outside_only: false,
        needs: Need::None,
        place: Setting::Any,
        seconds: 45,
        card: card.to_owned(),
        pages: pages.map(str::to_owned).to_vec(),
        rounds: 0,
        marks: vec![0, 5],
        who_not: None,
    }
}

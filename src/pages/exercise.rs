//! A grounding exercise, one page at a time.

pub mod choice;
pub mod list;
pub mod walk;

use std::time::Duration;
use walk::{Pace, Phase, Walk, Without};

use list::ExerciseList;

use crate::{
    content,
    domain::{
        day::{Day, Moment},
        entry::Fact,
    },
    pages::page::{self, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::Action,
        command::{ENTER, Group, SPACE},
        day::Grounding,
        key::Key,
    },
    ui::document::{Bar, Document},
    words::{self, exercise as text},
};

pub use choice::default;

type Command = crate::pages::page::Command<Exercise>;

/// A grounding exercise under way.
#[derive(Debug)]
pub struct Exercise {
    walk: Walk,
    /// The day it was begun on: it may end after the turn.
    day: Day,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing", SPACE, Action::Mark)
        .hint(1, "Space", text::MARK_ONE)
        .when(|page, _| page.walk.marks().is_some()),
    Command::of("next page", ENTER, Action::Accept)
        .hint(2, "Enter", text::NEXT)
        .when(|page, _| !page.walk.is_at_its_end()),
    Command::of("end the exercise", ENTER, Action::Accept)
        .hint(2, "Enter", text::DONE)
        .when(|page, _| page.walk.is_at_its_end()),
    Command::of(
        "go on without breath",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|page, _| page.walk.way_out() == Some(Without::Breath)),
    Command::of(
        "go on without the body",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BODY)
    .when(|page, _| page.walk.way_out() == Some(Without::Body)),
    Command::of("another exercise", &[Key::char('o')], Action::Another).hint(4, "o", text::ANOTHER),
];

impl Exercise {
    /// The first page of the exercise that suits this person.
    pub fn new(session: &Session) -> Self {
        Self {
            walk: Walk::begin(session),
            day: session.day(),
        }
    }

    /// The first page of this exercise.
    fn of(exercise: content::Exercise, session: &Session) -> Self {
        Self {
            walk: Walk::of(Some(exercise), session),
            day: session.day(),
        }
    }

    fn go_on(&mut self, session: &mut Session) -> Route {
        if self.walk.go_on(session.now()) {
            return Route::Stay;
        }
        let exercise = self.walk.id().to_owned();
        let switched = self.walk.is_switched();
        // The one that was ended last is shown from now on.
        if default(session).is_some_and(|shown| shown.id != exercise) {
            session.remember_exercise(Grounding::Usual, &exercise);
        }
        session.log(self.day, Fact::Grounded { exercise, switched });
        session.call_it(text::NAME);
        Route::Today
    }

    fn go_back(&mut self, session: &Session) -> Route {
        if self.walk.go_back(session.now()) {
            Route::Stay
        } else {
            Route::Close
        }
    }
}

impl Page for Exercise {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("ground", &[Key::char('g')], Action::Ground)
            .hint(0, "g", "begin the exercise")
            .listed(Group::Anywhere, "ground")
            .place(3)
            .about("begin the exercise in the Ground pane"),
        after: "last step",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("exercise", Kind::Quiet)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => return self.go_on(session),
            Action::Back => return self.go_back(session),
            Action::Close => return Route::Close,
            Action::Mark => self.walk.mark(),
            Action::WithoutBreath => self.walk.leave(session),
            Action::Another => return Route::open(ExerciseList::to_begin(session)),
            _ => {}
        }
        Route::Stay
    }

    /// The page that is open.
    fn document(&self, session: &Session) -> Document {
        page(&self.walk, session)
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        self.walk.quiet_for(now)
    }
}

/// The open page of an exercise: the breath with its bar where one moves, or the words with their dots.
pub fn page(walk: &Walk, session: &Session) -> Document {
    let mut page = Document::quiet();
    match walk.pace(session.now()) {
        Some(now) => {
            breath(&mut page, now);
            page.gap().add(Bar::Dots {
                done: now.done,
                of: walk.rounds(),
            });
        }
        None => sentences(&mut page, walk),
    }
    if walk.rounds() > 0 {
        let (first, second) = text::IF_IT_MAKES_THINGS_WORSE;
        let keys = &session.appearance.keys;
        let first = keys.sentence(first, Action::WithoutBreath);
        page.gap().say(first).say(second);
        return page;
    }
    marks(&mut page, walk);
    if let Some(prompt) = walk.prompt() {
        page.gap().say(prompt);
    }
    ease(&mut page, walk);
    page
}

/// A breath: its word, bold, and the bar that grows and goes back with it.
pub fn breath(page: &mut Document, now: Pace) {
    page.stress(word(now)).gap().add(Bar::FromMiddle(now.reach));
}

/// The sentences of a page, the first one bold.
pub fn sentences(page: &mut Document, walk: &Walk) {
    let mut lines = walk.lines();
    if let Some(first) = lines.next() {
        page.stress(first);
    }
    for line in lines {
        page.say(line);
    }
}

/// The line for somebody who just left the breath, light-headed perhaps.
pub fn ease(page: &mut Document, walk: &Walk) {
    if walk.is_eased() {
        page.gap().murmur(text::AS_YOU_LIKE);
    }
}

/// What was marked of the things a page asks for.
pub fn marks(page: &mut Document, walk: &Walk) {
    if let Some((done, of)) = walk.marks() {
        page.gap().add(Bar::Dots { done, of });
    }
}

fn word(pace: Pace) -> &'static str {
    match pace.phase {
        Phase::In => text::BREATHE_IN,
        Phase::Out => text::BREATHE_OUT,
        Phase::Over => text::BREATHE_AS_USUAL,
    }
}

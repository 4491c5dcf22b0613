//! A grounding exercise, one page at a time.

pub mod view;
pub mod walk;

use std::time::Duration;

use crate::{
    domain::{day::Moment, entry::Fact},
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::Action,
        command::{ENTER, SPACE},
        key::Key,
    },
    ui::document::Document,
    words::{self, exercise as text},
};

pub use walk::default;
use walk::{Pace, Walk};

type Command = crate::pages::page::Command<Exercise>;

/// A grounding exercise under way.
#[derive(Debug)]
pub struct Exercise {
    walk: Walk,
    moves: bool,
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
    .when(|page, _| page.walk.is_with_breath()),
];

impl Exercise {
    /// The first page of the exercise that suits this person.
    pub fn new(session: &Session) -> Self {
        Self {
            walk: Walk::begin(session),
            moves: session.appearance.motion,
        }
    }

    /// The breath, if it is to move.
    fn pace(&self, now: Moment) -> Option<Pace> {
        self.walk.pace(now).filter(|_| self.moves)
    }

    fn go_on(&mut self, session: &mut Session) -> Route {
        if self.walk.go_on(session.now()) {
            return Route::Stay;
        }
        let exercise = self.walk.id().to_owned();
        let switched = self.walk.is_switched();
        session.log(session.day(), Fact::Grounded { exercise, switched });
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
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("exercise", Kind::Quiet).with(Trait::QLeaves)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => return self.go_on(session),
            Action::Back => return self.go_back(session),
            Action::Close => return Route::Close,
            Action::Mark => self.walk.mark(),
            Action::WithoutBreath => self.walk.leave_breath(session),
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        self.walk.quiet_for(now).filter(|_| self.moves)
    }
}

//! A grounding exercise, one page at a time.

pub mod view;
pub mod walk;

use std::time::Duration;

use crate::{
    app::{
        App,
        command::{Command, ENTER, SPACE},
        sheet::Sheet,
        surface::{Kind, Next, Surface},
    },
    domain::{day::Moment, entry::Fact},
    session::{Session, action::Action, key::Key},
    words::{self, exercise as text},
};

pub use walk::default;
use walk::{Pace, Walk};

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
        .when(|app| walk(app).is_some_and(|walk| walk.marks().is_some())),
    Command::of("next page", ENTER, Action::Accept)
        .hint(2, "Enter", text::NEXT)
        .when(|app| !is_at_its_end(app)),
    Command::of("end the exercise", ENTER, Action::Accept)
        .hint(2, "Enter", text::DONE)
        .when(is_at_its_end),
    Command::of(
        "go on without breath",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|app| walk(app).is_some_and(Walk::is_with_breath)),
];

fn walk(app: &App) -> Option<&Walk> {
    match app.top() {
        Some(Sheet::Exercise(exercise)) => Some(&exercise.walk),
        _ => None,
    }
}

fn is_at_its_end(app: &App) -> bool {
    walk(app).is_some_and(Walk::is_at_its_end)
}

impl Exercise {
    /// The first page of the exercise that suits this person.
    pub fn new(session: &Session) -> Self {
        Self {
            walk: Walk::begin(session),
            moves: session.appearance.motion,
        }
    }

    /// The line that is left where there is room for one.
    pub fn bold_line(&self, now: Moment) -> String {
        view::bold_line(&self.walk, self.pace(now))
    }

    /// The breath, if it is to move.
    fn pace(&self, now: Moment) -> Option<Pace> {
        self.walk.pace(now).filter(|_| self.moves)
    }

    fn go_on(&mut self, session: &mut Session) -> Next {
        if self.walk.go_on(session.now()) {
            return Next::Stay;
        }
        let exercise = self.walk.id().to_owned();
        let switched = self.walk.is_switched();
        session.log(session.day(), Fact::Grounded { exercise, switched });
        session.call_it(text::NAME);
        Next::Today
    }

    fn go_back(&mut self, session: &Session) -> Next {
        if self.walk.go_back(session.now()) {
            Next::Stay
        } else {
            Next::Close
        }
    }
}

impl Surface for Exercise {
    fn kind(&self) -> Kind {
        Kind::Quiet
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Next {
        match action {
            Action::Accept => return self.go_on(session),
            Action::Back => return self.go_back(session),
            Action::Close => return Next::Close,
            Action::Mark => self.walk.mark(),
            Action::WithoutBreath => self.walk.leave_breath(session),
            _ => {}
        }
        Next::Stay
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        self.walk.quiet_for(now).filter(|_| self.moves)
    }
}

//! The Ground pane: the first lines of an exercise, one key away from doing it.

pub mod view;

use crate::{
    app::{
        App, Focus,
        command::{Command, ENTER, Group},
        sheet::Sheet,
        surface::Next,
    },
    content::Part,
    pages::{
        exercise::Exercise,
        note::{self, Shown},
    },
    session::{Session, action::Action, key::Key},
};

/// What the pane remembers between keys.
#[derive(Debug)]
pub struct Ground {
    /// The note shown in the place of the exercise, when the day asks for one.
    pub note: Option<Shown>,
    /// What the note speaks to.
    part: Option<Part>,
    /// This visit began after a few days away.
    is_return: bool,
}

/// Keys of the Ground pane. They work from all of Today.
pub const COMMANDS: &[Command] = &[
    Command::of("ground", &[Key::char('g')], Action::Ground)
        .hint(0, "g", "begin the exercise")
        .listed(Group::Anywhere, "ground")
        .place(3)
        .about("begin the exercise in the Ground pane"),
    Command::of("begin", ENTER, Action::Ground)
        .shown("Enter")
        .when(|app| app.focus == Focus::Ground),
    Command::of("without breath", &[Key::char('x')], Action::WithoutBreath)
        .shown("x")
        .listed(Group::Anywhere, "without breath")
        .place(4)
        .about("ground with feet and senses")
        .when(is_with_breath),
];

/// True while exercises begin with the breath.
pub fn is_with_breath(app: &App) -> bool {
    app.session.is_with_breath()
}

impl Ground {
    /// The pane for the day the session shows.
    pub fn new(session: &Session) -> Self {
        let away = session.days_away().is_some_and(|days| days >= 2);
        let mut ground = Self {
            note: None,
            part: None,
            is_return: away && !session.record(session.day()).here,
        };
        ground.settle(session);
        ground
    }

    /// Keeps the note that the day asks for: after a few days away, when every step was set down, on a smaller day;
    /// otherwise that of the last look-back, or none, and the exercise is shown.
    pub fn settle(&mut self, session: &Session) {
        let part = self.wanted(session);
        if part != self.part {
            self.part = part;
            self.note = part.and_then(|part| note::for_day(session, part));
        }
        if part.is_none() {
            self.note = note::of_week(session, session.day());
        }
    }

    /// With an engaging key the note counts as shown, so that it does not come again soon.
    pub fn note_shown(&self, session: &mut Session) {
        // The note of the week was chosen, so it does not count as shown.
        if let (Some(note), Some(_)) = (&self.note, self.part) {
            note::log(note, session);
        }
    }

    fn wanted(&self, session: &Session) -> Option<Part> {
        let offers = session.offers(session.day());
        let mut planned = offers
            .iter()
            .filter(|offer| offer.what.commitment().is_some())
            .peekable();
        if self.is_return {
            Some(Part::Return)
        } else if planned.peek().is_some() && planned.all(|offer| offer.set_down) {
            Some(Part::Worth)
        } else if session.is_smaller_day() {
            Some(Part::Hard)
        } else {
            None
        }
    }

    /// True for the actions this pane takes before Today does.
    pub fn answers(&self, action: Action) -> bool {
        matches!(action, Action::Ground)
    }

    /// Does what was asked for.
    pub fn update(&mut self, action: Action, session: &mut Session) -> Next {
        match action {
            Action::Ground => Next::open(Sheet::Exercise(Exercise::new(session))),
            _ => Next::Stay,
        }
    }
}

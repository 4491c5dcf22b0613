//! The Ground pane: the first lines of an exercise, one key away from doing it.

pub mod view;

use crate::{
    app::{
        App, Focus,
        action::Action,
        command::{Command, ENTER, Group},
        desk::Desk,
        key::Key,
        sheet::Sheet,
        surface::Next,
    },
    domain::{entry::Mode, plan::Breath},
    panes::{exercise::Exercise, note},
};

/// What the pane remembers between keys.
#[derive(Debug)]
pub struct Ground {
    /// The note shown in the place of the exercise, when the day asks for one.
    pub note: Option<String>,
}

/// Keys of the Ground pane. They work from all of Today.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "ground",
        keys: &[Key::char('g')],
        shown: "g",
        act: |_| Action::Ground,
        hint: "begin the exercise",
        label: "ground",
        about: "begin the exercise in the Ground pane",
        place: 3,
        group: Group::Anywhere,
        ..Command::BASE
    },
    Command {
        name: "begin",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Ground,
        when: |app| app.focus == Focus::Ground,
        ..Command::BASE
    },
    Command {
        name: "without breath",
        keys: &[Key::char('x')],
        shown: "x",
        act: |_| Action::WithoutBreath,
        label: "without breath",
        about: "ground with feet and senses",
        place: 4,
        group: Group::Anywhere,
        when: is_with_breath,
        ..Command::BASE
    },
];

/// True while exercises begin with the breath.
pub fn is_with_breath(app: &App) -> bool {
    app.desk.plan.settings.breath == Breath::Yes
}

impl Ground {
    /// The pane for the day the desk shows: a note after a few days away, on a smaller day, or when every step was set
    /// down; otherwise the exercise.
    pub fn new(desk: &Desk) -> Self {
        let record = desk.record(desk.day());
        let away = desk.days_away().is_some_and(|days| days >= 2) && !record.here;
        let part = if away {
            Some(crate::content::Part::Return)
        } else {
            None
        };
        let heavy = record.mode == Some(Mode::Smaller);
        let part = part.or(heavy.then_some(crate::content::Part::Hard));
        Self {
            note: part.and_then(|part| note::for_day(desk, part)),
        }
    }

    /// True for the actions this pane takes before Today does.
    pub fn answers(&self, action: Action) -> bool {
        matches!(action, Action::Ground)
    }

    /// Does what was asked for.
    pub fn update(&mut self, action: Action, desk: &mut Desk) -> Next {
        match action {
            Action::Ground => Next::open(Sheet::Exercise(Exercise::new(desk))),
            _ => Next::Stay,
        }
    }
}

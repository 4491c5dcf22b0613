//! A grounding exercise, one page at a time.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// A grounding exercise, one page at a time.
#[derive(Debug, Default)]
pub struct Exercise {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Exercise {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for Exercise {
    fn kind(&self) -> Kind {
        Kind::Quiet
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Desk) -> Next {
        match action {
            Action::Back | Action::Close => Next::Close,
            _ => Next::Stay,
        }
    }
}

/// The exercise that is offered first: with breath only for those whom it helps.
pub fn default(desk: &Desk) -> Option<&crate::content::Exercise> {
    let exercises = &desk.content.starter().exercises;
    let id = match desk.plan.settings.breath {
        crate::domain::plan::Breath::Yes => &exercises.with_breath,
        crate::domain::plan::Breath::No | crate::domain::plan::Breath::Unsure => {
            &exercises.without_breath
        }
    };
    desk.content.exercise(id)
}

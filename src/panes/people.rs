//! People to reach, and the fixed text.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// People to reach, and the fixed text.
#[derive(Debug, Default)]
pub struct PeoplePage {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl PeoplePage {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for PeoplePage {
    fn kind(&self) -> Kind {
        Kind::Page
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

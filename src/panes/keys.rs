//! The keys page.

pub mod view;

use crate::app::{
    App,
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// The keys page.
#[derive(Debug, Default)]
pub struct Keys {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Keys {
    /// A fresh one.
    pub fn new(_app: &App) -> Self {
        Self {}
    }
}

impl Surface for Keys {
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

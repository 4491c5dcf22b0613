//! The values and their steps.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// The values and their steps.
#[derive(Debug, Default)]
pub struct ValuesPage {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl ValuesPage {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for ValuesPage {
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

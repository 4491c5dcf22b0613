//! Every setting as a list of choices.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// Every setting as a list of choices.
#[derive(Debug, Default)]
pub struct SettingsPage {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl SettingsPage {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for SettingsPage {
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

//! Every command by name.

pub mod view;

use crate::app::{
    App,
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// Every command by name.
#[derive(Debug, Default)]
pub struct Palette {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Palette {
    /// A fresh one.
    pub fn new(_app: &App) -> Self {
        Self {}
    }
}

impl Surface for Palette {
    fn kind(&self) -> Kind {
        Kind::Drawer
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

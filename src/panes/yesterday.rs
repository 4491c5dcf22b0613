//! Yesterday, for marking what was done.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// Yesterday, for marking what was done.
#[derive(Debug, Default)]
pub struct Yesterday {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Yesterday {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for Yesterday {
    fn kind(&self) -> Kind {
        Kind::Leaf
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

//! The hard moment: ground, one action, close.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// The hard moment: ground, one action, close.
#[derive(Debug, Default)]
pub struct HardMoment {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl HardMoment {
    /// A fresh one.
    pub fn begin(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for HardMoment {
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

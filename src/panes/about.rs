//! What daymark is and what it is not.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// What daymark is and what it is not.
#[derive(Debug, Default)]
pub struct About {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Surface for About {
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

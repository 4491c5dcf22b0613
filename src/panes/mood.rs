//! One word for today.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// One word for today.
#[derive(Debug, Default)]
pub struct MoodLeaf {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl MoodLeaf {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for MoodLeaf {
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

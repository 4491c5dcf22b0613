//! Adding a step: the five-minute rule.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};
use crate::domain::offer::Offer;

/// Adding a step: the five-minute rule.
#[derive(Debug, Default)]
pub struct Add {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Add {
    /// A fresh one.
    pub fn new(_selected: Option<&Offer>, _desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for Add {
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

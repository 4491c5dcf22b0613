//! Where, with whom, and a note on a done step.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};
use crate::domain::offer::Offer;

/// Where, with whom, and a note on a done step.
#[derive(Debug, Default)]
pub struct Details {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Details {
    /// A fresh one.
    pub fn new(_offer: &Offer, _desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for Details {
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

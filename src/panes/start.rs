//! The start ritual: cue, step, two quiet minutes.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};
use crate::domain::offer::Offer;

/// The start ritual: cue, step, two quiet minutes.
#[derive(Debug, Default)]
pub struct Start {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl Start {
    /// A fresh one.
    pub fn new(_offer: &Offer, _desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for Start {
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

//! The first run: values, whys, steps, in two keys or three minutes.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// The first run: values, whys, steps, in two keys or three minutes.
#[derive(Debug, Default)]
pub struct FirstRun {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl FirstRun {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }

    /// True while every letter chooses something here.
    pub fn takes_letters(&self) -> bool {
        false
    }
}

impl Surface for FirstRun {
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

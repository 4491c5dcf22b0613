//! What is wrong with plan.json, and where.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};
use crate::store::PlanError;

/// What is wrong with plan.json, and where.
#[derive(Debug, Default)]
pub struct PlanErrorPage {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl PlanErrorPage {
    /// A fresh one.
    pub fn new(_error: PlanError) -> Self {
        Self {}
    }
}

impl Surface for PlanErrorPage {
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

//! What is wrong with plan.json, and where. Goes away by itself once the file can be read.

pub mod view;

use crate::app::{
    action::Action,
    command::{Command, DOWN, ENTER, ESC, UP},
    desk::Desk,
    effect::Effect,
    surface::{Kind, Next, Surface},
};

/// What is wrong with plan.json, and where. What it says is what the desk knows.
#[derive(Debug, Default)]
pub struct PlanErrorPage {
    /// Lines that have been scrolled past.
    pub scrolled: usize,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "open in your editor",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Edit,
        hint: "open in your editor",
        rank: 1,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "back",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: "back",
        rank: 2,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "scroll up",
        keys: UP,
        act: |_| Action::Up,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "scroll down",
        keys: DOWN,
        act: |_| Action::Down,
        engages: false,
        ..Command::BASE
    },
];

impl Surface for PlanErrorPage {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, desk: &mut Desk) -> Next {
        match action {
            Action::Edit => desk.order(Effect::EditPlan),
            Action::Up => self.scrolled = self.scrolled.saturating_sub(1),
            Action::Down => self.scrolled += 1,
            Action::Back | Action::Close => return Next::Close,
            _ => {}
        }
        Next::Stay
    }

    fn settle(&mut self, desk: &Desk, size: (u16, u16)) {
        self.scrolled = self.scrolled.min(view::most(desk, size));
    }
}

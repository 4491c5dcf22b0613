//! What daymark is and what it is not.

pub mod view;

use crate::app::{
    action::Action,
    command::{Command, DOWN, ESC, UP},
    desk::Desk,
    surface::{Kind, Next, Surface},
};

/// What daymark is and what it is not.
#[derive(Debug, Default)]
pub struct About {
    /// Lines that have been scrolled past.
    pub scrolled: usize,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "back",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        hint: "back",
        rank: 1,
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

impl Surface for About {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Desk) -> Next {
        match action {
            Action::Up => self.scrolled = self.scrolled.saturating_sub(1),
            Action::Down => self.scrolled += 1,
            Action::Back | Action::Close => return Next::Close,
            _ => {}
        }
        Next::Stay
    }

    fn settle(&mut self, desk: &Desk, size: (u16, u16)) {
        self.scrolled = self.scrolled.min(view::most(&desk.look, size));
    }
}

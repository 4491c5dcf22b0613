//! What is wrong with plan.json, and where. Goes away by itself once the file can be read.

pub mod view;

use crate::app::{
    action::Action,
    command::{Command, ENTER},
    desk::Desk,
    effect::Effect,
    scroll::Scroll,
    surface::{Kind, Next, Surface},
};

/// What is wrong with plan.json, and where. What it says is what the desk knows.
#[derive(Debug, Default)]
pub struct PlanErrorPage {
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[Command::of("open in your editor", ENTER, Action::Edit)
    .hint(1, "Enter", "open in your editor")
    .unengaging()];

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
            Action::Back | Action::Close => return Next::Close,
            action => self.scroll.follow(action),
        }
        Next::Stay
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn settle(&mut self, desk: &Desk, size: (u16, u16)) {
        self.scroll.fit(view::extent(desk, size));
    }
}

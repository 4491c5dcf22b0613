//! What is wrong with plan.json, and where. Goes away by itself once the file can be read.

pub mod view;

use crate::{
    app::{
        command::{Command, ENTER},
        effect::Effect,
        scroll::Scroll,
        surface::{Kind, Next, Surface},
    },
    session::{Session, action::Action},
    ui::screen,
};

/// What is wrong with plan.json, and where. What it says is what the session knows.
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

    fn update(&mut self, action: Action, session: &mut Session) -> Next {
        match action {
            Action::Edit => session.order(Effect::EditPlan),
            Action::Back | Action::Close => return Next::Close,
            action => self.scroll.follow(action),
        }
        Next::Stay
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn settle(&mut self, session: &Session, size: (u16, u16)) {
        let shown = view::document(self, session);
        self.scroll.fit(screen::extent(&shown, size));
    }
}

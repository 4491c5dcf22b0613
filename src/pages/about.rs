//! What daymark is and what it is not.

pub mod view;

use crate::{
    app::{
        command::Command,
        scroll::Scroll,
        surface::{Kind, Next, Surface},
    },
    session::{Session, action::Action},
    ui::screen,
};

/// What daymark is and what it is not.
#[derive(Debug, Default)]
pub struct About {
    /// How far it is scrolled.
    pub scroll: Scroll,
}

impl Surface for About {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        &[]
    }

    fn update(&mut self, action: Action, _desk: &mut Session) -> Next {
        match action {
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

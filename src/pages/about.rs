//! What daymark is and what it is not.

pub mod view;

use crate::{
    pages::page::{Command, Kind, Page, Route, Trait, Traits},
    session::{Session, action::Action, selection::Scroll},
    ui::canvas::{Canvas, Rect},
};

/// What daymark is and what it is not.
#[derive(Debug, Default)]
pub struct About {
    /// How far it is scrolled.
    pub scroll: Scroll,
}

impl Page for About {
    const TABLES: &'static [&'static [Command<Self>]] = &[];

    fn traits(&self) -> Traits {
        Traits::of("about", Kind::Full).with(Trait::NoKeys)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    fn draw(&self, session: &Session, area: Rect, canvas: &mut Canvas) {
        view::draw(self, session, area, canvas);
    }

    fn brief(&self, _session: &Session) -> String {
        crate::words::keys::IS.to_owned()
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.scroll.fit(view::extent(&session.appearance, size));
    }
}

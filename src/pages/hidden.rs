//! The hidden screen: the program's name and nothing else.

use crate::{
    pages::page::{Command, Kind, Page, Route, Traits},
    session::{Session, action::Action},
    ui::document::Document,
    words,
};

/// The hidden screen. Any key brings the screen back; `0` and `q` act.
#[derive(Debug, Default)]
pub struct Hidden;

impl Page for Hidden {
    const TABLES: &'static [&'static [Command<Self>]] = &[];

    fn traits(&self) -> Traits {
        Traits::of("hidden", Kind::Blank)
    }

    fn update(&mut self, _action: Action, _session: &mut Session) -> Route {
        Route::Close
    }

    /// The name; the rest is only said.
    fn document(&self, _session: &Session) -> Document {
        let mut page = Document::titled(words::NAME);
        page.say(words::plain::HIDDEN);
        page
    }
}

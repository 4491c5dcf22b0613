//! The hidden screen: the program's name and nothing else.

pub mod view;

use crate::{
    pages::page::{Command, Kind, Page, Route, Traits},
    session::{Session, action::Action},
    ui::canvas::{Canvas, Rect},
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

    fn draw(&self, _session: &Session, area: Rect, canvas: &mut Canvas) {
        view::draw(area, canvas);
        if let Some(told) = canvas.told() {
            words::NAME.clone_into(&mut told.title);
            told.words(words::plain::HIDDEN);
        }
    }

    fn brief(&self, _session: &Session) -> String {
        words::NAME.to_owned()
    }
}

//! What is wrong with plan.json, and where. Goes away by itself once the file can be read.

pub mod view;

use crate::{
    pages::page::{Kind, Page, Route, Traits},
    session::{Session, action::Action, command::ENTER, effect::Effect, selection::Scroll},
    ui::canvas::{Canvas, Rect},
};

type Command = crate::pages::page::Command<PlanErrorPage>;

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

impl Page for PlanErrorPage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("plan error", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Edit => session.order(Effect::EditPlan),
            Action::Back | Action::Close => return Route::Close,
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    fn draw(&self, session: &Session, area: Rect, canvas: &mut Canvas) {
        view::draw(self, session, area, canvas);
    }

    fn brief(&self, session: &Session) -> String {
        view::first_line(session)
    }

    fn is_over(&self, session: &Session) -> bool {
        session.plan_error.is_none()
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.scroll.fit(view::extent(session, size));
    }
}

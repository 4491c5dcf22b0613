//! The values: what they are, why they matter, their steps and times.

mod another;
mod change;
mod choices;
mod commands;
mod days;
mod doable;
mod opened;
mod row;
mod statement;
pub mod view;

use crate::{
    domain::{id::Id, plan::Plan},
    pages::{
        evidence::EvidencePage,
        page::{Command, Kind, Route, Traits},
    },
    session::{Session, action::Action, field::Field, selection::moved},
    ui::document::Document,
};

use another::{Another, Own};
use choices::Choices;
use days::Days;
use doable::Doable;
use opened::Opened;
use statement::StatementPage;

pub use commands::COMMANDS;

/// How many values there is room for.
const MOST: usize = 3;

/// The list of values, and what was opened from it, the last on top.
#[derive(Debug)]
pub struct ValuesPage {
    at: usize,
    pages: Vec<Page>,
}

/// What opens from the list.
#[derive(Debug)]
enum Page {
    Opened(Opened),
    Choices(Choices),
    Days(Days),
    Doable(Doable),
    Another(Another),
    Own(Box<Own>),
    Statement(StatementPage),
}

/// What follows from an action on an opened page.
enum Turn {
    Stay,
    Back,
    Open(Box<Page>),
    /// Back to the list, with this value selected.
    Values(Id),
}

impl Turn {
    fn open(page: Page) -> Self {
        Self::Open(Box::new(page))
    }
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ListRow {
    Value(Id),
    OneMore,
    Statement,
}

/// The rows of the list: the values, room for one more, the statement.
fn list_rows(plan: &Plan) -> Vec<ListRow> {
    let values = plan.active_values();
    let one_more = (values.len() < MOST).then_some(ListRow::OneMore);
    values
        .iter()
        .map(|value| ListRow::Value(value.id.clone()))
        .chain(one_more)
        .chain([ListRow::Statement])
        .collect()
}

impl ValuesPage {
    /// The list, the first value selected.
    pub fn new(_session: &Session) -> Self {
        Self {
            at: 0,
            pages: Vec::new(),
        }
    }

    fn row(&self, session: &Session) -> ListRow {
        let rows = list_rows(&session.plan);
        rows.get(self.at).cloned().unwrap_or(ListRow::Statement)
    }

    fn update_list(&mut self, action: Action, session: &mut Session) -> Route {
        let page = match (action, self.row(session)) {
            (Action::Back | Action::Close, _) => return Route::Close,
            (Action::Evidence, _) => {
                return Route::open(EvidencePage::new(session));
            }
            (Action::Accept, ListRow::Value(value)) => Page::Opened(Opened::new(&value, session)),
            (Action::Accept, ListRow::OneMore) => Page::Another(Another::new(None)),
            (Action::Add, _) if has_room(&session.plan) => Page::Another(Another::new(None)),
            (Action::Replace, ListRow::Value(value)) => Page::Another(Another::new(Some(value))),
            (Action::Accept, ListRow::Statement) | (Action::Statement, _) => {
                Page::Statement(StatementPage::new(session))
            }
            (action, _) => {
                let rows = list_rows(&session.plan).len();
                self.at = moved(action, self.at, rows).unwrap_or(self.at);
                return Route::Stay;
            }
        };
        self.pages.push(page);
        Route::Stay
    }

    fn follow(&mut self, turn: Turn, session: &Session) {
        match turn {
            Turn::Stay => {}
            Turn::Back => {
                self.pages.pop();
            }
            Turn::Open(page) => self.pages.push(*page),
            Turn::Values(value) => {
                self.pages.clear();
                let rows = list_rows(&session.plan);
                let at = rows
                    .iter()
                    .position(|row| *row == ListRow::Value(value.clone()));
                self.at = at.unwrap_or(0);
            }
        }
    }
}

fn has_room(plan: &Plan) -> bool {
    plan.active_values().len() < MOST
}

impl Page {
    fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        match self {
            Page::Opened(page) => page.update(action, session),
            Page::Choices(page) => page.update(action, session),
            Page::Days(page) => page.update(action, session),
            Page::Doable(page) => page.update(action, session),
            Page::Another(page) => page.update(action, session),
            Page::Own(page) => page.update(action, session),
            Page::Statement(page) => page.update(action, session),
        }
    }

    fn field(&self) -> Option<&Field> {
        match self {
            Page::Choices(page) => page.writing.as_ref(),
            Page::Statement(page) => page.writing.as_ref(),
            Page::Own(page) => page.fields.get(page.at),
            Page::Opened(_) | Page::Days(_) | Page::Doable(_) | Page::Another(_) => None,
        }
    }

    fn field_mut(&mut self) -> Option<&mut Field> {
        match self {
            Page::Choices(page) => page.writing.as_mut(),
            Page::Statement(page) => page.writing.as_mut(),
            Page::Own(page) => page.fields.get_mut(page.at),
            Page::Opened(_) | Page::Days(_) | Page::Doable(_) | Page::Another(_) => None,
        }
    }
}

impl crate::pages::page::Page for ValuesPage {
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("values", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match (self.pages.last_mut(), action) {
            (None, action) => self.update_list(action, session),
            (Some(_), Action::Close) => Route::Close,
            (Some(page), action) => {
                let turn = page.update(action, session);
                self.follow(turn, session);
                Route::Stay
            }
        }
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.pages.last_mut()?.field_mut()
    }

    fn shown_field(&self) -> Option<&Field> {
        self.pages.last()?.field()
    }

    /// An undo may take a value away that is open.
    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        let is_active = |id: &Id| {
            session
                .plan
                .value(id)
                .is_some_and(|value| value.retired.is_none())
        };
        self.pages.retain(|page| match page {
            Page::Opened(Opened { value, .. })
            | Page::Choices(Choices { value, .. })
            | Page::Days(Days { value, .. })
            | Page::Doable(Doable { value, .. }) => is_active(value),
            Page::Another(Another { old, .. }) => old.as_ref().is_none_or(is_active),
            Page::Own(_) | Page::Statement(_) => true,
        });
        self.at = self.at.min(list_rows(&session.plan).len() - 1);
    }
}

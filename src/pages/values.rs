//! The values: what they are, why they matter, their steps and times.

mod another;
mod change;
mod choices;
mod opened;
mod row;
mod statement;
pub mod view;

use another::{Another, Own};
use choices::Choices;
use opened::{Days, Doable, Opened};
use statement::StatementPage;

use crate::{
    domain::{id::Id, plan::Plan},
    pages::{
        evidence::EvidencePage,
        page::{self, Kind, Opener, Route, Traits},
    },
    session::{
        Session,
        action::{Action, moved},
        command::{BACK_TAB, DIGITS, ENTER, Group, LEFT, RIGHT, SPACE, TAB},
        field::Field,
        key::Key,
    },
    ui::document::Document,
};

type Command = crate::pages::page::Command<ValuesPage>;

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
                self.at = moved(action, self.at, rows);
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
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("values", &[Key::char('v')], Action::Values)
            .hint(8, "v", "values")
            .listed(Group::TheWeek, "values")
            .place(1)
            .about("your values, their steps, the statement"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

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

/// Keys of the page, by what is open.
pub const COMMANDS: &[Command] = &[
    Command::of("open the value", ENTER, Action::Accept)
        .hint(1, "Enter", "open")
        .when(is_list),
    Command::of("change the row", ENTER, Action::Accept)
        .hint(1, "Enter", "change")
        .when(|page, _| page.shows(|page| matches!(page, Page::Opened(_)))),
    Command::of("yes", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "yes")
        .when(|page, _| page.shows(|page| matches!(page, Page::Doable(_)))),
    Command::of("stay with this size", &[Key::char('n')], Action::Later)
        .hint(2, "n", "stay")
        .when(|page, _| page.shows(|page| matches!(page, Page::Doable(_)))),
    Command::each("mark a day", DIGITS, Action::Choose)
        .hint(1, "1-7 Space", "mark")
        .when(|page, _| page.shows(|page| matches!(page, Page::Days(_)))),
    Command::of("this size from now on", SPACE, Action::Mark)
        .hint(2, "Space", "usual size")
        .when(is_other_size),
    Command::of("fewer minutes", LEFT, Action::Left)
        .hint(2, "Left Right", "minutes")
        .when(has_minutes),
    Command::of("more minutes", RIGHT, Action::Right).when(has_minutes),
    Command::of("mark the day", SPACE, Action::Mark),
    Command::of("take the choice", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(is_picking),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|page, _| page.shows(|page| page.field().is_some() && !matches!(page, Page::Own(_)))),
    Command::of("the next field", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|page, _| page.shows(|page| matches!(page, Page::Own(_)))),
    Command::of("the other field", TAB, Action::Next)
        .hint(2, "Tab", "other field")
        .when(|page, _| page.shows(|page| matches!(page, Page::Own(_)))),
    Command::of("the field before", BACK_TAB, Action::Previous),
    Command::of("done with the days", ENTER, Action::Accept),
    Command::each("choose", DIGITS, Action::Choose)
        .when(|page, _| page.shows(|page| !matches!(page, Page::Opened(_) | Page::Doable(_)))),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(3, "w", "own words")
        .when(may_write),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "another")
        .when(|page, session| {
            page.pages.is_empty() && matches!(page.row(session), ListRow::Value(_))
        }),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "another value")
        .when(|page, session| {
            page.shows(|page| matches!(page, Page::Opened(_))) && !is_other_size(page, session)
        }),
    Command::of("another value", &[Key::char('r')], Action::Replace),
    Command::of("one more value", &[Key::char('a')], Action::Add)
        .hint(5, "a", "one more")
        .when(|page, session| page.pages.is_empty() && has_room(&session.plan)),
    Command::of("statement", &[Key::char('s')], Action::Statement)
        .hint(6, "s", "statement")
        .when(is_list),
    Command::of("evidence", &[Key::char('t')], Action::Evidence)
        .hint(7, "t", "evidence")
        .when(is_list),
];

impl ValuesPage {
    /// True when this is true of what is open on top of the list.
    fn shows(&self, holds: impl Fn(&Page) -> bool) -> bool {
        self.pages.last().is_some_and(holds)
    }
}

fn is_list(page: &ValuesPage, _: &Session) -> bool {
    page.pages.is_empty()
}

fn is_picking(page: &ValuesPage, _: &Session) -> bool {
    page.shows(|page| match page {
        Page::Choices(_) | Page::Statement(_) => page.field().is_none(),
        Page::Another(_) => true,
        Page::Opened(_) | Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn may_write(page: &ValuesPage, _: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => opened.row().limit().is_some(),
        Page::Choices(choices) => choices.writing.is_none() && choices.row.limit().is_some(),
        Page::Statement(statement) => statement.writing.is_none(),
        Page::Another(_) => true,
        Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn is_other_size(page: &ValuesPage, session: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => {
            let step = change::commitment(&session.plan, &opened.value);
            opened.other_size(&step).is_some()
        }
        Page::Choices(_)
        | Page::Days(_)
        | Page::Doable(_)
        | Page::Another(_)
        | Page::Own(_)
        | Page::Statement(_) => false,
    })
}

fn has_minutes(page: &ValuesPage, session: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => {
            opened.has_minutes(&change::commitment(&session.plan, &opened.value))
        }
        Page::Choices(_)
        | Page::Days(_)
        | Page::Doable(_)
        | Page::Another(_)
        | Page::Own(_)
        | Page::Statement(_) => false,
    })
}

//! The values: what they are, why they matter, their steps and times.

mod about;
mod change;
mod choosing;
mod open;
mod own_words;
mod row;
mod steps;
mod view;
mod what;
mod writing;

use open::{Open, Turn};
use row::{Row, Shown};
use what::{MOST, What, of_change};

pub(super) use row::signals;

use crate::{
    domain::{id::Id, plan::Plan},
    pages::{
        evidence::EvidencePage,
        page::{self, Kind, Opener, Route, Traits},
    },
    session::{
        Session,
        action::{Action, moved},
        command::{BACK_TAB, DIGITS, ENTER, Group, LEFT, ONE_TO_THREE, RIGHT, SPACE, TAB},
        field::Field,
        key::{Code, Key},
    },
    ui::document::Document,
};

type Command = crate::pages::page::Command<ValuesPage>;

/// The list of values, and what was opened from it, the last on top.
#[derive(Debug)]
pub struct ValuesPage {
    at: usize,
    open: Vec<Open>,
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
            open: Vec::new(),
        }
    }

    fn row(&self, session: &Session) -> ListRow {
        let rows = list_rows(&session.plan);
        rows.get(self.at).cloned().unwrap_or(ListRow::Statement)
    }

    fn update_list(&mut self, action: Action, session: &mut Session) -> Route {
        let what = match (action, self.row(session)) {
            (Action::Back | Action::Close, _) => return Route::Close,
            (Action::Evidence, _) => return Route::open(EvidencePage::new(session)),
            (Action::Accept, ListRow::Value(value)) => {
                What::Value(Shown::first(&value, &session.plan))
            }
            (Action::Accept, ListRow::OneMore) => What::Another(None),
            (Action::Add, _) if has_room(&session.plan) => What::Another(None),
            (Action::Choose(row), _) => {
                self.at = row.min(list_rows(&session.plan).len() - 1);
                return self.update_list(Action::Accept, session);
            }
            (Action::Replace, ListRow::Value(value)) => of_change(&value, &session.plan),
            (Action::Accept, ListRow::Statement) | (Action::Statement, _) => What::Statement,
            (action, _) => {
                self.at = moved(action, self.at, list_rows(&session.plan).len());
                return Route::Stay;
            }
        };
        self.open.push(Open::new(what, session));
        Route::Stay
    }

    /// What lies on top of the list.
    fn top(&self) -> Option<&Open> {
        self.open.last()
    }

    /// True when this is true of what is open on top of the list.
    fn shows(&self, holds: impl Fn(&What) -> bool) -> bool {
        self.top().is_some_and(|open| holds(&open.what))
    }
}

fn has_room(plan: &Plan) -> bool {
    plan.active_values().len() < MOST
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
        let Some(open) = self.open.last_mut() else {
            return self.update_list(action, session);
        };
        if action == Action::Close {
            return Route::Close;
        }
        // Going through the steps of a value one stays on the row.
        let turns = matches!(action, Action::Next | Action::Previous);
        match open.update(action, session) {
            Turn::Stay => {}
            Turn::Back => {
                self.open.pop();
            }
            Turn::Open(page) => self.open.push(page),
            Turn::Step(shown) => {
                let is_value = |open: &Open| matches!(open.what, What::Value(_));
                let at = self.open.iter().position(is_value).unwrap_or(0);
                let before = self.open.drain(at..).next();
                let mut open = Open::new(What::Value(shown), session);
                let stays = |before: &Open| {
                    let row = before.row();
                    !matches!(row, Row::Size(_)) || turns && open.has_words(row, session)
                };
                if let Some(before) = before.filter(stays) {
                    (open.at, open.day) = (before.at, before.day);
                }
                self.open.push(open);
            }
            Turn::Values(value) => {
                self.open.clear();
                let mut rows = list_rows(&session.plan).into_iter();
                let at = rows.position(|row| row == ListRow::Value(value.clone()));
                self.at = at.unwrap_or(0);
            }
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = view::document(self, session);
        about::tell(self, session, &mut shown);
        shown
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.open.last_mut()?.field_mut()
    }

    /// An undo may take a value away that is open.
    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        let is_active = |id: &Id| {
            session
                .plan
                .value(id)
                .is_some_and(|value| value.retired.is_none())
        };
        let stays = |open: &Open| open.what.value().is_none_or(is_active);
        self.open.retain(stays);
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
        .when(|page, _| is_value(page)),
    Command::of("yes", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "yes")
        .when(|page, _| page.shows(|what| matches!(what, What::Doable(..)))),
    Command::of("stay with this size", &[Key::char('n')], Action::Later)
        .hint(2, "n", "stay")
        .when(|page, _| page.shows(|what| matches!(what, What::Doable(..)))),
    Command::each("mark a day", DIGITS, Action::Choose)
        .hint(1, "1-7 Space", "mark")
        .when(|page, _| page.shows(|what| matches!(what, What::Row(_, Row::Days)))),
    Command::of("this size from now on", SPACE, Action::Mark)
        .hint(2, "Space", "usual size")
        .when(is_other_size),
    Command::of("fewer minutes", LEFT, Action::Left)
        .hint(2, "Left Right", "minutes")
        .when(has_minutes),
    Command::of("more minutes", RIGHT, Action::Right).when(has_minutes),
    Command::of("the day before", LEFT, Action::Left)
        .hint(2, "Left Right Space", "days")
        .when(is_on_days),
    Command::of("the day after", RIGHT, Action::Right).when(is_on_days),
    Command::of("mark the day", SPACE, Action::Mark),
    Command::of("take the choice", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(|page, _| page.top().is_some_and(Open::is_picking)),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|page, _| page.top().is_some_and(|open| open.field().is_some()) && !is_own(page)),
    Command::of("the next field", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|page, _| is_own(page)),
    Command::of("the other field", TAB, Action::Next)
        .hint(2, "Tab", "other field")
        .when(|page, _| is_own(page)),
    Command::of("the field before", BACK_TAB, Action::Previous),
    Command::of("done with the days", ENTER, Action::Accept),
    Command::each("open a row", ONE_TO_THREE, Action::Choose)
        .hint(8, "1-3", "open")
        .when(is_list),
    Command::each("choose", DIGITS, Action::Choose)
        .when(|page, _| page.shows(|what| !matches!(what, What::Value(_) | What::Doable(..)))),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(3, "w", "own words")
        .when(|page, _| page.top().is_some_and(Open::may_write)),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "another")
        .when(|page, session| {
            page.open.is_empty() && matches!(page.row(session), ListRow::Value(_))
        }),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(5, "r", "another value")
        .when(|page, session| is_value(page) && !is_other_size(page, session)),
    Command::of("another value", &[Key::char('r')], Action::Replace),
    Command::of("another step", &[Key::char('a')], Action::Add)
        .hint(4, "a", "another step")
        .when(|page, _| is_value(page)),
    Command::of("the next step", &[Key::char(']')], Action::Next)
        .hint(3, "[ ]", "steps")
        .when(has_steps),
    Command::of("the step before", &[Key::char('[')], Action::Previous).when(has_steps),
    Command::of("let the step go", &[Key::of(Code::Delete)], Action::LetGo)
        .hint(6, "Del", "let it go")
        .when(has_steps),
    Command::of("one more value", &[Key::char('a')], Action::Add)
        .hint(5, "a", "one more")
        .when(|page, session| page.open.is_empty() && has_room(&session.plan)),
    Command::of("statement", &[Key::char('s')], Action::Statement)
        .hint(6, "s", "statement")
        .when(is_list),
    Command::of("evidence", &[Key::char('t')], Action::Evidence)
        .hint(7, "t", "evidence")
        .when(is_list),
];

fn is_list(page: &ValuesPage, _: &Session) -> bool {
    page.open.is_empty()
}

fn is_value(page: &ValuesPage) -> bool {
    page.shows(|what| matches!(what, What::Value(_)))
}

fn is_on_days(page: &ValuesPage, _: &Session) -> bool {
    page.top().is_some_and(Open::is_on_days)
}

fn has_steps(page: &ValuesPage, session: &Session) -> bool {
    page.shows(|what| matches!(what, What::Value(shown) if shown.place(&session.plan).1 > 1))
}

fn is_own(page: &ValuesPage) -> bool {
    page.shows(|what| matches!(what, What::Own(_)))
}

fn is_other_size(page: &ValuesPage, session: &Session) -> bool {
    let size = page.top().and_then(|open| open.other_size(session));
    size.is_some()
}

fn has_minutes(page: &ValuesPage, session: &Session) -> bool {
    page.top().is_some_and(|open| open.has_minutes(session))
}

//! If-then plans: a moment, the step that follows it, and the whole sentence read once, slowly.

mod making;

use crate::{
    domain::{
        day::Day,
        id::Id,
        plan::{IfThen, Value},
        size::Size,
    },
    pages::page::{Command, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::{Action, moved},
        command::{DIGITS, Group},
        field::Field,
        key::Key,
    },
    ui::document::Document,
    words::{listed_step, plans as words},
};

pub(in crate::pages) use making::may_add;
use making::{COMMANDS, Making, example, free_values, retire};

/// The names of the fields.
const MOMENT: &str = "if-then moment";
const STEP: &str = "if-then step";

/// The if-then plans, or one that is being made.
#[derive(Debug)]
pub struct Plans {
    day: Day,
    stage: Stage,
    /// The selected row of the stage.
    at: usize,
    making: Making,
    writing: Option<Field>,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    List,
    Moment,
    Step,
    /// The sentence of a plan that is being made.
    Keep,
    /// The sentence of a plan that is there.
    Read,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Row {
    Plan(Id),
    Add,
    Example,
}

/// What a plan may lead to.
#[derive(Clone, Debug)]
struct Step {
    /// The person's own step, if it is one.
    commitment: Option<Id>,
    text: String,
    value: Id,
}

impl Plans {
    /// The list.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.day(),
            stage: Stage::List,
            at: 0,
            making: Making::default(),
            writing: None,
        }
    }

    /// The moments to choose from.
    fn moments(session: &Session) -> Vec<&str> {
        let listed = session.content.situations().iter();
        listed.map(|line| line.text.as_str()).collect()
    }

    /// The rows of the list: the plans, and the ways to another.
    fn list(session: &Session) -> Vec<Row> {
        let plans = session
            .plan
            .active_if_then()
            .map(|item| Row::Plan(item.id.clone()));
        let mut rows: Vec<Row> = plans.collect();
        if may_add(session) {
            rows.push(Row::Add);
            if example(session).is_some() {
                rows.push(Row::Example);
            }
        }
        rows
    }

    /// The plan of the selected row, or the one that is read.
    fn selected<'a>(&self, session: &'a Session) -> Option<&'a IfThen> {
        match (self.stage, Self::list(session).get(self.at)) {
            (Stage::List | Stage::Read, Some(Row::Plan(id))) => {
                session.plan.active_if_then().find(|item| &item.id == id)
            }
            _ => None,
        }
    }

    /// What a plan may lead to, of values that are free: the person's own steps, then the small ones of the value.
    fn steps(&self, session: &Session) -> Vec<Step> {
        let values = self.values(session);
        let own = values.iter().flat_map(|value| {
            let steps = session.plan.steps_of(&value.id).into_iter();
            steps.map(|item| Step {
                commitment: Some(item.id.clone()),
                text: listed_step(item.text(item.size)).to_owned(),
                value: value.id.clone(),
            })
        });
        let mut steps: Vec<Step> = own.collect();
        // As many as there are digits, of each value the same.
        let each = DIGITS.len().saturating_sub(steps.len()) / values.len().max(1);
        for value in values {
            let card = session.content.value(value.id.as_str());
            let texts = card.into_iter().flat_map(|card| card.texts(Size::Two));
            let texts: Vec<&str> = texts
                .map(listed_step)
                .filter(|text| steps.iter().all(|step| step.text != *text))
                .take(each)
                .collect();
            steps.extend(texts.into_iter().map(|text| Step {
                commitment: None,
                text: text.to_owned(),
                value: value.id.clone(),
            }));
        }
        steps
    }

    /// The values a plan may be for.
    fn values<'a>(&self, session: &'a Session) -> Vec<&'a Value> {
        free_values(&session.plan, self.making.instead.as_ref())
    }

    fn rows(&self, session: &Session) -> usize {
        match self.stage {
            Stage::List => Self::list(session).len(),
            Stage::Moment => Self::moments(session).len() + 1,
            Stage::Step => self.steps(session).len() + 1,
            Stage::Keep | Stage::Read => 1,
        }
    }

    fn go(&mut self, stage: Stage, session: &Session) -> Route {
        self.stage = stage;
        self.at = match stage {
            Stage::Moment => {
                let all = Self::moments(session);
                let at = all.iter().position(|text| *text == self.making.moment);
                let last = if self.making.moment.is_empty() {
                    0
                } else {
                    all.len()
                };
                at.unwrap_or(last)
            }
            Stage::Step => {
                let steps = self.steps(session);
                let is_own = self.making.commitment.is_some();
                let same = |step: &Step| {
                    step.commitment == self.making.commitment
                        && (is_own || step.text == self.making.action)
                };
                let last = if self.making.action.is_empty() {
                    0
                } else {
                    steps.len()
                };
                steps.iter().position(same).unwrap_or(last)
            }
            Stage::List | Stage::Keep | Stage::Read => self.at,
        };
        Route::Stay
    }

    fn add(&mut self, session: &Session) -> Route {
        if !may_add(session) {
            return Route::Stay;
        }
        self.making = Making::default();
        self.go(Stage::Moment, session)
    }

    /// The example stands there whole; Enter keeps it, Esc leaves it.
    fn take_example(&mut self, session: &Session) -> Route {
        if self.stage != Stage::List {
            return Route::Stay;
        }
        if let Some(making) = example(session).filter(|_| may_add(session)) {
            self.making = making;
            return self.go(Stage::Keep, session);
        }
        Route::Stay
    }

    fn change(&mut self, session: &Session) -> Route {
        let Some(item) = self.selected(session) else {
            return Route::Stay;
        };
        self.making = Making::of(item);
        self.go(Stage::Moment, session)
    }

    fn let_go(&mut self, session: &mut Session) -> Route {
        let Some(item) = self.selected(session) else {
            return Route::Stay;
        };
        let (id, situation, day) = (item.id.clone(), item.situation.clone(), self.day);
        session.change_plan(|plan| retire(plan, &id, day));
        session.call_it(words::let_go(&situation));
        self.stage = Stage::List;
        Route::Stay
    }

    fn accept(&mut self, session: &mut Session) -> Route {
        match self.stage {
            Stage::List => match Self::list(session).get(self.at) {
                Some(Row::Plan(_)) => self.go(Stage::Read, session),
                Some(Row::Add) => self.add(session),
                Some(Row::Example) => self.take_example(session),
                None => Route::Stay,
            },
            Stage::Moment => match Self::moments(session).get(self.at).copied() {
                Some(text) => {
                    self.making.moment = text.to_owned();
                    self.go(Stage::Step, session)
                }
                None => self.write(session),
            },
            Stage::Step => match self.steps(session).into_iter().nth(self.at) {
                Some(step) => {
                    self.making.action = step.text;
                    self.making.commitment = step.commitment;
                    self.making.value = Some(step.value);
                    self.go(Stage::Keep, session)
                }
                None => self.write(session),
            },
            Stage::Keep => self.keep(session),
            Stage::Read => self.go(Stage::List, session),
        }
    }

    fn keep(&mut self, session: &mut Session) -> Route {
        let kept = std::mem::take(&mut self.making).keep(self.day, session);
        self.stage = Stage::List;
        let row = kept.map(Row::Plan);
        let at = Self::list(session)
            .iter()
            .position(|one| Some(one) == row.as_ref());
        self.at = at.unwrap_or(0);
        Route::Stay
    }

    fn back(&mut self, session: &Session) -> Route {
        match self.stage {
            Stage::List => return Route::Close,
            Stage::Moment | Stage::Read => {
                self.stage = Stage::List;
                self.at = self.at.min(self.rows(session).saturating_sub(1));
                if let Some(id) = self.making.instead.take() {
                    let rows = Self::list(session);
                    let at = rows.iter().position(|row| row == &Row::Plan(id.clone()));
                    self.at = at.unwrap_or(0);
                }
            }
            Stage::Step => {
                self.go(Stage::Moment, session);
            }
            Stage::Keep if self.making.is_example => {
                self.making = Making::default();
                self.go(Stage::List, session);
            }
            Stage::Keep => {
                self.go(Stage::Step, session);
            }
        }
        Route::Stay
    }

    fn choose(&mut self, index: usize, session: &mut Session) -> Route {
        let rows = match self.stage {
            Stage::List => session.plan.active_if_then().count(),
            Stage::Moment | Stage::Step => self.rows(session) - 1,
            Stage::Keep | Stage::Read => 0,
        };
        if index >= rows {
            return Route::Stay;
        }
        self.at = index;
        self.accept(session)
    }

    fn answer(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back => self.back(session),
            Action::Close => Route::Close,
            Action::Accept => self.accept(session),
            Action::Choose(index) => self.choose(index, session),
            Action::Write => self.write(session),
            Action::Add if self.stage == Stage::List => self.add(session),
            Action::Another => self.take_example(session),
            Action::Edit => self.change(session),
            Action::Replace => self.let_go(session),
            action => {
                self.at = moved(action, self.at, self.rows(session));
                Route::Stay
            }
        }
    }

    /// The sentence that is shown.
    fn sentence(&self, session: &Session) -> Option<String> {
        let item = match self.stage {
            Stage::Read => self.selected(session)?.clone(),
            Stage::List | Stage::Moment | Stage::Step | Stage::Keep => {
                self.making.item(Id::new(""), self.day)?
            }
        };
        Some(item.sentence(&session.plan.value(&item.value)?.name))
    }
}

impl Page for Plans {
    const OPENER: Option<Opener> = Some(Opener {
        command: Command::of("if-then plans", &[Key::char('p')], Action::Plans)
            .hint(9, "p", "plans")
            .listed(Group::TheWeek, "if-then plans")
            .place(2)
            .about("a signal, and the step that follows it"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("plans", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        self.answer(action, session)
    }

    fn document(&self, session: &Session) -> Document {
        making::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let text = field.trimmed();
        if text.is_empty() {
            return Route::Stay;
        }
        session.set_draft(field.place, text);
        if self.stage == Stage::Moment {
            making::moment(text).clone_into(&mut self.making.moment);
            return self.go(Stage::Step, session);
        }
        listed_step(text).clone_into(&mut self.making.action);
        self.making.commitment = None;
        self.go(Stage::Keep, session)
    }

    fn update_writing(&mut self, action: Action, session: &mut Session) {
        if self.stage == Stage::Step && matches!(action, Action::Next | Action::Previous) {
            self.another_value(action, session);
        }
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }

    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        self.at = self.at.min(self.rows(session).saturating_sub(1));
        if self.stage == Stage::Read && self.selected(session).is_none() {
            self.stage = Stage::List;
        }
    }
}

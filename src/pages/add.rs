//! Adding a step that is done once: what, how long, and by the five-minute rule now or a place for it.

pub mod view;

use crate::{
    domain::{
        block::Block,
        day::Day,
        id::Id,
        offer::{self, Offer, What},
        plan::OneOff,
        size::Size,
    },
    pages::{
        page::{Command, Kind, Page, Route, Traits},
        start::Start,
    },
    session::{
        Notice, Session,
        action::{Action, moved, turned},
        field::Field,
    },
    ui::document::Document,
    words::{add as words, listed_step, step},
};

pub use view::COMMANDS;

/// The name of its field.
const PLACE: &str = "add";
/// The minutes the answers to "About how long?" stand for.
const MINUTES: [u32; 5] = [4, 10, 15, 30, 45];
/// The minutes of the slice that is a look.
const LOOK: u32 = 2;
/// The days a step may be placed on, from today.
const DAYS: usize = 7;
/// How many one-offs a day has room for.
const ROOM: usize = 3;

/// Adding a step, one question at a time.
#[derive(Debug)]
pub struct Add {
    day: Day,
    value: Id,
    stage: Stage,
    /// The selected row of the stage.
    at: usize,
    text: String,
    minutes: u32,
    /// The first slice, where one was cut.
    slice: Option<String>,
    /// Days from `day` to the chosen one.
    days_on: usize,
    writing: Option<Field>,
}

/// The questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    What,
    HowLong,
    Now,
    Place,
    Slice,
}

impl Add {
    /// The first question, for the value of the selected step. What was half typed comes back.
    pub fn new(selected: Option<&Offer>, session: &Session) -> Self {
        let first = session.plan.active_values().first().map(|value| &value.id);
        let value = selected.map(|offer| &offer.value).or(first);
        let mut add = Self {
            day: session.day(),
            value: value.cloned().unwrap_or_else(|| Id::new("")),
            stage: Stage::What,
            at: 0,
            text: session.draft(PLACE).to_owned(),
            minutes: MINUTES[0],
            slice: None,
            days_on: 0,
            writing: None,
        };
        if !add.text.is_empty() {
            add.at = add.steps(session).len();
        }
        add
    }

    /// Steps to choose from: those of the value's card, else the person's own.
    fn steps(&self, session: &Session) -> Vec<String> {
        if let Some(card) = session.content.value(self.value.as_str()) {
            return card.texts(Size::Two).take(3).map(str::to_owned).collect();
        }
        let steps = session.plan.steps_of(&self.value);
        let texts = steps.into_iter().flat_map(|item| {
            [Size::Tiny, Size::Two, Size::Five].map(|size| item.sizes.text(size).to_owned())
        });
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// How many rows the stage has.
    fn rows(&self, session: &Session) -> usize {
        match self.stage {
            Stage::What => self.steps(session).len() + 1,
            Stage::HowLong => MINUTES.len(),
            Stage::Now | Stage::Slice => 2,
            Stage::Place => Block::ALL.len() + 1,
        }
    }

    fn go(&mut self, stage: Stage) -> Route {
        self.stage = stage;
        self.at = match stage {
            Stage::HowLong => MINUTES
                .iter()
                .position(|minutes| *minutes == self.minutes)
                .unwrap_or(0),
            Stage::Place => Block::ALL.len() - 1,
            Stage::What | Stage::Now | Stage::Slice => 0,
        };
        Route::Stay
    }

    fn back(&mut self, session: &Session) -> Route {
        match self.stage {
            Stage::What => return Route::Close,
            Stage::HowLong => {
                self.go(Stage::What);
                let steps = self.steps(session);
                let at = steps.iter().position(|text| text == &self.text);
                self.at = at.unwrap_or(steps.len());
            }
            Stage::Now if self.slice.is_some() => {
                self.slice = None;
                self.go(Stage::Slice);
            }
            Stage::Now | Stage::Place => {
                self.go(Stage::HowLong);
            }
            Stage::Slice => {
                self.go(Stage::Place);
            }
        }
        Route::Stay
    }

    /// What Enter does with the selected row.
    fn accept(&mut self, session: &mut Session) -> Route {
        match self.stage {
            Stage::What => match self.steps(session).get(self.at) {
                Some(text) => {
                    self.text.clone_from(text);
                    self.go(Stage::HowLong)
                }
                None => self.write(),
            },
            Stage::HowLong => {
                self.minutes = MINUTES[self.at];
                let is_short = self.at == 0;
                self.go(if is_short { Stage::Now } else { Stage::Place })
            }
            Stage::Now if self.at == 0 => self.begin(session),
            Stage::Now => self.keep(self.day, Block::Any, session),
            Stage::Place => match Block::ALL.get(self.at) {
                Some(block) => self.keep(self.day.plus(self.days_on as i64), *block, session),
                None => self.go(Stage::Slice),
            },
            Stage::Slice if self.at == 0 => self.cut(words::LOOK),
            Stage::Slice => self.write(),
        }
    }

    /// The row with this number. Parts of the day are only marked: Enter keeps day and time together.
    fn choose(&mut self, index: usize, session: &mut Session) -> Route {
        let rows = match self.stage {
            Stage::What | Stage::Slice => self.rows(session) - 1,
            Stage::HowLong => self.rows(session),
            Stage::Place => Block::ALL.len(),
            Stage::Now => 0,
        };
        if index >= rows {
            return Route::Stay;
        }
        self.at = index;
        if self.stage == Stage::Place {
            Route::Stay
        } else {
            self.accept(session)
        }
    }

    fn write(&mut self) -> Route {
        let is_first = self.stage == Stage::What;
        let text = if is_first { &self.text } else { "" };
        self.writing = Some(Field::new(PLACE, step::LIMIT, text));
        Route::Stay
    }

    /// A slice names what it is cut from, where there is room.
    fn cut(&mut self, slice: &str) -> Route {
        let whole = format!("{}: {slice}", listed_step(&self.text));
        self.slice = Some(if whole.chars().count() <= step::LIMIT {
            whole
        } else {
            crate::words::capital(slice)
        });
        self.go(Stage::Now)
    }

    /// The step as it will read.
    fn wording(&self) -> &str {
        self.slice.as_deref().unwrap_or(&self.text)
    }

    fn another_value(&mut self, action: Action, session: &Session) {
        let values = session.plan.active_values();
        let at = values.iter().position(|value| value.id == self.value);
        let next = at.map_or(0, |at| turned(action, at, values.len()));
        if let Some(value) = values.get(next) {
            let was_writing = self.at >= self.steps(session).len();
            self.value = value.id.clone();
            self.at = if was_writing {
                self.steps(session).len()
            } else {
                0
            };
        }
    }

    /// Adds the step to the plan.
    fn add(&self, day: Option<Day>, block: Block, session: &mut Session) -> OneOff {
        let minutes = match &self.slice {
            Some(slice) if slice.ends_with(words::LOOK) => LOOK,
            Some(_) => MINUTES[0],
            None => self.minutes,
        };
        let item = OneOff {
            id: session.fresh_id(),
            text: self.wording().to_owned(),
            value: self.value.clone(),
            minutes,
            day,
            block,
            ..OneOff::default()
        };
        session.change_plan(|plan| plan.one_offs.push(item.clone()));
        session.call_it(words::name(&item.text));
        session.set_draft(PLACE, "");
        item
    }

    /// Adds it to today and opens its Start screen.
    fn begin(&self, session: &mut Session) -> Route {
        let today = session.day();
        let item = self.add(Some(today), Block::Any, session);
        let what = What::OneOff(item.id.clone());
        let offer = session
            .offers(today)
            .into_iter()
            .find(|offer| offer.what == what)
            .unwrap_or_else(|| offer::once(0, &session.plan, &item, session.record(today)));
        Route::replace(Start::new(&offer, session))
    }

    /// Adds it to a day that has room; otherwise it waits. A day that passed meanwhile gives way to today.
    fn keep(&self, day: Day, block: Block, session: &mut Session) -> Route {
        let day = day.max(session.day());
        let has_room = session.plan.one_offs_on(day).len() < ROOM;
        self.add(has_room.then_some(day), block, session);
        if !has_room && session.may_change_plan() {
            session.say(Notice::Words(words::WAITS.to_owned()));
        }
        Route::Close
    }

    fn answer(&mut self, action: Action, session: &mut Session) -> Route {
        let at = match (self.stage, action) {
            (Stage::Now, Action::Yes) => 0,
            (Stage::Now, Action::Later) => 1,
            (Stage::What | Stage::Slice, Action::Write) => self.rows(session) - 1,
            (Stage::Place, Action::Slice) => Block::ALL.len(),
            (Stage::Place, Action::Left) => return self.move_day(-1),
            (Stage::Place, Action::Right) => return self.move_day(1),
            (Stage::What, Action::Next | Action::Previous) => {
                self.another_value(action, session);
                return Route::Stay;
            }
            (_, action) => {
                self.at = moved(action, self.at, self.rows(session));
                return Route::Stay;
            }
        };
        self.at = at;
        self.accept(session)
    }

    fn move_day(&mut self, by: isize) -> Route {
        self.days_on = self.days_on.saturating_add_signed(by).min(DAYS - 1);
        Route::Stay
    }
}

impl Page for Add {
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("add a step", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back => self.back(session),
            Action::Close => Route::Close,
            Action::Accept => self.accept(session),
            Action::Choose(index) => self.choose(index, session),
            action => self.answer(action, session),
        }
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    /// What Enter does with a written step or slice.
    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Route::Stay;
        }
        if self.stage == Stage::Slice {
            return self.cut(&text);
        }
        session.set_draft(PLACE, &text);
        self.text = text;
        self.go(Stage::HowLong)
    }

    fn put_away(&mut self, field: &Field, session: &mut Session) {
        if self.stage == Stage::What {
            field.text().clone_into(&mut self.text);
            session.set_draft(PLACE, field.text());
        }
    }

    fn update_writing(&mut self, action: Action, session: &mut Session) {
        if self.stage == Stage::What && matches!(action, Action::Next | Action::Previous) {
            self.another_value(action, session);
        }
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

//! The first run: values, whys, steps, in two keys or three minutes. Each choice is kept in the plan at once, and so
//! is the screen, so that it can be left anywhere and goes on from there.

pub mod place;
mod setup;
mod view;
mod writing;

use crate::{
    domain::{block::Block, id::Id, plan::Commitment, size::Size},
    pages::page::{Command, Kind, Page, Route, Trait, Traits},
    session::{Notice, Session, Undoing, action::Action, field::Field},
    ui::document::Document,
    words::first_run as said,
};

use place::Place;
use writing::PersonFields;

/// Paragraphs of O1 in front of its two ways on.
const PARAGRAPHS: usize = said::WELCOME.len();

/// What the first run remembers between keys; all else is in the plan.
#[derive(Debug)]
pub struct FirstRun {
    /// The screen.
    pub place: Place,
    /// The selected row; on O1 and O8 what is in sight of a small screen.
    pub cursor: usize,
    /// Own words being written on O3 and O4.
    pub writing: Option<Field>,
    /// The fields of O7.
    pub person: Option<PersonFields>,
    /// The screen that was left for O8 in one jump.
    left_from: Option<Place>,
    size: (u16, u16),
}

impl FirstRun {
    /// The first run where the plan says it is.
    pub fn new(session: &Session) -> Self {
        let mut first_run = Self {
            place: Place::Welcome,
            cursor: 0,
            writing: None,
            person: None,
            left_from: None,
            size: (80, 24),
        };
        first_run.enter(Place::of(&session.plan), session);
        first_run
    }

    /// True while every letter chooses something here.
    pub fn takes_letters(&self) -> bool {
        self.place == Place::Values
    }

    fn enter(&mut self, place: Place, session: &Session) {
        self.place = place;
        self.cursor = place::current(place, session);
        self.writing = None;
        self.person = (place == Place::Person).then(|| PersonFields::new(session));
        if place != Place::Ready {
            self.left_from = None;
        }
    }

    /// True when O1 fits whole, so that only its ways on are selected.
    fn is_roomy(&self) -> bool {
        self.size.0 >= 60 && self.size.1 >= 20
    }

    fn values(session: &Session) -> usize {
        session.plan.active_values().len()
    }

    /// Goes to a screen; the plan keeps where.
    fn go(place: Place, session: &mut Session) {
        session.change_plan(|plan| plan.setup = Some(place.name()));
    }

    /// Goes on after a choice with this name.
    fn go_on(&self, name: impl Into<String>, session: &mut Session) {
        session.call_it(name);
        Self::go(self.place.next(Self::values(session)), session);
    }

    fn go_back(&mut self, session: &mut Session) {
        let before = self.place.before(Self::values(session));
        let to = self.left_from.take().unwrap_or(before);
        session.let_undo(Undoing::Passed);
        Self::go(to, session);
    }

    /// Jumps to O8; Esc leads back to where it was.
    fn jump(&mut self, name: &str, session: &mut Session) {
        self.left_from = Some(self.place);
        session.call_it(name);
        Self::go(Place::Ready, session);
    }

    fn take_ready_made(&mut self, session: &mut Session) {
        let (content, day) = (session.content.clone(), session.day());
        writing::change_values(session, |plan| {
            setup::take_ready_made(plan, &content, day);
            setup::fill_in(plan, &content, Block::Any);
        });
        self.jump(said::named::READY_MADE, session);
    }

    fn accept(&mut self, session: &mut Session) -> Route {
        match self.place {
            Place::Welcome if self.cursor > PARAGRAPHS => self.take_ready_made(session),
            Place::Welcome => {
                session.let_undo(Undoing::Passed);
                Self::go(Place::Values, session);
            }
            Place::Values => self.accept_values(session),
            Place::Why(_) | Place::Step(_) | Place::Time | Place::Signal | Place::Breath => {
                self.accept_row(self.cursor, session);
            }
            Place::Person => self.accept_person(session),
            Place::Ready => return finish(session),
        }
        Route::Stay
    }

    fn accept_values(&self, session: &mut Session) {
        let (content, day) = (session.content.clone(), session.day());
        writing::change_values(session, |plan| {
            if plan.active_values().is_empty() {
                setup::take_ready_made(plan, &content, day);
            }
            setup::fill_in(plan, &content, Block::Morning);
        });
        self.go_on(said::named::VALUES, session);
    }

    /// Takes a row of a list and goes on; the last row of O3 and O4 is for own words.
    fn accept_row(&mut self, row: usize, session: &mut Session) {
        match self.place {
            Place::Why(index) => match place::whys(session, index).get(row).cloned() {
                Some(why) => self.take_words((&why, Size::Two), session),
                None => self.take_own(session),
            },
            Place::Step(index) => match place::steps(session, index).get(row) {
                Some((text, size)) => {
                    let (text, size) = ((*text).to_owned(), *size);
                    self.take_words((&text, size), session);
                }
                None => self.take_own(session),
            },
            Place::Time => {
                if let Some(block) = Block::ALL.get(row) {
                    session
                        .change_plan(|plan| setup::change_steps(plan, |step| step.block = *block));
                    self.go_on(said::named::TIME, session);
                }
            }
            Place::Signal => {
                let cue = place::signals(session).get(row).map(|cue| Id::new(&cue.id));
                if let Some(cue) = cue {
                    let change = |step: &mut Commitment| step.cue = Some(cue.clone());
                    session.change_plan(|plan| setup::change_steps(plan, change));
                    self.go_on(said::named::SIGNAL, session);
                }
            }
            Place::Breath => {
                if let Some(breath) = place::BREATHS.get(row) {
                    session.change_plan(|plan| plan.settings.breath = *breath);
                    self.go_on(said::named::BREATH, session);
                }
            }
            Place::Welcome | Place::Values | Place::Person | Place::Ready => {}
        }
    }

    /// Goes on with own words the plan holds already; without any, they are written first.
    fn take_own(&mut self, session: &mut Session) {
        if place::own(self.place, session).is_some() {
            self.go_on(self.name(session), session);
        } else {
            self.write(session);
        }
    }

    fn choose(&mut self, index: usize, session: &mut Session) {
        match self.place {
            Place::Values => {
                let rows = place::values(&session.content);
                if let Some(row) = rows.iter().position(|(place, _)| *place == index) {
                    self.cursor = row;
                    self.toggle(session);
                }
            }
            Place::Why(_) | Place::Step(_) | Place::Time | Place::Signal | Place::Breath => {
                let rows = place::list(self.place, session);
                if rows.get(index).is_some_and(|row| row.key != place::OWN) {
                    self.accept_row(index, session);
                }
            }
            Place::Welcome | Place::Person | Place::Ready => {}
        }
    }

    /// Chooses the selected value or puts it away; a fourth changes nothing.
    fn toggle(&self, session: &mut Session) {
        let content = session.content.clone();
        let rows = place::values(&content);
        let Some((_, card)) = rows.get(self.cursor) else {
            return;
        };
        let chosen = setup::chosen(&session.plan);
        let is_chosen = chosen.iter().any(|id| id.as_str() == card.id);
        if !is_chosen && chosen.len() >= setup::MOST {
            return session.say(Notice::Words(said::THREE_IS_PLENTY.to_owned()));
        }
        let day = session.day();
        writing::change_values(session, |plan| {
            setup::toggle(plan, card, day);
            plan.setup = Some(Place::Values.name());
        });
        session.call_it(said::named::VALUES);
    }

    fn move_by(&mut self, rows: isize, session: &Session) {
        let (first, count) = match self.place {
            Place::Welcome => (if self.is_roomy() { PARAGRAPHS } else { 0 }, PARAGRAPHS + 2),
            Place::Values => (0, place::values(&session.content).len()),
            Place::Ready => (0, 1 + Self::values(session)),
            place => (0, place::list(place, session).len()),
        };
        let last = count.saturating_sub(1);
        self.cursor = self
            .cursor
            .max(first)
            .saturating_add_signed(rows)
            .clamp(first.min(last), last);
    }

    /// On O2, to the other column, as far down as it goes.
    fn change_column(&mut self, to: Action, session: &Session) {
        if self.place != Place::Values {
            return;
        }
        let columns = place::columns(&session.content);
        let (left, right) = (columns[0], columns[1]);
        self.cursor = match to {
            Action::Left if self.cursor >= left => (self.cursor - left).min(left.saturating_sub(1)),
            Action::Right if self.cursor < left && right > 0 => left + self.cursor.min(right - 1),
            _ => self.cursor,
        };
    }
}

/// True while the first run is to be gone through.
pub fn is_due(session: &Session) -> bool {
    session.plan.is_unfinished() && session.may_change_plan()
}

/// Ends the first run. It is not taken back with `u`: values and steps are changed in their own place.
fn finish(session: &mut Session) -> Route {
    if !session.may_change_plan() {
        session.say(Notice::PlanIsReadOnly);
        return Route::Stay;
    }
    writing::forget_drafts(session);
    let (content, day) = (session.content.clone(), session.day());
    session.change_plan(|plan| setup::finish(plan, &content, day));
    session.let_undo(Undoing::Closed);
    Route::Today
}

impl Page for FirstRun {
    const TABLES: &'static [&'static [Command<Self>]] = view::TABLES;

    fn table(&self) -> &'static [Command<Self>] {
        match self.place {
            Place::Welcome => view::WELCOME,
            Place::Values => view::VALUES,
            Place::Why(_) | Place::Step(_) if self.writing.is_some() => view::WRITING,
            Place::Why(_) | Place::Step(_) => view::OWN_LIST,
            Place::Time | Place::Signal | Place::Breath => view::LIST,
            Place::Person => view::PERSON,
            Place::Ready => view::READY,
        }
    }

    fn traits(&self) -> Traits {
        let traits = Traits::of("first run", Kind::Walk)
            .with(Trait::NoPalette)
            .with(Trait::QLeaves)
            .with(Trait::IsWalk)
            .with(Trait::LiesFirst);
        if self.takes_letters() {
            traits.with(Trait::TakesLetters)
        } else {
            traits.with(Trait::HelpNear)
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => return self.accept(session),
            Action::Back => self.back(session),
            Action::ReadyMade => self.take_ready_made(session),
            Action::SkipRest => self.jump(said::named::SKIPPED, session),
            Action::Choose(index) => self.choose(index, session),
            Action::Mark if self.place == Place::Values => self.toggle(session),
            Action::Write => self.write(session),
            Action::Up | Action::Down | Action::Next | Action::Previous
                if self.person.is_some() =>
            {
                self.change_field(session);
            }
            Action::Up => self.move_by(-1, session),
            Action::Down => self.move_by(1, session),
            Action::Left | Action::Right => self.change_column(action, session),
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn is_over(&self, session: &Session) -> bool {
        !is_due(session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    /// Takes the written words and goes on; an empty field is put away.
    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(field.place, "");
        if !field.trimmed().is_empty() {
            self.take_words((field.trimmed(), Size::Two), session);
        }
        Route::Stay
    }

    fn field(&mut self) -> Option<&mut Field> {
        match &mut self.person {
            Some(person) => Some(&mut person.fields[person.on]),
            None => self.writing.as_mut(),
        }
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.size = size;
        let place = Place::of(&session.plan);
        if place != self.place {
            self.enter(place, session);
        }
    }
}

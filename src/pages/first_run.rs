//! The first run: values, and for each a why and a step, in two keys or two minutes. Each choice is kept in the plan at
//! once, and so is the screen, so that it can be left anywhere and goes on from there.

mod own_step;
pub mod place;
mod setup;
mod view;
mod writing;

use crate::{
    pages::{
        page::{Command, Kind, Page, Route, Trait, Traits},
        start::Start,
    },
    session::{
        Notice, Session, Undoing,
        action::{Action, moved},
        field::Field,
    },
    ui::document::Document,
    words::first_run as said,
};

use own_step::OwnStep;
use place::{Place, WHY_ROW};

/// Paragraphs of the welcome in front of its two ways on.
const PARAGRAPHS: usize = said::WELCOME.len();

/// What the first run remembers between keys; all else is in the plan.
#[derive(Debug)]
pub struct FirstRun {
    /// The screen.
    pub place: Place,
    /// The selected row; on the first and the last screen what is in sight of a small terminal.
    pub cursor: usize,
    /// The marker stands on a value.
    pub has_moved: bool,
    /// Own words being written.
    pub writing: Option<Field>,
    /// A step in own words, until all of it is known.
    own_step: Option<OwnStep>,
    /// The screen that was left for the last one in one jump.
    left_from: Option<Place>,
    size: (u16, u16),
}

impl FirstRun {
    /// The first run where the plan says it is.
    pub fn new(session: &Session) -> Self {
        let mut first_run = Self {
            place: Place::Welcome,
            cursor: 0,
            has_moved: false,
            writing: None,
            own_step: None,
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
        // Back from naming a value of one's own the marker stands on it.
        self.has_moved = (self.place, place) == (Place::Everyday, Place::Values);
        self.cursor = if self.has_moved {
            place::values(session).len() - 1
        } else {
            place::current(place, session)
        };
        self.place = place;
        (self.writing, self.own_step) = (None, None);
        if place != Place::Ready {
            self.left_from = None;
        }
    }

    /// True when the welcome fits whole, so that only its ways on are selected.
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

    /// Jumps to the last screen; Esc leads back to where it was.
    fn jump(&mut self, name: &str, session: &mut Session) {
        self.left_from = Some(self.place);
        session.call_it(name);
        Self::go(Place::Ready, session);
    }

    fn take_ready_made(&mut self, session: &mut Session) {
        let (content, day) = (session.content.clone(), session.day());
        writing::change_values(session, |plan| setup::take_ready_made(plan, &content, day));
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
            Place::Everyday | Place::Value(_) => self.accept_row(self.cursor, session),
            Place::Ready => return finish(session),
        }
        Route::Stay
    }

    fn accept_values(&self, session: &mut Session) {
        let (content, day) = (session.content.clone(), session.day());
        writing::change_values(session, |plan| {
            if plan.active_values().is_empty() {
                setup::take_ready_made(plan, &content, day);
            } else {
                setup::fill_in(plan, &content);
            }
        });
        self.go_on(said::named::VALUES, session);
    }

    /// Takes a row of a list and goes on; the last row is for own words.
    fn accept_row(&mut self, row: usize, session: &mut Session) {
        match self.place {
            Place::Everyday => match place::everyday_lines(session).get(row) {
                Some(line) => self.take_everyday(line, session),
                None if place::own_everyday(session).is_some() => {
                    self.go_on(said::named::VALUES, session);
                }
                None => self.write(session),
            },
            Place::Value(index) if row == WHY_ROW => self.take_both(index, session),
            Place::Value(index) => {
                let mut steps = place::steps(session, index).into_iter();
                match steps.nth(row - WHY_ROW - 1) {
                    Some(step) => self.take_step(step, session),
                    None if place::own_step(session, index).is_some() => {
                        self.take_both(index, session);
                    }
                    None => self.write(session),
                }
            }
            Place::Welcome | Place::Values | Place::Ready => {}
        }
    }

    /// Goes on with the why and the step the plan holds already.
    fn take_both(&self, index: usize, session: &mut Session) {
        let name =
            place::value(session, index).map_or_else(String::new, |value| value.name.clone());
        self.go_on(said::named::step(&name), session);
    }

    fn choose(&mut self, index: usize, session: &mut Session) -> Route {
        match self.place {
            Place::Values => {
                let values = place::values(session);
                let is_it = |value: &place::Choosable| match value.card {
                    Some((place, _)) => place == index,
                    None => index == view::OWN_LETTER,
                };
                if let Some(row) = values.iter().position(is_it) {
                    (self.cursor, self.has_moved) = (row, true);
                    self.toggle(session);
                }
            }
            Place::Everyday => {
                if index + 1 < place::rows(self.place, session) {
                    self.accept_row(index, session);
                }
            }
            Place::Value(value) => {
                if index < place::steps(session, value).len() {
                    self.accept_row(WHY_ROW + 1 + index, session);
                }
            }
            Place::Ready => return begin(index, session),
            Place::Welcome => {}
        }
        Route::Stay
    }

    /// Chooses the selected value or puts it away; a fourth changes nothing. One of one's own is named first.
    fn toggle(&mut self, session: &mut Session) {
        let content = session.content.clone();
        let values = place::values(session);
        let Some(value) = values.get(self.cursor).filter(|_| self.has_moved) else {
            return;
        };
        let (is_chosen, card) = (value.is_chosen, value.card.map(|(place, _)| place));
        if !is_chosen && Self::values(session) >= setup::MOST {
            return session.say(Notice::Words(said::THREE_IS_PLENTY.to_owned()));
        }
        let card = card.and_then(|place| content.values().get(place));
        let own = place::own_value(session).map(|own| own.id.clone());
        let day = session.day();
        match (card, own) {
            (None, Some(own)) if is_chosen => {
                writing::change_values(session, |plan| setup::toggle_known(plan, &own, day));
            }
            (None, _) => return self.write(session),
            (Some(card), _) => writing::change_values(session, |plan| {
                setup::toggle(plan, card, day);
                plan.setup = Some(Place::Values.name());
            }),
        }
        session.call_it(said::named::VALUES);
    }

    fn move_by(&mut self, action: Action, session: &Session) {
        let (first, count) = match self.place {
            Place::Welcome => (if self.is_roomy() { PARAGRAPHS } else { 0 }, PARAGRAPHS + 2),
            Place::Values => (0, place::values(session).len()),
            Place::Ready => (0, 1 + Self::values(session)),
            place => (0, place::rows(place, session)),
        };
        if self.place == Place::Values && !std::mem::replace(&mut self.has_moved, true) {
            self.cursor = if action == Action::Up { count - 1 } else { 0 };
            return;
        }
        self.cursor = moved(action, self.cursor.max(first), count).max(first);
    }

    /// To the other column of values, as far down as it goes; another why.
    fn turn(&mut self, to: Action, session: &mut Session) {
        if matches!(self.place, Place::Value(_)) {
            return self.turn_why(if to == Action::Left { -1 } else { 1 }, session);
        }
        if self.place != Place::Values {
            return;
        }
        let left = place::left(&session.content);
        let right = place::values(session).len() - left;
        if !std::mem::replace(&mut self.has_moved, true) {
            self.cursor = if to == Action::Right { left } else { 0 };
            return;
        }
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

/// Ends the first run: a day here. It is not taken back with `u`: values and steps are changed in their own place.
fn finish(session: &mut Session) -> Route {
    if !session.may_change_plan() {
        session.refuse_change();
        return Route::Stay;
    }
    writing::forget_drafts(session);
    let (content, day) = (session.content.clone(), session.day());
    session.change_plan(|plan| setup::finish(plan, &content, day));
    session.be_here();
    session.let_undo(Undoing::Closed);
    Route::Today
}

/// Ends it with one of the steps before anything else, in its smallest size.
fn begin(index: usize, session: &mut Session) -> Route {
    let is_there = index < session.plan.active_values().len();
    if !is_there || matches!(finish(session), Route::Stay) {
        return Route::Stay;
    }
    let offers = session.offers(session.day());
    match offers.get(index) {
        Some(offer) => Route::open(Start::smallest(offer, session)),
        None => Route::Today,
    }
}

impl Page for FirstRun {
    const TABLES: &'static [&'static [Command<Self>]] = view::TABLES;

    fn table(&self) -> &'static [Command<Self>] {
        match self.place {
            Place::Welcome => view::WELCOME,
            Place::Values | Place::Everyday | Place::Value(_) if self.writing.is_some() => {
                view::WRITING
            }
            Place::Value(_) if self.own_step.is_some() => own_step::COMMANDS,
            Place::Values => view::VALUES,
            Place::Everyday => view::LINES,
            Place::Value(_) => view::VALUE,
            Place::Ready => view::READY,
        }
    }

    fn traits(&self) -> Traits {
        let traits = Traits::of("first run", Kind::Walk)
            .with(Trait::NoPalette)
            .with(Trait::IsWalk)
            .with(Trait::LiesFirst)
            .with_some((self.place == Place::Welcome).then_some(Trait::QLeaves));
        if self.takes_letters() {
            traits.with(Trait::TakesLetters)
        } else {
            traits.with(Trait::HelpNear)
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if let Some(own) = self.own_step.clone() {
            return self.update_own_step(own, action, session);
        }
        match action {
            Action::Accept => return self.accept(session),
            Action::Back | Action::Close if self.place != Place::Welcome => self.go_back(session),
            Action::ReadyMade => self.take_ready_made(session),
            Action::SkipRest => self.jump(said::named::SKIPPED, session),
            Action::Choose(index) => return self.choose(index, session),
            Action::Mark if self.place == Place::Values => self.toggle(session),
            Action::Tick(_) => session.say(Notice::Words(said::LETTERS_CHOOSE.to_owned())),
            Action::Write => self.write(session),
            Action::Another => self.turn_why(1, session),
            Action::Left | Action::Right => self.turn(action, session),
            Action::Up | Action::Down => self.move_by(action, session),
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

    /// Takes the written words; an empty field is put away.
    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(field.place, "");
        if !field.trimmed().is_empty() {
            self.take_own_words(field, session);
        }
        Route::Stay
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.size = size;
        let place = Place::of(&session.plan);
        if place != self.place {
            self.enter(place, session);
        }
    }
}

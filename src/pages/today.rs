//! The Today pane: the steps of the day, one key each.

mod commands;
mod greeting;
pub mod view;

use crate::{
    app::{sheet::Sheet, surface::Next},
    domain::{
        block::Block,
        draw,
        entry::{Fact, Feeling, Mode, Mood},
        idea::Place,
        offer::Offer,
        phrase::within,
        plan::Basic,
        size::Size,
    },
    pages::{
        add::Add, details::Details, exercise::Exercise, idea::IdeaLeaf, look_back::LookBack,
        mood::MoodLeaf, note::NoteToSelf, plan_error::PlanErrorPage, plans::Plans,
        settings::SettingsPage, start::Start, values::ValuesPage, yesterday::Yesterday,
    },
    session::{Session, action::Action},
    words,
};

pub use commands::COMMANDS;

/// What the pane remembers between keys.
#[derive(Debug)]
pub struct Today {
    /// The key of the selected row.
    pub selected: u8,
    /// The row that was ticked with the last key, or felt since: it carries the felt keys.
    pub after_tick: Option<AfterTick>,
    /// The line that takes the statement's place for this visit.
    pub greeting: Option<String>,
    /// The part of the day the selection was made for.
    block: Block,
}

/// The row that was just ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AfterTick {
    /// Its key.
    pub key: u8,
    /// A feeling was said.
    pub felt: bool,
}

/// What `e`, `n` and `d` say, in this order.
const FEELINGS: [Feeling; 3] = [Feeling::Energizing, Feeling::Neutral, Feeling::Draining];

impl Today {
    /// The pane on the day the session shows.
    pub fn new(session: &Session) -> Self {
        let block = session.plan.settings.blocks.at(session.now());
        let greeting = greeting::greeting(session);
        let mut today = Self {
            selected: 1,
            after_tick: None,
            greeting,
            block,
        };
        today.select_for(session, block);
        today
    }

    /// The selected row.
    pub fn selection<'a>(&self, offers: &'a [Offer]) -> Option<&'a Offer> {
        offers.iter().find(|offer| offer.key == self.selected)
    }

    /// True while a person is greeted who was away for long: the values may be other ones now.
    pub fn is_long_return(&self, session: &Session) -> bool {
        self.greeting.is_some()
            && session
                .days_away()
                .is_some_and(|days| days >= greeting::LONG)
    }

    /// Keeps the selection on a row that exists.
    pub fn settle(&mut self, session: &Session) {
        let offers = session.offers(session.day());
        if self.selection(&offers).is_none() {
            self.selected = offers.first().map_or(1, |offer| offer.key);
        }
    }

    /// At a new part of the day the selection moves to its step.
    pub fn follow_time(&mut self, session: &Session) {
        let block = session.plan.settings.blocks.at(session.now());
        if block != self.block {
            self.block = block;
            self.select_for(session, block);
        }
    }

    /// The first open step of this part of the day, else the first open one, else the first.
    fn select_for(&mut self, session: &Session, block: Block) {
        let offers = session.offers(session.day());
        let open = |offer: &&Offer| offer.done.is_none() && !offer.set_down;
        let here = offers
            .iter()
            .filter(open)
            .find(|offer| offer.block == block);
        let first = here.or_else(|| offers.iter().find(open)).or(offers.first());
        self.selected = first.map_or(1, |offer| offer.key);
    }

    /// Does what was asked for on Today.
    pub fn update(&mut self, action: Action, session: &mut Session) -> Next {
        match action {
            Action::Tick(index) => self.tick(index as u8 + 1, session),
            Action::TickSelected => self.tick(self.selected, session),
            Action::Felt(index) => self.felt(FEELINGS[index], session),
            Action::SetDown => self.set_down(session),
            Action::Smaller => self.resize(Size::smaller, session),
            Action::Larger => self.resize(Size::larger, session),
            Action::SmallerDay => smaller_day(session),
            Action::Basic(index) => mark_basic(Basic::ALL[index], session),
            Action::WithoutBreath => session.leave_breath(),
            Action::Up => self.move_by(-1, session),
            Action::Down => self.move_by(1, session),
            Action::First => self.move_by(-9, session),
            Action::Last => self.move_by(9, session),
            _ => return self.open(action, session),
        }
        Next::Stay
    }

    /// The actions that open a sheet.
    fn open(&self, action: Action, session: &mut Session) -> Next {
        let offers = session.offers(session.day());
        let selected = self.selection(&offers);
        let sheet = match action {
            Action::Start => selected.map(|offer| Sheet::Start(Start::new(offer, session))),
            Action::Details => selected.map(|offer| Sheet::Details(Details::new(offer, session))),
            Action::Mood => Some(Sheet::Mood(MoodLeaf::new(session))),
            Action::Ground => Some(Sheet::Exercise(Exercise::new(session))),
            Action::Add => Some(Sheet::Add(Add::new(selected, session))),
            Action::Yesterday => Some(Sheet::Yesterday(Yesterday::new(session))),
            Action::NoteToSelf => Some(Sheet::NoteToSelf(NoteToSelf::new(session))),
            Action::LookBack => Some(Sheet::LookBack(LookBack::new(session))),
            Action::Values => Some(Sheet::Values(ValuesPage::new(session))),
            Action::Settings => Some(Sheet::Settings(SettingsPage::new(session))),
            Action::Plans => Some(Sheet::Plans(Plans::new(session))),
            Action::OpenNotice if session.plan_error.is_some() => {
                Some(Sheet::PlanError(PlanErrorPage::default()))
            }
            Action::OpenNotice => IdeaLeaf::open(Place::Today, session),
            _ => None,
        };
        sheet.map_or(Next::Stay, Next::open)
    }

    fn tick(&mut self, key: u8, session: &mut Session) {
        let day = session.day();
        let offers = session.offers(day);
        let Some(offer) = offers.iter().find(|offer| offer.key == key) else {
            return;
        };
        self.selected = key;
        let done = session.tick(offer, day);
        self.after_tick = done.then_some(AfterTick { key, felt: false });
    }

    /// Selects a row that was marked elsewhere and gives it the line after a tick.
    pub fn show_tick(&mut self, key: u8) {
        self.selected = key;
        self.after_tick = Some(AfterTick { key, felt: false });
    }

    fn felt(&mut self, feeling: Feeling, session: &mut Session) {
        let day = session.day();
        let offers = session.offers(day);
        if let Some(offer) = self.selection(&offers) {
            session.felt(offer, day, feeling);
            self.after_tick = Some(AfterTick {
                key: offer.key,
                felt: true,
            });
        }
    }

    fn set_down(&self, session: &mut Session) {
        let day = session.day();
        let offers = session.offers(day);
        let Some(offer) = self.selection(&offers) else {
            return;
        };
        let Some(commitment) = offer.what.commitment().cloned() else {
            return;
        };
        match session.record(day).set_down.get(&commitment).cloned() {
            Some(of) if offer.set_down => {
                session.log(day, Fact::Retracted { of });
                session.call_it(words::taken_up(&offer.text));
            }
            _ => {
                session.log(day, Fact::SetDown { commitment });
                session.call_it(words::set_down_of(&offer.text));
            }
        }
    }

    /// Today's size of the selected step, while it is open and the day is a usual one.
    fn resize(&self, step: fn(Size) -> Option<Size>, session: &mut Session) {
        let day = session.day();
        let offers = session.offers(day);
        let Some(offer) = self.selection(&offers) else {
            return;
        };
        let Some(commitment) = offer.what.commitment().cloned() else {
            return;
        };
        let worded = |size: &Size| {
            session
                .plan
                .commitment(&commitment)
                .is_some_and(|plan| !plan.sizes.text(*size).is_empty())
        };
        let mut size = step(offer.size);
        while let Some(next) = size.filter(|size| !worded(size)) {
            size = step(next);
        }
        if let (Some(size), None, Mode::Usual) = (size, &offer.done, session.mode(day)) {
            session.log(day, Fact::SizeToday { commitment, size });
            session.call_it(words::size_of(&offer.text));
        }
    }

    fn move_by(&mut self, rows: isize, session: &Session) {
        let offers = session.offers(session.day());
        let at = offers
            .iter()
            .position(|offer| offer.key == self.selected)
            .unwrap_or(0);
        let to = at
            .saturating_add_signed(rows)
            .min(offers.len().saturating_sub(1));
        if let Some(offer) = offers.get(to) {
            self.selected = offer.key;
        }
    }
}

fn smaller_day(session: &mut Session) {
    let day = session.day();
    let mode = match session.mode(day) {
        Mode::Usual => Mode::Smaller,
        Mode::Smaller => Mode::Usual,
    };
    session.log(day, Fact::DayMode { mode });
    session.call_it(words::mode_name(mode));
}

fn mark_basic(which: Basic, session: &mut Session) {
    let day = session.day();
    if session.plan.settings.basics.of(which).show {
        let on = !session
            .record(day)
            .basics
            .get(&which)
            .copied()
            .unwrap_or(false);
        session.log(day, Fact::Basic { which, on });
        session.call_it(words::basic_name(which));
    }
}

/// The sentence that answers a mood word.
pub fn mood_sentence(session: &Session, mood: &Mood) -> String {
    let (word, band) = match mood {
        Mood::Own(own) => (own.clone(), None),
        Mood::Word(id) => match session.content.mood(id) {
            Some(mood) => (mood.word.clone(), Some(mood.band)),
            None => (id.clone(), None),
        },
    };
    words::mood_sentence(&word, band)
}

/// The line after a tick. Chosen by the day and the step, so that it stays the same on a redraw.
pub fn after_tick_line(session: &Session, offer: &Offer) -> String {
    let seed = format!("{}{}", session.day(), offer.key);
    let line = draw::choose(session.content.after_tick(), &seed).map_or("", String::as_str);
    line.replace("{value}", &within(&offer.value_name))
}

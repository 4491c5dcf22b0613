//! Today, which lies under all other pages: the steps of the day, one key each, with the Ground pane and the week
//! beside them.

mod commands;
mod lately;
mod view;

use crate::{
    domain::{
        block::Block,
        entry::{Fact, Feeling, Mode},
        id::Id,
        offer::{IF_THEN_KEY, Offer},
        phrase::within,
        pick,
        plan::Basic,
        size::Size,
    },
    pages::{
        self,
        add::Add,
        details::Details,
        exercise::list::ExerciseList,
        page::{Command, Kind, Page, Route, Shown, Traits, offered},
        start::Start,
    },
    session::{
        Notice, Session,
        action::{Action, FEELINGS},
        appearance::Pane,
        command::Offered,
    },
    ui::document::Document,
    words,
};

use view::Ground;

pub use commands::rows;
pub use view::{shows_hint, smaller};

/// What the panes remember between keys.
#[derive(Debug)]
pub struct Today {
    /// The key of the selected row.
    pub selected: u8,
    /// The row that was ticked with the last key, or felt since: it carries the felt keys.
    pub after_tick: Option<AfterTick>,
    /// The line that takes the statement's place for this visit.
    pub greeting: Option<String>,
    /// The pane that has the focus.
    pub focus: Pane,
    /// Another page lies over it.
    pub is_covered: bool,
    beside: lately::Beside,
    ground: Ground,
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

impl Today {
    /// The panes on the day the session shows.
    pub fn new(session: &Session) -> Self {
        let block = session.plan.settings.blocks.at(session.now());
        let greeting = greeting(session);
        let mut today = Self {
            selected: 1,
            after_tick: None,
            greeting,
            focus: Pane::Today,
            is_covered: false,
            beside: lately::Beside::default(),
            ground: Ground::new(session),
            block,
        };
        today.select_for(session, block);
        today
    }

    /// Begins anew on the day the session shows; the focus stays.
    pub fn turn(&mut self, session: &Session) {
        let (focus, is_covered) = (self.focus, self.is_covered);
        let beside = std::mem::take(&mut self.beside);
        *self = Self {
            focus,
            is_covered,
            beside,
            ..Self::new(session)
        };
    }

    /// Begins anew with the steps of a plan that was just made.
    pub fn begin(&mut self, session: &Session) {
        let new = Self::new(session);
        let ground = std::mem::replace(&mut self.ground, new.ground);
        (self.selected, self.after_tick) = (new.selected, new.after_tick);
        (self.greeting, self.block) = (new.greeting, new.block);
        self.ground = ground;
    }

    /// With an engaging key the note of the Ground pane counts as shown.
    pub fn note_shown(&self, session: &mut Session) {
        self.ground.note_shown(session);
    }

    /// The selected row.
    pub fn selection<'a>(&self, offers: &'a [Offer]) -> Option<&'a Offer> {
        offers.iter().find(|offer| offer.key == self.selected)
    }

    /// The selected row, as it stands now.
    fn selected(&self, session: &Session) -> Option<Offer> {
        let mut offers = session.offers(session.day()).into_iter();
        offers.find(|offer| offer.key == self.selected)
    }

    /// True while a person is greeted who was away for long: the values may be other ones now.
    pub fn is_long_return(&self, session: &Session) -> bool {
        let greets = self.greeting.is_some() && session.pause().is_none();
        greets && session.days_away().is_some_and(|days| days >= LONG)
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
        let open = |offer: &&Offer| {
            let is_step = offer.key != IF_THEN_KEY;
            is_step && offer.done.is_none() && !offer.set_down
        };
        let here = offers
            .iter()
            .filter(open)
            .find(|offer| offer.block == block);
        let first = here.or_else(|| offers.iter().find(open)).or(offers.first());
        self.selected = first.map_or(1, |offer| offer.key);
    }

    /// The actions that open a page.
    fn open(&self, action: Action, session: &mut Session) -> Route {
        let selected = self.selected(session);
        let page = match action {
            Action::Start => selected.map(|offer| Route::open(Start::new(&offer, session))),
            Action::Details => selected.map(|offer| Route::open(Details::new(&offer, session))),
            Action::Another => Some(Route::open(ExerciseList::to_begin(session))),
            Action::Add if !session.may_change_plan() => {
                session.refuse_change();
                None
            }
            Action::Add => Some(Route::open(Add::new(selected.as_ref(), session))),
            action => opened(action, session).map(Route::Open),
        };
        page.unwrap_or(Route::Stay)
    }

    fn tick(&mut self, key: u8, session: &mut Session) {
        let day = session.day();
        let offers = session.offers(day);
        let Some(offer) = offers.iter().find(|offer| offer.key == key) else {
            session.say(Notice::Words(words::NO_SUCH_STEP.to_owned()));
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
        if let Some(offer) = self.selected(session) {
            session.felt(&offer, session.day(), feeling);
            self.after_tick = Some(AfterTick {
                key: offer.key,
                felt: true,
            });
        }
    }

    fn selected_step(&self, session: &Session) -> Option<(Offer, Id)> {
        let offer = self.selected(session)?;
        let commitment = offer.what.commitment().cloned()?;
        Some((offer, commitment))
    }

    fn set_down(&self, session: &mut Session) {
        let day = session.day();
        let Some((offer, commitment)) = self.selected_step(session) else {
            return;
        };
        match session.record(day).set_down.get(&commitment).cloned() {
            Some(all) if offer.set_down => {
                for of in all {
                    session.log(day, Fact::Retracted { of });
                }
                session.call_it(words::taken_up(&offer.text));
            }
            _ => {
                session.log(day, Fact::SetDown { commitment });
                session.call_it(words::set_down_of(&offer.text));
            }
        }
    }

    /// Today's size of the selected step, while it is open.
    fn resize(&self, step: fn(Size) -> Option<Size>, session: &mut Session) {
        let day = session.day();
        let Some((offer, commitment)) = self.selected_step(session) else {
            return;
        };
        let place = session.record(day).place;
        let worded = |size: &Size| {
            let plan = session.plan.commitment(&commitment);
            plan.is_some_and(|plan| !plan.sizes_at(place).text(*size).is_empty())
        };
        let mut size = step(offer.size);
        while let Some(next) = size.filter(|size| !worded(size)) {
            size = step(next);
        }
        match size {
            _ if offer.done.is_some() => {
                session.say(Notice::Words(words::DONE_TODAY.to_owned()));
            }
            Some(size) => {
                session.log(day, Fact::SizeToday { commitment, size });
                session.call_it(words::size_of(&offer.text));
            }
            None if step(Size::Two) == Some(Size::Tiny) => {
                session.say(Notice::Words(words::SMALLEST.to_owned()));
            }
            None => session.say(Notice::Words(words::LARGEST.to_owned())),
        }
    }

    fn move_by(&mut self, rows: isize, session: &Session) {
        let offers = session.offers(session.day());
        let at = offers.iter().position(|offer| offer.key == self.selected);
        let to = at.unwrap_or(0).saturating_add_signed(rows);
        let to = to.min(offers.len().saturating_sub(1));
        if let Some(offer) = offers.get(to) {
            self.selected = offer.key;
        }
    }
}

impl Page for Today {
    const TABLES: &'static [&'static [Command<Self>]] = &[commands::COMMANDS];

    fn rows(&self, session: &Session) -> Vec<Offered> {
        let own = offered(commands::COMMANDS, self, session);
        commands::with_openers(own, |opener| opener.offered(session), |one| one.row.name)
    }

    fn traits(&self) -> Traits {
        Traits::of("today", Kind::Base)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Tick(index) => self.tick(index as u8 + 1, session),
            Action::TickSelected => self.tick(self.selected, session),
            Action::Felt(index) => self.felt(FEELINGS[index], session),
            Action::SetDown => self.set_down(session),
            Action::Smaller => self.resize(Size::smaller, session),
            Action::Larger => self.resize(Size::larger, session),
            Action::SmallerDay => smaller_day(session),
            Action::Basic(index) => session.mark_basic(Basic::ALL[index]),
            Action::WithoutBreath => session.leave_breath(),
            Action::Up => self.move_by(-1, session),
            Action::Down => self.move_by(1, session),
            Action::First => self.move_by(-9, session),
            Action::Last => self.move_by(9, session),
            Action::Next => self.focus = self.focus.next(),
            Action::Previous => self.focus = self.focus.next().next(),
            _ => return self.open(action, session),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    /// Keeps the selection on a row that exists.
    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.beside.sync(session, size);
        let offers = session.offers(session.day());
        if self.selection(&offers).is_none() {
            self.selected = offers.first().map_or(1, |offer| offer.key);
        }
        self.ground.sync(session);
    }
}

/// The page that a row in the file of the page opens.
fn opened(action: Action, session: &mut Session) -> Option<Box<dyn Shown>> {
    let opener = pages::openers().find(|opener| {
        let offered = opener.offered(session);
        offered.holds && offered.row.asks_for(action)
    });
    (opener?.open)(session)
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

/// The line after a tick. The lines come one after the other in a fixed shuffle, three a day, so that none comes again
/// before all others did. Each fifth time of a month is told, and a day that is full enough.
pub fn after_tick_line(session: &Session, offer: &Offer) -> String {
    let day = session.day();
    let value = within(&offer.value_name);
    if PLENTY <= session.record(day).steps().count() {
        return words::PLENTY.to_owned();
    }
    let of_month = |step| session.journal.times_done_in_month(step, day);
    let times = offer.what.commitment().map_or(0, of_month);
    if times > 0 && times.is_multiple_of(5) {
        return words::nth_of_month(&value, times);
    }
    let lines = session.content.after_tick();
    let at = 3 * day.number() + i64::from(offer.key) - 1;
    let line = pick::in_turn(lines, at).map_or("", String::as_str);
    line.replace("{value}", &value)
}

/// From this mark of a day on there is nothing to add.
const PLENTY: usize = 7;

/// Days away after which life may look different.
const LONG: i64 = 28;

/// The greeting of this visit after days away. Only before the first engaging key of the day, and never with a number in
/// it.
fn greeting(session: &Session) -> Option<String> {
    if session.record(session.day()).here {
        return None;
    }
    let line = match session.days_away()? {
        LONG.. => words::BACK_AFTER_MONTHS,
        7..=27 => words::BACK_AFTER_WEEKS,
        2..=6 => words::BACK_AFTER_DAYS,
        _ => return None,
    };
    Some(line.to_owned())
}

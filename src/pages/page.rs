//! What every page has in common: its commands, what it does with them, and what the program must know of it.

mod command;

use std::{fmt::Debug, time::Duration};

use crate::{
    domain::day::{Day, Moment},
    session::{
        Session,
        action::{Action, Scroll},
        command::Offered,
        field::Field,
    },
    ui::document::Document,
};

pub use crate::ui::document::Kind;
pub use command::{Command, enter, offered, rows};

/// How Today opens a page: a row of Today that stands in the file of the page.
pub struct Opener {
    /// Its row, and when it can do something.
    pub command: Command<()>,
    /// The row of Today's own that it follows; of several they follow in the order of the list of pages.
    pub after: &'static str,
    /// The page, if there is something to open.
    pub open: fn(&mut Session) -> Option<Box<dyn Shown>>,
}

/// Something that lies on the screen and answers keys while it is on top.
pub trait Page: Debug + Sized + 'static {
    /// How Today opens it, if Today does and needs no selected step for it.
    const OPENER: Option<Opener> = None;
    /// Its rows, a table for each of its states.
    const TABLES: &'static [&'static [Command<Self>]];

    /// The table that holds now.
    fn table(&self) -> &'static [Command<Self>] {
        Self::TABLES.first().copied().unwrap_or_default()
    }

    /// The rows that are its own, in their order.
    fn rows(&self, session: &Session) -> Vec<Offered> {
        offered(self.table(), self, session)
    }

    /// What the program must know of it.
    fn traits(&self) -> Traits;

    /// Does what was asked for.
    fn update(&mut self, action: Action, session: &mut Session) -> Route;

    fn document(&self, session: &Session) -> Document;

    /// The line to write on, for a page that has one which is open at times. While it is, `update` is not asked.
    fn line(&mut self) -> Option<&mut Option<Field>> {
        None
    }

    /// Enter on the open line, which is closed by it.
    fn take_written(&mut self, _field: &Field, _session: &mut Session) -> Route {
        Route::Stay
    }

    /// Esc on the open line: what is half typed is kept.
    fn put_away(&mut self, field: &Field, session: &mut Session) {
        session.set_draft(field.place, field.text());
    }

    /// Any other action while the line is open.
    fn update_writing(&mut self, _action: Action, _session: &mut Session) {}

    /// The text field that has the focus: it gets keys before the table does.
    fn field(&mut self) -> Option<&mut Field> {
        self.line()?.as_mut()
    }

    /// How far it is scrolled, for a page of words.
    fn scroll(&self) -> Option<&Scroll> {
        None
    }

    /// The day it belongs to, where the notice row names it if it is not today.
    fn day(&self) -> Option<Day> {
        None
    }

    /// Takes in what changed under it, at the end of every message; `size` is the terminal's, in columns and rows.
    fn sync(&mut self, _session: &Session, _size: (u16, u16)) {}

    /// How long nothing on it changes by itself; `None` is for ever.
    fn quiet_for(&self, _now: Moment) -> Option<Duration> {
        None
    }

    /// True when its reason is gone: it is put away wherever it lies.
    fn is_over(&self, _session: &Session) -> bool {
        false
    }
}

impl Opener {
    /// The row, and whether it can do something now.
    pub fn offered(&'static self, session: &Session) -> Offered {
        Offered {
            row: &self.command.row,
            holds: (self.command.when)(&(), session),
        }
    }
}

/// A page whose kind is not known: what the stack is made of. Every [`Page`] is one.
#[expect(missing_docs, reason = "each is documented at the page")]
pub trait Shown: Debug {
    fn rows(&self, session: &Session) -> Vec<Offered>;
    fn traits(&self) -> Traits;
    fn update(&mut self, action: Action, session: &mut Session) -> Route;
    fn document(&self, session: &Session) -> Document;
    fn field(&mut self) -> Option<&mut Field>;
    fn day(&self) -> Option<Day>;
    fn sync(&mut self, session: &Session, size: (u16, u16));
    fn quiet_for(&self, now: Moment) -> Option<Duration>;
    fn is_over(&self, session: &Session) -> bool;
}

impl<P: Page> Shown for P {
    fn rows(&self, session: &Session) -> Vec<Offered> {
        Page::rows(self, session)
    }

    fn traits(&self) -> Traits {
        let is_long = Page::scroll(self).is_some_and(Scroll::is_long);
        let traits = Page::traits(self);
        if is_long {
            traits.with(Trait::Scrolls)
        } else {
            traits
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        let is_at_its_end = matches!(action, Action::Accept | Action::Back);
        if let Some(line) = self.line()
            && line.is_some()
        {
            match line.take_if(|_| is_at_its_end) {
                Some(field) if action == Action::Accept => {
                    return self.take_written(&field, session);
                }
                Some(field) => self.put_away(&field, session),
                None => self.update_writing(action, session),
            }
            return Route::Stay;
        }
        Page::update(self, action, session)
    }

    fn document(&self, session: &Session) -> Document {
        Page::document(self, session)
    }

    fn field(&mut self) -> Option<&mut Field> {
        Page::field(self)
    }

    fn day(&self) -> Option<Day> {
        Page::day(self)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        Page::sync(self, session, size);
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        Page::quiet_for(self, now)
    }

    fn is_over(&self, session: &Session) -> bool {
        Page::is_over(self, session)
    }
}

/// What follows from an action on a page.
#[derive(Debug)]
pub enum Route {
    /// It stays.
    Stay,
    /// It is put away.
    Close,
    /// All pages are put away: back to Today.
    Today,
    /// A step was marked: back to Today, where the row with this key says so.
    Marked(u8),
    /// Another lies on top of it.
    Open(Box<dyn Shown>),
    /// Another takes its place.
    Replace(Box<dyn Shown>),
    /// It is put away, and what lies under it does this.
    Then(Action),
}

impl Route {
    pub fn open(page: impl Page) -> Self {
        Self::Open(Box::new(page))
    }

    pub fn replace(page: impl Page) -> Self {
        Self::Replace(Box::new(page))
    }
}

/// What the program must know of a page, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits {
    pub name: &'static str,
    pub kind: Kind,
    has: u32,
}

/// Something that is true of some pages only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Trait {
    /// It has a use of its own for every letter: only `0`, Esc and Ctrl keys pass it by.
    TakesLetters = 1,
    /// Of the letters it has a use for `k`, so that Up and Down have no letters here.
    TakesK = 1 << 1,
    /// The palette does not open over it.
    NoPalette = 1 << 2,
    /// The keys page does not open over it.
    NoKeys = 1 << 3,
    /// People and help is one key away.
    HelpNear = 1 << 4,
    /// `q` leaves the program.
    QLeaves = 1 << 5,
    /// It is the hard moment: one thing at a time.
    HardMoment = 1 << 6,
    /// It lies under all other pages until it is over, and asks for nothing but what it shows.
    LiesFirst = 1 << 7,
    /// Its screens follow each other: each is said whole, in both directions.
    IsWalk = 1 << 8,
    /// Its hints may take the notice row.
    HintsRise = 1 << 9,
    /// What it shows is said unasked: the person began it.
    SpeaksUnasked = 1 << 10,
    /// A search says what it found, not what was typed.
    Finds = 1 << 11,
    /// It counts what is long past.
    LooksBack = 1 << 13,
    /// It is longer than the screen.
    Scrolls = 1 << 12,
    ReadsDays = 1 << 15,
    /// Its Enter counts only after it was seen: a key that is held, or pressed too often, goes no further.
    IsSeenFirst = 1 << 16,
    /// It tells what the notice row would say of the plan.
    TellsOfThePlan = 1 << 14,
    /// Nobody asked for it: a key of Today that it has no use for puts it away and acts there.
    GivesWay = 1 << 17,
}

impl Traits {
    /// A page of this name that lies like this, with the traits of its kind.
    pub const fn of(name: &'static str, kind: Kind) -> Self {
        let traits = Self { name, kind, has: 0 };
        match kind {
            Kind::Base => traits.with(Trait::HelpNear).with(Trait::QLeaves),
            Kind::Full => traits.with(Trait::HelpNear),
            Kind::Quiet => traits.with(Trait::HelpNear).with(Trait::HintsRise),
            Kind::Blank => traits.with(Trait::QLeaves),
            Kind::Panel | Kind::Drawer | Kind::Walk => traits,
        }
    }

    pub const fn with(self, one: Trait) -> Self {
        let has = self.has | one as u32;
        Self { has, ..self }
    }

    pub const fn with_some(self, one: Option<Trait>) -> Self {
        match one {
            Some(one) => self.with(one),
            None => self,
        }
    }

    pub const fn without(self, one: Trait) -> Self {
        let has = self.has & !(one as u32);
        Self { has, ..self }
    }

    pub const fn has(&self, one: Trait) -> bool {
        self.has & one as u32 != 0
    }
}

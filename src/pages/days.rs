//! Days: everything past in one place. A list of days, beside it the selected one with what was done and what stood
//! there; marks, words and notes go to that day.

mod view;

use crate::{
    domain::{
        day::Day,
        entry::{Entry, Fact, Feeling},
        id::Id,
        note,
        offer::{Offer, What},
        plan::Basic,
    },
    pages::{
        details::Details,
        mood::MoodPage,
        page::{self, Kind, Opener, Page, Route, Trait, Traits},
    },
    session::{
        Session,
        action::{Action, moved},
        command::{
            ENTER, ESC, FELT, FOUR_TO_SIX, Group, LEFT, ONE_TO_THREE, RESTFUL, RIGHT, SPACE,
        },
        key::Key,
    },
    ui::{beside, document::Document, focus::Focus},
};

type Command = crate::pages::page::Command<Days>;

/// The page.
#[derive(Debug)]
pub struct Days {
    /// The selected day.
    day: Day,
    /// The days there are, newest first.
    list: Vec<Day>,
    /// The first of them in sight, and how many are.
    from: usize,
    rows: usize,
    cursor: Cursor,
}

/// Where the cursor is.
#[derive(Debug)]
enum Cursor {
    InList,
    /// On the day, on one of its stops if it has some.
    Inside(Option<Stop>),
}

/// What Up and Down come to on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stop {
    Step(What),
    Note(Id),
}

const TICK: Command = Command::each("tick", ONE_TO_THREE, Action::Tick).hint(2, "1-3", "mark");
const TICK_ONE_OFF: Command = Command::each("tick a one-off", FOUR_TO_SIX, |index| {
    Action::Tick(index + 3)
});
const BASICS: Command = Command::each("body basics", &Key::each(b"789"), Action::Basic);
const FELT_SO: Command = Command::each("felt", FELT, Action::Felt).shown("e n d");
const RESTFUL_SO: Command = Command::of("restful", RESTFUL, Action::Felt(3)).shown("r");
const MOOD: Command =
    Command::of("mood of that day", &[Key::char('m')], Action::Page("mood")).shown("m");

/// Its keys in the list.
pub const IN_LIST: &[Command] = &[
    Command::of("into the day", ENTER, Action::Accept)
        .hint(1, "Enter", "into it")
        .when(|days, session| days.day != session.day())
        .unengaging(),
    Command::of("today", ENTER, Action::Back)
        .hint(1, "Enter", "today")
        .when(|days, session| days.day == session.day())
        .unengaging(),
    TICK,
    TICK_ONE_OFF,
    BASICS,
    FELT_SO,
    RESTFUL_SO,
    MOOD,
    Command::of("into the day", RIGHT, Action::Right).unengaging(),
];

/// Its keys inside a day.
pub const INSIDE: &[Command] = &[
    TICK,
    TICK_ONE_OFF,
    Command::of("tick this step", SPACE, Action::TickSelected)
        .hint(3, "Space", "mark this")
        .when(|days, session| days.selected(session).is_some()),
    BASICS,
    FELT_SO,
    RESTFUL_SO,
    MOOD,
    Command::of("details", &[Key::char('i')], Action::Details)
        .hint(4, "i", "details")
        .when(|days, session| {
            let selected = days.selected(session);
            selected.is_some_and(|offer| offer.done.is_some())
        }),
    Command::of("back to the list", ESC, Action::Back)
        .hint(90, "Esc", "back")
        .unengaging(),
    Command::of("back to the list", LEFT, Action::Left).unengaging(),
];

const FEELINGS: [Feeling; 4] = [
    Feeling::Energizing,
    Feeling::Neutral,
    Feeling::Draining,
    Feeling::Restful,
];

impl Days {
    /// Yesterday is selected.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.yesterday(),
            list: Vec::new(),
            from: 0,
            rows: 1,
            cursor: Cursor::InList,
        }
    }

    /// Today, yesterday, and every day of which something is known.
    fn days(session: &Session) -> Vec<Day> {
        let today = session.day();
        let is_told = |day: &Day| {
            let mut live = session.journal.live_on(*day);
            live.any(|entry| !matches!(entry.fact, Fact::Seen {} | Fact::Retracted { .. }))
        };
        let days = session.journal.days().map(|(day, _)| day).rev();
        let known = days.filter(|day| *day < today.before() && is_told(day));
        [today, today.before()].into_iter().chain(known).collect()
    }

    /// Where the cursor is on the day.
    fn focus(&self, stop: &Stop) -> Focus {
        match &self.cursor {
            Cursor::InList => Focus::Never,
            Cursor::Inside(at) if at.as_ref() == Some(stop) => Focus::Here,
            Cursor::Inside(_) => Focus::Away,
        }
    }

    /// The stops of the selected day in the order they are drawn.
    fn stops(&self, session: &Session) -> Vec<Stop> {
        let offers = session.offers(self.day);
        let (done, open): (Vec<&Offer>, Vec<&Offer>) =
            offers.iter().partition(|offer| offer.done.is_some());
        let step = |offer: &Offer| Stop::Step(offer.what.clone());
        let notes = note::notes(&session.journal, self.day);
        let notes = notes.into_iter().map(|note| Stop::Note(note.id.clone()));
        let done = done.into_iter().map(step);
        done.chain(notes)
            .chain(open.into_iter().map(step))
            .collect()
    }

    /// The selected row of the day, where it is a step.
    fn selected(&self, session: &Session) -> Option<Offer> {
        let Cursor::Inside(Some(Stop::Step(what))) = &self.cursor else {
            return None;
        };
        let mut offers = session.offers(self.day).into_iter();
        offers.find(|offer| offer.what == *what)
    }

    /// The step that was marked last on the day, whichever row it stands in.
    fn marked_last(&self, session: &Session) -> Option<Offer> {
        let offers = session.offers(self.day);
        let marks = session.record(self.day).done.iter().rev();
        let mut rows = marks.filter_map(|mark| {
            let is_its = |offer: &&Offer| match &offer.what {
                What::Commitment(id) => mark.done.commitment.as_ref() == Some(id),
                What::OneOff(id) => mark.done.one_off.as_ref() == Some(id),
                What::Mark(id) => mark.id == *id,
            };
            offers.iter().find(is_its)
        });
        rows.next().cloned()
    }

    fn tick(&mut self, key: u8, session: &mut Session) {
        let mut offers = session.offers(self.day).into_iter();
        if let Some(offer) = offers.find(|offer| offer.key == key) {
            self.tick_row(&offer, session);
        }
    }

    fn tick_row(&mut self, offer: &Offer, session: &mut Session) {
        session.tick(offer, self.day);
        if let Cursor::Inside(at) = &mut self.cursor {
            *at = Some(Stop::Step(offer.what.clone()));
        }
    }

    fn felt(&self, feeling: Feeling, session: &mut Session) {
        let selected = self.selected(session).filter(|offer| offer.done.is_some());
        if let Some(offer) = selected.or_else(|| self.marked_last(session)) {
            session.felt(&offer, self.day, feeling);
        }
    }

    /// Goes into the selected day. What stands open on it was seen then.
    fn go_in(&mut self, session: &mut Session) -> Route {
        self.cursor = Cursor::Inside(self.stops(session).into_iter().next());
        let is_seen = |entry: &Entry| matches!(entry.fact, Fact::Seen {});
        if self.day < session.day() && !session.journal.live_on(self.day).any(is_seen) {
            session.log(self.day, Fact::Seen {});
        }
        Route::Stay
    }

    fn go_back(&mut self) -> Route {
        match std::mem::replace(&mut self.cursor, Cursor::InList) {
            Cursor::Inside(_) => Route::Stay,
            Cursor::InList => Route::Close,
        }
    }

    fn details(&self, session: &mut Session) -> Route {
        let selected = self.selected(session).filter(|offer| offer.done.is_some());
        selected.map_or(Route::Stay, |offer| {
            Route::open(Details::of(self.day, &offer, session))
        })
    }

    fn select(&mut self, action: Action, session: &Session) {
        if let Cursor::Inside(at) = &self.cursor {
            let stops = self.stops(session);
            let place = stops.iter().position(|stop| Some(stop) == at.as_ref());
            let to = moved(action, place.unwrap_or(0), stops.len());
            self.cursor = Cursor::Inside(stops.into_iter().nth(to));
            return;
        }
        let at = self.place();
        let to = match action {
            Action::PageDown => self.nearest(|day| day <= self.day.plus(-7)),
            Action::PageUp => {
                let newer = self.list.iter().rposition(|day| *day >= self.day.plus(7));
                Some(newer.unwrap_or(0))
            }
            action => Some(moved(action, at, self.list.len())),
        };
        let to = to.unwrap_or(self.list.len().saturating_sub(1));
        if let Some(day) = self.list.get(to) {
            self.day = *day;
        }
    }

    fn nearest(&self, is_it: impl Fn(Day) -> bool) -> Option<usize> {
        self.list.iter().position(|day| is_it(*day))
    }

    /// Where the selected day stands in the list, or would.
    fn place(&self) -> usize {
        self.nearest(|day| day <= self.day)
            .unwrap_or(self.list.len().saturating_sub(1))
    }
}

impl Page for Days {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("days", &[Key::char('y')], Action::Page("days"))
            .hint(7, "y", "days")
            .listed(Group::TheDay, "yesterday and before")
            .about("what you did on any day, and your notes"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[IN_LIST, INSIDE];

    fn table(&self) -> &'static [Command] {
        match self.cursor {
            Cursor::InList => IN_LIST,
            Cursor::Inside(_) => INSIDE,
        }
    }

    fn traits(&self) -> Traits {
        Traits::of("days", Kind::Full).with(Trait::ReadsDays)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Close => return Route::Close,
            Action::Back | Action::Left => return self.go_back(),
            Action::Accept | Action::Right => return self.go_in(session),
            Action::Tick(index) => self.tick(index as u8 + 1, session),
            Action::TickSelected => {
                if let Some(offer) = self.selected(session) {
                    self.tick_row(&offer, session);
                }
            }
            Action::Basic(index) => session.mark_basic_of(self.day, Basic::ALL[index]),
            Action::Felt(index) => self.felt(FEELINGS[index], session),
            Action::Details => return self.details(session),
            Action::Page(_) => return Route::open(MoodPage::of(self.day)),
            action => self.select(action, session),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        self.list = Self::days(session);
        self.rows = beside::list_rows(size).max(1);
        let at = self.place();
        if let Some(day) = self.list.get(at) {
            self.day = *day;
        }
        self.from = self.from.min(at).max((at + 1).saturating_sub(self.rows));
        if let Cursor::Inside(at) = &self.cursor {
            let stops = self.stops(session);
            if !at.as_ref().is_some_and(|stop| stops.contains(stop)) {
                self.cursor = Cursor::Inside(stops.into_iter().next());
            }
        }
    }
}

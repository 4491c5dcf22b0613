//! Days: everything past in one place. A list of days, beside it the selected one with what was done and what stood
//! there; marks, words and notes go to that day.

mod commands;
mod list;
mod view;
mod writing;

use commands::{Command, FORGETTING, IN_LIST, INSIDE, SEARCHING, WRITING};
use list::Place;
use writing::Writing;

use crate::{
    domain::{
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
        action::{Action, FEELINGS, moved},
        command::Group,
        field::Field,
        key::Key,
    },
    ui::{beside, document::Document, focus::Focus},
};

/// The page.
#[derive(Debug)]
pub struct Days {
    /// The selected row of the list.
    at: Place,
    /// The days there are, newest first.
    list: Vec<Place>,
    /// The first of them in sight, and how many are.
    from: usize,
    rows: usize,
    cursor: Cursor,
    /// What is searched for, in small letters.
    query: String,
    writing: Option<Writing>,
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

impl Days {
    /// Yesterday is selected.
    pub fn new(session: &Session) -> Self {
        Self {
            at: Place::On(session.yesterday()),
            list: Vec::new(),
            from: 0,
            rows: 1,
            cursor: Cursor::InList,
            query: String::new(),
            writing: None,
        }
    }

    /// The rows of the selected day.
    fn offers(&self, session: &Session) -> Vec<Offer> {
        let day = self.at.day();
        let mut offers = day.map_or_else(Vec::new, |day| session.offers(day));
        // What an if-then plan leads to is no step of the day before it is done.
        offers.retain(|offer| offer.done.is_some() || !matches!(offer.what, What::IfThen(_)));
        offers
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
        let Some(day) = self.at.day() else {
            let notes = session.plan.notes.iter();
            let notes = notes.filter(|note| note.retired.is_none());
            return notes.map(|note| Stop::Note(note.id.clone())).collect();
        };
        let offers = self.offers(session);
        let (done, open): (Vec<&Offer>, Vec<&Offer>) =
            offers.iter().partition(|offer| offer.done.is_some());
        let step = |offer: &Offer| Stop::Step(offer.what.clone());
        let notes = note::notes(&session.journal, day);
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
        let mut offers = self.offers(session).into_iter();
        offers.find(|offer| offer.what == *what)
    }

    /// The selected note.
    fn selected_note(&self) -> Option<&Id> {
        match &self.cursor {
            Cursor::Inside(Some(Stop::Note(id))) => Some(id),
            Cursor::Inside(_) | Cursor::InList => None,
        }
    }

    /// The step that was marked last on the day, whichever row it stands in.
    fn marked_last(&self, session: &Session) -> Option<Offer> {
        let offers = self.offers(session);
        let marks = session.record(self.at.day()?).done.iter().rev();
        let mut rows = marks.filter_map(|mark| offers.iter().find(|offer| offer.what.is_of(mark)));
        rows.next().cloned()
    }

    fn tick(&mut self, row: Option<Offer>, session: &mut Session) {
        if let (Some(offer), Some(day)) = (row, self.at.day()) {
            session.tick(&offer, day);
            if let Cursor::Inside(at) = &mut self.cursor {
                *at = Some(Stop::Step(offer.what));
            }
        }
    }

    fn felt(&self, feeling: Feeling, session: &mut Session) {
        let selected = self.selected(session).filter(|offer| offer.done.is_some());
        let row = selected.or_else(|| self.marked_last(session));
        if let (Some(offer), Some(day)) = (row, self.at.day()) {
            session.felt(&offer, day, feeling);
        }
    }

    /// True while a day is in sight that can be written on.
    fn is_on_a_day(&self) -> bool {
        self.at != Place::NoDay && self.is_in_sight()
    }

    /// False where nothing holds what is searched for.
    fn is_in_sight(&self) -> bool {
        self.list.contains(&self.at)
    }

    /// The first stop; where words are searched for, the first note that holds them.
    fn first_stop(&self, session: &Session) -> Option<Stop> {
        let mut stops = self.stops(session);
        let holds = |stop: &Stop| matches!(stop, Stop::Note(id) if self.is_found(id, session));
        let found = stops.iter().position(holds).unwrap_or(0);
        (found < stops.len()).then(|| stops.swap_remove(found))
    }

    /// Goes into the selected day. What stands open on it was seen then.
    fn go_in(&mut self, session: &mut Session) -> Route {
        if self.is_in_sight() {
            self.cursor = Cursor::Inside(self.first_stop(session));
            let past = self.at.day().filter(|day| *day < session.day());
            let is_seen = |entry: &Entry| matches!(entry.fact, Fact::Seen {});
            if let Some(day) = past
                && !session.journal.live_on(day).any(is_seen)
            {
                session.log(day, Fact::Seen {});
            }
        }
        Route::Stay
    }

    /// Out of the day, then out of what was searched for, then away.
    fn go_back(&mut self) -> Route {
        match std::mem::replace(&mut self.cursor, Cursor::InList) {
            Cursor::InList if self.query.is_empty() => return Route::Close,
            Cursor::InList => self.query.clear(),
            Cursor::Inside(_) => {}
        }
        Route::Stay
    }

    fn open_page(&self, action: Action, session: &mut Session) -> Route {
        let Some(day) = self.at.day() else {
            return Route::Stay;
        };
        if let Action::Page(_) = action {
            return Route::open(MoodPage::of(day));
        }
        let selected = self.selected(session).filter(|offer| offer.done.is_some());
        selected.map_or(Route::Stay, |offer| {
            Route::open(Details::of(day, &offer, session))
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
        let to = list::goes(&self.list, self.place(), action);
        if let Some(place) = self.list.get(to) {
            self.at = *place;
        }
    }

    /// Where the selected row stands in the list, or would.
    fn place(&self) -> usize {
        let is_it = |place: &Place| match (place, self.at) {
            (Place::On(day), Place::On(selected)) => *day <= selected,
            (Place::NoDay, _) => true,
            (Place::On(_), Place::NoDay) => false,
        };
        let last = self.list.len().saturating_sub(1);
        self.list.iter().position(is_it).unwrap_or(last)
    }
}

impl Page for Days {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("days", &[Key::char('y')], Action::Page("days"))
            .hint(7, "y", "days")
            .listed(Group::TheDay, "yesterday and before")
            .about("what you did on any day, and your notes"),
        after: "add",
        open: |session| {
            session.look_at_yesterday();
            Some(Box::new(Self::new(session)))
        },
    });
    const TABLES: &'static [&'static [Command]] =
        &[IN_LIST, INSIDE, SEARCHING, WRITING, FORGETTING];

    fn table(&self) -> &'static [Command] {
        match (&self.writing, &self.cursor) {
            (Some(Writing::Search(_)), _) => SEARCHING,
            (Some(Writing::Note(..)), _) => WRITING,
            (Some(Writing::Forget(..)), _) => FORGETTING,
            (None, Cursor::InList) => IN_LIST,
            (None, Cursor::Inside(_)) => INSIDE,
        }
    }

    fn traits(&self) -> Traits {
        let traits = Traits::of("days", Kind::Full).with(Trait::ReadsDays);
        match self.writing {
            Some(Writing::Search(_)) => traits.with(Trait::Finds),
            Some(Writing::Note(..) | Writing::Forget(..)) | None => traits,
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if self.writing.is_some() {
            return self.update_writing(action, session);
        }
        match action {
            Action::Close => return Route::Close,
            Action::Back | Action::Left => return self.go_back(),
            Action::Accept | Action::Right => return self.go_in(session),
            Action::Tick(index) => {
                let mut offers = self.offers(session).into_iter();
                let row = offers.find(|offer| usize::from(offer.key) == index + 1);
                self.tick(row, session);
            }
            Action::TickSelected => self.tick(self.selected(session), session),
            Action::Basic(index) => {
                if let Some(day) = self.at.day() {
                    session.mark_basic_of(day, Basic::ALL[index]);
                }
            }
            Action::Felt(index) => self.felt(FEELINGS[index], session),
            Action::Details | Action::Page(_) => return self.open_page(action, session),
            Action::Search => self.search(),
            Action::Write => self.write(None, session),
            Action::Edit => self.write(self.selected_note().cloned(), session),
            Action::LetGo => self.ask_to_forget(),
            action => self.select(action, session),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.writing.as_mut().map(Writing::field_mut)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        if let Some(Writing::Search(field)) = &self.writing {
            self.query = field.trimmed().to_lowercase();
        }
        self.list = list::places(session, &self.query);
        self.rows = beside::list_rows(size).max(1);
        let at = self.place();
        if let Some(place) = self.list.get(at) {
            self.at = *place;
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

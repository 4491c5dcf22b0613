//! Where the person is today: the open steps change to what can be done there.

use crate::{
    domain::{day::Day, entry::Fact, place::Place},
    pages::page::{self, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::{Action, moved_from},
        command::{ENTER, Group},
        key::Key,
    },
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::{place as words, today::PLACE_NAME},
};

type Command = crate::pages::page::Command<PlacePage>;

/// Where the person is today.
#[derive(Debug)]
pub struct PlacePage {
    day: Day,
    /// The selected row: where the person is, or is on this weekday.
    selected: Option<usize>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("choose a place", &Key::each(b"1234"), Action::Choose).hint(1, "1-4", "choose"),
    Command::of("take the place", ENTER, Action::Accept)
        .hint(2, "Enter", "keep")
        .when(|page, _| page.selected.is_some()),
    Command::of("close the place", ENTER, Action::Accept),
];

/// How many weeks a habit of a weekday is looked for.
const WEEKS: i64 = 12;

impl PlacePage {
    fn new(session: &Session) -> Self {
        let day = session.day();
        let place = session.record(day).place.or_else(|| usual(session, day));
        let at = |place| Place::ALL.into_iter().position(|one| one == place);
        Self {
            day,
            selected: place.and_then(at),
        }
    }

    /// Says where the person is; where they are already is taken away.
    fn choose(&self, place: Place, session: &mut Session) {
        let now = session.record(self.day).place;
        let place = Some(place).filter(|place| now != Some(*place));
        session.log(self.day, Fact::Place { place });
        session.call_it(PLACE_NAME);
    }
}

/// Where the person was on this weekday the last two times they said it, if that was one place.
fn usual(session: &Session, day: Day) -> Option<Place> {
    let weeks = (1..=WEEKS).map(|weeks| day.plus(-7 * weeks));
    let mut said = weeks.filter_map(|day| session.record(day).place);
    let last = said.next()?;
    (said.next() == Some(last)).then_some(last)
}

impl Page for PlacePage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("place", &[Key::char('l')], Action::Page("place"))
            .shown("l")
            .listed(Group::TheDay, "place")
            .about("where you are; steps fit it"),
        after: "details",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("place", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        let now = session.record(self.day).place;
        let selected = self.selected.and_then(|at| Place::ALL.get(at).copied());
        match action {
            Action::Back | Action::Close => Route::Close,
            Action::Choose(index) => {
                if let Some(place) = Place::ALL.get(index) {
                    self.choose(*place, session);
                }
                Route::Close
            }
            Action::Accept => {
                if let Some(place) = selected.filter(|place| now != Some(*place)) {
                    self.choose(place, session);
                }
                Route::Close
            }
            action => {
                self.selected = moved_from(self.selected, action, Place::ALL.len());
                Route::Stay
            }
        }
    }

    fn document(&self, session: &Session) -> Document {
        let mut page = Document::titled(words::TITLE);
        page.gist = self.selected.is_none().then(|| words::QUESTION.to_owned());
        page.say(words::QUESTION).gap();
        let now = session.record(self.day).place;
        for (index, place) in Place::ALL.into_iter().enumerate() {
            let text = crate::content::text_of(session.content.places(), place.name());
            page.add(
                Row::nth(index, text)
                    .chosen(now == Some(place))
                    .focus(Focus::of(Some(index), self.selected)),
            );
        }
        if now.is_some() {
            page.gap().murmur(words::AGAIN);
        }
        page
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

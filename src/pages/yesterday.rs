//! The day before, to mark what was done.

use crate::{
    domain::{day::Day, entry::Feeling, offer::Offer},
    pages::page::{self, Kind, Opener, Page, Route, Traits},
    session::{
        Session,
        action::{Action, moved},
        command::{ENTER, ESC, FELT, FOUR_TO_SIX, Group, ONE_TO_THREE, RESTFUL, SPACE},
        key::Key,
    },
    ui::{document::Document, focus::Focus, offer},
    words::yesterday as text,
};

type Command = crate::pages::page::Command<Yesterday>;

/// The day before, and no further back: older memories turn into homework.
#[derive(Debug)]
pub struct Yesterday {
    day: Day,
    /// The key of the selected row.
    selected: u8,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("tick", ONE_TO_THREE, Action::Tick).hint(1, "1-3", "tick"),
    Command::each("tick a one-off", FOUR_TO_SIX, |index| {
        Action::Tick(index + 3)
    }),
    Command::of("tick this step", SPACE, Action::TickSelected),
    Command::each("felt", FELT, Action::Felt).hint(2, "e n d", "felt"),
    Command::of("restful", RESTFUL, Action::Felt(3)).shown("r"),
    Command::of("today", ENTER, Action::Back),
    Command::of("back to today", ESC, Action::Back)
        .hint(90, "Esc", "today")
        .unengaging(),
];

const FEELINGS: [Feeling; 4] = [
    Feeling::Energizing,
    Feeling::Neutral,
    Feeling::Draining,
    Feeling::Restful,
];

impl Yesterday {
    /// The day before the one Today shows.
    pub fn new(session: &Session) -> Self {
        let day = session.yesterday();
        let offers = session.offers(day);
        let open = offers.iter().find(|offer| offer.done.is_none());
        Self {
            day,
            selected: open.or(offers.first()).map_or(1, |offer| offer.key),
        }
    }

    fn tick(&mut self, key: u8, session: &mut Session) {
        let offers = session.offers(self.day);
        if let Some(offer) = offers.iter().find(|offer| offer.key == key) {
            self.selected = key;
            session.tick(offer, self.day);
        }
    }

    fn felt(&self, feeling: Feeling, session: &mut Session) {
        let offers = session.offers(self.day);
        if let Some(offer) = offers.iter().find(|offer| offer.key == self.selected) {
            session.felt(offer, self.day, feeling);
        }
    }

    fn select(&mut self, action: Action, offers: &[Offer]) {
        let at = offers.iter().position(|offer| offer.key == self.selected);
        let to = moved(action, at.unwrap_or(0), offers.len());
        if let Some(offer) = offers.get(to) {
            self.selected = offer.key;
        }
    }
}

impl Page for Yesterday {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("yesterday", &[Key::char('y')], Action::Page("yesterday"))
            .hint(7, "y", "yesterday")
            .listed(Group::TheDay, "yesterday")
            .about("mark what you did yesterday"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("yesterday", Kind::Panel)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Tick(index) => self.tick(index as u8 + 1, session),
            Action::TickSelected => self.tick(self.selected, session),
            Action::Felt(index) => self.felt(FEELINGS[index], session),
            action => self.select(action, &session.offers(self.day)),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut page = Document::titled(text::title(self.day));
        let offers = session.offers(self.day);
        page.say(if offers.is_empty() {
            text::NOTHING_PLANNED
        } else {
            text::INVITATION
        });
        for offer in &offers {
            page.gap();
            page.add(offer::step(offer, session).focus(Focus::of(offer.key, self.selected)));
        }
        page
    }
}

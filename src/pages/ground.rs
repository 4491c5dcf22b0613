//! The Ground pane: the first lines of an exercise, one key away from doing it.

use crate::{
    content::Part,
    pages::{
        exercise,
        note::{self, Shown},
    },
    session::{Session, action::Action},
    ui::{blocks::card::Card, focus::Focus},
    words,
};

/// What the pane remembers between keys.
#[derive(Debug)]
pub struct Ground {
    /// The note shown in the place of the exercise, when the day asks for one.
    pub note: Option<Shown>,
    /// What the note speaks to.
    part: Option<Part>,
    /// This visit began after a few days away.
    is_return: bool,
}

impl Ground {
    /// The pane for the day the session shows.
    pub fn new(session: &Session) -> Self {
        let away = session.days_away().is_some_and(|days| days >= 2);
        let mut ground = Self {
            note: None,
            part: None,
            is_return: away && !session.record(session.day()).here,
        };
        ground.sync(session);
        ground
    }

    /// Keeps the note that the day asks for: after a few days away, when every step was set down, on a smaller day;
    /// otherwise that of the last look-back, or none, and the exercise is shown.
    pub fn sync(&mut self, session: &Session) {
        let part = self.wanted(session);
        if part != self.part {
            self.part = part;
            self.note = part.and_then(|part| note::for_day(session, part));
        }
        if part.is_none() {
            self.note = note::of_week(session, session.day());
        }
    }

    /// With an engaging key the note counts as shown, so that it does not come again soon.
    pub fn note_shown(&self, session: &mut Session) {
        // The note of the week was chosen, so it does not count as shown.
        if let (Some(note), Some(_)) = (&self.note, self.part) {
            note::log(note, session);
        }
    }

    fn wanted(&self, session: &Session) -> Option<Part> {
        let offers = session.offers(session.day());
        let mut planned = offers
            .iter()
            .filter(|offer| offer.what.commitment().is_some())
            .peekable();
        if self.is_return {
            Some(Part::Return)
        } else if planned.peek().is_some() && planned.all(|offer| offer.set_down) {
            Some(Part::Worth)
        } else if session.is_smaller_day() {
            Some(Part::Hard)
        } else {
            None
        }
    }
}

/// A note when the day asks for one, otherwise the first words of the exercise; and its keys.
pub fn card(ground: &Ground, session: &Session, focus: Focus) -> Card {
    let map = &session.appearance.keys;
    let mut keys = vec![(map.sign(Action::Ground, "g"), words::BEGIN)];
    if session.is_with_breath() && ground.note.is_none() {
        let sign = map.sign(Action::WithoutBreath, "x");
        keys.push((sign, words::WITHOUT_BREATH));
    }
    let exercise = || exercise::default(session).map(|exercise| exercise.card.clone());
    let note = ground.note.as_ref().map(|note| note.text.clone());
    Card {
        text: note.or_else(exercise).unwrap_or_default(),
        keys,
        focus,
    }
}

//! Another value: from the list, or one of the person's own.

use crate::{
    content::ValueCard,
    domain::id::Id,
    session::{
        Notice, Session,
        action::{Action, moved},
        field::Field,
    },
    words::{step, values as words},
};

use super::{
    Page, Turn,
    change::{self, OwnValue},
};

/// The list of values to choose from.
#[derive(Debug)]
pub(in crate::pages) struct Another {
    /// The value that makes room, if one does.
    pub(super) old: Option<Id>,
    pub(super) at: usize,
}

impl Another {
    pub(super) fn new(old: Option<Id>) -> Self {
        Self { old, at: 0 }
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        let rows = cards(session).len() + 1;
        match action {
            Action::Back => Turn::Back,
            Action::Choose(index) if index + 1 < rows => self.take(index, session),
            Action::Accept => self.take(self.at, session),
            Action::Write => self.take(rows - 1, session),
            action => {
                self.at = moved(action, self.at, rows);
                Turn::Stay
            }
        }
    }

    fn take(&self, index: usize, session: &mut Session) -> Turn {
        let card = cards(session).get(index).map(|card| (*card).clone());
        match card {
            Some(card) => Turn::Values(change::take_card(self.old.as_ref(), &card, session)),
            None => Turn::open(Page::Own(Box::new(Own::new(self.old.clone(), session)))),
        }
    }
}

/// The values that are not chosen yet.
pub(super) fn cards(session: &Session) -> Vec<&ValueCard> {
    let active = session.plan.active_values();
    let is_free = |card: &&ValueCard| !active.iter().any(|value| value.id.as_str() == card.id);
    session.content.values().iter().filter(is_free).collect()
}

/// The fields of a value of one's own: name, everyday, why, step.
#[derive(Debug)]
pub(in crate::pages) struct Own {
    old: Option<Id>,
    pub(super) fields: [Field; 4],
    pub(super) at: usize,
}

/// The names of the fields, and the room in them.
const FIELDS: [(&str, usize); 4] = [
    ("own value name", 24),
    ("own value everyday", 90),
    ("own value why", 90),
    ("own value step", step::LIMIT),
];

impl Own {
    fn new(old: Option<Id>, session: &Session) -> Self {
        Self {
            old,
            fields: FIELDS.map(|(place, limit)| Field::new(place, limit, session.draft(place))),
            at: 0,
        }
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        let last = self.fields.len() - 1;
        match action {
            Action::Back => {
                for field in &self.fields {
                    session.set_draft(field.place, field.text());
                }
                return Turn::Back;
            }
            Action::Accept if self.at == last => return self.keep(session),
            Action::Accept | Action::Down => self.at = (self.at + 1).min(last),
            Action::Next => self.at = (self.at + 1) % (last + 1),
            Action::Previous => self.at = (self.at + last) % (last + 1),
            Action::Up => self.at = self.at.saturating_sub(1),
            _ => {}
        }
        Turn::Stay
    }

    fn keep(&mut self, session: &mut Session) -> Turn {
        let [name, everyday, why, step] = self
            .fields
            .each_ref()
            .map(|field| field.trimmed().to_owned());
        if name.is_empty() {
            self.at = 0;
            session.say(Notice::Words(words::NAME_IS_ENOUGH.to_owned()));
            return Turn::Stay;
        }
        for (place, _) in FIELDS {
            session.set_draft(place, "");
        }
        let own = OwnValue {
            name,
            everyday,
            why,
            step,
        };
        Turn::Values(change::take_own(self.old.as_ref(), own, session))
    }
}

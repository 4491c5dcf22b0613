//! Another value: from the list, or one of the person's own.

use crate::{
    app::{
        action::Action,
        desk::{Desk, Notice},
        field::Field,
        surface::moved,
    },
    content::ValueCard,
    domain::id::Id,
    words::{step, values as words},
};

use super::{
    Page, Turn,
    change::{self, OwnValue},
};

/// The list of values to choose from.
#[derive(Debug)]
pub(in crate::panes) struct Another {
    /// The value that makes room, if one does.
    pub(super) old: Option<Id>,
    pub(super) at: usize,
}

impl Another {
    pub(super) fn new(old: Option<Id>) -> Self {
        Self { old, at: 0 }
    }

    pub(super) fn update(&mut self, action: Action, desk: &mut Desk) -> Turn {
        let rows = cards(desk).len() + 1;
        match action {
            Action::Back => Turn::Back,
            Action::Choose(index) if index + 1 < rows => self.take(index, desk),
            Action::Accept => self.take(self.at, desk),
            Action::Write => self.take(rows - 1, desk),
            action => {
                self.at = moved(action, self.at, rows).unwrap_or(self.at);
                Turn::Stay
            }
        }
    }

    fn take(&self, index: usize, desk: &mut Desk) -> Turn {
        let card = cards(desk).get(index).map(|card| (*card).clone());
        match card {
            Some(card) => Turn::Values(change::take_card(self.old.as_ref(), &card, desk)),
            None => Turn::open(Page::Own(Box::new(Own::new(self.old.clone(), desk)))),
        }
    }
}

/// The values that are not chosen yet.
pub(super) fn cards(desk: &Desk) -> Vec<&ValueCard> {
    let active = desk.plan.active_values();
    let is_free = |card: &&ValueCard| !active.iter().any(|value| value.id.as_str() == card.id);
    desk.content.values().iter().filter(is_free).collect()
}

/// The fields of a value of one's own: name, everyday, why, step.
#[derive(Debug)]
pub(in crate::panes) struct Own {
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
    fn new(old: Option<Id>, desk: &Desk) -> Self {
        Self {
            old,
            fields: FIELDS.map(|(place, limit)| Field::new(place, limit, desk.draft(place))),
            at: 0,
        }
    }

    pub(super) fn update(&mut self, action: Action, desk: &mut Desk) -> Turn {
        let last = self.fields.len() - 1;
        match action {
            Action::Back => {
                for field in &self.fields {
                    desk.set_draft(field.place, field.text());
                }
                return Turn::Back;
            }
            Action::Accept if self.at == last => return self.keep(desk),
            Action::Accept | Action::Down => self.at = (self.at + 1).min(last),
            Action::Next => self.at = (self.at + 1) % (last + 1),
            Action::Previous => self.at = (self.at + last) % (last + 1),
            Action::Up => self.at = self.at.saturating_sub(1),
            _ => {}
        }
        Turn::Stay
    }

    fn keep(&mut self, desk: &mut Desk) -> Turn {
        let [name, everyday, why, step] = self
            .fields
            .each_ref()
            .map(|field| field.trimmed().to_owned());
        if name.is_empty() {
            self.at = 0;
            desk.say(Notice::Words(words::NAME_IS_ENOUGH.to_owned()));
            return Turn::Stay;
        }
        for (place, _) in FIELDS {
            desk.set_draft(place, "");
        }
        let own = OwnValue {
            name,
            everyday,
            why,
            step,
        };
        Turn::Values(change::take_own(self.old.as_ref(), own, desk))
    }
}

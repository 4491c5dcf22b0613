//! One-offs that wait: a place, a first slice, or letting go.

use super::Row;
use crate::{
    domain::{id::Id, plan::OneOff, review},
    pages::look_back::{LookBack, What, Writing},
    session::{Notice, Session, field::Field},
    words::{add, capital, listed_step, look_back as words, step},
};

/// The minutes of a slice that is a look, and of another one.
const SLICES: (u32, u32) = (2, 4);

impl LookBack {
    /// The one-off a key acts on.
    pub(in crate::pages::look_back) fn one_off_row(&self, session: &Session) -> Option<Id> {
        self.target(session, |row| match row {
            Row::OneOff(id) => Some(id.clone()),
            Row::Step(_) | Row::Question(_) | Row::Plan(_) => None,
        })
    }

    /// The first day ahead that has room.
    pub(super) fn place_one_off(&self, session: &mut Session) {
        if let Some(id) = self.one_off_row(session) {
            self.place_it(&id, session, |_| {});
        }
    }

    pub(super) fn begin_slice(&mut self, session: &Session) {
        if let Some(id) = self.one_off_row(session) {
            self.begin_writing(What::Slice(id), "", session);
        }
    }

    /// The one-off a first slice is written for, and the field.
    pub(in crate::pages::look_back) fn slice(&self) -> Option<(&Id, &Field)> {
        match self.writing.as_ref()? {
            Writing {
                what: What::Slice(id),
                field,
            } => Some((id, field)),
            _ => None,
        }
    }

    /// The first slice takes the one-off's place, and gets a day.
    pub(in crate::pages::look_back) fn cut_slice(
        &self,
        id: &Id,
        slice: &str,
        session: &mut Session,
    ) {
        let slice = if slice.is_empty() { add::LOOK } else { slice };
        self.place_it(id, session, |item| {
            let whole = format!("{}: {slice}", listed_step(&item.text));
            item.text = if whole.chars().count() <= step::LIMIT {
                whole
            } else {
                capital(slice)
            };
            let (look, other) = SLICES;
            item.minutes = if slice == add::LOOK { look } else { other };
        });
    }

    pub(super) fn let_go(&self, session: &mut Session) {
        let Some(id) = self.one_off_row(session) else {
            return;
        };
        let day = self.day;
        let text = text_of(&id, session);
        change(session, &id, |item| item.retired = Some(day));
        session.call_it(words::names::let_go(&text));
    }

    fn place_it(&self, id: &Id, session: &mut Session, also: impl FnOnce(&mut OneOff)) {
        let Some(day) = review::free_day(&session.plan, self.day) else {
            return session.say(Notice::Words(words::NO_ROOM.to_owned()));
        };
        if session.may_change_plan() {
            session.say(Notice::Words(words::placed_on(day)));
        }
        let text = text_of(id, session);
        change(session, id, |item| {
            also(item);
            item.day = Some(day);
        });
        session.call_it(words::names::placed(&text));
    }
}

fn text_of(id: &Id, session: &Session) -> String {
    let item = session.plan.one_off(id);
    item.map_or_else(String::new, |item| item.text.clone())
}

fn change(session: &mut Session, id: &Id, change: impl FnOnce(&mut OneOff)) {
    session.change_plan(|plan| {
        let mut items = plan.one_offs.iter_mut();
        if let Some(item) = items.find(|item| &item.id == id) {
            change(item);
        }
    });
}

//! One-offs that wait: a place, a first slice, or letting go.

use super::Row;
use crate::{
    app::{
        desk::{Desk, Notice},
        field::Field,
    },
    domain::{id::Id, plan::OneOff, review},
    panes::look_back::{LookBack, What, Writing},
    words::{add, capital, listed_step, look_back as words, step},
};

/// The minutes of a slice that is a look, and of another one.
const SLICES: (u32, u32) = (2, 4);

impl LookBack {
    /// The one-off a key acts on.
    pub(in crate::panes::look_back) fn one_off_row(&self, desk: &Desk) -> Option<Id> {
        self.target(desk, |row| match row {
            Row::OneOff(id) => Some(id.clone()),
            Row::Step(_) | Row::Question(_) | Row::Plan(_) => None,
        })
    }

    /// The first day ahead that has room.
    pub(super) fn place_one_off(&self, desk: &mut Desk) {
        if let Some(id) = self.one_off_row(desk) {
            self.place_it(&id, desk, |_| {});
        }
    }

    pub(super) fn begin_slice(&mut self, desk: &Desk) {
        if let Some(id) = self.one_off_row(desk) {
            self.begin_writing(What::Slice(id), "", desk);
        }
    }

    /// The one-off a first slice is written for, and the field.
    pub(in crate::panes::look_back) fn slice(&self) -> Option<(&Id, &Field)> {
        match self.writing.as_ref()? {
            Writing {
                what: What::Slice(id),
                field,
            } => Some((id, field)),
            _ => None,
        }
    }

    /// The first slice takes the one-off's place, and gets a day.
    pub(in crate::panes::look_back) fn cut_slice(&self, id: &Id, slice: &str, desk: &mut Desk) {
        let slice = if slice.is_empty() { add::LOOK } else { slice };
        self.place_it(id, desk, |item| {
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

    pub(super) fn let_go(&self, desk: &mut Desk) {
        let Some(id) = self.one_off_row(desk) else {
            return;
        };
        let day = self.day;
        let text = text_of(&id, desk);
        change(desk, &id, |item| item.retired = Some(day));
        desk.call_it(words::names::let_go(&text));
    }

    fn place_it(&self, id: &Id, desk: &mut Desk, also: impl FnOnce(&mut OneOff)) {
        let Some(day) = review::free_day(&desk.plan, self.day) else {
            return desk.say(Notice::Words(words::NO_ROOM.to_owned()));
        };
        if desk.may_change_plan() {
            desk.say(Notice::Words(words::placed_on(day)));
        }
        let text = text_of(id, desk);
        change(desk, id, |item| {
            also(item);
            item.day = Some(day);
        });
        desk.call_it(words::names::placed(&text));
    }
}

fn text_of(id: &Id, desk: &Desk) -> String {
    let item = desk.plan.one_off(id);
    item.map_or_else(String::new, |item| item.text.clone())
}

fn change(desk: &mut Desk, id: &Id, change: impl FnOnce(&mut OneOff)) {
    desk.change_plan(|plan| {
        let mut items = plan.one_offs.iter_mut();
        if let Some(item) = items.find(|item| &item.id == id) {
            change(item);
        }
    });
}

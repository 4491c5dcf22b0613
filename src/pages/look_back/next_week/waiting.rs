//! One-offs that wait: a place, a first slice, or letting go.

use super::{Row, WORDS, below};
use crate::{
    domain::{id::Id, plan::OneOff, review, size::Size},
    pages::look_back::{LookBack, What, Writing},
    session::{Notice, Session, action::Action, field::Field},
    ui::{
        blocks::answers::Answer,
        document::{Document, Entry},
        focus::Focus,
    },
    words::{add, capital, duration, listed_step, look_back as words, step},
};

/// The minutes of a slice that is a look, and of another one.
const SLICES: (u32, u32) = (2, 4);

impl LookBack {
    /// What waits, with its keys or its first slice.
    pub(super) fn show_waiting(
        &self,
        focus: &impl Fn(&Row) -> Focus,
        session: &Session,
        shown: &mut Document,
    ) {
        let waiting = self.waiting(session);
        if !waiting.is_empty() {
            shown.gap();
        }
        let target = self.one_off_row(session);
        for (index, item) in waiting.into_iter().enumerate() {
            let label = if index == 0 { words::WAITING } else { "" };
            let length = duration(Size::Longer, Some(item.minutes));
            let line = format!("{}, {length}", listed_step(&item.text));
            let focus = focus(&Row::OneOff(item.id.clone()));
            let entry = Entry::new(label, WORDS, line).focus(focus);
            match self.slice() {
                Some((of, field)) if *of == item.id => {
                    shown.part(0, |part| {
                        part.add(entry);
                        part.part(WORDS, |below| first_slice(field, below));
                    });
                }
                None if target.as_ref() == Some(&item.id) => {
                    let asked = [Action::Later, Action::Slice, Action::LetGo];
                    let keys = session.appearance.keys.hints(words::WAITING_KEYS, asked);
                    shown.add(entry);
                    below(keys.map(Answer::new), shown);
                }
                Some(_) | None => {
                    shown.add(entry);
                }
            }
        }
    }

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
    fn slice(&self) -> Option<(&Id, &Field)> {
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

/// The line to write on for a first slice, under what it is cut from.
fn first_slice(field: &Field, shown: &mut Document) {
    shown.say(add::FIRST_PART).write(field);
    shown.murmur(match field.trimmed() {
        "" => words::left_blank(add::LOOK),
        text => step::hint(text).to_owned(),
    });
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

//! A moment or a step in one's own words.

use super::{MOMENT, Plans, STEP, Stage, making::moment};
use crate::{
    domain::id::Id,
    pages::page::Route,
    session::{Session, field::Field},
    words::{listed_step, step},
};

impl Plans {
    pub(super) fn write(&mut self, session: &Session) -> Route {
        let (place, kept) = match self.stage {
            Stage::Moment => (MOMENT, self.making.own_moment(session)),
            Stage::Step => (STEP, self.making.own_action()),
            Stage::List | Stage::Keep | Stage::Read => return Route::Stay,
        };
        let text = if kept.is_empty() {
            session.draft(place)
        } else {
            kept
        };
        self.at = self.rows(session) - 1;
        let field = Field::new(place, step::LIMIT, text);
        let is_unknown = |value: &Id| self.values(session).iter().all(|free| &free.id != value);
        if self.making.value.as_ref().is_none_or(is_unknown) {
            self.making.value = self.values(session).first().map(|value| value.id.clone());
        }
        self.writing = Some(field);
        Route::Stay
    }

    pub(super) fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let text = field.trimmed();
        if text.is_empty() {
            return Route::Stay;
        }
        session.set_draft(field.place, text);
        if self.stage == Stage::Moment {
            moment(text).clone_into(&mut self.making.moment);
            return self.go(Stage::Step, session);
        }
        listed_step(text).clone_into(&mut self.making.action);
        self.making.commitment = None;
        self.go(Stage::Keep, session)
    }

    pub(super) fn another_value(&mut self, by: usize, session: &Session) {
        let values = self.values(session);
        let now = self.making.value.as_ref();
        let at = values.iter().position(|value| Some(&value.id) == now);
        let next = at.map_or(0, |at| (at + by) % values.len().max(1));
        self.making.value = values.get(next).map(|value| value.id.clone());
    }
}

//! Own words in the first run: a value, what it is in everyday life, a why, a step.

use crate::{
    domain::{
        id::Id,
        plan::{Plan, Value},
    },
    session::{Notice, Session, field::Field},
    words::{first_run as said, step},
};

use super::{
    FirstRun, own_step,
    place::{self, Offered, Place, WHY_ROW},
    setup,
};

/// Names of the fields, for what is half typed; one for each value.
const WHY_FIELDS: [&str; 3] = ["first why", "second why", "third why"];
const STEP_FIELDS: [&str; 3] = ["first step", "second step", "third step"];
/// The fields of a value of one's own: its name, and what it is in everyday life.
const OWN_FIELDS: [&str; 2] = ["a value of one's own", "a value in everyday life"];

/// Characters a why may have, and what a value is in everyday life.
const LINE_LIMIT: usize = 90;
/// Characters a name may have.
const NAME_LIMIT: usize = 24;

impl FirstRun {
    /// The field for own words here, the room in it, and what it holds now.
    fn own_field(&self, session: &Session) -> Option<(&'static str, usize, String)> {
        let [name, everyday] = OWN_FIELDS;
        let (field, limit, now) = match self.place {
            Place::Values => {
                let own = place::own_value(session);
                (name, NAME_LIMIT, own.map(|own| &own.name[..]))
            }
            Place::Everyday => (everyday, LINE_LIMIT, place::own_everyday(session)),
            Place::Value(index) if self.cursor == WHY_ROW => {
                let field = WHY_FIELDS.get(index)?;
                (*field, LINE_LIMIT, place::own_why(session, index))
            }
            Place::Value(index) => {
                let field = STEP_FIELDS.get(index)?;
                (*field, step::LIMIT, place::own_step(session, index))
            }
            Place::Welcome | Place::Ready => return None,
        };
        Some((field, limit, now.unwrap_or_default().to_owned()))
    }

    /// Opens the field for own words, with what was written before.
    pub(super) fn write(&mut self, session: &Session) {
        let Some((field, limit, now)) = self.own_field(session) else {
            return;
        };
        let text = match session.draft(field) {
            "" => &now,
            draft => draft,
        };
        if matches!(self.place, Place::Value(_) | Place::Everyday) && self.cursor != WHY_ROW {
            self.cursor = place::rows(self.place, session).saturating_sub(1);
        }
        self.writing = Some(Field::new(field, limit, text));
    }

    /// Takes the written words.
    pub(super) fn take_own_words(&mut self, field: &Field, session: &mut Session) {
        if let Some(own) = self.own_step.clone() {
            return self.take_written_answer(own, field, session);
        }
        let text = field.trimmed();
        match self.place {
            Place::Values => name_own_value(text, session),
            Place::Everyday => self.take_everyday(text, session),
            Place::Value(index) if WHY_FIELDS.contains(&field.place) => {
                take_why(index, text, session);
                self.cursor = place::current(self.place, session);
            }
            Place::Value(_) => {
                session.set_draft(field.place, text);
                self.ask_minutes(text);
            }
            Place::Welcome | Place::Ready => {}
        }
    }

    /// What the value of one's own is in everyday life.
    pub(super) fn take_everyday(&self, text: &str, session: &mut Session) {
        let Some((id, name)) = place::own_value(session).map(id_and_name) else {
            return self.go_on(said::named::VALUES, session);
        };
        session.change_plan(|plan| {
            if let Some(value) = plan.values.iter_mut().find(|value| value.id == id) {
                text.clone_into(&mut value.everyday);
            }
        });
        self.go_on(said::named::everyday(&name), session);
    }

    /// Another why, the one so many further on. Own words stay within reach of `w`.
    pub(super) fn turn_why(&self, by: isize, session: &mut Session) {
        let Place::Value(index) = self.place else {
            return;
        };
        let whys = place::whys(session, index);
        let now = place::value(session, index).map_or("", |value| &value.why);
        let at = whys.iter().position(|why| *why == now);
        let to = match at {
            Some(at) => (at as isize + by)
                .rem_euclid(whys.len().max(1) as isize)
                .unsigned_abs(),
            None => 0,
        };
        if let Some(why) = whys.get(to).map(|why| (*why).to_owned()) {
            take_why(index, &why, session);
        }
    }

    /// The words of a step are no longer half typed.
    pub(super) fn let_go_of_words(&self, session: &mut Session) {
        if let Place::Value(index) = self.place
            && let Some(field) = STEP_FIELDS.get(index)
        {
            session.set_draft(field, "");
        }
    }

    /// The step of the value, and on to the next screen.
    pub(super) fn take_step(&self, step: Offered, session: &mut Session) {
        let Place::Value(index) = self.place else {
            return;
        };
        let old = place::own_step(session, index).filter(|old| *old != step.text());
        if let (Some(field), Some(old)) = (STEP_FIELDS.get(index), old.map(str::to_owned)) {
            session.set_draft(field, &old);
        }
        let content = session.content.clone();
        if let Some((id, name)) = place::value(session, index).map(id_and_name) {
            let step = (step.words, step.size);
            session.change_plan(|plan| setup::set_step(plan, &content, &id, step));
            self.go_on(said::named::step(&name), session);
        }
    }
}

fn id_and_name(value: &Value) -> (Id, String) {
    (value.id.clone(), value.name.clone())
}

/// Why the value matters; own words that are replaced stay within reach of `w`.
fn take_why(index: usize, why: &str, session: &mut Session) {
    let old = place::own_why(session, index).filter(|old| *old != why);
    if let (Some(field), Some(old)) = (WHY_FIELDS.get(index), old.map(str::to_owned)) {
        session.set_draft(field, &old);
    }
    if let Some((id, name)) = place::value(session, index).map(id_and_name) {
        session.change_plan(|plan| setup::set_why(plan, &id, why));
        session.call_it(said::named::why(&name));
    }
}

/// A value of one's own gets its name and is chosen; then it is asked what it is in everyday life.
fn name_own_value(name: &str, session: &mut Session) {
    if setup::chosen(&session.plan).len() >= setup::MOST {
        return session.say(Notice::Words(said::THREE_IS_PLENTY.to_owned()));
    }
    let (fresh, day) = (session.fresh_id(), session.day());
    let known = place::own_value(session).map(|own| own.id.clone());
    let [everyday, ..] = said::own_everyday(name);
    let [why, ..] = said::OWN_WHYS.map(str::to_owned);
    change_values(session, |plan| {
        let id = known.unwrap_or_else(|| {
            let id = fresh.clone();
            setup::bring(plan, own_value(fresh));
            setup::toggle_known(plan, &id, day);
            id
        });
        setup::toggle_known(plan, &id, day);
        if let Some(value) = plan.values.iter_mut().find(|value| value.id == id) {
            let is_new = value.name.is_empty();
            name.clone_into(&mut value.name);
            if is_new {
                (value.everyday, value.why) = (everyday, why);
            }
        }
        // Its steps are in words that name it.
        plan.commitments
            .retain(|step| step.value != id || step.since.is_some());
        plan.setup = Some(Place::Everyday.name());
    });
    session.call_it(said::named::VALUES);
}

fn own_value(id: Id) -> Value {
    Value {
        id,
        ..Value::default()
    }
}

/// Changes which values are chosen. What is half typed for a value goes with it.
pub(super) fn change_values(session: &mut Session, change: impl FnOnce(&mut Plan)) {
    for (place, shelf) in shelves(session) {
        let text = session.draft(place).to_owned();
        session.set_draft(place, "");
        if !text.is_empty() {
            session.set_draft(&shelf, &text);
        }
    }
    session.change_plan(change);
    for (place, shelf) in shelves(session) {
        let text = session.draft(&shelf).to_owned();
        session.set_draft(&shelf, "");
        session.set_draft(place, &text);
    }
}

/// Lets go of everything half typed: the first run is over.
pub(super) fn forget_drafts(session: &mut Session) {
    let fields = WHY_FIELDS.into_iter().chain(STEP_FIELDS);
    let answers = own_step::FIELDS.map(|(place, _)| place);
    for place in fields.chain(OWN_FIELDS).chain(answers) {
        session.set_draft(place, "");
    }
    let ids: Vec<Id> = session
        .plan
        .values
        .iter()
        .map(|value| value.id.clone())
        .collect();
    for id in ids {
        let [why, step] = shelf(&id);
        session.set_draft(&why, "");
        session.set_draft(&step, "");
    }
}

/// Where the half-typed words for a value are kept while it has no number.
fn shelf(id: &Id) -> [String; 2] {
    [format!("why {id}"), format!("step {id}")]
}

/// The field of each chosen value, and where its text is kept while its number may change.
fn shelves(session: &Session) -> Vec<(&'static str, String)> {
    let ids = setup::chosen(&session.plan);
    let rows = ids.iter().zip(WHY_FIELDS.into_iter().zip(STEP_FIELDS));
    rows.flat_map(|(id, fields)| <[_; 2]>::from(fields).into_iter().zip(shelf(id)))
        .collect()
}

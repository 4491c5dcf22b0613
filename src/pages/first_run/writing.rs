//! Own words in the first run: a why, a step, someone to reach.

use crate::{
    domain::{
        day::Day,
        id::Id,
        plan::{Person, Plan},
        size::Size,
    },
    session::{Session, field::Field},
    words::{first_run as said, step},
};

use super::{
    FirstRun,
    place::{self, Place},
    setup,
};

/// Names of the fields, for what is half typed; one for each value.
const WHY_FIELDS: [&str; 3] = ["first why", "second why", "third why"];
const STEP_FIELDS: [&str; 3] = ["first step", "second step", "third step"];
const NAME_FIELD: &str = "someone's name";
const REACH_FIELD: &str = "how to reach someone";

/// Characters a why may have.
const WHY_LIMIT: usize = 90;
/// Characters a name may have.
const NAME_LIMIT: usize = 24;
/// Characters the way to reach someone may have.
const REACH_LIMIT: usize = 60;

/// The two fields of O7.
#[derive(Debug)]
pub struct PersonFields {
    /// Who.
    pub name: Field,
    /// How to reach them.
    pub reach: Field,
    /// Which of the two has the focus.
    pub on: PersonField,
}

/// A field of O7.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonField {
    /// Who.
    Name,
    /// How to reach them.
    Reach,
}

impl PersonFields {
    /// The fields with what is half typed, or else with what the plan holds.
    pub(super) fn new(session: &Session) -> Self {
        let person = session.plan.active_people().next();
        let text = |place, kept: Option<&String>| match session.draft(place) {
            "" => kept.cloned().unwrap_or_default(),
            draft => draft.to_owned(),
        };
        let name = text(NAME_FIELD, person.map(|person| &person.name));
        let reach = text(REACH_FIELD, person.map(|person| &person.reach));
        let on = if name.is_empty() || !reach.is_empty() {
            PersonField::Name
        } else {
            PersonField::Reach
        };
        Self {
            name: Field::new(NAME_FIELD, NAME_LIMIT, &name),
            reach: Field::new(REACH_FIELD, REACH_LIMIT, &reach),
            on,
        }
    }

    pub(super) fn focused(&self) -> &Field {
        match self.on {
            PersonField::Name => &self.name,
            PersonField::Reach => &self.reach,
        }
    }

    pub(super) fn focused_mut(&mut self) -> &mut Field {
        match self.on {
            PersonField::Name => &mut self.name,
            PersonField::Reach => &mut self.reach,
        }
    }

    fn change(&mut self) {
        self.on = match self.on {
            PersonField::Name => PersonField::Reach,
            PersonField::Reach => PersonField::Name,
        };
    }

    fn is_empty(&self) -> bool {
        self.name.trimmed().is_empty() && self.reach.trimmed().is_empty()
    }

    /// Keeps what stands in both fields; also when only one of them is asked for on leaving.
    fn put_aside(&self, session: &mut Session) {
        session.set_draft(NAME_FIELD, self.name.text());
        session.set_draft(REACH_FIELD, self.reach.text());
    }
}

impl FirstRun {
    /// What the choice on this screen is called.
    pub(super) fn name(&self, session: &Session) -> String {
        let name = |index| {
            place::value(session, index).map_or_else(String::new, |value| value.name.clone())
        };
        match self.place {
            Place::Why(index) => said::named::why(&name(index)),
            Place::Step(index) => said::named::step(&name(index)),
            _ => String::new(),
        }
    }

    /// Opens the field for own words, with what was written before.
    pub(super) fn write(&mut self, session: &Session) {
        let (place, limit, own) = match self.place {
            Place::Why(index) => (
                WHY_FIELDS.get(index),
                WHY_LIMIT,
                place::own_why(session, index),
            ),
            Place::Step(index) => (
                STEP_FIELDS.get(index),
                step::LIMIT,
                place::own_step(session, index),
            ),
            _ => return,
        };
        let place = place.copied().unwrap_or("own words");
        let text = match session.draft(place) {
            "" => own.unwrap_or_default(),
            draft => draft,
        };
        self.cursor = place::list(self.place, session).len().saturating_sub(1);
        self.writing = Some(Field::new(place, limit, text));
    }

    /// Takes the written words and goes on; an empty field is put away.
    pub(super) fn keep_words(&mut self, session: &mut Session) {
        let Some(field) = self.writing.take() else {
            return;
        };
        session.set_draft(field.place, "");
        let text = field.trimmed().to_owned();
        match self.place {
            Place::Why(index) if !text.is_empty() => self.take_why(index, &text, session),
            Place::Step(index) if !text.is_empty() => {
                self.take_step(index, (&text, Size::Two), session);
            }
            _ => {}
        }
    }

    pub(super) fn put_words_aside(&mut self, session: &mut Session) {
        if let Some(field) = self.writing.take() {
            session.set_draft(field.place, field.text());
        }
    }

    /// One level back, with what is half typed kept.
    pub(super) fn back(&mut self, session: &mut Session) {
        if let Some(person) = &self.person {
            person.put_aside(session);
        }
        if self.place != Place::Welcome {
            self.go_back(session);
        }
    }

    /// The why of a value; own words it replaces stay within reach of `w`.
    pub(super) fn take_why(&mut self, index: usize, why: &str, session: &mut Session) {
        let old = place::own_why(session, index).filter(|old| *old != why);
        keep_aside(WHY_FIELDS.get(index), old.map(str::to_owned), session);
        let name = self.name(session);
        if let Some(id) = place::value(session, index).map(|value| value.id.clone()) {
            session.change_plan(|plan| setup::set_why(plan, &id, why));
            self.go_on(name, session);
        }
    }

    /// The step of a value; own words it replaces stay within reach of `w`.
    pub(super) fn take_step(&mut self, index: usize, step: (&str, Size), session: &mut Session) {
        let old = place::own_step(session, index).filter(|old| *old != step.0);
        keep_aside(STEP_FIELDS.get(index), old.map(str::to_owned), session);
        let (name, content) = (self.name(session), session.content.clone());
        if let Some(id) = place::value(session, index).map(|value| value.id.clone()) {
            session.change_plan(|plan| setup::set_step(plan, &content, &id, step));
            self.go_on(name, session);
        }
    }

    pub(super) fn change_field(&mut self, session: &mut Session) {
        if let Some(person) = &mut self.person {
            person.put_aside(session);
            person.change();
        }
    }

    /// With a name, on to the other field; then the person is kept and the first run goes on. Empty fields skip.
    pub(super) fn accept_person(&mut self, session: &mut Session) {
        let Some(person) = &mut self.person else {
            return;
        };
        if person.on == PersonField::Name && !person.is_empty() {
            return self.change_field(session);
        }
        let (name, reach) = (
            person.name.trimmed().to_owned(),
            person.reach.trimmed().to_owned(),
        );
        session.set_draft(NAME_FIELD, "");
        session.set_draft(REACH_FIELD, "");
        let (id, day) = (session.fresh_id(), session.day());
        session.change_plan(|plan| put_person(plan, (id, day), (&name, &reach)));
        self.go_on(said::named::PERSON, session);
    }
}

/// The first of the plan's people becomes this one, or goes when nothing is known of them any more.
fn put_person(plan: &mut Plan, (id, day): (Id, Day), (name, reach): (&str, &str)) {
    let known = plan
        .people
        .iter()
        .position(|person| person.retired.is_none());
    if name.is_empty() && reach.is_empty() {
        if let Some(index) = known {
            plan.people.remove(index);
        }
        return;
    }
    let mut person = match known {
        Some(index) => plan.people.remove(index),
        None => Person {
            id,
            name: String::new(),
            reach: String::new(),
            kind: "friend".to_owned(),
            checked: None,
            retired: None,
            changed: None,
        },
    };
    let name = if name.is_empty() { said::SOMEONE } else { name };
    name.clone_into(&mut person.name);
    reach.clone_into(&mut person.reach);
    person.checked = Some(day);
    plan.people.insert(known.unwrap_or(0), person);
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
    for place in fields.chain([NAME_FIELD, REACH_FIELD]) {
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

fn keep_aside(field: Option<&&'static str>, words: Option<String>, session: &mut Session) {
    if let (Some(field), Some(words)) = (field, words) {
        session.set_draft(field, &words);
    }
}

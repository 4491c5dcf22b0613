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
/// The fields of O7: who, and how to reach them.
const PERSON_FIELDS: [&str; 2] = ["someone's name", "how to reach someone"];

/// Characters a why may have.
const WHY_LIMIT: usize = 90;
/// Characters a name may have.
const NAME_LIMIT: usize = 24;
/// Characters the way to reach someone may have.
const REACH_LIMIT: usize = 60;

/// The two fields of O7.
#[derive(Debug)]
pub struct PersonFields {
    /// Who, and how to reach them.
    pub fields: [Field; 2],
    /// Which of the two has the focus.
    pub on: usize,
}

impl PersonFields {
    /// The fields with what is half typed, or else with what the plan holds.
    pub(super) fn new(session: &Session) -> Self {
        let person = session.plan.active_people().next();
        let text = |place, kept: Option<&String>| match session.draft(place) {
            "" => kept.cloned().unwrap_or_default(),
            draft => draft.to_owned(),
        };
        let [name_field, reach_field] = PERSON_FIELDS;
        let name = text(name_field, person.map(|person| &person.name));
        let reach = text(reach_field, person.map(|person| &person.reach));
        Self {
            on: usize::from(!name.is_empty() && reach.is_empty()),
            fields: [
                Field::new(name_field, NAME_LIMIT, &name),
                Field::new(reach_field, REACH_LIMIT, &reach),
            ],
        }
    }

    fn is_empty(&self) -> bool {
        self.fields.iter().all(|field| field.trimmed().is_empty())
    }

    /// Keeps what stands in both fields; also when only one of them is asked for on leaving.
    fn put_aside(&self, session: &mut Session) {
        for field in &self.fields {
            session.set_draft(field.place, field.text());
        }
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

    /// The field for own words on this screen.
    fn own_field(&self) -> Option<(&'static str, usize)> {
        let (fields, limit, index) = match self.place {
            Place::Why(index) => (WHY_FIELDS, WHY_LIMIT, index),
            Place::Step(index) => (STEP_FIELDS, step::LIMIT, index),
            _ => return None,
        };
        Some((fields.get(index)?, limit))
    }

    /// Opens the field for own words, with what was written before.
    pub(super) fn write(&mut self, session: &Session) {
        let Some((place, limit)) = self.own_field() else {
            return;
        };
        let text = match session.draft(place) {
            "" => place::own(self.place, session).unwrap_or_default(),
            draft => draft,
        };
        self.cursor = place::list(self.place, session).len().saturating_sub(1);
        self.writing = Some(Field::new(place, limit, text));
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

    /// The why of a value, or its step; own words that are replaced stay within reach of `w`.
    pub(super) fn take_words(&mut self, (text, size): (&str, Size), session: &mut Session) {
        let old = place::own(self.place, session).filter(|old| *old != text);
        if let (Some((field, _)), Some(old)) = (self.own_field(), old.map(str::to_owned)) {
            session.set_draft(field, &old);
        }
        let (Place::Why(index) | Place::Step(index)) = self.place else {
            return;
        };
        let (name, content) = (self.name(session), session.content.clone());
        if let Some(id) = place::value(session, index).map(|value| value.id.clone()) {
            let is_why = self.place == Place::Why(index);
            session.change_plan(|plan| {
                if is_why {
                    setup::set_why(plan, &id, text);
                } else {
                    setup::set_step(plan, &content, &id, (text, size));
                }
            });
            self.go_on(name, session);
        }
    }

    pub(super) fn change_field(&mut self, session: &mut Session) {
        if let Some(person) = &mut self.person {
            person.put_aside(session);
            person.on = 1 - person.on;
        }
    }

    /// With a name, on to the other field; then the person is kept and the first run goes on. Empty fields skip.
    pub(super) fn accept_person(&mut self, session: &mut Session) {
        let Some(person) = &mut self.person else {
            return;
        };
        if person.on == 0 && !person.is_empty() {
            return self.change_field(session);
        }
        let [name, reach] = [0, 1].map(|field: usize| person.fields[field].trimmed().to_owned());
        for place in PERSON_FIELDS {
            session.set_draft(place, "");
        }
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
    for place in fields.chain(PERSON_FIELDS) {
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

//! The entry of a person, while it is being written.

use crate::{
    domain::{id::Id, plan::Person},
    session::{Session, action::Action, field::Field},
    words::people as words,
};

use super::is_doctor;

/// The most characters of a name.
const NAME: usize = 24;
/// The most characters of how to reach somebody.
const REACH: usize = 60;
/// The drafts of a new entry.
const NEW: [&str; 2] = ["person-name", "person-how"];
/// Entries that are there already are kept as they are left; these places are never read.
const KNOWN: [&str; 2] = ["known-person-name", "known-person-how"];

/// An entry under way.
#[derive(Debug)]
pub struct Form {
    /// The person it is about; `None` for a new one.
    id: Option<Id>,
    /// Their name.
    pub name: Field,
    /// How to reach them.
    pub reach: Field,
    /// A doctor, a clinic or a line.
    pub kind: Kind,
    /// The row that has the focus.
    pub row: Row,
}

/// The two kinds of entries, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Friend,
    Doctor,
}

/// The rows of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    Name,
    How,
    Who,
}

/// What a key on the form leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// The form stays.
    Nowhere,
    /// It is done: its entry is kept, if it has a name.
    ToTheList,
    /// The person is taken off the list.
    OffTheList,
}

impl Kind {
    /// Both, in the order they are shown.
    pub const ALL: [Kind; 2] = [Kind::Friend, Kind::Doctor];

    /// The name in plan.json.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Friend => "friend",
            Kind::Doctor => "doctor",
        }
    }

    fn other(self) -> Self {
        match self {
            Kind::Friend => Kind::Doctor,
            Kind::Doctor => Kind::Friend,
        }
    }
}

impl Form {
    /// An empty entry, or what was half typed of one.
    pub fn of_a_new_person(session: &Session) -> Self {
        let [name, reach] = NEW;
        Self {
            id: None,
            name: Field::new(name, NAME, session.draft(name)),
            reach: Field::new(reach, REACH, session.draft(reach)),
            kind: Kind::Friend,
            row: Row::Name,
        }
    }

    /// The entry of a person on the list.
    pub fn of(person: &Person) -> Self {
        let [name, reach] = KNOWN;
        Self {
            id: Some(person.id.clone()),
            name: Field::new(name, NAME, &person.name),
            reach: Field::new(reach, REACH, &person.reach),
            kind: if is_doctor(person) {
                Kind::Doctor
            } else {
                Kind::Friend
            },
            row: Row::Name,
        }
    }

    /// True while the entry belongs to somebody on the list.
    pub fn is_of_a_known_person(&self) -> bool {
        self.id.is_some()
    }

    /// The field that has the focus.
    pub fn field(&self) -> Option<&Field> {
        match self.row {
            Row::Name => Some(&self.name),
            Row::How => Some(&self.reach),
            Row::Who => None,
        }
    }

    /// The same, to type into.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        match self.row {
            Row::Name => Some(&mut self.name),
            Row::How => Some(&mut self.reach),
            Row::Who => None,
        }
    }

    /// Does what was asked for.
    pub fn update(&mut self, action: Action, session: &mut Session) -> Leads {
        match action {
            Action::Accept if self.row == Row::Who => {
                if self.is_empty() || self.has_name() {
                    self.keep(session);
                    return Leads::ToTheList;
                }
                self.row = Row::Name;
            }
            Action::Accept | Action::Next | Action::Down => self.row = self.row.next(),
            Action::Previous | Action::Up => self.row = self.row.next().next(),
            Action::Left | Action::Right | Action::Mark => self.kind = self.kind.other(),
            Action::Choose(index) => self.kind = Kind::ALL.get(index).copied().unwrap_or(self.kind),
            Action::Replace if self.is_of_a_known_person() => return Leads::OffTheList,
            Action::Back | Action::Close => {
                self.put_away(session);
                return Leads::ToTheList;
            }
            _ => {}
        }
        Leads::Nowhere
    }

    /// The person it is about, once they are on the list.
    pub fn id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn has_name(&self) -> bool {
        !self.name.trimmed().is_empty()
    }

    fn is_empty(&self) -> bool {
        !self.has_name() && self.reach.trimmed().is_empty()
    }

    /// Esc: a new entry stays a draft, a known one is kept as it is left.
    fn put_away(&mut self, session: &mut Session) {
        if self.id.is_some() {
            self.keep(session);
        } else {
            self.keep_draft(session);
        }
    }

    fn keep_draft(&self, session: &mut Session) {
        for field in [&self.name, &self.reach] {
            session.set_draft(field.place, field.text());
        }
    }

    /// Puts the entry on the list. Without a name nothing is kept.
    fn keep(&mut self, session: &mut Session) {
        if !self.has_name() {
            return;
        }
        if self.id.is_some() {
            self.change(session);
        } else {
            self.add(session);
        }
    }

    fn change(&self, session: &mut Session) {
        let Some(known) = session
            .plan
            .people
            .iter()
            .find(|one| Some(&one.id) == self.id.as_ref())
        else {
            return;
        };
        let mut person = known.clone();
        self.name.trimmed().clone_into(&mut person.name);
        self.reach.trimmed().clone_into(&mut person.reach);
        if self.kind != Form::of(known).kind {
            self.kind.name().clone_into(&mut person.kind);
        }
        if person == *known {
            return;
        }
        person.checked = Some(session.day());
        session.call_it(words::changed(&person.name));
        session.change_plan(|plan| {
            if let Some(one) = plan.people.iter_mut().find(|one| one.id == person.id) {
                *one = person;
            }
        });
    }

    fn add(&mut self, session: &mut Session) {
        let person = Person {
            id: session.fresh_id(),
            name: self.name.trimmed().to_owned(),
            reach: self.reach.trimmed().to_owned(),
            kind: self.kind.name().to_owned(),
            checked: Some(session.day()),
            retired: None,
            changed: None,
        };
        if session.may_change_plan() {
            self.id = Some(person.id.clone());
            for place in NEW {
                session.set_draft(place, "");
            }
            session.call_it(words::added(&person.name));
        } else {
            self.keep_draft(session);
        }
        session.change_plan(|plan| plan.people.push(person));
    }
}

impl Row {
    fn next(self) -> Self {
        match self {
            Row::Name => Row::How,
            Row::How => Row::Who,
            Row::Who => Row::Name,
        }
    }
}

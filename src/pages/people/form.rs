//! What People and help shows, and the entry of a person while it is being written.

use super::{PeoplePage, Stop, about, is_doctor, people};
use crate::{
    domain::{id::Id, plan::Person},
    session::{Session, action::Action, field::Field},
    ui::{
        blocks::{
            choice::Choice,
            section::{Contact, Section},
        },
        canvas::width,
        document::{Block, Document, Voice, Words, Writing},
        focus::Focus,
    },
    words::people as words,
};

/// The most characters of a name.
const NAME: usize = 24;
/// The most characters of how to reach somebody.
const REACH: usize = 60;
/// The drafts of a new entry.
const NEW: [&str; 2] = ["person-name", "person-how"];
/// Those of an entry that is there already: it is kept as it is left, so they hold only what a lost terminal left half
/// typed, and whose entry that is.
const KNOWN: [&str; 2] = ["known-person-name", "known-person-how"];
const WHOSE: &str = "known-person";

/// An entry under way.
#[derive(Debug)]
pub(super) struct Form {
    /// The person it is about; `None` for a new one.
    id: Option<Id>,
    /// Their name, and how to reach them.
    fields: [Field; 2],
    /// A doctor, a clinic or a line.
    pub kind: Kind,
    /// The row that has the focus: one of the fields, or who it is.
    pub(super) row: usize,
}

/// The two kinds of entries, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Friend,
    Doctor,
}

/// The row that says who it is, under the fields.
pub(super) const WHO: usize = 2;

/// What a key on the form leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// The form stays.
    Nowhere,
    /// It is done: its entry is kept, if it has a name.
    ToTheList,
    /// The person is taken off the list.
    OffTheList,
}

impl Kind {
    /// Both, in the order they are shown.
    pub(super) const ALL: [Kind; 2] = [Kind::Friend, Kind::Doctor];

    /// The name in plan.json.
    pub(super) fn name(self) -> &'static str {
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
    pub(super) fn of_a_new_person(session: &Session) -> Self {
        Self {
            id: None,
            fields: fields(NEW, NEW.map(|place| session.draft(place))),
            kind: Kind::Friend,
            row: 0,
        }
    }

    /// The entry of a person on the list.
    pub(super) fn of(person: &Person) -> Self {
        Self {
            id: Some(person.id.clone()),
            fields: fields(KNOWN, [&person.name, &person.reach]),
            kind: if is_doctor(person) {
                Kind::Doctor
            } else {
                Kind::Friend
            },
            row: 0,
        }
    }

    /// True while the entry belongs to somebody on the list.
    pub(super) fn is_of_a_known_person(&self) -> bool {
        self.id.is_some()
    }

    /// The same, with what a lost terminal left half typed of it.
    pub(super) fn of_a_known_person(person: &Person, session: &mut Session) -> Self {
        let mut form = Self::of(person);
        if session.draft(WHOSE) == person.id.as_str() {
            let held = [&person.name, &person.reach].into_iter();
            let texts = KNOWN.into_iter().zip(held).map(|(place, held)| {
                let half = session.draft(place);
                if half.is_empty() {
                    held.clone()
                } else {
                    half.to_owned()
                }
            });
            let texts: Vec<String> = texts.collect();
            if let [name, reach] = &texts[..] {
                form.fields = fields(KNOWN, [name, reach]);
            }
        }
        session.set_draft(WHOSE, person.id.as_str());
        form.keep_draft(session);
        form
    }

    /// The field that has the focus.
    pub(super) fn field_mut(&mut self) -> Option<&mut Field> {
        self.fields.get_mut(self.row)
    }

    /// Does what was asked for.
    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Leads {
        // A terminal that goes away keeps the field with the focus, and the other one stands here.
        self.keep_draft(session);
        match action {
            Action::Accept if self.row == WHO => {
                if self.is_empty() || self.has_name() {
                    self.keep(session);
                    return Leads::ToTheList;
                }
                self.row = 0;
            }
            Action::Accept | Action::Next | Action::Down => self.row = (self.row + 1) % (WHO + 1),
            Action::Previous | Action::Up => self.row = (self.row + WHO) % (WHO + 1),
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
    pub(super) fn id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn has_name(&self) -> bool {
        !self.fields[0].trimmed().is_empty()
    }

    fn is_empty(&self) -> bool {
        self.fields.iter().all(|field| field.trimmed().is_empty())
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
        for field in &self.fields {
            session.set_draft(field.place, field.text());
        }
    }

    /// Puts the entry on the list. Without a name nothing is kept.
    fn keep(&mut self, session: &mut Session) {
        let is_new = self.id.is_none();
        if !session.may_change_plan() && (is_new || self.changed(session).is_some()) {
            self.keep_draft(session);
            return session.refuse_change();
        }
        for place in KNOWN.into_iter().chain([WHOSE]) {
            session.set_draft(place, "");
        }
        if !self.has_name() {
            return;
        }
        if self.id.is_some() {
            self.change(session);
        } else {
            self.add(session);
        }
    }

    /// The person on the list as they read now, where that is not how they read there.
    fn changed(&self, session: &Session) -> Option<Person> {
        let mut people = session.plan.people.iter();
        let known = people.find(|one| Some(&one.id) == self.id.as_ref())?;
        let mut person = known.clone();
        let [name, reach] = self.fields.each_ref().map(Field::trimmed);
        name.clone_into(&mut person.name);
        reach.clone_into(&mut person.reach);
        if self.kind != Form::of(known).kind {
            self.kind.name().clone_into(&mut person.kind);
        }
        (person != *known).then_some(person)
    }

    fn change(&self, session: &mut Session) {
        let Some(mut person) = self.changed(session) else {
            return;
        };
        person.checked = Some(session.day());
        session.call_it(words::changed(&person.name));
        session.change_plan(|plan| {
            if let Some(one) = plan.people.iter_mut().find(|one| one.id == person.id) {
                *one = person;
            }
        });
    }

    fn add(&mut self, session: &mut Session) {
        let [name, reach] = self.fields.each_ref().map(Field::trimmed);
        let person = Person {
            id: session.fresh_id(),
            name: name.to_owned(),
            reach: reach.to_owned(),
            kind: self.kind.name().to_owned(),
            checked: Some(session.day()),
            ..Person::default()
        };
        self.id = Some(person.id.clone());
        for place in NEW {
            session.set_draft(place, "");
        }
        session.call_it(words::added(&person.name));
        session.change_plan(|plan| plan.people.push(person));
    }
}

fn fields(places: [&'static str; 2], [name, reach]: [&str; 2]) -> [Field; 2] {
    [
        Field::new(places[0], NAME, name),
        Field::new(places[1], REACH, reach),
    ]
}

/// Columns of the list; wider, the ends of a row would stand too far apart to be read as one.
const WIDEST: u16 = 76;
/// Columns of the fixed text.
const MEASURE: u16 = 68;
/// Columns of the form, and of its labels.
const FORM: (u16, i16) = (60, 8);

/// The list with the text under it, or the entry that is being written.
pub(super) fn document(page: &PeoplePage, session: &Session) -> Document {
    let mut shown = Document::titled(words::TITLE);
    if let Some(form) = &page.form {
        write(form, &mut shown);
        about::tell_row(form.row, &mut shown);
        return shown;
    }
    shown.measure = Some(WIDEST);
    let url = words::help_url(&session.plan.settings.help_url);
    // Where help is stands on the first screen of the smallest terminal; further down the words themselves need the room.
    let at = page.stop(session);
    let is_read = page.at > 0 && !matches!(at, Some(Stop::Person(_)));
    shown.foot = (!is_read).then(|| words::in_sight(url));
    for (index, stop) in page.stops(session).into_iter().enumerate() {
        let focus = Focus::of(index, page.at);
        let block = match stop {
            Stop::Question => Words::new(Voice::Strong, words::SOMEONE_WITH_YOU)
                .focus(focus)
                .into(),
            Stop::Person(person) => {
                let contact = contact(person, focus, session);
                let label = label(person);
                match shown.blocks.last_mut() {
                    Some(Block::Section(section)) if section.label == label => {
                        section.blocks.push(contact.into());
                        continue;
                    }
                    _ => beside(label, Focus::Never, [contact.into()]),
                }
            }
            Stop::Offer => {
                let (question, quiet) = words::SOMEONE_TO_REACH;
                let question = Words::new(Voice::Strong, question);
                let quiet = Words::new(Voice::Quiet, quiet).more();
                beside(words::YOUR_PEOPLE, focus, [question.into(), quiet.into()])
            }
            Stop::Nobody => {
                let key = session.appearance.keys.sign(Action::Add, "a");
                let hints = Block::Hints(vec![(key, words::ADD)]);
                beside(words::YOUR_PEOPLE, focus, [hints])
            }
            Stop::Helplines => {
                // Where there is one line, it is the address.
                shown.gist = (focus == Focus::Here).then(|| url.to_owned());
                fixed(&words::helplines(url), focus)
            }
            Stop::More(text) => {
                shown.add(fixed(text, focus));
                continue;
            }
            Stop::Words(text) => fixed(text, focus),
        };
        if index > 0 {
            shown.space();
        }
        shown.add(block);
    }
    about::tell(page, session, &mut shown);
    shown
}

/// A part of the fixed text.
fn fixed(text: &str, focus: Focus) -> Block {
    let words = Words::new(Voice::Plain, text).within(MEASURE);
    words.focus(focus).into()
}

fn beside<const N: usize>(label: &'static str, focus: Focus, blocks: [Block; N]) -> Block {
    let blocks = blocks.into();
    Block::Section(Section {
        label,
        blocks,
        focus,
    })
}

fn label(person: &Person) -> &'static str {
    if is_doctor(person) {
        words::YOUR_DOCTOR
    } else {
        words::YOUR_PEOPLE
    }
}

fn contact(person: &Person, focus: Focus, session: &Session) -> Contact {
    let longest = people(session).iter().map(|one| width(&one.name)).max();
    let checked = person.checked.filter(|_| is_doctor(person));
    Contact {
        name: person.name.clone(),
        names: (longest.unwrap_or(0) + 2).max(13),
        reach: person.reach.clone(),
        note: checked.map_or_else(String::new, |day| words::checked_on(&day.short())),
        focus,
    }
}

fn write(form: &Form, shown: &mut Document) {
    let (measure, column) = FORM;
    shown.measure = Some(measure);
    let labels = [words::NAME, words::HOW].into_iter();
    for (row, (label, field)) in labels.zip(&form.fields).enumerate() {
        let writing = Writing::of(field).behind(label, column);
        shown.add(writing.focus(Focus::of(row, form.row))).gap();
    }
    shown.add(Choice {
        label: words::WHO,
        column,
        options: words::KINDS.to_vec(),
        chosen: usize::from(form.kind == Kind::Doctor),
        focus: Focus::of(WHO, form.row),
    });
}

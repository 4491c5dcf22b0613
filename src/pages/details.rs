//! Where, with whom, when, and a note on a done step; before it, if the person likes, how heavy it looks.

pub mod heavy;

use crate::{
    content::Line,
    domain::{
        day::Day,
        entry::{Detail, Fact, Heaviness},
        id::Id,
        offer::{Offer, What},
        record::DoneStep,
    },
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ENTER, LEFT, RIGHT, TAB},
        field::{Field, Goes},
        key::Key,
    },
    ui::document::Document,
    words::details as words,
};

type Command = crate::pages::page::Command<Details>;

/// Room for a note.
const LIMIT: usize = 280;
/// The name of its field.
const PLACE: &str = "details";

/// Where, with whom, when, and a note on a done step.
#[derive(Debug)]
pub struct Details {
    day: Day,
    what: What,
    group: Group,
    writing: Option<Field>,
    /// The question of heaviness is being offered.
    offers: bool,
    /// What another machine chose otherwise for the step.
    doubled: Option<String>,
}

/// What the digits belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Where,
    With,
    When,
    Heavy,
    Note,
}

impl Group {
    const ALL: [Self; 5] = [Self::Where, Self::With, Self::When, Self::Heavy, Self::Note];
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("choose a detail", DIGITS, Action::Choose)
        .hint(1, "1-4", "choose")
        .when(|page, _| page.writing.is_none() && page.group != Group::Heavy),
    Command::each("say how heavy", DIGITS, Action::Choose)
        .hint(1, "1-3", "choose")
        .when(|page, _| page.writing.is_none() && page.group == Group::Heavy),
    Command::of("next detail", RIGHT, Action::Next)
        .hint(2, "Arrows", "move")
        .when(is_after),
    Command::of("write the note", &[Key::char('w')], Action::Write)
        .hint(3, "w", "note")
        .when(is_after),
    Command::of("yes", &[Key::char('y')], Action::Yes)
        .hint(4, "y", "yes")
        .when(|page, _| page.writing.is_none() && page.offers),
    Command::of("not now", &[Key::char('n')], Action::Later)
        .hint(5, "n", "not now")
        .when(|page, _| page.writing.is_none() && page.offers),
    Command::of("keep the note", ENTER, Action::Accept)
        .hint(4, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
    Command::of("keep the details", ENTER, Action::Accept),
    Command::of("previous detail", LEFT, Action::Previous),
    Command::of("next detail", TAB, Action::Next),
    Command::of("previous detail", BACK_TAB, Action::Previous),
];

/// More than its heaviness is asked: the step is done.
fn is_after(page: &Details, session: &Session) -> bool {
    page.writing.is_none() && page.groups(session) != [Group::Heavy]
}

impl Details {
    /// The details of a row of today.
    pub fn new(offer: &Offer, session: &mut Session) -> Self {
        Self::of(session.day(), offer, session)
    }

    /// The details of a row of a day.
    pub fn of(day: Day, offer: &Offer, session: &mut Session) -> Self {
        let is_done = offer.done.is_some();
        Self {
            day,
            what: offer.what.clone(),
            group: if is_done { Group::Where } else { Group::Heavy },
            writing: None,
            offers: is_done && heavy::offer_once(session),
            doubled: offer
                .what
                .commitment()
                .and_then(|step| session.tell_doubled(step)),
        }
    }

    /// The groups there are, in their order.
    fn groups(&self, session: &Session) -> Vec<Group> {
        let is_done = self
            .offer(session)
            .is_some_and(|offer| offer.done.is_some());
        let was_expected = self.expected(session).is_some();
        let is_asked = |group: &Group| match group {
            Group::Where | Group::With | Group::When | Group::Note => is_done,
            Group::Heavy => was_expected || !is_done,
        };
        Group::ALL.into_iter().filter(is_asked).collect()
    }

    /// The row it belongs to, while there is one.
    fn offer(&self, session: &Session) -> Option<Offer> {
        session
            .offers(self.day)
            .into_iter()
            .find(|offer| offer.what == self.what)
    }

    /// What was said about the step's last mark and is not said about this one: Enter keeps it.
    fn as_last_time(&self, step: &DoneStep, session: &Session) -> Detail {
        let Some(commitment) = self.what.commitment() else {
            return Detail::default();
        };
        let is_open = |of: fn(&Detail) -> &Option<String>| {
            of(&step.detail).is_none() && !is_said(of, &step.id, self.day, session)
        };
        let earlier: Vec<&Detail> = session
            .journal
            .days()
            .rev()
            .filter(|(day, _)| *day < self.day)
            .filter_map(|(_, record)| Some(&record.done_of(commitment)?.detail))
            .collect();
        let place = || earlier.iter().find_map(|detail| detail.place.clone());
        let company = || earlier.iter().find_map(|detail| detail.company.clone());
        Detail {
            place: is_open(|detail| &detail.place).then(place).flatten(),
            company: is_open(|detail| &detail.company).then(company).flatten(),
            ..Detail::default()
        }
    }

    /// Logs a change at once, and nothing beside it.
    fn change(&self, session: &mut Session, change: impl FnOnce(&Detail, &mut Detail)) {
        let Some(offer) = self.offer(session) else {
            return;
        };
        let Some(step) = &offer.done else { return };
        let mut detail = Detail::default();
        change(&step.detail, &mut detail);
        if detail != Detail::default() {
            let of = step.id.clone();
            session.log(self.day, Fact::Detail { of, detail });
            session.call_it(words::name(&offer.text));
        }
    }

    fn choose(&self, index: usize, session: &mut Session) {
        let id = |lines: &[Line]| lines.get(index).map(|line| line.id.clone());
        match self.group {
            Group::Where => {
                if let Some(id) = id(session.content.places()) {
                    self.change(session, |shown, new| {
                        new.place = Some(toggled(shown.place.as_ref(), id));
                    });
                }
            }
            Group::With => {
                if let Some(id) = id(session.content.companies()) {
                    self.change(session, |shown, new| {
                        new.company = Some(toggled(shown.company.as_ref(), id));
                    });
                }
            }
            Group::When if index < words::TIMES.len() => self.change(session, |shown, new| {
                let was = shown.earlier == Some(true);
                let is = index == 1 && !was;
                new.earlier = (is != was).then_some(is);
            }),
            Group::Heavy => self.weigh(index, session),
            Group::When | Group::Note => {}
        }
    }

    fn write(&mut self, session: &Session) {
        let step = self.offer(session).and_then(|offer| offer.done);
        let Some(step) = step else { return };
        let note = step.detail.note.unwrap_or_default();
        let drafts = [session.draft(&place_of(&step.id)), session.draft(PLACE)];
        let text = drafts.into_iter().find(|draft| !draft.is_empty());
        self.group = Group::Note;
        self.writing = Some(Field::new(PLACE, LIMIT, text.unwrap_or(&note)).to(Goes::Log));
    }

    /// Keeps what is half typed for this mark.
    fn keep_draft(&self, text: &str, session: &mut Session) {
        session.set_draft(PLACE, "");
        if let Some(step) = self.offer(session).and_then(|offer| offer.done) {
            session.set_draft(&place_of(&step.id), text);
        }
    }

    fn step(&mut self, by: isize, session: &Session) {
        let order = self.groups(session);
        let at = order.iter().position(|group| *group == self.group);
        let to = at.unwrap_or(0).saturating_add_signed(by);
        self.group = order[to.min(order.len() - 1)];
    }

    fn accept(&mut self, session: &mut Session) -> Route {
        if self.group == Group::Note {
            self.write(session);
            return Route::Stay;
        }
        let step = self.offer(session).and_then(|offer| offer.done);
        if let Some(step) = step {
            let last = self.as_last_time(&step, session);
            self.change(session, |_, new| *new = last);
        }
        Route::Close
    }
}

impl Page for Details {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("details", Kind::Panel).with(Trait::LooksBack)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Accept => return self.accept(session),
            Action::Choose(index) => {
                let is_open = self.groups(session) == [Group::Heavy];
                self.choose(index, session);
                if is_open && index < Heaviness::ALL.len() {
                    return Route::Close;
                }
            }
            Action::Yes => self.answer_offer("y", session),
            Action::Later => self.answer_offer("n", session),
            Action::Write => self.write(session),
            Action::Up | Action::Previous => self.step(-1, session),
            Action::Down | Action::Next => self.step(1, session),
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        heavy::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        self.keep_draft("", session);
        let text = field.trimmed().to_owned();
        self.change(session, |shown, new| {
            let old = shown.note.clone().unwrap_or_default();
            if old != text {
                new.note = Some(text);
            }
        });
        Route::Stay
    }

    fn put_away(&mut self, field: &Field, session: &mut Session) {
        self.keep_draft(field.text(), session);
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }
}

/// The name under which a half-typed note of a mark is kept.
fn place_of(mark: &Id) -> String {
    format!("{PLACE} {mark}")
}

/// True once this was said about the mark, or cleared.
fn is_said(of: fn(&Detail) -> &Option<String>, mark: &Id, day: Day, session: &Session) -> bool {
    let mut live = session.journal.live_on(day);
    live.any(|entry| match &entry.fact {
        Fact::Detail { of: named, detail } => named == mark && of(detail).is_some(),
        _ => false,
    })
}

/// The same key again clears.
fn toggled(shown: Option<&String>, id: String) -> String {
    if shown == Some(&id) {
        String::new()
    } else {
        id
    }
}

//! People to reach, and the fixed text under them.

mod about;
mod form;

use form::{Form, Leads, WHO};

use crate::{
    domain::{id::Id, plan::Person},
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Notice, Session,
        action::Action,
        command::{BACK_TAB, ENTER, TAB},
        field::Field,
        key::{Code, Key},
    },
    ui::document::Document,
    words::{self, people as text},
};

type Command = crate::pages::page::Command<PeoplePage>;

/// The most people on the list.
const MOST: usize = 5;
/// The offer of the first use, as the log names it.
const FIRST_PERSON: &str = "first_person";

/// People and help.
#[derive(Debug)]
pub struct PeoplePage {
    way: Way,
    /// Nobody is listed, and the person was never asked about it.
    offers: bool,
    /// The place of the cursor among the stops.
    at: usize,
    form: Option<Box<Form>>,
}

/// From where the page was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    ByHand,
    /// From the hard moment: nothing can be changed, Enter goes back to it.
    InHardMoment,
    /// The same, and the page begins with a question.
    AfterHardMoment,
}

/// A place of the page that the arrows reach.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop<'a> {
    /// Would it help to have someone with you?
    Question,
    /// Somebody on the list.
    Person(&'a Person),
    /// The offer to list somebody.
    Offer,
    /// Nobody is listed.
    Nobody,
    /// A part of the fixed text.
    Words(&'static str),
    /// Words that go on with those before.
    More(&'static str),
    /// Where helplines are listed.
    Helplines,
}

impl PeoplePage {
    /// The page as `h` opens it.
    pub fn new(session: &Session) -> Self {
        let offers =
            session.plan.active_people().next().is_none() && !session.was_offered(FIRST_PERSON);
        Self {
            offers,
            ..Self::opened(Way::ByHand)
        }
    }

    /// The page with the entry of somebody new.
    pub fn to_add(session: &Session) -> Self {
        Self {
            form: Some(Box::new(Form::of_a_new_person(session))),
            ..Self::new(session)
        }
    }

    /// The page in the hard moment.
    pub fn to_read() -> Self {
        Self::opened(Way::InHardMoment)
    }

    /// The page at the end of the hard moment.
    pub fn to_have_with_you() -> Self {
        Self::opened(Way::AfterHardMoment)
    }

    fn opened(way: Way) -> Self {
        Self {
            way,
            offers: false,
            at: 0,
            form: None,
        }
    }

    /// What the arrows reach, from the top to the bottom.
    pub fn stops<'a>(&self, session: &'a Session) -> Vec<Stop<'a>> {
        let mut stops = Vec::new();
        if self.way == Way::AfterHardMoment {
            stops.push(Stop::Question);
        }
        stops.extend(people(session).into_iter().map(Stop::Person));
        let nobody = !stops.iter().any(|stop| matches!(stop, Stop::Person(_)));
        let [first, more @ ..] = text::HELP_RIGHT_NOW;
        stops.push(Stop::Words(first));
        stops.extend(more.map(Stop::More));
        stops.extend([
            Stop::Helplines,
            Stop::Words(text::IT_IS_FINE_TO_CALL),
            Stop::Words(words::WHAT_IT_IS_NOT),
        ]);
        // Help comes before the question for people.
        if nobody && self.way == Way::ByHand && session.may_change_plan() {
            stops.push(if self.offers {
                Stop::Offer
            } else {
                Stop::Nobody
            });
        }
        stops
    }

    fn stop<'a>(&self, session: &'a Session) -> Option<Stop<'a>> {
        self.stops(session).into_iter().nth(self.at)
    }

    fn selected<'a>(&self, session: &'a Session) -> Option<&'a Person> {
        match self.stop(session) {
            Some(Stop::Person(person)) => Some(person),
            Some(
                Stop::Question
                | Stop::Offer
                | Stop::Nobody
                | Stop::Words(_)
                | Stop::More(_)
                | Stop::Helplines,
            )
            | None => None,
        }
    }

    fn has_room(&self, session: &Session) -> bool {
        self.way == Way::ByHand && people(session).len() < MOST
    }

    fn is_full(&self, session: &Session) -> bool {
        self.way == Way::ByHand && people(session).len() >= MOST
    }

    fn list(&mut self, action: Action, session: &mut Session) -> Route {
        let last = self.stops(session).len().saturating_sub(1);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::First | Action::PageUp => self.at = 0,
            Action::Last | Action::PageDown => self.at = last,
            Action::Accept if self.way != Way::ByHand => return Route::Close,
            Action::Accept => {
                let person = self.selected(session).cloned();
                let form = person.map(|person| Form::of_a_known_person(&person, session));
                self.form = form.map(Box::new);
            }
            Action::Add if self.has_room(session) => {
                self.form = Some(Box::new(Form::of_a_new_person(session)));
            }
            Action::Add if self.is_full(session) => {
                session.say(Notice::Words(text::THE_LIST_IS_FULL.to_owned()));
            }
            Action::Replace => self.take_off(session),
            Action::Later => self.decline(session),
            Action::Back | Action::Close => return Route::Close,
            _ => {}
        }
        Route::Stay
    }

    fn write(&mut self, action: Action, session: &mut Session) -> Route {
        let Some(form) = &mut self.form else {
            return Route::Stay;
        };
        match form.update(action, session) {
            Leads::Nowhere => return Route::Stay,
            Leads::ToTheList => {
                let id = form.id().cloned();
                self.form = None;
                self.go_to(id.as_ref(), session);
            }
            Leads::OffTheList => {
                self.form = None;
                self.take_off(session);
            }
        }
        if action == Action::Close {
            return Route::Close;
        }
        Route::Stay
    }

    fn go_to(&mut self, id: Option<&Id>, session: &Session) {
        let is_there = |stop: &Stop| matches!(stop, Stop::Person(one) if Some(&one.id) == id);
        self.at = self.stops(session).iter().position(is_there).unwrap_or(0);
    }

    /// Retires the selected entry; `u` brings it back.
    fn take_off(&mut self, session: &mut Session) {
        let Some(person) = self.selected(session).cloned() else {
            return;
        };
        let day = session.day();
        session.call_it(text::taken_off(&person.name));
        let key = session.appearance.keys.sign(Action::Undo, "u");
        session.say(Notice::Words(text::off_the_list(&person.name, &key)));
        session.change_plan(|plan| {
            if let Some(one) = plan.people.iter_mut().find(|one| one.id == person.id) {
                one.retired = Some(day);
            }
        });
        let last = self.stops(session).len().saturating_sub(1);
        self.at = self.at.min(last);
    }

    /// Puts the offer away for good.
    fn decline(&mut self, session: &mut Session) {
        self.offers = false;
        session.log_offer(session.day(), FIRST_PERSON, Some("n"));
        session.call_it(text::NOT_NOW);
    }
}

impl Page for PeoplePage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("people", Kind::Full).without(Trait::HelpNear)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if self.form.is_some() {
            self.write(action, session)
        } else {
            self.list(action, session)
        }
    }

    fn document(&self, session: &Session) -> Document {
        form::document(self, session)
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.form.as_deref_mut()?.field_mut()
    }
}

/// The people who are listed, doctors, clinics and lines last.
fn people(session: &Session) -> Vec<&Person> {
    let (doctors, friends): (Vec<&Person>, Vec<&Person>) =
        session.plan.active_people().partition(|one| is_doctor(one));
    friends.into_iter().chain(doctors).collect()
}

/// True for a doctor, a clinic or a line.
pub fn is_doctor(person: &Person) -> bool {
    person.kind == form::Kind::Doctor.name()
}

/// Keys of People and help.
pub const COMMANDS: &[Command] = &[
    Command::of("back to the hard moment", ENTER, Action::Accept)
        .hint(1, "Enter", text::GO_ON)
        .when(|page, _| page.way != Way::ByHand)
        .unengaging(),
    Command::of("edit a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::EDIT)
        .when(has_somebody_selected),
    Command::of(
        "add the first person",
        &[Key::of(Code::Enter), Key::char('a')],
        Action::Add,
    )
    .hint(1, "Enter", text::ADD)
    .short("add")
    .when(is_offering),
    Command::of("add nobody now", &[Key::char('n')], Action::Later)
        .hint(2, "n", text::NOT_NOW)
        .when(is_offering),
    Command::of("add a person", &[Key::char('a')], Action::Add)
        .hint(2, "a", text::ADD)
        .when(|page, session| {
            page.form.is_none() && page.has_room(session) && !is_offering(page, session)
        }),
    Command::of("add a person", &[Key::char('a')], Action::Add)
        .when(|page, session| page.form.is_none() && page.is_full(session)),
    Command::of(
        "take a person off the list",
        &[Key::char('r')],
        Action::Replace,
    )
    .hint(3, "r", text::TAKE_OFF)
    .when(has_somebody_selected),
    Command::of("next field of a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::NEXT)
        .when(|page, _| page.writes(|form| form.row != WHO)),
    Command::of("keep a person", ENTER, Action::Accept)
        .hint(1, "Enter", text::KEEP)
        .when(is_choosing),
    Command::of(
        "choose who it is",
        &[Key::of(Code::Left), Key::of(Code::Right), Key::char(' ')],
        Action::Mark,
    )
    .hint(2, "Left Right", text::CHOOSE)
    .when(is_choosing),
    Command::each(
        "choose who it is by number",
        &[Key::char('1'), Key::char('2')],
        Action::Choose,
    )
    .shown("1-2")
    .when(is_choosing),
    Command::of(
        "take this person off the list",
        &[Key::char('r')],
        Action::Replace,
    )
    .hint(4, "r", text::TAKE_OFF)
    .when(|page, _| page.writes(|form| form.row == WHO && form.is_of_a_known_person())),
    Command::of("other field of a person", TAB, Action::Next)
        .hint(5, "Tab", text::OTHER_FIELD)
        .when(|page, _| page.form.is_some()),
    Command::of("field before, of a person", BACK_TAB, Action::Previous)
        .shown("Shift-Tab")
        .when(|page, _| page.form.is_some()),
];

impl PeoplePage {
    fn writes(&self, holds: impl Fn(&Form) -> bool) -> bool {
        self.form.as_deref().is_some_and(holds)
    }
}

fn is_offering(page: &PeoplePage, session: &Session) -> bool {
    page.form.is_none() && page.stops(session).contains(&Stop::Offer)
}

fn has_somebody_selected(page: &PeoplePage, session: &Session) -> bool {
    page.way == Way::ByHand && page.form.is_none() && page.selected(session).is_some()
}

fn is_choosing(page: &PeoplePage, _: &Session) -> bool {
    page.writes(|form| form.row == WHO)
}

//! All exercises, to begin one of them or to choose which one comes first.

use super::{Exercise, choice};

use crate::{
    content,
    pages::page::{Command, Kind, Page, Route, Trait, Traits, enter},
    session::{
        Session,
        action::{Action, moved},
        day::Grounding,
        key::Key,
        question::Question,
    },
    ui::{
        canvas::width,
        document::{Document, Row},
        focus::Focus,
    },
    words::{BEGIN, exercise as text, listed_step, question, settings},
};

/// The keys of the first eleven.
const LETTERS: &[u8; 11] = b"123456789ab";
const KEYS: &[Key] = &Key::each(LETTERS);
/// Where what each is about stands.
const ABOUT: i16 = 28;

/// The list, one exercise selected.
#[derive(Debug)]
pub struct ExerciseList {
    purpose: Purpose,
    at: usize,
}

/// What the list was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Begin,
    Choose(Grounding),
    /// The question of a day: what settles the person. First three of them.
    Settle(Shelf),
}

/// How many are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shelf {
    Three,
    All,
}

impl ExerciseList {
    /// The list to begin one from; the one the Ground pane shows is selected.
    pub fn to_begin(session: &Session) -> Self {
        Self::of(Purpose::Begin, session)
    }

    /// The list to choose one from, for the Ground pane or for the hard moment.
    pub fn to_choose(grounding: Grounding, session: &Session) -> Self {
        Self::of(Purpose::Choose(grounding), session)
    }

    /// The question what settles the person, "not sure" selected.
    pub fn to_settle(session: &Session) -> Self {
        let list = Self::of(Purpose::Settle(Shelf::Three), session);
        let at = list.rows(session) - 1;
        Self { at, ..list }
    }

    fn of(purpose: Purpose, session: &Session) -> Self {
        let list = Self { purpose, at: 0 };
        let shown = match purpose {
            Purpose::Settle(_) => None,
            Purpose::Begin | Purpose::Choose(Grounding::Usual) => choice::default(session),
            Purpose::Choose(Grounding::HardMoment) => choice::in_hard_moment(session),
        };
        let mut all = list.exercises(session).into_iter();
        let at = all.position(|one| Some(&one.id) == shown.map(|one| &one.id));
        let at = at.unwrap_or(0);
        Self { at, ..list }
    }

    fn is_for_hard_moment(&self) -> bool {
        self.purpose == Purpose::Choose(Grounding::HardMoment)
    }

    /// The words of the row behind the exercises.
    fn last_row(&self) -> Option<&'static str> {
        match self.purpose {
            Purpose::Begin | Purpose::Choose(Grounding::Usual) => None,
            Purpose::Choose(Grounding::HardMoment) => Some(settings::THE_SAME),
            Purpose::Settle(_) => Some(question::NOT_SURE),
        }
    }

    fn exercises<'a>(&self, session: &'a Session) -> Vec<&'a content::Exercise> {
        if self.purpose == Purpose::Settle(Shelf::Three) {
            return choice::first_three(session);
        }
        let is_offered =
            |one: &&content::Exercise| !self.is_for_hard_moment() || one.id != choice::WINDOW;
        let all = session.content.exercises().iter();
        all.filter(is_offered).collect()
    }

    fn rows(&self, session: &Session) -> usize {
        self.exercises(session).len() + usize::from(self.last_row().is_some())
    }

    /// All of them, for the question.
    fn show_more(&mut self, session: &Session) {
        if self.purpose == Purpose::Settle(Shelf::Three) {
            self.purpose = Purpose::Settle(Shelf::All);
            self.at = self.rows(session) - 1;
        }
    }

    /// Answers what settles the person; who is not sure gets an exercise that asks for nothing.
    fn answer(id: Option<String>, session: &mut Session) -> Route {
        let usual = || choice::without_breath(session).map(|one| one.id.clone());
        let id = id.or_else(usual);
        session.choose_exercise(Grounding::Usual, id.as_deref());
        session.answer_question(Question::Exercise, "y");
        session.call_it(question::name(question::SETTLES));
        Route::Close
    }

    fn take(&self, session: &mut Session) -> Route {
        let content = session.content.clone();
        let id = self
            .exercises(session)
            .get(self.at)
            .map(|one| one.id.clone());
        let exercise = id.as_deref().and_then(|id| content.exercise(id));
        if exercise.is_some_and(|one| one.breath) {
            session.take_breath();
        }
        match (self.purpose, exercise) {
            (Purpose::Begin, Some(one)) => Route::replace(Exercise::of(one.clone(), session)),
            (Purpose::Begin, None) => Route::Stay,
            (Purpose::Settle(_), _) => Self::answer(id, session),
            (Purpose::Choose(grounding), one) => {
                session.choose_exercise(grounding, id.as_deref());
                let label = match grounding {
                    Grounding::Usual => settings::EXERCISE,
                    Grounding::HardMoment => settings::HARD_EXERCISE,
                };
                let title = one.map_or(settings::THE_SAME, |one| &one.title);
                session.call_it(settings::name(label, title));
                Route::Close
            }
        }
    }
}

impl Page for ExerciseList {
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        // `b` begins one, so that letters do not move here.
        Traits::of("exercises", Kind::Full).with(Trait::TakesK)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Accept => return self.take(session),
            Action::Choose(index) if index < self.rows(session) => {
                self.at = index;
                return self.take(session);
            }
            Action::Another => self.show_more(session),
            action => self.at = moved(action, self.at, self.rows(session)),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let title = match self.purpose {
            Purpose::Settle(_) => question::SETTLES,
            Purpose::Begin | Purpose::Choose(_) => text::LIST,
        };
        let mut shown = Document::titled(title);
        let exercises = self.exercises(session);
        for (index, one) in exercises.iter().enumerate() {
            let key = LETTERS.get(index).map(|key| char::from(*key).to_string());
            let about = if one.outside_only {
                text::NOTHING_ABOUT_THE_BODY
            } else {
                listed_step(one.card_lines().next().unwrap_or_default())
            };
            let row = Row::new(key.unwrap_or_default(), &one.title);
            let row = row.beside(ABOUT, about, width(about));
            shown.add(row.focus(Focus::of(index, self.at)));
        }
        if let Some(last) = self.last_row() {
            let focus = Focus::of(exercises.len(), self.at);
            shown.add(Row::new("", last).focus(focus));
        }
        shown
    }
}

/// Its keys.
const COMMANDS: &[Command<ExerciseList>] = &[
    enter(1, BEGIN).when(|page: &ExerciseList, _| page.purpose == Purpose::Begin),
    enter(1, text::TAKE_ONE),
    Command::of("more exercises", &[Key::char('m')], Action::Another)
        .hint(3, "m", question::MORE)
        .when(|page: &ExerciseList, _| page.purpose == Purpose::Settle(Shelf::Three)),
    Command::each("take an exercise", KEYS, Action::Choose)
        .hint(2, "1-3", question::CHOOSE)
        .when(|page: &ExerciseList, _| page.purpose == Purpose::Settle(Shelf::Three)),
    Command::each("begin or take an exercise", KEYS, Action::Choose).hint(
        2,
        "1-9 a b",
        question::CHOOSE,
    ),
];

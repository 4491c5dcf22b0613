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
    },
    ui::{
        canvas::width,
        document::{Document, Row},
        focus::Focus,
    },
    words::{BEGIN, exercise as text, settings},
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

    fn of(purpose: Purpose, session: &Session) -> Self {
        let list = Self { purpose, at: 0 };
        let shown = match purpose {
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

    fn exercises<'a>(&self, session: &'a Session) -> Vec<&'a content::Exercise> {
        let is_offered =
            |one: &&content::Exercise| !self.is_for_hard_moment() || one.id != choice::WINDOW;
        let all = session.content.exercises().iter();
        all.filter(is_offered).collect()
    }

    /// The exercises, and for the hard moment the same as usual.
    fn rows(&self, session: &Session) -> usize {
        self.exercises(session).len() + usize::from(self.is_for_hard_moment())
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
            action => self.at = moved(action, self.at, self.rows(session)),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(text::LIST);
        let exercises = self.exercises(session);
        for (index, one) in exercises.iter().enumerate() {
            let key = LETTERS.get(index).map(|key| char::from(*key).to_string());
            let about = if one.outside_only {
                text::NOTHING_ABOUT_THE_BODY
            } else {
                one.card_lines().next().unwrap_or_default()
            };
            let row = Row::new(key.unwrap_or_default(), &one.title);
            let row = row.beside(ABOUT, about, width(about));
            shown.add(row.focus(Focus::of(index, self.at)));
        }
        if self.is_for_hard_moment() {
            let focus = Focus::of(exercises.len(), self.at);
            shown.add(Row::new("", settings::THE_SAME).focus(focus));
        }
        shown
    }
}

/// Its keys.
const COMMANDS: &[Command<ExerciseList>] = &[
    enter(1, BEGIN).when(|page: &ExerciseList, _| page.purpose == Purpose::Begin),
    enter(1, text::TAKE_ONE),
    Command::each("begin or take an exercise", KEYS, Action::Choose).hint(2, "1-9 a b", ""),
];

//! The body basics: which are shown, in which words, from which time on, and the movement one enjoys.

mod row;

use crate::{
    domain::plan::{Basic, TimeOfDay},
    pages::page::{Command, Kind, Page, Route, Traits},
    session::{
        Notice, Session,
        action::{Action, moved},
        command::{DIGITS, ENTER, LEFT, RIGHT, SPACE},
        field::Field,
        key::Key,
        question::Question,
    },
    ui::{
        document::{Document, Entry},
        focus::Focus,
    },
    words::{basics as text, listed_step, question, settings},
};

use row::{Row, rows};

/// The name of the field for a time.
const TIME: &str = "body basic, time";
/// Where what a row says stands.
const COLUMN: i16 = 18;

/// The rows of all three, or the movements to choose one from.
#[derive(Debug)]
pub struct BasicsPage {
    purpose: Purpose,
    stage: Stage,
    at: usize,
    writing: Option<Field>,
}

/// What the page was opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// The question of the day: Enter takes the page as it stands.
    Question,
    Settings,
}

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Rows,
    /// The movements; the row to go back to.
    Movements(usize),
}

impl BasicsPage {
    /// The page, a basic selected.
    pub fn at(which: Basic, session: &Session) -> Self {
        let mut rows = rows(session).into_iter();
        let at = rows.position(|row| row == Row::Shown(which));
        Self {
            purpose: Purpose::Settings,
            stage: Stage::Rows,
            at: at.unwrap_or(0),
            writing: None,
        }
    }

    /// The question which of them there are.
    pub fn asked(session: &Session) -> Self {
        Self {
            purpose: Purpose::Question,
            ..Self::at(Basic::Sleep, session)
        }
    }

    /// Enter takes them all, as the question of the day is answered.
    fn takes_all(&self, session: &Session) -> bool {
        self.purpose == Purpose::Question
            && self.is_at_row(session, |row| matches!(row, Row::Shown(_)))
    }

    fn row(&self, session: &Session) -> Row {
        let rows = rows(session);
        rows[self.at.min(rows.len() - 1)]
    }

    fn is_at_row(&self, session: &Session, is: fn(Row) -> bool) -> bool {
        self.writing.is_none() && self.stage == Stage::Rows && is(self.row(session))
    }

    fn len(&self, session: &Session) -> usize {
        match self.stage {
            Stage::Rows => rows(session).len(),
            Stage::Movements(_) => session.content.movements().len() + 1,
        }
    }

    fn turn(&self, by: isize, session: &mut Session) {
        let row = self.row(session);
        if self.stage != Stage::Rows || !row.turns() {
            return;
        }
        session.change_plan(|plan| row.turn(plan.settings.basics.of_mut(row.of()), by));
        call(row, session);
    }

    fn accept(&mut self, session: &mut Session) {
        let row = self.row(session);
        match (self.stage, row) {
            (Stage::Movements(_), _) if self.at < session.content.movements().len() => {
                self.choose(session);
            }
            (Stage::Movements(_), _) => self.write(session),
            (Stage::Rows, Row::Shown(_)) => self.turn(1, session),
            (Stage::Rows, Row::Choice) => {
                let chosen = session.plan.settings.basics.movement.choice.as_deref();
                let mut all = session.content.movements().iter();
                let chosen = all.position(|one| Some(one.id.as_str()) == chosen);
                self.stage = Stage::Movements(self.at);
                self.at = chosen.unwrap_or(0);
            }
            (Stage::Rows, Row::From(..) | Row::Words(..)) => self.write(session),
        }
    }

    /// Takes the selected movement in the place of what was said before.
    fn choose(&mut self, session: &mut Session) {
        let chosen = session.content.movements().get(self.at);
        let chosen = chosen.map(|one| one.id.clone());
        session.change_plan(|plan| {
            let setting = &mut plan.settings.basics.movement;
            setting.choice = chosen;
            setting.set_words(0, "");
        });
        call(Row::Choice, session);
        self.leave_movements();
    }

    fn leave_movements(&mut self) {
        if let Stage::Movements(row) = self.stage {
            self.at = row;
            self.stage = Stage::Rows;
        }
    }

    /// A line to write on, with what was half typed or with what holds.
    fn write(&mut self, session: &Session) {
        let row = match self.stage {
            Stage::Rows => self.row(session),
            Stage::Movements(_) => Row::Choice,
        };
        let setting = session.plan.settings.basics.of(row.of());
        let (place, limit, held) = match row {
            Row::Shown(_) => return,
            Row::From(_, at) => {
                let time = setting.times.get(at).map(|time| time.from.to_string());
                (TIME, row::TIME_LIMIT, time.unwrap_or_default())
            }
            Row::Words(which, at) => {
                let own = setting.words(at).unwrap_or_default();
                (row::place(which), row::WORDS_LIMIT, own.to_owned())
            }
            Row::Choice => {
                let own = setting.words(0).unwrap_or_default();
                let place = row::place(Basic::Movement);
                (place, row::WORDS_LIMIT, own.to_owned())
            }
        };
        let half = session.draft(place);
        let begun = if half.is_empty() { &held } else { half };
        self.writing = Some(Field::new(place, limit, begun));
    }

    fn take_time(row: Row, typed: &str, session: &mut Session) {
        let Row::From(which, at) = row else { return };
        let from = TimeOfDay::parse(typed);
        if from.is_none() && !typed.is_empty() {
            return session.say(Notice::Words(text::no_time(typed)));
        }
        session.change_plan(|plan| plan.settings.basics.of_mut(which).set_time(at, from));
        call(row, session);
    }
}

fn call(row: Row, session: &mut Session) {
    let own = session.own_basic(row.of(), 0);
    let value = text::value(session.plan.settings.basics.of(row.of()), own);
    session.call_it(settings::name(text::label(row.of()), &value));
}

impl Page for BasicsPage {
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("body basics", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Close => return Route::Close,
            Action::Back if self.stage == Stage::Rows => return Route::Close,
            Action::Back => self.leave_movements(),
            Action::Left => self.turn(-1, session),
            Action::Right => self.turn(1, session),
            Action::Accept if self.takes_all(session) => {
                session.answer_question(Question::Basics, "y");
                session.call_it(question::name(question::BASICS));
                return Route::Close;
            }
            Action::Accept => self.accept(session),
            Action::Write => self.write(session),
            Action::Choose(index) if self.stage != Stage::Rows && index < self.len(session) => {
                self.at = index;
                self.accept(session);
            }
            action => self.at = moved(action, self.at, self.len(session)),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(text::TITLE);
        if let Some(field) = &self.writing {
            let how = match field.place {
                TIME => text::HOW_TO_TIME,
                _ => settings::OWN_WORDS,
            };
            shown.stress(text::label(self.row(session).of()));
            shown.murmur(how).gap().write(field);
            return shown;
        }
        if self.stage != Stage::Rows {
            shown.stress(text::WHICH).gap();
            let all = session.content.movements();
            shown.choices(all.iter().map(|one| listed_step(&one.text)), self.at);
            let own = Focus::of(all.len(), self.at);
            shown.own_words(text::WRITE_YOUR_OWN, own, &session.appearance.keys);
            return shown;
        }
        shown.murmur(text::ABOUT);
        for (index, row) in rows(session).into_iter().enumerate() {
            if matches!(row, Row::Shown(_)) {
                shown.gap();
            }
            let focus = Focus::of(index, self.at);
            let value = row.value(session, focus);
            let entry = Entry::new(row.label(), COLUMN, value).numbered();
            shown.add(entry.focus(focus));
        }
        shown
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        session.set_draft(field.place, "");
        let typed = field.trimmed();
        if field.place == TIME {
            Self::take_time(self.row(session), typed, session);
            return Route::Stay;
        }
        self.leave_movements();
        let row = self.row(session);
        let at = if let Row::Words(_, at) = row { at } else { 0 };
        session.change_plan(|plan| {
            let setting = plan.settings.basics.of_mut(row.of());
            setting.set_words(at, typed);
            if !typed.is_empty() {
                setting.choice = None;
            }
        });
        call(row, session);
        Route::Stay
    }

    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        self.at = self.at.min(self.len(session).saturating_sub(1));
    }
}

/// Its keys.
const COMMANDS: &[Command<BasicsPage>] = &[
    Command::of("take the movement", ENTER, Action::Accept)
        .hint(1, "Enter", text::TAKE)
        .when(|page, _| page.writing.is_none() && page.stage != Stage::Rows),
    Command::each("choose a movement", DIGITS, Action::Choose)
        .when(|page, _| page.writing.is_none() && page.stage != Stage::Rows),
    Command::of("keep it", ENTER, Action::Accept)
        .hint(1, "Enter", text::KEEP)
        .when(|page, _| page.writing.is_some()),
    Command::of("choose one of the list", ENTER, Action::Accept)
        .hint(1, "Enter", text::CHOOSE)
        .when(|page, session| page.is_at_row(session, |row| row == Row::Choice)),
    Command::of("write", ENTER, Action::Accept)
        .hint(1, "Enter", text::WRITE)
        .when(|page, session| page.is_at_row(session, Row::is_written)),
    Command::of("take these", ENTER, Action::Accept)
        .hint(1, "Enter", question::TAKE_ALL)
        .when(BasicsPage::takes_all),
    Command::of("show or hide", ENTER, Action::Accept).hint(1, "Enter", text::CHANGE),
    Command::of("the choice before", LEFT, Action::Left)
        .hint(2, "Left Right", text::CHANGE)
        .when(|page, session| page.is_at_row(session, Row::turns)),
    Command::of("the next choice", RIGHT, Action::Right),
    Command::of("the next choice", SPACE, Action::Right),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(3, "w", text::WRITE)
        .when(|page, session| {
            page.is_at_row(session, |row| !matches!(row, Row::Shown(_)))
                || page.writing.is_none() && page.stage != Stage::Rows
        }),
];

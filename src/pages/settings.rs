//! How daymark behaves, as a list of choices.

use crate::{
    domain::day::Day,
    pages::{
        actions::ActionsPage,
        basics::BasicsPage,
        exercise::list::ExerciseList,
        page::{self, Kind, Opener, Page, Route, Traits},
        times::TimesPage,
    },
    session::{
        Notice, Session,
        action::{Action, moved},
        command::{ENTER, Group, LEFT, RIGHT, SPACE},
        field::Field,
        key::Key,
    },
    ui::{
        document::{Document, Entry},
        focus::Focus,
    },
    words::{self, pause, settings as text},
};

mod row;

use row::{Row, rows};

type Command = crate::pages::page::Command<SettingsPage>;

/// The settings, one of them selected.
#[derive(Debug)]
pub struct SettingsPage {
    at: usize,
    writing: Option<Field>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("the choice before", LEFT, Action::Left)
        .hint(1, "Left Right", "change")
        .when(|page, session| page.writing.is_none() && page.row(session).turns()),
    Command::of("the next choice", RIGHT, Action::Right),
    Command::of("the next choice", SPACE, Action::Right),
    Command::of("write a date", &[Key::char('w')], Action::Write)
        .hint(2, "w", pause::A_DATE)
        .when(|page, session| page.writing.is_none() && page.row(session) == Row::Rest),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(2, "w", "own words")
        .when(|page, session| {
            let own = page.row(session).own_words(&session.plan.settings);
            page.writing.is_none() && own.is_some()
        }),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
    Command::of("open the list", ENTER, Action::Accept)
        .hint(1, "Enter", text::OPEN)
        .when(|page, session| page.row(session).opens()),
    Command::of("end it", ENTER, Action::Accept)
        .hint(1, "Enter", text::END_IT)
        .when(|page, session| matches!(page.row(session), Row::Held(_))),
    Command::of("change", ENTER, Action::Accept),
];

impl SettingsPage {
    /// The page, the first row selected.
    pub fn new(_session: &Session) -> Self {
        Self {
            at: 0,
            writing: None,
        }
    }

    fn row(&self, session: &Session) -> Row {
        let rows = rows(session);
        rows[self.at.min(rows.len() - 1)]
    }

    /// The next choice, or the one before; what has no list is written.
    fn turn(&mut self, by: isize, session: &mut Session) {
        let row = self.row(session);
        if matches!(row, Row::Held(_)) {
            return end(row, session);
        }
        if row == Row::Terminal {
            return session.turn_lines();
        }
        let (now, today) = (session.now(), session.day());
        session.change_plan(|plan| row.turn(&mut plan.settings, by, now, today));
        call(row, session);
    }

    fn open(&self, session: &Session) -> Route {
        let row = self.row(session);
        if let Row::Exercise(grounding) = row {
            Route::open(ExerciseList::to_choose(grounding, session))
        } else if row == Row::Times {
            Route::open(TimesPage::times(session))
        } else if row == Row::Signals {
            Route::open(TimesPage::signals(session))
        } else if let Row::Basic(which) = row {
            Route::open(BasicsPage::at(which, session))
        } else {
            Route::open(ActionsPage::default())
        }
    }

    fn write(&mut self, session: &Session) {
        if let Some((limit, text)) = self.row(session).own_words(&session.plan.settings) {
            let place = self.row(session).place();
            let half = session.draft(place);
            let begun = if half.is_empty() { text } else { half };
            self.writing = Some(Field::new(place, limit, begun));
        }
    }
}

/// Rests until a day that was typed; none ends the rest, and what is no day to come changes nothing.
fn rest(typed: &str, session: &mut Session) {
    let today = session.day();
    let until = Day::parse(typed).filter(|day| today < *day);
    if until.is_none() && !typed.is_empty() {
        session.say(Notice::Words(pause::not_ahead(typed, session.day())));
    } else {
        session.rest_until(until);
    }
}

/// Ends what holds for a while.
fn end(row: Row, session: &mut Session) {
    if let Some(open) = row.held(session).cloned() {
        session.call_it(session.names().while_row(&open).0);
        session.go_back(&[open]);
    }
}

fn call(row: Row, session: &mut Session) {
    let value = row.value(session);
    session.call_it(text::name(row.label(), &value));
}

impl Page for SettingsPage {
    const OPENER: Option<Opener> = Some(Opener {
        command: page::Command::of("settings", &[Key::char(',')], Action::Page("settings"))
            .hint(11, ",", "settings")
            .listed(Group::Anywhere, "settings")
            .place(8)
            .about("how daymark behaves"),
        after: "add",
        open: |session| Some(Box::new(Self::new(session))),
    });
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("settings", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Left | Action::Right if matches!(self.row(session), Row::Held(_)) => {}
            Action::Left => self.turn(-1, session),
            Action::Accept if self.row(session) == Row::Help => self.write(session),
            Action::Accept if self.row(session).opens() => return self.open(session),
            Action::Right | Action::Accept => self.turn(1, session),
            Action::Write => self.write(session),
            action => self.at = moved(action, self.at, rows(session).len()),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let mut shown = Document::titled(text::TITLE);
        if let Some(field) = &self.writing {
            shown
                .stress(self.row(session).label())
                .murmur(self.row(session).how_to_write())
                .gap()
                .write(field);
            return shown;
        }
        for (index, row) in rows(session).into_iter().enumerate() {
            let is_first_other = row == Row::Breath && index > 0;
            if row.begins_group() || is_first_other {
                shown.gap();
            }
            if let Some(open) = row.held(session) {
                if index == 0 {
                    shown.murmur(words::THIS_WEEK);
                }
                let (words, until) = session.names().while_row(open);
                let entry = Entry::new("", 0, format!("{words}, {until}")).numbered();
                shown.add(entry.focus(Focus::of(index, self.at)));
                continue;
            }
            let value = row.value(session);
            let focus = Focus::of(index, self.at);
            let entry = if focus.is_here() && row.turns() {
                // The arrows stand in the free columns, so that no value moves.
                Entry::new(row.label(), CHOICE - 2, text::between(&value)).said(value)
            } else {
                Entry::new(row.label(), CHOICE, value)
            };
            shown.add(entry.numbered().focus(focus));
        }
        shown.tell(self.row(session).about());
        shown
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let row = self.row(session);
        session.set_draft(field.place, "");
        if row == Row::Rest {
            rest(field.trimmed(), session);
        } else {
            session.change_plan(|plan| row.set_own_words(&mut plan.settings, field.trimmed()));
            call(row, session);
        }
        Route::Stay
    }
}

/// Where the choices stand.
const CHOICE: i16 = 22;

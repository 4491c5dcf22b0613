//! How daymark behaves, as a list of choices.

mod row;

use row::{Row, rows};

use crate::{
    pages::page::{Kind, Page, Route, Traits},
    session::{
        Session,
        action::Action,
        command::{ENTER, LEFT, RIGHT, SPACE},
        field::Field,
        key::Key,
        selection::moved,
    },
    ui::{
        document::{Document, Entry},
        focus::Focus,
    },
    words::{settings as text, settings as words},
};

type Command = crate::pages::page::Command<SettingsPage>;

/// The name of its field.
const PLACE: &str = "settings";

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
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(2, "w", "own words")
        .when(|page, session| {
            let own = page.row(session).own_words(&session.plan.settings);
            page.writing.is_none() && own.is_some()
        }),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(|page, _| page.writing.is_some()),
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
        session.change_plan(|plan| row.turn(&mut plan.settings, by));
        call(row, session);
    }

    fn write(&mut self, session: &Session) {
        if let Some((limit, text)) = self.row(session).own_words(&session.plan.settings) {
            self.writing = Some(Field::new(PLACE, limit, text));
        }
    }

    fn keep(&self, field: &Field, session: &mut Session) {
        let row = self.row(session);
        session.change_plan(|plan| row.set_own_words(&mut plan.settings, field.trimmed()));
        call(row, session);
    }
}

fn call(row: Row, session: &mut Session) {
    let value = row.value(&session.plan.settings);
    session.call_it(words::name(row.label(), &value));
}

impl Page for SettingsPage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("settings", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => self.keep(&field, session),
            (Action::Back, Some(_)) => {}
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back | Action::Close, None) => return Route::Close,
            (Action::Left, None) => self.turn(-1, session),
            (Action::Accept, None) if self.row(session) == Row::Help => self.write(session),
            (Action::Right | Action::Accept, None) => self.turn(1, session),
            (Action::Write, None) => self.write(session),
            (action, None) => {
                self.at = moved(action, self.at, rows(session).len()).unwrap_or(self.at);
            }
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        document(self, session)
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.writing.as_mut()
    }

    fn shown_field(&self) -> Option<&Field> {
        self.writing.as_ref()
    }
}

/// Where the choices stand.
const CHOICE: i16 = 22;

fn document(page: &SettingsPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    if let Some(field) = &page.writing {
        shown
            .stress(page.row(session).label())
            .murmur(text::OWN_WORDS)
            .gap()
            .write(field);
        return shown;
    }
    for (index, row) in row::rows(session).into_iter().enumerate() {
        if row.begins_group() {
            shown.gap();
        }
        let value = row.value(&session.plan.settings);
        let entry = Entry::new(row.label(), CHOICE, value).numbered();
        shown.add(entry.focus(Focus::of(index, page.at)));
    }
    shown
}

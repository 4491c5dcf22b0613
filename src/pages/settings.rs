//! How daymark behaves, as a list of choices.

mod row;
pub mod view;

use crate::{
    app::{
        App,
        command::{Command, ENTER, LEFT, RIGHT, SPACE},
        sheet::Sheet,
        surface::{Kind, Next, Surface, moved},
    },
    session::{Session, action::Action, field::Field, key::Key},
    words::settings as words,
};

use row::{Row, rows};

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
        .when(|app| row(app).is_some_and(Row::turns)),
    Command::of("the next choice", RIGHT, Action::Right),
    Command::of("the next choice", SPACE, Action::Right),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(2, "w", "own words")
        .when(|app| {
            let own = |row: Row| row.own_words(&app.session.plan.settings).is_some();
            row(app).is_some_and(own)
        }),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(3, "Enter", "keep")
        .when(|app| row(app).is_none()),
    Command::of("change", ENTER, Action::Accept),
];

/// The selected row, while nothing is written.
fn row(app: &App) -> Option<Row> {
    match app.top() {
        Some(Sheet::Settings(page)) if page.writing.is_none() => Some(page.row(&app.session)),
        _ => None,
    }
}

impl SettingsPage {
    /// The page, the first row selected.
    pub fn new(_desk: &Session) -> Self {
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

impl Surface for SettingsPage {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Next {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => self.keep(&field, session),
            (Action::Back, Some(_)) => {}
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back | Action::Close, None) => return Next::Close,
            (Action::Left, None) => self.turn(-1, session),
            (Action::Accept, None) if self.row(session) == Row::Help => self.write(session),
            (Action::Right | Action::Accept, None) => self.turn(1, session),
            (Action::Write, None) => self.write(session),
            (action, None) => {
                self.at = moved(action, self.at, rows(session).len()).unwrap_or(self.at)
            }
        }
        Next::Stay
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.writing.as_mut()
    }

    fn shown_field(&self) -> Option<&Field> {
        self.writing.as_ref()
    }
}

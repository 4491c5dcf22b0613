//! How daymark behaves, as a list of choices.

mod row;
pub mod view;

use crate::{
    app::{
        App,
        action::Action,
        command::{Command, ENTER, LEFT, RIGHT, SPACE},
        desk::Desk,
        field::Field,
        key::Key,
        sheet::Sheet,
        surface::{Kind, Next, Surface, moved},
    },
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
            let own = |row: Row| row.own_words(&app.desk.plan.settings).is_some();
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
        Some(Sheet::Settings(page)) if page.writing.is_none() => Some(page.row(&app.desk)),
        _ => None,
    }
}

impl SettingsPage {
    /// The page, the first row selected.
    pub fn new(_desk: &Desk) -> Self {
        Self {
            at: 0,
            writing: None,
        }
    }

    fn row(&self, desk: &Desk) -> Row {
        let rows = rows(desk);
        rows[self.at.min(rows.len() - 1)]
    }

    /// The next choice, or the one before; what has no list is written.
    fn turn(&mut self, by: isize, desk: &mut Desk) {
        let row = self.row(desk);
        desk.change_plan(|plan| row.turn(&mut plan.settings, by));
        call(row, desk);
    }

    fn write(&mut self, desk: &Desk) {
        if let Some((limit, text)) = self.row(desk).own_words(&desk.plan.settings) {
            self.writing = Some(Field::new(PLACE, limit, text));
        }
    }

    fn keep(&self, field: &Field, desk: &mut Desk) {
        let row = self.row(desk);
        desk.change_plan(|plan| row.set_own_words(&mut plan.settings, field.trimmed()));
        call(row, desk);
    }
}

fn call(row: Row, desk: &mut Desk) {
    let value = row.value(&desk.plan.settings);
    desk.call_it(words::name(row.label(), &value));
}

impl Surface for SettingsPage {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, desk: &mut Desk) -> Next {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => self.keep(&field, desk),
            (Action::Back, Some(_)) => {}
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back | Action::Close, None) => return Next::Close,
            (Action::Left, None) => self.turn(-1, desk),
            (Action::Accept, None) if self.row(desk) == Row::Help => self.write(desk),
            (Action::Right | Action::Accept, None) => self.turn(1, desk),
            (Action::Write, None) => self.write(desk),
            (action, None) => self.at = moved(action, self.at, rows(desk).len()).unwrap_or(self.at),
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

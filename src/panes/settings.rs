//! How daymark behaves, as a list of choices.

mod row;
pub mod view;

use crate::{
    app::{
        App,
        action::Action,
        command::{self, Command, ENTER, LEFT, RIGHT, SPACE},
        desk::Desk,
        field::Field,
        key::Key,
        sheet::Sheet,
        surface::{Kind, Next, Surface, moved},
    },
    words::settings as words,
};

use row::{ROWS, Row};

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
    Command {
        name: "the choice before",
        keys: LEFT,
        shown: "Left Right",
        act: |_| Action::Left,
        hint: "change",
        rank: 1,
        when: is_listing,
        ..Command::BASE
    },
    Command {
        name: "the next choice",
        keys: RIGHT,
        act: |_| Action::Right,
        ..Command::BASE
    },
    Command {
        name: "the next choice",
        keys: SPACE,
        act: |_| Action::Right,
        ..Command::BASE
    },
    Command {
        name: "own words",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "own words",
        rank: 2,
        when: is_listing,
        ..Command::BASE
    },
    Command {
        name: "keep the words",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "keep",
        rank: 3,
        when: |app| !is_listing(app),
        ..Command::BASE
    },
    Command {
        name: "change",
        keys: ENTER,
        act: |_| Action::Accept,
        ..Command::BASE
    },
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
    command::PAGE_UP,
    command::PAGE_DOWN,
    command::esc("back"),
];

fn is_listing(app: &App) -> bool {
    matches!(app.top(), Some(Sheet::Settings(page)) if page.writing.is_none())
}

impl SettingsPage {
    /// The page, the first row selected.
    pub fn new(_desk: &Desk) -> Self {
        Self {
            at: 0,
            writing: None,
        }
    }

    fn row(&self) -> Row {
        ROWS[self.at.min(ROWS.len() - 1)]
    }

    /// The next choice, or the one before; what has no list is written.
    fn turn(&mut self, by: isize, desk: &mut Desk) {
        let row = self.row();
        desk.change_plan(|plan| row.turn(&mut plan.settings, by));
        call(row, desk);
    }

    fn write(&mut self, desk: &Desk) {
        if let Some((limit, text)) = self.row().own_words(&desk.plan.settings) {
            self.writing = Some(Field::new(PLACE, limit, text));
        }
    }

    fn keep(&self, field: &Field, desk: &mut Desk) {
        let row = self.row();
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
            (Action::Accept, None) if self.row() == Row::Help => self.write(desk),
            (Action::Right | Action::Accept, None) => self.turn(1, desk),
            (Action::Write, None) => self.write(desk),
            (action, None) => self.at = moved(action, self.at, ROWS.len()).unwrap_or(self.at),
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

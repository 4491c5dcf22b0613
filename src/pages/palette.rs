//! The palette: every command by name, for the surface it was opened over.

pub mod view;

use crate::{
    app::{
        App,
        command::{Command, ENTER, TAB, UP, search},
        surface::{Kind, Next, Surface},
    },
    session::{
        Session,
        action::Action,
        field::Field,
        key::{Code, Key},
        keymap::Keymap,
    },
};

/// Characters a search may have.
const LIMIT: usize = 24;
/// Rows with more answers than this are lists, not commands.
const MOST_ANSWERS: usize = 3;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is searched for.
    pub query: Field,
    /// The selected row of what was found.
    pub cursor: usize,
    all: Vec<Entry>,
    last_query: String,
}

/// Something that can be done on the surface below.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its row of the table.
    pub command: &'static Command,
    /// What it does, where the name alone does not say it.
    pub told: String,
    /// Its key.
    pub shown: String,
    action: Action,
}

/// Its keys. Letters go into the field.
pub const COMMANDS: &[Command] = &[
    Command::of("do it", ENTER, Action::Accept)
        .hint(1, "Enter", "do it")
        .unengaging(),
    Command::of("choose", UP, Action::Up)
        .hint(2, "Up Down", "choose")
        .unengaging(),
    Command::of("next", TAB, Action::Next).unengaging(),
];

impl Palette {
    /// The palette over what is on top now.
    pub fn new(app: &App) -> Self {
        let mut all: Vec<Entry> = Vec::new();
        for command in app.commands().into_iter().flatten() {
            if command.holds(app) && is_by_name(command) {
                for entry in entries(command, &app.session.appearance.keys) {
                    if !all.iter().any(|known| known.action == entry.action) {
                        all.push(entry);
                    }
                }
            }
        }
        Self {
            query: Field::new("command", LIMIT, ""),
            cursor: 0,
            all,
            last_query: String::new(),
        }
    }

    /// What answers the query: names that begin with it first, then what holds it, the best first.
    pub fn found(&self) -> Vec<&Entry> {
        let query = self.query.text();
        let mut found: Vec<_> = self
            .all
            .iter()
            .filter_map(|entry| {
                let found = search::find_among(&entry.texts(), query)?;
                let is_other = !search::is_named(entry.command, query);
                Some(((is_other, found), entry))
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    /// What is left of the palette on one line.
    pub fn bold_line(&self) -> String {
        let name = (self.found().get(self.cursor)).map_or("", |entry| entry.command.name);
        format!(": {} > {name}", self.query.text())
    }
}

/// True for commands with a name a person could look for.
fn is_by_name(command: &Command) -> bool {
    command.is_told() && command.only_action() != Some(Action::Palette)
}

/// A command, once for each of its answers.
fn entries(command: &'static Command, map: &Keymap) -> Vec<Entry> {
    let told = if command.hint.len() > command.name.len() {
        command.hint
    } else {
        command.told()
    };
    if let Some(action) = command.only_action() {
        return vec![Entry {
            command,
            told: told.to_owned(),
            shown: map.shown(command).into_owned(),
            action,
        }];
    }
    let pairs = map.pairs(command);
    let count = pairs.len();
    if count > MOST_ANSWERS {
        return Vec::new();
    }
    let parts: Vec<&str> = told.split(", ").collect();
    let told = |index: usize| {
        let own = parts.get(index).filter(|_| parts.len() == count);
        own.copied().unwrap_or(told).to_owned()
    };
    let entry = |(index, (key, action)): (usize, (Key, Action))| match key.code {
        Code::Char(_) => Some(Entry {
            command,
            told: told(index),
            shown: key.sign(),
            action,
        }),
        _ => None,
    };
    pairs.into_iter().enumerate().filter_map(entry).collect()
}

impl Entry {
    /// What it is found by.
    fn texts(&self) -> [&str; 4] {
        let is_whole = self.shown == self.command.shown;
        let about = if is_whole { self.command.about } else { "" };
        [self.command.name, &self.told, about, &self.shown]
    }
}

impl Surface for Palette {
    fn kind(&self) -> Kind {
        Kind::Drawer
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Session) -> Next {
        match action {
            Action::Up | Action::Previous => self.cursor = self.cursor.saturating_sub(1),
            Action::Down | Action::Next => self.cursor += 1,
            Action::Accept => {
                let chosen = self.found().get(self.cursor).map(|entry| entry.action);
                return chosen.map_or(Next::Stay, Next::Pass);
            }
            Action::Back | Action::Close => return Next::Close,
            _ => {}
        }
        Next::Stay
    }

    fn shown_field(&self) -> Option<&Field> {
        Some(&self.query)
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.query)
    }

    fn settle(&mut self, _desk: &Session, _size: (u16, u16)) {
        if self.query.text() != self.last_query {
            self.query.text().clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
    }
}

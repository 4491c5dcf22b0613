//! The palette: every command by name, for the surface it was opened over.

use crate::{
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::Action,
        command::{ENTER, Offered, Row, TAB, UP, find_among, is_named},
        field::Field,
        key::{Code, Key},
        keymap::Keymap,
    },
    ui::{
        blocks::search::{Found, Search},
        document::{Document, Writing},
        focus::Focus,
    },
    words::{keys as said, plain},
};

type Command = crate::pages::page::Command<Palette>;

/// Characters a search may have.
const LIMIT: usize = 24;
/// Columns of the names.
const NAMES: u16 = 24;
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
    pub row: &'static Row,
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
    /// The palette over what has these rows.
    pub fn new(rows: &[Offered], keys: &Keymap) -> Self {
        let mut all: Vec<Entry> = Vec::new();
        for Offered { row, holds } in rows {
            if *holds && is_by_name(row) {
                for entry in entries(row, keys) {
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
                let found = find_among(&entry.texts(), query)?;
                let is_other = !is_named(entry.row, query);
                Some(((is_other, found), entry))
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// True for commands with a name a person could look for.
fn is_by_name(row: &Row) -> bool {
    row.says_what_it_does() && row.only_action() != Some(Action::Palette)
}

/// A command, once for each of its answers.
fn entries(row: &'static Row, map: &Keymap) -> Vec<Entry> {
    let told = if row.hint.len() > row.name.len() {
        row.hint
    } else {
        row.purpose()
    };
    if let Some(action) = row.only_action() {
        return vec![Entry {
            row,
            told: told.to_owned(),
            shown: map.shown(row).into_owned(),
            action,
        }];
    }
    let pairs = map.pairs(row);
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
            row,
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
        let is_whole = self.shown == self.row.shown;
        let about = if is_whole { self.row.about } else { "" };
        [self.row.name, &self.told, about, &self.shown]
    }
}

impl Page for Palette {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("palette", Kind::Drawer)
            .with(Trait::NoPalette)
            .with(Trait::Finds)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Up | Action::Previous => self.cursor = self.cursor.saturating_sub(1),
            Action::Down | Action::Next => self.cursor += 1,
            Action::Accept => {
                let chosen = self.found().get(self.cursor).map(|entry| entry.action);
                return chosen.map_or(Route::Stay, Route::Then);
            }
            Action::Back | Action::Close => return Route::Close,
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, _session: &Session) -> Document {
        let mut shown = Document::quiet();
        shown.search = Some(Search {
            key: ":".into(),
            asks: plain::COMMAND,
            writing: Writing::of(&self.query),
        });
        let found = self.found();
        for (index, entry) in found.iter().enumerate() {
            shown.add(Found {
                keys: entry.shown.clone(),
                name: entry.row.name,
                names: NAMES,
                about: entry.told.clone(),
                focus: Focus::of(index, self.cursor),
            });
        }
        if found.is_empty() {
            shown.murmur(said::NOTHING);
        }
        shown
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.query)
    }

    fn sync(&mut self, _session: &Session, _size: (u16, u16)) {
        if self.query.text() != self.last_query {
            self.query.text().clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
    }
}

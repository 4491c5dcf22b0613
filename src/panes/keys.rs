//! The keys page: the table of keys, first those of the sheet it was opened over; `/` finds a key by its words.

pub mod view;

use crate::{
    app::{
        App,
        action::Action,
        command::{Command, DOWN, ENTER, ESC, Group, UP, listed, search},
        desk::Desk,
        field::Field,
        key::{Code, Key},
        surface::{Kind, Next, Surface},
    },
    words::keys as said,
};

/// Characters a search may have.
const SEARCH_LIMIT: usize = 24;

/// The keys page.
#[derive(Debug)]
pub struct Keys {
    /// The rows of the sheet it lies over, if it lies over one.
    pub own: Vec<&'static Command>,
    /// Lines that have been scrolled past.
    pub scrolled: usize,
    /// What is searched for, while something is.
    pub search: Option<Field>,
    /// The selected row of what was found.
    pub cursor: usize,
    all: Vec<Entry>,
    last_query: String,
    page: isize,
}

/// A row that can be found, and what it does here, if it does something.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row.
    pub command: &'static Command,
    action: Option<Action>,
}

const UP_ROW: Command = Command {
    name: "scroll up",
    keys: UP,
    act: |_| Action::Up,
    engages: false,
    ..Command::BASE
};
const DOWN_ROW: Command = Command {
    name: "scroll down",
    keys: DOWN,
    act: |_| Action::Down,
    engages: false,
    ..Command::BASE
};
const BACK_ROW: Command = Command {
    name: "back",
    keys: ESC,
    shown: "Esc",
    act: |_| Action::Back,
    hint: "back",
    rank: 9,
    engages: false,
    ..Command::BASE
};

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command {
        shown: "Up Down",
        hint: "scroll",
        rank: 1,
        ..UP_ROW
    },
    DOWN_ROW,
    Command {
        name: "page up",
        keys: &[Key::of(Code::PageUp)],
        act: |_| Action::PageUp,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "page down",
        keys: &[Key::of(Code::PageDown), Key::char(' ')],
        act: |_| Action::PageDown,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "search",
        keys: &[Key::char('/')],
        act: |_| Action::Search,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "what daymark is not",
        keys: ENTER,
        act: |_| Action::About,
        engages: false,
        ..Command::BASE
    },
    BACK_ROW,
];

/// Its keys while something is searched for and the selected row can do nothing here.
const SEARCHING: &[Command] = &[
    Command {
        name: "choose",
        shown: "Up Down",
        hint: "choose",
        rank: 2,
        ..UP_ROW
    },
    BACK_ROW,
];

/// The same, when it can.
const FOUND: &[Command] = &[
    Command {
        name: "do it",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "do it",
        rank: 1,
        ..Command::BASE
    },
    SEARCHING[0],
    BACK_ROW,
];

impl Keys {
    /// The page for what is on top now.
    pub fn new(app: &App) -> Self {
        let own: Vec<&Command> = app.top().map_or_else(Vec::new, |sheet| {
            let rows = sheet.surface().commands().iter();
            rows.filter(|command| !command.shown.is_empty() && is_told(command))
                .collect()
        });
        let mut all: Vec<Entry> = Vec::new();
        for command in own.iter().copied().chain(listed::all()) {
            let is_known = all.iter().any(|entry| entry.command.shown == command.shown);
            if !command.shown.is_empty() && !is_known {
                let action = reachable(app, command);
                all.push(Entry { command, action });
            }
        }
        Self {
            own,
            scrolled: 0,
            search: None,
            cursor: 0,
            all,
            last_query: String::new(),
            page: 1,
        }
    }

    /// The rows that answer what is searched for, the best first.
    pub fn found(&self) -> Vec<Entry> {
        let query = self.search.as_ref().map_or("", Field::text);
        let mut found: Vec<_> = self
            .all
            .iter()
            .filter_map(|entry| Some((search::find(entry.command, query)?, *entry)))
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    fn selected(&self) -> Option<Action> {
        self.found().get(self.cursor).and_then(|entry| entry.action)
    }

    /// What is left of the page on one line.
    pub fn bold_line(&self) -> String {
        match self.search.as_ref().and(self.found().get(self.cursor)) {
            Some(entry) => format!("{} {}", entry.command.shown, entry.command.name),
            None => said::TITLE.to_owned(),
        }
    }

    fn move_by(&mut self, rows: isize) {
        if self.search.is_some() {
            self.cursor = self.cursor.saturating_add_signed(rows);
        } else {
            self.scrolled = self.scrolled.saturating_add_signed(rows);
        }
    }
}

/// True for rows that say what they do.
fn is_told(command: &Command) -> bool {
    !(command.label.is_empty() && command.hint.is_empty() && command.about.is_empty())
}

/// The one thing a row does here and now; `None` for rows of other surfaces and for rows of several answers.
fn reachable(app: &App, command: &'static Command) -> Option<Action> {
    let first = (command.act)(0);
    let is_one = (0..command.keys.len()).all(|index| (command.act)(index) == first);
    let same = |here: &Command| (here.name, here.shown) == (command.name, command.shown);
    let is_here = app.commands().into_iter().flatten().any(same);
    (is_one && is_here && (command.when)(app) && first != Action::Keys).then_some(first)
}

impl Surface for Keys {
    fn kind(&self) -> Kind {
        Kind::Page
    }

    fn commands(&self) -> &'static [Command] {
        match &self.search {
            None => COMMANDS,
            Some(_) if self.selected().is_some() => FOUND,
            Some(_) => SEARCHING,
        }
    }

    fn update(&mut self, action: Action, _desk: &mut Desk) -> Next {
        match action {
            Action::Up => self.move_by(-1),
            Action::Down => self.move_by(1),
            Action::PageUp => self.move_by(-self.page),
            Action::PageDown => self.move_by(self.page),
            Action::Search => self.search = Some(Field::new("search", SEARCH_LIMIT, "")),
            Action::Accept => return self.selected().map_or(Next::Stay, Next::Pass),
            Action::Back if self.search.take().is_some() => self.cursor = 0,
            Action::Back | Action::Close => return Next::Close,
            _ => {}
        }
        Next::Stay
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.search.as_mut()
    }

    fn settle(&mut self, _desk: &Desk, size: (u16, u16)) {
        let query = self.search.as_ref().map_or("", Field::text);
        if query != self.last_query {
            query.clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
        self.scrolled = self.scrolled.min(view::most(self, size));
        self.page = view::page(size);
    }
}

/// The columns of the page: the left one, the right one.
const SIDES: [&[Group]; 2] = [
    &[Group::OnAStep, Group::TheDay],
    &[Group::TheWeek, Group::Anywhere],
];

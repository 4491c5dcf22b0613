//! The keys page: the table of keys, first those of the sheet it was opened over; `/` finds a key by its words.

pub mod view;

use std::rc::Rc;

use crate::{
    app::{
        App,
        command::{Command, ENTER, Group, UP, listed, search},
        scroll::Scroll,
        surface::{Kind, Next, Surface, moved},
    },
    session::{Session, action::Action, field::Field, key::Key, keymap::Keymap},
    ui::screen,
    words::keys as said,
};

/// Characters a search may have.
const SEARCH_LIMIT: usize = 24;

/// The keys page.
#[derive(Debug)]
pub struct Keys {
    /// What can be done on the sheet it lies over, if it lies over one.
    pub own: Vec<&'static Command>,
    /// How far it is scrolled.
    pub scroll: Scroll,
    /// What is searched for, while something is.
    pub search: Option<Field>,
    /// The selected row of what was found.
    pub cursor: usize,
    all: Vec<Entry>,
    map: Rc<Keymap>,
    last_query: String,
}

/// A row that can be found, and what it does here, if it does something.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row.
    pub command: &'static Command,
    action: Option<Action>,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("scroll", UP, Action::Up)
        .hint(80, "Up Down", "scroll")
        .unengaging(),
    Command::of("search", &[Key::char('/')], Action::Search).unengaging(),
    Command::of("what daymark is not", ENTER, Action::About).unengaging(),
];

/// The table of each of its states.
pub const TABLES: &[&[Command]] = &[COMMANDS, SEARCHING, FOUND];

/// Its keys while something is searched for and the selected row can do nothing here.
const SEARCHING: &[Command] = &[CHOOSE];

/// The same, when it can.
const FOUND: &[Command] = &[
    Command::of("do it", ENTER, Action::Accept).hint(1, "Enter", "do it"),
    CHOOSE,
];

const CHOOSE: Command = Command::of("choose", UP, Action::Up)
    .hint(2, "Up Down", "choose")
    .unengaging();

impl Keys {
    /// The page for what is on top now.
    pub fn new(app: &App) -> Self {
        let own: Vec<&Command> = app.top().map_or_else(Vec::new, |sheet| {
            let rows = sheet.surface().commands().iter();
            rows.filter(|row| !row.shown.is_empty() && row.is_told() && row.holds(app))
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
            scroll: Scroll::default(),
            search: None,
            cursor: 0,
            all,
            map: app.session.appearance.keys.clone(),
            last_query: String::new(),
        }
    }

    /// The rows that answer what is searched for, the best first.
    pub fn found(&self) -> Vec<Entry> {
        let query = self.search.as_ref().map_or("", Field::text);
        let mut found: Vec<_> = self
            .all
            .iter()
            .filter_map(|entry| {
                let shown = self.map.shown(entry.command);
                Some((search::find(entry.command, &shown, query)?, *entry))
            })
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
            Some(entry) => format!("{} {}", self.map.shown(entry.command), entry.command.name),
            None => said::TITLE.to_owned(),
        }
    }

    fn follow(&mut self, action: Action) {
        if self.search.is_some() {
            self.cursor = moved(action, self.cursor, self.found().len()).unwrap_or(self.cursor);
        } else {
            self.scroll.follow(action);
        }
    }
}

/// The one thing a row does here and now; `None` for rows of other surfaces and for rows of several answers.
fn reachable(app: &App, command: &'static Command) -> Option<Action> {
    let same = |here: &Command| (here.name, here.shown) == (command.name, command.shown);
    let is_here = app.commands().into_iter().flatten().any(same);
    let action = command.only_action()?;
    (is_here && command.holds(app) && action != Action::Keys).then_some(action)
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

    fn update(&mut self, action: Action, _desk: &mut Session) -> Next {
        match action {
            Action::Search => self.search = Some(Field::new("search", SEARCH_LIMIT, "")),
            Action::Accept => return self.selected().map_or(Next::Stay, Next::Pass),
            Action::Back if self.search.take().is_some() => self.cursor = 0,
            Action::Back | Action::Close => return Next::Close,
            action => self.follow(action),
        }
        Next::Stay
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.search.as_mut()
    }

    fn shown_field(&self) -> Option<&Field> {
        self.search.as_ref()
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn settle(&mut self, _desk: &Session, size: (u16, u16)) {
        let query = self.search.as_ref().map_or("", Field::text);
        if query != self.last_query {
            query.clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
        if self.search.is_none() {
            self.scroll.fit(screen::extent(&view::document(self), size));
        }
    }
}

/// The columns of the page: the left one, the right one.
const SIDES: [&[Group]; 2] = [
    &[Group::OnAStep, Group::TheDay],
    &[Group::TheWeek, Group::Anywhere],
];

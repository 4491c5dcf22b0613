//! The keys page: the table of keys, first those of the page it was opened over; `/` finds a key by its words.

use std::rc::Rc;

use crate::{
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::{Action, Scroll, moved},
        command::{ENTER, GROUPS, Group, Offered, Row, UP, find, listed},
        field::{Field, Goes},
        key::Key,
        keymap::Keymap,
    },
    ui::{
        blocks::search::{Found, KeyGroup, KeyTable, Search},
        canvas::width,
        document::{Document, Writing},
        focus::Focus,
        screen,
    },
    words::{keys as said, palette, plain},
};

type Command = crate::pages::page::Command<Keys>;

/// Characters a search may have.
const SEARCH_LIMIT: usize = 24;

/// Columns of the names of what was found.
const NAMES: u16 = 16;

/// The keys page.
#[derive(Debug)]
pub struct Keys {
    /// What can be done on the page it lies over, if it lies over one.
    own: Vec<&'static Row>,
    /// The rows of Today and of anywhere.
    table: Vec<&'static Row>,
    /// How far it is scrolled.
    scroll: Scroll,
    /// What is searched for, while something is.
    search: Option<Field>,
    /// The selected row of what was found.
    cursor: usize,
    all: Vec<Entry>,
    map: Rc<Keymap>,
    last_query: String,
}

/// A row that can be found, and what it does here, if it does something.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The row.
    pub row: &'static Row,
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
    /// The page over what has `own` rows, where all rows of `here` hold; `today` are those of Today and of anywhere.
    pub fn new(
        (own, here): (Vec<Offered>, &[Offered]),
        today: &[Offered],
        map: Rc<Keymap>,
    ) -> Self {
        let is_own = |offered: &&Offered| {
            let row = offered.row;
            !row.shown.is_empty() && row.says_what_it_does() && offered.holds
        };
        let own: Vec<Offered> = own.iter().filter(is_own).copied().collect();
        let mut all: Vec<Entry> = Vec::new();
        for offered in own.iter().chain(today) {
            let row = offered.row;
            let is_known = all.iter().any(|entry| entry.row.shown == row.shown);
            if !row.shown.is_empty() && !is_known {
                let action = reachable(*offered, here);
                all.push(Entry { row, action });
            }
        }
        Self {
            own: own.iter().map(|offered| offered.row).collect(),
            table: today.iter().map(|offered| offered.row).collect(),
            scroll: Scroll::default(),
            search: None,
            cursor: 0,
            all,
            map,
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
                let shown = self.map.shown(entry.row);
                Some((find(entry.row, &shown, query)?, *entry))
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.into_iter().map(|(_, entry)| entry).collect()
    }

    fn selected(&self) -> Option<Action> {
        self.found().get(self.cursor).and_then(|entry| entry.action)
    }

    fn key_table(&self) -> KeyTable {
        let group = |title, rows: &[&Row]| KeyGroup {
            title,
            keys: rows
                .iter()
                .map(|row| {
                    (
                        self.map.page_keys(row, &self.table),
                        self.map.page_words(row, &self.table),
                    )
                })
                .collect(),
        };
        let mut sides = SIDES.map(|groups| {
            let own = GROUPS
                .into_iter()
                .filter(|(column, _)| groups.contains(column));
            own.map(|(column, title)| group(title, &listed(&self.table, column)))
                .collect::<Vec<_>>()
        });
        if !self.own.is_empty() {
            sides[0].insert(0, group(said::HERE, &self.own));
        }
        let note = self.map.sentence(said::IS_NOT, Action::Keys);
        KeyTable { sides, note }
    }

    fn add_found(&self, shown: &mut Document) {
        let found = self.found();
        let names = found
            .iter()
            .map(|entry| width(entry.row.name) + 2)
            .fold(NAMES, u16::max);
        for (index, entry) in found.iter().enumerate() {
            shown.add(Found {
                keys: self.map.shown(entry.row).into_owned(),
                name: entry.row.name,
                names,
                about: entry.row.purpose().to_owned(),
                focus: Focus::of(index, self.cursor),
            });
        }
        if found.is_empty() {
            shown.murmur(palette::NOTHING);
        }
    }

    fn follow(&mut self, action: Action) {
        if self.search.is_some() {
            self.cursor = moved(action, self.cursor, self.found().len());
        } else {
            self.scroll.follow(action);
        }
    }
}

/// The one thing a row does here and now; `None` for rows of other pages and for rows of several answers.
fn reachable(offered: Offered, here: &[Offered]) -> Option<Action> {
    let row = offered.row;
    let is_same = |other: &Offered| (other.row.name, other.row.shown) == (row.name, row.shown);
    let action = row.only_action()?;
    (here.iter().any(is_same) && offered.holds && action != Action::Keys).then_some(action)
}

impl Page for Keys {
    const TABLES: &'static [&'static [Command]] = TABLES;

    fn table(&self) -> &'static [Command] {
        match &self.search {
            None => COMMANDS,
            Some(_) if self.selected().is_some() => FOUND,
            Some(_) => SEARCHING,
        }
    }

    fn traits(&self) -> Traits {
        Traits::of("keys", Kind::Full)
            .with(Trait::NoKeys)
            .with(Trait::Finds)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Search => {
                self.search = Some(Field::new("search", SEARCH_LIMIT, "").to(Goes::Nowhere));
            }
            Action::Accept => return self.selected().map_or(Route::Stay, Route::Then),
            Action::Back if self.search.take().is_some() => self.cursor = 0,
            Action::Back | Action::Close => return Route::Close,
            action => self.follow(action),
        }
        Route::Stay
    }

    fn document(&self, _session: &Session) -> Document {
        let mut shown = Document::titled(said::TITLE);
        let writing = self.search.as_ref().map(Writing::of);
        let is_searching = writing.is_some();
        shown.search = Some(Search {
            finds: is_searching,
            key: self.map.sign(Action::Search, said::SEARCH.0),
            asks: plain::SEARCH,
            writing: writing.unwrap_or_else(|| Writing::without_focus(said::SEARCH.1)),
        });
        if is_searching {
            self.add_found(&mut shown);
        } else {
            shown.scroll = self.scroll.past;
            shown.keys.push(("Enter".into(), said::WHAT_IT_IS_NOT));
            shown.add(self.key_table());
        }
        shown
    }

    fn field(&mut self) -> Option<&mut Field> {
        self.search.as_mut()
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        let query = self.search.as_ref().map_or("", Field::text);
        if query != self.last_query {
            query.clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
        if self.search.is_none() {
            self.scroll
                .fit(screen::extent(&self.document(session), size));
        }
    }
}

/// The columns of the page: the left one, the right one.
const SIDES: [&[Group]; 2] = [
    &[Group::OnAStep, Group::TheDay],
    &[Group::TheWeek, Group::Anywhere],
];

//! The one table: every key, what it asks for, and how footer, help, palette and README name it.

pub mod anywhere;
pub mod listed;
pub mod search;

use std::borrow::Cow;

use crate::{
    app::App,
    session::{
        action::Action,
        key::{Code, Key},
    },
};

use anywhere::ANYWHERE;

/// A row of the table. Rows stand beside the behavior they start, in the file of their pane.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name in the palette and in config.toml.
    pub name: &'static str,
    /// The keys that start it.
    pub keys: &'static [Key],
    /// The keys as they are shown, as in `1-3`.
    pub shown: &'static str,
    /// What it asks for.
    pub asks: Asks,
    /// Its words in the footer, and in the palette where they say more than the name.
    pub hint: &'static str,
    /// Its words on the keys page; empty where the page does not list it.
    pub label: &'static str,
    /// What it does, in palette and search, where the label does not say it.
    pub about: &'static str,
    /// Its keys on the keys page, where the row stands for its neighbor as well.
    pub keys_listed: &'static str,
    /// Its place in its column of the keys page, lowest first; rows of the same place stand in table order.
    pub place: u8,
    /// Its place in the footer, lowest first; 0 keeps it out.
    pub rank: u8,
    /// Its column on the keys page.
    pub group: Group,
    /// Whether it can do anything here and now. A command that cannot is neither shown nor found.
    pub when: fn(&App) -> bool,
    /// Whether pressing it makes the day a day here.
    pub engages: bool,
}

/// The columns of the keys page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    OnAStep,
    TheDay,
    TheWeek,
    Anywhere,
    Here,
}

/// What the keys of a row ask for.
#[derive(Clone, Copy, Debug)]
pub enum Asks {
    /// All of them for the same.
    One(Action),
    /// Each for its own, by its index.
    Each(fn(usize) -> Action),
}

impl Command {
    /// Under this name, these keys ask for this: everywhere its table holds, and named nowhere.
    pub const fn of(name: &'static str, keys: &'static [Key], action: Action) -> Self {
        Self::new(name, keys, Asks::One(action))
    }

    /// The same for keys of which each asks for something of its own.
    pub const fn each(
        name: &'static str,
        keys: &'static [Key],
        action: fn(usize) -> Action,
    ) -> Self {
        Self::new(name, keys, Asks::Each(action))
    }

    const fn new(name: &'static str, keys: &'static [Key], asks: Asks) -> Self {
        Self {
            name,
            keys,
            shown: "",
            asks,
            hint: "",
            label: "",
            about: "",
            keys_listed: "",
            place: 0,
            rank: 0,
            group: Group::Here,
            when: |_| true,
            engages: true,
        }
    }

    /// Names its keys.
    pub const fn shown(self, shown: &'static str) -> Self {
        Self { shown, ..self }
    }

    /// Puts it into the footer: at this rank, these keys, these words.
    pub const fn hint(self, rank: u8, shown: &'static str, hint: &'static str) -> Self {
        Self {
            shown,
            hint,
            rank,
            ..self
        }
    }

    /// Puts it on the keys page: in this column, with these words.
    pub const fn listed(self, group: Group, label: &'static str) -> Self {
        Self {
            label,
            group,
            ..self
        }
    }

    /// Its place in its column of the keys page.
    pub const fn place(self, place: u8) -> Self {
        Self { place, ..self }
    }

    /// On the keys page it stands for its neighbor as well, with these keys.
    pub const fn keys_listed(self, keys_listed: &'static str) -> Self {
        Self {
            keys_listed,
            ..self
        }
    }

    /// Says in palette and search what it does.
    pub const fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    /// It can do something only while this is true.
    pub const fn when(self, when: fn(&App) -> bool) -> Self {
        Self { when, ..self }
    }

    /// Pressing it does not make the day a day here.
    pub const fn unengaging(self) -> Self {
        Self {
            engages: false,
            ..self
        }
    }

    /// True when it can do something here and now.
    pub fn holds(&self, app: &App) -> bool {
        (self.when)(app)
    }

    /// What its key with this index asks for.
    pub fn action(&self, index: usize) -> Action {
        match self.asks {
            Asks::One(action) => action,
            Asks::Each(action) => action(index),
        }
    }

    /// The one thing all its keys ask for, if it is one.
    pub fn only_action(&self) -> Option<Action> {
        match self.asks {
            Asks::One(action) => Some(action),
            Asks::Each(_) => None,
        }
    }

    /// True for rows that say what they do.
    pub fn is_told(&self) -> bool {
        !(self.label.is_empty() && self.hint.is_empty() && self.about.is_empty())
    }
}

/// Names are written as they are shown, or with `_` or `-` for blanks.
pub fn is_name(name: &str, written: &str) -> bool {
    let plain = |text: &str| text.replace(['_', '-'], " ").to_lowercase();
    plain(name) == plain(written.trim())
}

/// The command a key stands for on the surface that is on top, and the action it asks for.
pub fn find(app: &App, key: Key) -> Option<(&'static Command, Action)> {
    let keys = &app.session.appearance.keys;
    app.commands().into_iter().flatten().find_map(|command| {
        let action = keys.action(command, key)?;
        command.holds(app).then_some((command, action))
    })
}

/// True when something asks for this action here and now.
pub fn holds(app: &App, action: Action) -> bool {
    let asks = |row: &Command| (0..row.keys.len()).any(|index| row.action(index) == action);
    let mut rows = app.commands().into_iter().flatten();
    rows.any(|row| asks(row) && row.holds(app))
}

/// What a key asks for anywhere, whatever lies on top.
pub fn find_anywhere(app: &App, key: Key) -> Option<Action> {
    let keys = &app.session.appearance.keys;
    ANYWHERE.iter().find_map(|row| keys.action(row, key))
}

/// True when the command that asks for this action here and now makes the day a day here.
pub fn engages(app: &App, action: Action) -> bool {
    let asks = |command: &Command| {
        (0..command.keys.len()).any(|index| command.action(index) == action) && command.holds(app)
    };
    app.commands()
        .into_iter()
        .flatten()
        .any(|command| command.engages && asks(command))
}

/// The footer's hints in rank order: keys and words of every command that can do something now. A row is
/// left out when rows before it take all its keys.
pub fn hints(app: &App) -> Vec<(Cow<'static, str>, &'static str)> {
    let map = &app.session.appearance.keys;
    let mut holding: Vec<&Command> = Vec::new();
    for command in app.commands().into_iter().flatten() {
        let is_taken = |key: &Key| holding.iter().any(|row| map.action(row, *key).is_some());
        if command.holds(app) && !map.pairs(command).iter().map(|(key, _)| key).all(is_taken) {
            holding.push(command);
        }
    }
    let mut rows: Vec<&Command> = holding.into_iter().filter(|row| row.rank > 0).collect();
    rows.sort_by_key(|command| command.rank);
    rows.into_iter()
        .map(|command| (map.shown(command), command.hint))
        .collect()
}

/// Enter, with these words at this rank of the footer.
pub const fn enter(rank: u8, words: &'static str) -> Command {
    Command::of(words, ENTER, Action::Accept).hint(rank, "Enter", words)
}

/// Arrow up and `k`.
pub const UP: &[Key] = &[Key::of(Code::Up), Key::char('k')];
/// Arrow down and `j`.
pub const DOWN: &[Key] = &[Key::of(Code::Down), Key::char('j')];
/// Arrow left.
pub const LEFT: &[Key] = &[Key::of(Code::Left)];
/// Arrow right.
pub const RIGHT: &[Key] = &[Key::of(Code::Right)];
/// Enter.
pub const ENTER: &[Key] = &[Key::of(Code::Enter)];
/// Space.
pub const SPACE: &[Key] = &[Key::char(' ')];
/// Esc.
pub const ESC: &[Key] = &[Key::of(Code::Esc)];
/// Tab.
pub const TAB: &[Key] = &[Key::of(Code::Tab)];
/// Shift-Tab.
pub const BACK_TAB: &[Key] = &[Key::of(Code::BackTab)];
/// The digits 1 to 9.
pub const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

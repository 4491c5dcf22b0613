//! The keys a person gave to commands in config.toml. A command has one key for what it asks for, wherever it holds.

mod moved;

use std::borrow::Cow;

use super::{
    action::Action,
    command::{Asks, GROUPS, Row, Tables, listed},
    key::{Code, Key},
};

/// What config.toml wants of one command.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its line.
    pub line: usize,
    /// The command as it is named there.
    pub name: String,
    /// Its keys.
    pub keys: Vec<Key>,
}

/// Why keys are not used, as words are made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No command has this name.
    Unknown(String),
    /// The command would have no key.
    Without(&'static str),
    /// The command takes so many keys, in their order.
    Count(&'static str, usize),
    /// The command has its keys from another line.
    Twice(&'static str),
    /// This key means the same everywhere.
    Stays(Key),
    /// The keys of this command stand before its rows.
    Numbers(&'static str),
    /// Two commands of one screen would have this key.
    Shared([&'static str; 2], Key),
}

/// Which commands have other keys than the usual ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    moves: Vec<Move>,
}

/// The keys of one command.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Move {
    line: usize,
    name: &'static str,
    parts: Vec<Part>,
}

/// The keys of one thing it asks for: these instead of those.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    action: Action,
    from: Vec<Key>,
    to: Vec<Key>,
}

impl Wanted {
    /// True when each key has its place in front of a row: a character, or F2 to F9.
    fn have_room(&self) -> bool {
        self.keys.iter().all(|key| key.sign().chars().count() <= 2)
    }

    /// The command that these keys are added to, where they are not in the place of its own: `tick_also`.
    fn added_to(&self) -> Option<&str> {
        let name = self.name.trim();
        let (command, last) = name.split_at_checked(name.len().checked_sub(5)?)?;
        (last.starts_with(['_', '-', ' ']) && last[1..].eq_ignore_ascii_case("also"))
            .then_some(command)
    }
}

impl Keymap {
    /// What can be used of it, and why the rest is not, each with its line.
    pub fn of(wanted: Vec<Wanted>, tables: &Tables) -> (Self, Vec<(usize, Refusal)>) {
        let (mut map, mut refused) = (Self::default(), Vec::new());
        // A command has its keys before others are added to them.
        let (added, own): (Vec<Wanted>, Vec<Wanted>) =
            wanted.into_iter().partition(|one| one.added_to().is_some());
        for one in own.into_iter().chain(added) {
            match Move::of(&one, &map, tables) {
                Ok(new) => map.take_up(new),
                Err(why) => refused.push((one.line, why)),
            }
        }
        refused.extend(map.settle(tables));
        (map, refused)
    }

    /// Moves the keys of a command. What is added to keys that were moved before is added there.
    fn take_up(&mut self, mut new: Move) {
        let mut known = self.moves.iter_mut().flat_map(|own| &mut own.parts);
        new.parts.retain(|part| {
            let is_same = |own: &&mut Part| own.action == part.action && own.from == part.from;
            let Some(own) = known.by_ref().find(is_same) else {
                return true;
            };
            let added = part.to.iter().filter(|key| !part.from.contains(key));
            own.to.extend(added);
            false
        });
        self.moves.push(new);
    }

    /// True while every key is the usual one.
    pub fn is_usual(&self) -> bool {
        self.moves.is_empty()
    }

    /// What a key asks for in this row of the table.
    pub fn action(&self, row: &Row, key: Key) -> Option<Action> {
        if self.is_usual() {
            let index = row.keys.iter().position(|own| *own == key)?;
            return Some(row.action(index));
        }
        let pairs = self.pairs(row);
        pairs
            .into_iter()
            .find_map(|(own, action)| (own == key).then_some(action))
    }

    /// The keys of a row, and what each asks for.
    pub fn pairs(&self, row: &Row) -> Vec<(Key, Action)> {
        let mut pairs: Vec<(Key, Action)> = Vec::new();
        let mut add = |key: Key, action: Action| {
            if !pairs.contains(&(key, action)) {
                pairs.push((key, action));
            }
        };
        for (index, key) in row.keys.iter().enumerate() {
            let action = row.action(index);
            match self.part(action, *key) {
                Some(part) => part.to.iter().for_each(|to| add(*to, action)),
                None => add(*key, action),
            }
        }
        let Asks::One(action) = row.asks else {
            return pairs;
        };
        let added = self.moves.iter().filter(|own| own.name == row.name);
        for part in added.flat_map(|own| &own.parts) {
            if part.from.is_empty() && part.action == action {
                part.to.iter().for_each(|to| add(*to, action));
            }
        }
        pairs
    }

    /// The keys of a row as they are shown.
    pub fn shown(&self, row: &Row) -> Cow<'static, str> {
        if self.is_usual() || row.shown.is_empty() {
            return Cow::Borrowed(row.shown);
        }
        let mut pairs = self.pairs(row);
        if let Asks::Each(_) = row.asks {
            // Of several keys for one thing the first is shown.
            pairs.dedup_by_key(|(_, action)| *action);
        }
        if pairs.iter().map(|(key, _)| key).eq(row.keys) {
            return match row.asks {
                Asks::One(_) => Cow::Borrowed(row.shown),
                // Some rows name the key of one's own words beside theirs.
                Asks::Each(_) => match row.shown.strip_suffix(" w") {
                    Some(keys) => Cow::Owned([keys, " ", &self.sign(Action::Write, "w")].concat()),
                    None => Cow::Borrowed(row.shown),
                },
            };
        }
        if row.keys.first().is_some_and(|first| first.stays()) {
            return Cow::Borrowed(row.shown);
        }
        match row.asks {
            Asks::One(_) => {
                let own = pairs.iter().find(|(key, _)| !key.stays());
                own.map_or(Cow::Borrowed(row.shown), |(key, _)| Cow::Owned(key.sign()))
            }
            Asks::Each(_) => Cow::Owned(together(pairs.iter().map(|(key, _)| *key))),
        }
    }

    /// The key of one thing that is asked for, where a screen names it: `usual`, or the person's own.
    pub fn sign<'a>(&self, action: Action, usual: &'a str) -> Cow<'a, str> {
        let Some(letter) = usual.chars().next() else {
            return Cow::Borrowed(usual);
        };
        match self
            .part(action, Key::char(letter))
            .map(|part| &part.to[..])
        {
            Some([first, ..]) => Cow::Owned(first.sign()),
            _ => Cow::Borrowed(usual),
        }
    }

    /// The same for keys with their words, each for its own.
    pub fn hints<const N: usize>(
        &self,
        usual: [(&'static str, &'static str); N],
        actions: [Action; N],
    ) -> [(Cow<'static, str>, &'static str); N] {
        let mut actions = actions.into_iter();
        usual.map(|(key, words)| {
            let own = actions.next().map(|action| self.sign(action, key));
            (own.unwrap_or(Cow::Borrowed(key)), words)
        })
    }

    /// Words that name the usual key of this in braces, as in `press {h}`, with the key it has here.
    pub fn sentence(&self, words: &str, action: Action) -> String {
        match words.split_once('{').zip(words.split_once('}')) {
            Some(((before, _), (named, after))) => {
                let usual = &named[before.len() + 1..];
                [before, &self.sign(action, usual), after].concat()
            }
            None => words.to_owned(),
        }
    }

    /// The keys of a row as the keys page shows them; some name the keys of another of `all`.
    pub fn page_keys(&self, row: &Row, all: &[&'static Row]) -> Cow<'static, str> {
        if row.keys_listed.is_empty() || self.is_usual() {
            return match row.keys_listed {
                "" => self.shown(row),
                listed => Cow::Borrowed(listed),
            };
        }
        let own = |sign: &'static str| {
            let of = all.iter().find(|row| row.shown == sign);
            of.map_or(Cow::Borrowed(sign), |row| self.shown(row))
        };
        Cow::Owned(
            row.keys_listed
                .split(' ')
                .map(own)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    /// The words of a row on the keys page: some name the key of another of `all`.
    pub fn page_words(&self, row: &Row, all: &[&'static Row]) -> Cow<'static, str> {
        let words = row.page_words();
        if self.is_usual() {
            return Cow::Borrowed(words);
        }
        let named = all
            .iter()
            .find(|other| other.shown.starts_with("Ctrl-") && words.contains(other.shown));
        named.map_or(Cow::Borrowed(words), |other| {
            Cow::Owned(words.replace(other.shown, &self.shown(other)))
        })
    }

    /// The keys page as Markdown, for the README.
    pub fn as_markdown(&self, tables: &Tables) -> String {
        let rows = GROUPS.into_iter().flat_map(|(group, title)| {
            let rows = listed(&tables.today, group).into_iter().enumerate();
            rows.map(move |(index, row)| {
                let title = if index == 0 { title } else { "" };
                let keys = self.page_keys(row, &[]);
                format!("| {title} | `{keys}` | {} |", row.label)
            })
        });
        let head = ["| | Keys | What they do |", "|---|---|---|"].map(str::to_owned);
        head.into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
    }

    fn part(&self, action: Action, key: Key) -> Option<&Part> {
        let mut parts = self.moves.iter().flat_map(|own| &own.parts);
        parts.find(|part| part.action == action && part.from.contains(&key))
    }
}

/// Keys side by side: `1-3` for neighbors, `e n d` for others.
fn together(keys: impl Iterator<Item = Key>) -> String {
    let keys: Vec<Key> = keys.collect();
    let number = |key: &Key| match key.code {
        Code::Char(letter) if letter.is_ascii_alphanumeric() && !key.ctrl => Some(letter as u32),
        _ => None,
    };
    let follow = |pair: &[Key]| match (number(&pair[0]), number(&pair[1])) {
        (Some(one), Some(next)) => one + 1 == next,
        _ => false,
    };
    let signs: Vec<String> = keys.iter().map(|key| key.sign()).collect();
    match &signs[..] {
        [first, .., last] if keys.windows(2).all(follow) => format!("{first}-{last}"),
        _ => signs.join(" "),
    }
}

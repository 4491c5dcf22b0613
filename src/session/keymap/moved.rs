//! How a line of config.toml becomes other keys of a command, and where such keys clash: two commands of one screen
//! on one key.

use super::{Keymap, Move, Part, Refusal, Wanted};
use crate::session::{
    action::Action,
    command::{Asks, Row, Tables, is_name},
    key::Key,
};

impl Move {
    pub(super) fn of(wanted: &Wanted, map: &Keymap, tables: &Tables) -> Result<Self, Refusal> {
        let mut rows = named(&wanted.name, tables);
        let added_to = wanted.added_to().filter(|_| rows.is_empty());
        if let Some(command) = added_to {
            rows = named(command, tables);
        }
        let Some(row) = rows.first() else {
            return Err(Refusal::Unknown(wanted.name.clone()));
        };
        if let Some(key) = wanted.keys.iter().find(|key| key.stays()) {
            return Err(Refusal::Stays(*key));
        }
        if wanted.keys.is_empty() {
            return Err(Refusal::Without(row.name));
        }
        let mut parts = parts(&rows, wanted, tables)?;
        if added_to.is_some() {
            for part in &mut parts {
                part.to.splice(0..0, part.from.iter().copied());
            }
        }
        let known: Vec<&Part> = map.moves.iter().flat_map(|own| &own.parts).collect();
        let is_known = |part: &Part| {
            let same = |own: &&Part| own.action == part.action && own.from == part.from;
            known.iter().any(same)
        };
        if added_to.is_none() && parts.iter().any(is_known) {
            return Err(Refusal::Twice(row.name));
        }
        Ok(Self {
            line: wanted.line,
            name: row.name,
            parts,
        })
    }

    pub(super) fn holds(&self, action: Action, key: Key) -> bool {
        let own = |part: &Part| part.action == action && part.to.contains(&key);
        self.parts.iter().any(own)
    }
}

/// Names that commands had before, and what they are called now.
const FORMER: [(&str, &str); 1] = [("yesterday", "days")];

/// The rows a line is about: one of Today and of anywhere, or all of this name on pages.
fn named(written: &str, tables: &Tables) -> Vec<&'static Row> {
    let mut former = FORMER.iter();
    let former = former.find(|(former, _)| is_name(former, written));
    let written = former.map_or(written, |(_, name)| name);
    let is_bare = |row: &&Row| own_keys(row).is_empty();
    // Of two rows with one name the one with a letter gives it away.
    let of_all = tables
        .today
        .iter()
        .copied()
        .filter(|row| is_name(row.name, written));
    if let Some(row) = of_all.min_by_key(is_bare) {
        return vec![row];
    }
    let on_pages = || tables.pages.iter().flatten().copied();
    let by_name = |row: &&Row| is_name(row.name, written);
    // There a command without such a name is known by its words in the footer.
    let by_words = |row: &&Row| is_name(row.page_words(), written);
    let found: Vec<_> = on_pages().filter(by_name).collect();
    let lettered = |rows: Vec<&'static Row>| -> Vec<&'static Row> {
        rows.into_iter().filter(|row| !is_bare(row)).collect()
    };
    let by_name = lettered(found.clone());
    if !by_name.is_empty() {
        return by_name;
    }
    let by_words = lettered(on_pages().filter(by_words).collect());
    if by_words.is_empty() { found } else { by_words }
}

fn parts(rows: &[&'static Row], wanted: &Wanted, tables: &Tables) -> Result<Vec<Part>, Refusal> {
    let mut parts: Vec<Part> = Vec::new();
    for row in rows {
        match row.asks {
            Asks::One(action) => {
                let part = Part {
                    action,
                    from: own_keys(row),
                    to: wanted.keys.clone(),
                };
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
            Asks::Each(action) if tables.today.iter().any(|own| own.name == row.name) => {
                if wanted.keys.len() != row.keys.len() || !wanted.have_room() {
                    return Err(Refusal::Count(row.name, row.keys.len()));
                }
                let pairs = row.keys.iter().zip(&wanted.keys).enumerate();
                parts.extend(pairs.map(|(index, (from, to))| Part {
                    action: action(index),
                    from: vec![*from],
                    to: vec![*to],
                }));
            }
            Asks::Each(_) => {}
        }
    }
    match (&parts[..], rows) {
        ([], [row, ..]) => Err(Refusal::Numbers(row.name)),
        _ => Ok(parts),
    }
}

/// The keys of a row that can be others.
fn own_keys(row: &Row) -> Vec<Key> {
    let own = row.keys.iter().filter(|key| !key.stays());
    own.copied().collect()
}

type Pairs = Vec<(Key, Action)>;

impl Keymap {
    /// Gives back the usual keys to commands that clash, until none do.
    pub(super) fn settle(&mut self, tables: &Tables) -> Vec<(usize, Refusal)> {
        let mut refused = Vec::new();
        while let Some((names, key, actions)) = self.clash(tables) {
            let before = self.moves.len();
            let mut line = 0;
            self.moves.retain(|own| {
                let is_meant = actions.iter().any(|action| own.holds(*action, key));
                if is_meant {
                    line = line.max(own.line);
                }
                !is_meant
            });
            refused.push((line, Refusal::Shared(names, key)));
            if self.moves.len() == before {
                // What clashes was not moved; there is nothing to give back.
                self.moves.clear();
            }
        }
        refused
    }

    fn clash(&self, tables: &Tables) -> Option<([&'static str; 2], Key, [Action; 2])> {
        if self.is_usual() {
            return None;
        }
        tables
            .screens()
            .into_iter()
            .find_map(|rows| self.clash_in(&rows))
    }

    fn clash_in(&self, rows: &[&'static Row]) -> Option<([&'static str; 2], Key, [Action; 2])> {
        let usual = Keymap::default();
        let keyed: Vec<Keyed> = rows
            .iter()
            .map(|row| (*row, usual.pairs(row), self.pairs(row)))
            .collect();
        for (at, (one, was, now)) in keyed.iter().enumerate() {
            if let Some((key, first, second)) = repeated(now) {
                return Some(([one.name, one.name], key, [first, second]));
            }
            for (other, was_other, now_other) in &keyed[at + 1..] {
                // Two rows that share a key by design never hold at the same time, or one stands before the other.
                if shared(was, was_other).is_none()
                    && !stands_before_moves(was, other, &keyed)
                    && let Some((key, first, second)) = shared(now, now_other)
                {
                    return Some(([one.name, other.name], key, [first, second]));
                }
            }
        }
        None
    }
}

type Keyed<'a> = (&'a Row, Pairs, Pairs);

/// Of Up and Down by letters neither holds where one of their usual letters means something else.
fn stands_before_moves(was: &Pairs, other: &Row, keyed: &[Keyed]) -> bool {
    let is_move = |row: &Row| matches!(row.asks, Asks::One(Action::Up | Action::Down));
    if !is_move(other) {
        return false;
    }
    let mut moves = keyed.iter().filter(|(row, _, _)| is_move(row));
    moves.any(|(_, its, _)| shared(was, its).is_some())
}

/// A key of both that asks for different things.
fn shared(one: &Pairs, other: &Pairs) -> Option<(Key, Action, Action)> {
    one.iter().find_map(|(key, first)| {
        let second = other.iter().find(|(same, _)| same == key)?.1;
        (second != *first).then_some((*key, *first, second))
    })
}

/// A key that one row has twice.
fn repeated(pairs: &Pairs) -> Option<(Key, Action, Action)> {
    let twice = |(at, (key, first)): (usize, &(Key, Action))| {
        let second = pairs[at + 1..].iter().find(|(same, _)| same == key)?.1;
        Some((*key, *first, second))
    };
    pairs.iter().enumerate().find_map(twice)
}

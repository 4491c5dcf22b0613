//! How a line of config.toml becomes other keys of a command.

use super::{Keymap, Move, Part, Refusal, Wanted};
use crate::session::{
    action::Action,
    command::{Asks, Row, Tables, is_name},
    key::Key,
};

impl Move {
    pub(super) fn of(wanted: &Wanted, map: &Keymap, tables: &Tables) -> Result<Self, Refusal> {
        let rows = named(&wanted.name, tables);
        let Some(row) = rows.first() else {
            return Err(Refusal::Unknown(wanted.name.clone()));
        };
        if let Some(key) = wanted.keys.iter().find(|key| key.stays()) {
            return Err(Refusal::Stays(*key));
        }
        if wanted.keys.is_empty() {
            return Err(Refusal::Without(row.name));
        }
        let parts = parts(&rows, wanted, tables)?;
        let known: Vec<&Part> = map.moves.iter().flat_map(|own| &own.parts).collect();
        let is_known = |part: &Part| {
            let same = |own: &&Part| own.action == part.action && own.from == part.from;
            known.iter().any(same)
        };
        if parts.iter().any(is_known) {
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

/// The rows a line is about: one of Today and of anywhere, or all of this name on pages.
fn named(written: &str, tables: &Tables) -> Vec<&'static Row> {
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
                if wanted.keys.len() != row.keys.len() || !wanted.are_letters() {
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

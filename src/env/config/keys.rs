//! `[keys]`: which keys a person gives to commands.

use std::ops::Range;

use toml::{Spanned, de::DeValue};

use crate::{
    session::{
        key::{Code, Key},
        keymap::{Keymap, Refusal, Wanted},
    },
    words::config as words,
};

/// The keys of a table, and why those that are not used are not, each with its line.
pub(super) fn read(
    table: &Spanned<DeValue>,
    line: impl Fn(Range<usize>) -> usize,
) -> (Keymap, Vec<(usize, String)>) {
    let Some(rows) = table.get_ref().as_table() else {
        let at = line(table.span());
        return (
            Keymap::default(),
            vec![(at, words::KEYS_ARE_A_TABLE.to_owned())],
        );
    };
    let (mut wanted, mut unused) = (Vec::new(), Vec::new());
    for (name, value) in rows {
        let (name, line) = (name.get_ref(), line(name.span()));
        match keys(value.get_ref()) {
            Some(keys) => wanted.push(Wanted {
                line,
                name: name.to_string(),
                keys,
            }),
            None => unused.push((line, words::no_key(name))),
        }
    }
    // Tables are sorted by name; of two lines for one command the first counts.
    wanted.sort_by_key(|one| one.line);
    let (map, refused) = Keymap::of(wanted, &crate::app::command::tables());
    unused.extend(refused.into_iter().map(|(line, why)| (line, said(&why))));
    (map, unused)
}

/// A key, or a list of keys.
fn keys(value: &DeValue) -> Option<Vec<Key>> {
    match value {
        DeValue::String(name) => key(name).map(|key| vec![key]),
        DeValue::Array(names) => names
            .iter()
            .map(|name| name.get_ref().as_str().and_then(key))
            .collect(),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Table(_) => None,
    }
}

/// One character is itself; longer names are those of `--keys`, in angle brackets or without.
fn key(name: &str) -> Option<Key> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return (!letter.is_control()).then(|| Key::of(Code::Char(letter)));
    }
    let inside = name
        .strip_prefix('<')
        .and_then(|name| name.strip_suffix('>'));
    Key::named(&inside.unwrap_or(name).to_lowercase())
}

fn said(why: &Refusal) -> String {
    match why {
        Refusal::Unknown(name) => words::no_command(name),
        Refusal::Without(name) => words::without_key(name),
        Refusal::Count(name, count) => words::takes_keys(name, *count),
        Refusal::Twice(name) => words::keys_twice(name),
        Refusal::Stays(key) => words::key_stays(&key.sign()),
        Refusal::Numbers(name) => words::numbers_stay(name),
        Refusal::Shared(names, key) => words::shared_key(*names, &key.sign()),
    }
}

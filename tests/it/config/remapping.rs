//! Any keys at all: no two commands of one screen come to share a key, and each stays in reach.

use std::collections::BTreeSet;

use daymark::{
    app::command::tables,
    session::{
        action::Action,
        command::Row,
        key::{Code, Key},
        keymap::{Keymap, Wanted},
    },
};
use proptest::{collection::vec, prelude::*, sample::select, test_runner::TestRunner};

use crate::support::{count, law_on, seed};

fn names() -> Vec<&'static str> {
    let tables = tables();
    let rows = tables.today.iter().chain(tables.pages.iter().flatten());
    let mut names: Vec<&'static str> = rows.map(|row| row.name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn keys() -> Vec<Key> {
    let letters = (' '..='~').map(Key::char);
    let others = [
        Key::ctrl('r'),
        Key::ctrl('c'),
        Key::ctrl('p'),
        Key::of(Code::F(2)),
        Key::of(Code::Enter),
    ];
    letters.chain(others).collect()
}

/// Which rows of a screen share a key for different things. Up and Down by letters do not hold where another row has one
/// of their usual letters, whatever key that has.
fn shared(map: &Keymap, rows: &[&'static Row]) -> BTreeSet<(usize, usize)> {
    let usual = Keymap::default();
    let clash = |map: &Keymap, one: &Row, other: &Row| {
        let (one, other) = (map.pairs(one), map.pairs(other));
        let is_shared = |(key, action): &_| {
            let mut other = other.iter();
            other.any(|(same, its)| same == key && its != action)
        };
        one.iter().any(is_shared)
    };
    let is_move = |row: &Row| row.asks_for(Action::Up) || row.asks_for(Action::Down);
    let takes_letters = |one: &Row| {
        let mut moves = rows.iter().filter(|row| is_move(row));
        moves.any(|row| clash(&usual, one, row))
    };
    let mut found = BTreeSet::new();
    for one in 0..rows.len() {
        for other in one + 1..rows.len() {
            let never_both = is_move(rows[other]) && takes_letters(rows[one]);
            if !never_both && clash(map, rows[one], rows[other]) {
                found.insert((one, other));
            }
        }
    }
    found
}

fn is_sound(map: &Keymap) {
    let usual = Keymap::default();
    for rows in tables().screens() {
        let (before, now) = (shared(&usual, &rows), shared(map, &rows));
        if let Some((one, other)) = now.difference(&before).next() {
            panic!(
                "{} and {} share a key with {map:?}",
                rows[*one].name, rows[*other].name
            );
        }
        for row in rows {
            for index in 0..row.keys.len() {
                let action = row.action(index);
                let mut pairs = map.pairs(row).into_iter();
                assert!(
                    pairs.any(|(_, its)| its == action),
                    "{} with {map:?}",
                    row.name
                );
            }
        }
    }
}

#[test]
fn no_remapping_puts_two_commands_on_one_key_or_takes_one_out_of_reach() {
    let wish = (select(names()), vec(select(keys()), 0..4));
    let mut runner = TestRunner::new(law_on(30, 2_000));
    let mut taken = 0;
    let run = runner.run(&vec(wish, 0..8), |wishes| {
        let wanted: Vec<Wanted> = (1..)
            .zip(wishes)
            .map(|(line, (name, keys))| Wanted {
                line,
                name: name.to_owned(),
                keys,
            })
            .collect();
        let count = wanted.len();
        let (map, refused) = Keymap::of(wanted, &tables());
        is_sound(&map);
        prop_assert!(map.is_usual() || refused.len() < count);
        Ok(())
    });
    run.unwrap();
    // Single letters nobody uses are always taken.
    let part = count(3, 1) as u64;
    for (at, name) in (seed() % part..).zip(names()) {
        let wanted = vec![Wanted {
            line: 1,
            name: name.to_owned(),
            keys: vec![Key::char('§')],
        }];
        let (map, refused) = Keymap::of(wanted, &tables());
        if at % part == 0 {
            is_sound(&map);
        }
        taken += usize::from(refused.is_empty());
        assert_eq!(map.is_usual(), !refused.is_empty());
    }
    assert!(taken > 90, "{taken}");
}

#[test]
fn every_table_of_keys_is_among_the_screens() {
    let mut tables_written = 0;
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/pages")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(path).unwrap();
                tables_written += text.matches(": &[Command").count();
            }
        }
    }
    assert_eq!(tables().screens().len(), tables_written);
}

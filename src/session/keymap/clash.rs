//! Where keys of a person's own clash: two commands of one screen on one key.

use super::{Keymap, Refusal};
use crate::session::{
    action::Action,
    command::{Asks, Row, Tables},
    key::Key,
};

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

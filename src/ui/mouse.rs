//! What the mouse says.

pub use crate::session::appearance::Pane;
use crate::{session::key::Key, words::plain::row_of_keys};

/// What stands at a place of the screen, as far as a click does something there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A key that is named there.
    Key(Key),
    /// The way to the hard moment, where its key types.
    HardMoment,
    /// A pane.
    Pane(Pane),
    /// The row of a step, by its key.
    Step(u8),
    /// The mark of that row.
    Mark(u8),
    /// A body basic.
    Basic(usize),
    /// A row of a list, so many rows from the selected one.
    Row(isize),
    /// The mark of such a row.
    RowMark(isize),
}

impl Target {
    /// True where a click does what a key does.
    pub fn is_of_a_key(self) -> bool {
        matches!(self, Self::Key(_) | Self::HardMoment)
    }

    /// The row of a list that is at `row`, while the one at `selected` is selected.
    pub fn between(selected: usize, row: usize) -> Self {
        Self::Row(row.cast_signed() - selected.cast_signed())
    }
}

/// The keys a hint of so many columns names, and from which column to which a click presses each. Its words press the
/// first; of a row of digits or letters, what marks the selected row.
pub fn keys_named(shown: &str, columns: u16) -> Vec<(u16, u16, Key)> {
    let mut named = Vec::new();
    let mut from = 0;
    let mut of_words = None;
    for part in shown.split(' ') {
        let to = from + part.chars().count() as u16;
        if let Some([first, last]) = row_of_keys(part) {
            named.push((from, from + 1, Key::char(first)));
            named.push((from + 2, to, Key::char(last)));
            of_words.get_or_insert(Key::char(' '));
        } else {
            named.extend(Key::signed(part).map(|key| (from, to, key)));
        }
        from = to + 1;
    }
    let first = named.first().map(|(_, _, key)| *key);
    let words = of_words.or(first).filter(|_| from < columns);
    named.extend(words.map(|key| (from, columns, key)));
    named
}

/// Which way the wheel was turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Turn {
    Up,
    Down,
}

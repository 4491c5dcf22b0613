//! What the mouse says.

pub use crate::session::appearance::Pane;

/// What stands at a place of the screen, as far as a click does something there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
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
    /// The row of a list that is at `row`, while the one at `selected` is selected.
    pub fn between(selected: usize, row: usize) -> Self {
        Self::Row(row.cast_signed() - selected.cast_signed())
    }
}

/// Which way the wheel was turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Turn {
    Up,
    Down,
}

//! What the mouse does: a click chooses a pane or a row, a click on a mark ticks, the wheel moves.

use crate::{
    app::{App, Focus, command, sheet::Sheet},
    session::{
        action::Action,
        key::{Code, Key},
    },
};

/// What stands at a place of the screen, as far as a click does something there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A pane.
    Pane(Focus),
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
pub enum Turn {
    Up,
    Down,
}

impl App {
    /// The wheel moves as the arrows do. What a terminal sends unasked does nothing.
    pub(super) fn take_turn(&mut self, turn: Turn) {
        if self.is_hidden() || !self.session.appearance.mouse {
            return;
        }
        self.take_key(Key::of(match turn {
            Turn::Up => Code::Up,
            Turn::Down => Code::Down,
        }));
    }

    /// A click on what stands there. While a sheet lies over Today only the sheet is meant.
    pub(super) fn take_click(&mut self, target: Target) {
        let on_sheet = matches!(target, Target::Row(_) | Target::RowMark(_));
        if self.is_hidden() || on_sheet == self.is_on_today() {
            return;
        }
        self.note_key();
        match target {
            Target::Pane(pane) => self.focus = pane,
            Target::Step(key) => {
                self.focus = Focus::Today;
                self.today.selected = key;
                self.today.after_tick = None;
            }
            Target::Mark(key) => {
                self.focus = Focus::Today;
                self.be_here();
                self.act(Action::Tick(usize::from(key).saturating_sub(1)));
            }
            Target::Basic(index) => {
                self.be_here();
                self.act(Action::Basic(index));
            }
            Target::Row(away) => self.move_on_sheet(away),
            Target::RowMark(away) => {
                self.move_on_sheet(away);
                self.mark_on_sheet();
            }
        }
        self.session.end_gesture();
    }

    fn move_on_sheet(&mut self, away: isize) {
        let action = if away < 0 { Action::Up } else { Action::Down };
        for _ in 0..away.unsigned_abs() {
            self.act(action);
        }
    }

    /// What Space does to a row, where it marks rows.
    fn mark_on_sheet(&mut self) {
        let space = command::find(self, Key::char(' '));
        if let Some((command, action @ (Action::Mark | Action::TickSelected))) = space {
            if command.engages {
                self.be_here();
            }
            self.act(action);
        }
    }

    fn is_hidden(&self) -> bool {
        matches!(self.top(), Some(Sheet::Hidden(_)))
    }
}

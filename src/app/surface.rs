//! What every sheet over Today has in common.

use std::time::Duration;

use crate::domain::day::{Day, Moment};

use crate::{
    app::{command::Command, scroll::Scroll, sheet::Sheet},
    session::{Session, action::Action, field::Field},
};

/// A sheet that lies over Today and answers keys while it is on top.
pub trait Surface {
    /// How it lies.
    fn kind(&self) -> Kind;

    /// Its rows of the table.
    fn commands(&self) -> &'static [Command];

    /// Does what was asked for.
    fn update(&mut self, action: Action, session: &mut Session) -> Next;

    /// The text field that has the focus: it gets keys before the table does.
    fn field(&mut self) -> Option<&mut Field> {
        None
    }

    /// The same field, to look at.
    fn shown_field(&self) -> Option<&Field> {
        None
    }

    /// How far it is scrolled, for a page of words.
    fn scroll(&self) -> Option<&Scroll> {
        None
    }

    /// The day it belongs to, if it belongs to one.
    fn day(&self) -> Option<Day> {
        None
    }

    /// Takes in what changed under it, at the end of every message; `size` is the terminal's, in columns and rows.
    fn settle(&mut self, _desk: &Session, _size: (u16, u16)) {}

    /// Time passed, for what moves.
    fn pass(&mut self, _desk: &mut Session) {}

    /// How long nothing on it changes by itself; `None` is for ever.
    fn quiet_for(&self, _now: Moment) -> Option<Duration> {
        None
    }
}

/// How a sheet lies over what is under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In the place of the Today pane.
    Leaf,
    /// Over the whole body, with a title row.
    Page,
    /// Only words, in a narrow column.
    Quiet,
    /// From the bottom edge.
    Drawer,
    /// Nothing but the program's name.
    Blank,
}

/// What follows from an action on a sheet.
#[derive(Debug)]
pub enum Next {
    /// It stays.
    Stay,
    /// It is put away.
    Close,
    /// All sheets are put away: back to Today.
    Today,
    /// A step was marked: back to Today, where the row with this key says so.
    Marked(u8),
    /// Another lies on top of it.
    Open(Box<Sheet>),
    /// Another takes its place.
    Replace(Box<Sheet>),
    /// The program leaves.
    Leave,
    /// An action for what lies under it, after it was put away.
    Pass(Action),
}

impl Next {
    /// Puts a sheet on top.
    pub fn open(sheet: Sheet) -> Self {
        Self::Open(Box::new(sheet))
    }

    /// Puts a sheet in the place of this one.
    pub fn replace(sheet: Sheet) -> Self {
        Self::Replace(Box::new(sheet))
    }
}

/// Rows that one key passes over.
const PAGE: usize = 8;

/// Where the selection of a list of `len` rows goes; `None` for an action that does not move it.
pub fn moved(action: Action, at: usize, len: usize) -> Option<usize> {
    let last = len.saturating_sub(1);
    match action {
        Action::Up => Some(at.saturating_sub(1)),
        Action::Down => Some((at + 1).min(last)),
        Action::PageUp => Some(at.saturating_sub(PAGE)),
        Action::PageDown => Some((at + PAGE).min(last)),
        Action::First => Some(0),
        Action::Last => Some(last),
        _ => None,
    }
}

//! A note to self and one step.

pub mod view;

use crate::app::{
    action::Action,
    command::Command,
    desk::Desk,
    surface::{Kind, Next, Surface},
};
use crate::content::Part;

/// A note to self and one step.
#[derive(Debug, Default)]
pub struct NoteToSelf {}

/// Its keys.
pub const COMMANDS: &[Command] = &[];

impl NoteToSelf {
    /// A fresh one.
    pub fn new(_desk: &Desk) -> Self {
        Self {}
    }
}

impl Surface for NoteToSelf {
    fn kind(&self) -> Kind {
        Kind::Leaf
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, _desk: &mut Desk) -> Next {
        match action {
            Action::Back | Action::Close => Next::Close,
            _ => Next::Stay,
        }
    }
}

/// The note of the day from one part of the list: the same for the whole day, none of the last ten.
pub fn for_day(desk: &Desk, part: Part) -> Option<String> {
    let shown = desk.journal.notes_shown();
    let recent = &shown[..shown.len().min(10)];
    desk.content
        .notes()
        .iter()
        .find(|note| note.part == part && !recent.contains(&note.id.as_str()))
        .map(|note| note.text.clone())
}

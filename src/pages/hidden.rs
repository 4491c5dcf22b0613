//! The hidden screen: the program's name and nothing else.

pub mod view;

use crate::{
    app::{
        command::Command,
        surface::{Kind, Next, Surface},
    },
    session::{Session, action::Action},
};

/// The hidden screen. Any key brings the screen back; `0` and `q` act.
#[derive(Debug, Default)]
pub struct Hidden;

impl Surface for Hidden {
    fn kind(&self) -> Kind {
        Kind::Blank
    }

    fn commands(&self) -> &'static [Command] {
        &[]
    }

    fn update(&mut self, _action: Action, _desk: &mut Session) -> Next {
        Next::Close
    }
}

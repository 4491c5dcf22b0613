//! The one question before a step grows.

use crate::{
    domain::{id::Id, size::Size},
    session::{Session, action::Action, selection::moved},
};

use super::{Turn, change};

/// Whether a larger size would be doable on a heavy day.
#[derive(Debug)]
pub(in crate::pages) struct Doable {
    pub(super) value: Id,
    pub(super) size: Size,
    pub(super) at: usize,
}

impl Doable {
    pub(super) fn new(value: &Id, size: Size) -> Self {
        Self {
            value: value.clone(),
            size,
            at: 0,
        }
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        let says_yes = match action {
            Action::Yes => true,
            Action::Later | Action::Back => false,
            Action::Accept => self.at == 0,
            action => {
                self.at = moved(action, self.at, 2).unwrap_or(self.at);
                return Turn::Stay;
            }
        };
        if says_yes {
            change::set_size(&self.value, self.size, session);
        }
        Turn::Back
    }
}

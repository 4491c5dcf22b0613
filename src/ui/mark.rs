//! The sign in front of a row, and whether the row is chosen.

use ratatui::style::Style;

use super::{glyphs, theme::Theme};

/// The sign in front of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// None, but its column stays free.
    Blank,
    /// Not done, or not chosen.
    Open,
    /// Done, or chosen.
    Done,
    /// Set down for today.
    SetDown,
    /// Done and not on disk yet.
    Unsaved,
}

/// Whether a row of a list is chosen, where one can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing can be chosen there.
    #[default]
    None,
    /// It is not.
    Open,
    /// It is.
    Chosen,
}

impl Mark {
    /// The sign of what can be chosen.
    pub fn chosen_if(is_chosen: impl Into<bool>) -> Self {
        if is_chosen.into() {
            Self::Done
        } else {
            Self::Open
        }
    }

    /// How a sign is drawn.
    pub fn sign(self, theme: &Theme) -> (&'static str, Style) {
        match self {
            Self::Blank => ("", theme.text),
            Self::Open => (glyphs::OPEN, theme.text),
            Self::Done => (glyphs::DONE, theme.accent),
            Self::SetDown => (glyphs::SET_DOWN, theme.quiet),
            Self::Unsaved => (glyphs::UNSAVED, theme.unsaved),
        }
    }
}

impl State {
    /// Chosen or not.
    pub fn chosen_if(is_chosen: impl Into<bool>) -> Self {
        if is_chosen.into() {
            Self::Chosen
        } else {
            Self::Open
        }
    }
}

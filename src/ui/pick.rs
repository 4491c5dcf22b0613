//! What was picked from a list.

use ratatui::style::Style;

use super::{glyphs, theme::Theme};

/// Whether a row of a pick list is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Chosen,
    Open,
}

impl Pick {
    /// What a row is while `chosen` is the chosen one.
    pub fn of<T: PartialEq + Copy>(row: T, chosen: T) -> Self {
        if row == chosen {
            Self::Chosen
        } else {
            Self::Open
        }
    }

    /// Its sign.
    pub fn mark(self, theme: &Theme) -> (&'static str, Style) {
        match self {
            Self::Chosen => (glyphs::DONE, theme.accent()),
            Self::Open => (glyphs::OPEN, theme.text()),
        }
    }
}

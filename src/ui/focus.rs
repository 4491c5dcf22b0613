//! Where the cursor is.

use ratatui::style::Style;

use super::theme::Theme;

/// Whether the cursor is on something: a row of a list, a field, a title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Focus {
    Here,
    Away,
    #[default]
    Never,
}

impl Focus {
    /// What a place has of the focus while the cursor is at `at`.
    pub fn of<T: PartialEq + Copy>(place: T, at: T) -> Self {
        if place == at { Self::Here } else { Self::Away }
    }

    /// True where the cursor is.
    pub fn is_here(self) -> bool {
        self == Self::Here
    }

    /// The style of the words of a row.
    pub fn words(self, theme: &Theme) -> Style {
        match self {
            Self::Here => theme.selected,
            Self::Away | Self::Never => theme.text,
        }
    }
}

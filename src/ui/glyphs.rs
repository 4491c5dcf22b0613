//! The few signs daymark draws, each one column wide, what stands for them in ASCII, and the one in front of a row.

use std::borrow::Cow;

use ratatui::style::Style;

use super::theme::Theme;

/// Open; in pick lists not chosen.
pub const OPEN: &str = "○";
/// Done; in pick lists chosen.
pub const DONE: &str = "●";
/// Set down for today.
pub const SET_DOWN: &str = "~";
/// Not on disk yet.
pub const UNSAVED: &str = "◦";
/// Today, nothing yet.
pub const TODAY: &str = "·";
/// Selected.
pub const SELECTED: &str = ">";
/// A line.
pub const LINE: &str = "─";
/// The line of the focus; a running bar.
pub const HEAVY: &str = "━";
/// In front of quoted text.
pub const QUOTE: &str = "│";
/// Shortened.
pub const CUT: &str = "…";

/// The text with every sign that is not ASCII replaced by the one that stands for it. Words stay as they are.
pub fn in_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '○' => plain.push('o'),
            '●' => plain.push('*'),
            '◦' => plain.push('+'),
            '·' => plain.push('.'),
            '─' => plain.push('-'),
            '━' => plain.push('='),
            '│' => plain.push('|'),
            '…' => plain.push_str("..."),
            '→' => plain.push_str("->"),
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

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
            Self::Open => (OPEN, theme.text),
            Self::Done => (DONE, theme.accent),
            Self::SetDown => (SET_DOWN, theme.quiet),
            Self::Unsaved => (UNSAVED, theme.unsaved),
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

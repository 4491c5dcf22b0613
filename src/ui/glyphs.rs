//! The few signs daymark draws, each one column wide, and what stands for them in ASCII.

use std::borrow::Cow;

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
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

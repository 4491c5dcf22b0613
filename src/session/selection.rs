//! Where the selection of a list goes, and how far a page of words is scrolled.

use super::action::Action;

/// How far a page is scrolled.
#[derive(Debug, Default)]
pub struct Scroll {
    /// Lines that have been scrolled past.
    pub past: usize,
    /// The most that can be.
    most: usize,
    /// Lines that a page further passes: one of those in sight stays.
    page: usize,
}

impl Scroll {
    /// Follows an action that moves; others are none of its business.
    pub fn follow(&mut self, action: Action) {
        let past = match action {
            Action::PageUp => Some(self.past.saturating_sub(self.page)),
            Action::PageDown => Some(self.past + self.page),
            action => moved(action, self.past, self.most + 1),
        };
        if let Some(past) = past {
            self.past = past.min(self.most);
        }
    }

    /// Takes in that there are so many lines, and rows for them.
    pub fn fit(&mut self, (lines, rows): (usize, usize)) {
        self.page = rows.saturating_sub(1).max(1);
        self.most = lines.saturating_sub(rows);
        self.past = self.past.min(self.most);
    }

    /// True when not all lines are in sight at once.
    pub fn is_long(&self) -> bool {
        self.most > 0
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

//! Which rows are drawn where there are too many.

use super::{Row, Rows};

impl Rows {
    /// Free rows give way from the top, one by one, until the rest fits.
    pub(super) fn tighten(&mut self, height: usize) {
        while self.list.len() > height
            && let Some(gap) = self.list.iter().position(|row| row.is_gap)
        {
            self.list.remove(gap);
        }
    }

    /// The first row that is drawn, so that the selected ones are in sight, and if possible one more. It begins something.
    pub(super) fn first_shown(&self, height: usize) -> usize {
        let selected = |row: &Row| row.is_selected;
        let (Some(first), Some(last)) = (
            self.list.iter().position(selected),
            self.list.iter().rposition(selected),
        ) else {
            return 0;
        };
        if self.list[last].is_read_to_its_end && last - first >= height {
            return last + 1 - height;
        }
        let most = self.list.len().saturating_sub(height);
        let from = (last + 2).saturating_sub(height).min(most).min(first);
        let begins = |at: &usize| !self.list[*at].goes_on;
        // Better a free row at the end than the rest of a sentence at the beginning, if it is seen whole from the top.
        let furthest = if from < height {
            first
        } else {
            first.min(most)
        };
        (from..=furthest).find(begins).unwrap_or(from)
    }
}

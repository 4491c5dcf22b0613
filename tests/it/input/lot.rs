//! Draws of a seeded generator.

use std::ops::Range;

use daymark::domain::id::Ids;

/// The same seed and case always draw the same.
pub(super) struct Lot(Ids);

impl Lot {
    pub(super) fn of_case(seed: u64, case: usize) -> Self {
        Self(Ids::seeded(seed ^ ((case as u64) << 20)))
    }

    /// A number from 0 to `end`, without it.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.0.draw() % end.max(1) as u64) as usize
    }

    /// True once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub(super) fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A part of something so long; mostly a short one.
    pub(super) fn range(&mut self, length: usize) -> Range<usize> {
        let from = self.below(length + 1);
        let most = if self.once_in(4) { length } else { 24 };
        from..(from + self.below(most)).min(length)
    }
}

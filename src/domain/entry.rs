//! Entries: the lines of the log. Each says one thing that became true.

use super::{day::Day, day::Moment, id::Id};

pub use super::fact::{
    Detail, Done, Fact, Feeling, HardMoment, Heaviness, Idea, Mode, Mood, Review, Source,
};

/// One line of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// A ULID, the same on every device.
    pub id: Id,
    /// One more than the highest number seen when it was written. Order is (`n`, `id`).
    pub n: u64,
    /// When it was written, with the local offset.
    pub at: Moment,
    /// The day the person was living; never recomputed.
    pub day: Day,
    /// The first entry of the gesture that wrote several at once.
    pub gesture: Option<Id>,
    /// What became true.
    pub fact: Fact,
}

impl Entry {
    /// What entries are ordered by.
    pub fn order(&self) -> (u64, &Id) {
        (self.n, &self.id)
    }

    /// Every text a person typed into it, empty ones left out.
    pub fn texts(&self) -> Vec<&str> {
        self.fact.texts()
    }

    /// Forgets every text a person typed into it; what it counts for stays.
    pub fn forget_texts(&mut self) {
        self.fact.forget_texts();
    }
}

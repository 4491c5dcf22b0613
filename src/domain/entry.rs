//! Entries: the lines of the log. Each says one thing that became true. And which of them count: those that no later
//! `retracted`, which itself counts, names.

use std::cmp::Reverse;

use super::{
    day::{Day, Moment},
    hash::QuickMap,
    id::Id,
};

pub use super::fact::{
    Detail, Done, Fact, Feeling, HardMoment, Heaviness, Idea, IdeaChange, Mode, Mood, Review,
    Source, YESTERDAY,
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
    pub fn texts(&self) -> Vec<String> {
        self.clone().take_texts()
    }

    /// Forgets every text a person typed into it; what it counts for stays.
    pub fn forget_texts(&mut self) {
        self.take_texts();
    }

    fn take_texts(&mut self) -> Vec<String> {
        let mut texts = self.fact.take_texts();
        // Elsewhere these are ids of a list; what was brought along calls them as the person did.
        if let Fact::Detail { detail, .. } = &mut self.fact
            && self.id.is_derived(self.day)
        {
            let named = [detail.place.take(), detail.company.take()];
            texts.extend(named.into_iter().flatten());
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

/// A place in the order of all entries.
pub type Order<'a> = (u64, &'a Id);

/// What a set of retractions takes back. An undo may be undone as often as somebody likes: nothing here grows with the
/// length of such a chain but the time, and that evenly.
#[derive(Debug, Default)]
pub struct Undone {
    /// For each id the latest retraction of it that counts.
    latest: QuickMap<Id, (u64, Id)>,
}

impl Undone {
    /// Of these retractions, each with its own place and what it names, in any order; one may come twice.
    pub fn by<'a>(retractions: impl IntoIterator<Item = (Order<'a>, &'a Id)>) -> Self {
        let mut all: Vec<_> = retractions.into_iter().collect();
        all.sort_unstable_by_key(|(order, _)| Reverse(*order));
        let mut undone = Self::default();
        // From the last one back, everything that has a say over a retraction was seen before it.
        for (order, of) in all {
            if undone.leaves(order) {
                let (n, id) = order;
                let latest = undone.latest.entry(of.clone());
                latest.or_insert_with(|| (n, id.clone()));
            }
        }
        undone
    }

    /// What the retractions among these entries take back.
    pub fn among<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        Self::by(entries.into_iter().filter_map(|entry| match &entry.fact {
            Fact::Retracted { of } => Some((entry.order(), of)),
            _ => None,
        }))
    }

    /// True unless the entry at this place is taken back.
    pub fn leaves(&self, (n, id): Order<'_>) -> bool {
        let latest = self.latest.get(id);
        latest.is_none_or(|(later, by)| (*later, by) <= (n, id))
    }
}

//! What the log says of one step.

use super::{Known, suggested::Suggested};
use crate::domain::{
    block::Block, count::Count, day::Day, entry::Feeling, plan::Commitment, record::DoneStep,
};

/// How far back felt marks of one step are looked at.
const FELT: i64 = 28;

/// One active step and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) item: &'a Commitment,
    /// The day its counting began anew: chosen, resized, or an idea about it taken.
    since: Option<Day>,
}

impl<'a> Step<'a> {
    pub(super) fn of(known: &'a Known<'a>, suggested: &Suggested, item: &'a Commitment) -> Self {
        let since = item
            .size_since()
            .max(suggested.taken_of(known.plan, &item.id));
        Self { known, item, since }
    }

    /// The first counted day of a window of `days` that ends yesterday.
    fn first(&self, days: i64) -> Day {
        let start = self.known.day.plus(-days);
        self.since.map_or(start, |since| start.max(since))
    }

    /// Done of offered days within the last `days`.
    pub(super) fn done(&self, days: i64) -> Count {
        let first = self.first(days);
        let mut count = Count::default();
        for (day, record) in self.known.journal.days() {
            if first <= day && day < self.known.day {
                let done = record.done_of(&self.item.id).is_some();
                let offered = done || (record.here && self.item.is_planned(day));
                count.n += u32::from(offered);
                count.x += u32::from(done);
            }
        }
        count
    }

    /// True when its size has been the same for `days` days.
    pub(super) fn is_same_for(&self, days: i64) -> bool {
        let since = self.item.size_since();
        since.is_none_or(|since| self.known.day.since(since) >= days)
    }

    /// Its marks within the last `days`, newest first.
    fn marks(&self, days: i64) -> impl Iterator<Item = &'a DoneStep> {
        let (first, last) = (self.first(days), self.known.day);
        let item = self.item;
        self.known
            .journal
            .days()
            .rev()
            .filter(move |(day, _)| first <= *day && *day < last)
            .filter_map(move |(_, record)| record.done_of(&item.id))
    }

    /// Draining of the latest felt marks, at most `most` of them.
    pub(super) fn draining(&self, most: usize) -> Count {
        let felt = self.marks(FELT).filter_map(|step| step.feeling);
        Count::of(felt.take(most), |feeling| *feeling == Feeling::Draining)
    }

    /// The parts of the day of its latest marks with a certain time, at most `most`.
    pub(super) fn times(&self, days: i64, most: usize) -> Vec<Block> {
        let blocks = &self.known.plan.settings.blocks;
        self.marks(days)
            .filter(|step| step.done.certain && !step.done.backfilled)
            .map(|step| blocks.at(step.at))
            .take(most)
            .collect()
    }
}

//! How heavy steps were expected to be, and how heavy they were. Nothing is said before it holds for nearly all of them.

use super::{
    count::Count,
    entry::Heaviness,
    record::{DayRecord, DoneStep},
};

/// Fewer pairs than this say nothing.
const PAIRS: u32 = 5;

/// How many steps were lighter than expected, once that is 4 in 5 of at least 5.
pub fn lighter<'a>(days: impl Iterator<Item = &'a DayRecord>) -> Option<Count> {
    let pairs = days.flat_map(|record| {
        let expected = record.expected.iter();
        expected.filter_map(|(id, expected)| Some((*expected, record.done_of(id)?)))
    });
    let actual = |(expected, step): (Heaviness, &DoneStep)| Some((expected, step.detail.actual?));
    let count = Count::of(pairs.filter_map(actual), |(expected, actual)| {
        actual < expected
    });
    (count.n >= PAIRS && count.x * 5 >= count.n * 4).then_some(count)
}

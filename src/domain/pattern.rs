//! What may be said about marks: plain counts, what a step tends to do, and comparisons between conditions.
//!
//! The more is said, the more it takes: four marks for a count; surely more than a half for "tends to"; and for a
//! comparison eight on each side, 95 % intervals apart, three in ten between them, now and a week ago. Looser rules
//! find something in nearly every log in which there is nothing.

mod compared;
mod completion;
mod felt;

pub use compared::{Compared, Pattern, patterns, to_tell};
pub use completion::{Offered, PlannedFact, offered};
pub use felt::{
    Condition, Dimension, Feelings, FeltMark, Noticing, Tendency, felt, noticings, tendency,
};

use super::{day::Day, journal::Journal};

/// How many days the counts go back.
pub const SPAN: i64 = 56;

/// An absence this long is not counted across.
const GAP: i64 = 28;

/// The first day that is counted together with `last`.
fn first_day(journal: &Journal, last: Day) -> Day {
    let start = last.plus(1 - SPAN);
    journal
        .back_after(last, GAP)
        .map_or(start, |back| start.max(back))
}

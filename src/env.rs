//! Everything that is read from outside, once. The only file that asks the clock.

use std::time::Instant;

use chrono::Local;

use crate::domain::day::Moment;

/// The moment it is, with the local offset.
pub fn moment() -> Moment {
    Moment::from_chrono(Local::now().fixed_offset())
}

/// A point on the clock that only runs forward, for measuring how much time passed.
pub fn instant() -> Instant {
    Instant::now()
}

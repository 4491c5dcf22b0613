//! Two minutes that run while nobody holds them, and the columns of the bar they fill.

use std::time::Duration;

use crate::domain::day::Moment;

/// One column of the bar.
const COLUMN: u64 = 2_300;
/// The columns of a full bar.
const COLUMNS: u64 = 52;

/// Time that runs while it is not paused.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    before: Duration,
    since: Option<Moment>,
}

impl Run {
    /// Lets the time run from now on.
    pub(super) fn go(&mut self, now: Moment) {
        self.since = self.since.or(Some(now));
    }

    /// Holds it.
    pub(super) fn pause(&mut self, now: Moment) {
        self.before = self.passed(now);
        self.since = None;
    }

    /// True while it runs.
    pub(super) fn is_going(&self) -> bool {
        self.since.is_some()
    }

    /// True from the end of the two minutes on.
    pub(super) fn is_over(&self, now: Moment) -> bool {
        self.columns(now) >= COLUMNS
    }

    /// The columns of the bar that are filled, of 52.
    pub(super) fn columns(&self, now: Moment) -> u64 {
        (self.millis(now) / COLUMN).min(COLUMNS)
    }

    /// How long until the next column; `None` while nothing moves.
    pub(super) fn until_next_column(&self, now: Moment) -> Option<Duration> {
        self.until(self.columns(now) + 1, now)
    }

    /// How long until the end; `None` while nothing moves.
    pub(super) fn until_the_end(&self, now: Moment) -> Option<Duration> {
        self.until(COLUMNS, now)
    }

    fn until(&self, columns: u64, now: Moment) -> Option<Duration> {
        let moves = self.is_going() && !self.is_over(now);
        let left = (columns * COLUMN).saturating_sub(self.millis(now));
        moves.then(|| Duration::from_millis(left))
    }

    fn passed(&self, now: Moment) -> Duration {
        self.before + self.since.map_or(Duration::ZERO, |since| now.since(since))
    }

    fn millis(&self, now: Moment) -> u64 {
        u64::try_from(self.passed(now).as_millis()).unwrap_or(u64::MAX)
    }
}

//! The clock of a run: the computer's own, one that was set, or one that only a script moves.

use std::time::{Duration, Instant};

use crate::{domain::day::Moment, env};

/// Tells what moment it is.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer's clock.
    Real,
    /// Runs on from a given moment.
    From {
        /// The moment it began at.
        start: Moment,
        /// When that was.
        since: Instant,
    },
    /// Stands still until it is moved.
    Still(Moment),
}

impl Clock {
    /// A clock that begins at `start` and runs on.
    pub fn from(start: Moment) -> Self {
        Self::From {
            start,
            since: env::instant(),
        }
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        match self {
            Clock::Real => env::moment(),
            Clock::From { start, since } => start.plus(since.elapsed()),
            Clock::Still(moment) => *moment,
        }
    }

    /// Moves a clock that stands still; the others move by themselves.
    pub fn advance(&mut self, time: Duration) {
        if let Clock::Still(moment) = self {
            *moment = moment.plus(time);
        }
    }
}

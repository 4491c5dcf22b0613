//! Tells a key that is pressed from one that is held: a held one comes again and again without a pause.

use std::time::{Duration, Instant};

/// A key that is held comes again within this time, also for the first time.
const REPEATS: Duration = Duration::from_millis(700);

/// When the last key came.
#[derive(Debug, Default)]
pub(super) struct Pause {
    last: Option<Instant>,
    came_before: bool,
}

impl Pause {
    /// Keys have come.
    pub(super) fn ends(&mut self, now: Instant) {
        let last = self.last.replace(now);
        self.came_before = last.is_none_or(|last| now.saturating_duration_since(last) >= REPEATS);
    }

    /// True when there was one before they came.
    pub(super) fn came_before(&self) -> bool {
        self.came_before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of the keys that come at these times, in milliseconds, come after a pause.
    fn pressed(times: &[u64]) -> Vec<bool> {
        let (begun, mut pause) = (crate::env::instant(), Pause::default());
        let press = |at: &u64| {
            pause.ends(begun + Duration::from_millis(*at));
            pause.came_before()
        };
        times.iter().map(press).collect()
    }

    #[test]
    fn a_key_that_is_held_is_pressed_once_however_late_it_comes_again() {
        for first in [200, 250, 500, 660] {
            let held: Vec<u64> = (0..60).map(|again| first + 33 * again).collect();
            let came = pressed(&[&[0], &held[..]].concat());
            assert_eq!(
                came.iter().filter(|pressed| **pressed).count(),
                1,
                "{first}"
            );
        }
        assert_eq!(pressed(&[0, 800, 1000, 1800]), [true, true, false, true]);
    }
}

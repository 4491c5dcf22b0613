//! Counts that are told: "x of n", and what may be said of so few.

use std::fmt;

/// How often something was so, and of how often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// How often it was so.
    pub x: u32,
    /// Of how often.
    pub n: u32,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.x, self.n)
    }
}

/// Half of this many standard errors lies on each side of an 80 % interval: for one step and one question.
pub const Z80: f64 = 1.2816;

/// The same for 95 %: for comparisons, where many are looked at.
pub const Z95: f64 = 1.96;

impl Count {
    /// `x` of `n`; more than all of them is all of them.
    pub fn new(x: u32, n: u32) -> Self {
        Self { x: x.min(n), n }
    }

    /// How many of these are so.
    pub fn of<T>(items: impl IntoIterator<Item = T>, so: impl Fn(&T) -> bool) -> Self {
        let mut count = Self::default();
        for item in items {
            count.n += 1;
            count.x += u32::from(so(&item));
        }
        count
    }

    /// The share that was so; 0 of nothing.
    pub fn share(self) -> f64 {
        if self.n == 0 {
            0.0
        } else {
            f64::from(self.x) / f64::from(self.n)
        }
    }

    /// The Wilson bounds of the share. Nothing known gives 0 to 1, never anything that is no number.
    pub fn bounds(self, z: f64) -> (f64, f64) {
        if self.n == 0 {
            return (0.0, 1.0);
        }
        let n = f64::from(self.n);
        let share = self.share();
        let wide = 1.0 + z * z / n;
        let middle = (share + z * z / (2.0 * n)) / wide;
        let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt() / wide;
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }

    /// True when it was seldom so: surely under a half, and looked at four times or more.
    pub fn is_low(self) -> bool {
        self.n >= 4 && self.bounds(Z80).1 < 0.5
    }

    /// True when it was nearly always so: surely over seven in ten, and looked at seven times or more.
    pub fn is_high(self) -> bool {
        self.n >= 7 && self.bounds(Z80).0 > 0.7
    }

    /// True when it was mostly so: surely over a half, and looked at four times or more.
    pub fn is_most(self) -> bool {
        self.n >= 4 && self.bounds(Z80).0 > 0.5
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, test_runner::RngSeed};

    use super::*;

    fn close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 0.0005, "{found} is not {wanted}");
    }

    #[test]
    fn the_bounds_are_those_of_the_formula() {
        close(Count::new(1, 6).bounds(Z80).1, 0.425);
        close(Count::new(0, 4).bounds(Z80).1, 0.291);
        close(Count::new(4, 5).bounds(Z80).0, 0.514);
        close(Count::new(7, 7).bounds(Z80).0, 0.810);
    }

    #[test]
    fn nothing_known_may_be_anything() {
        assert_eq!(Count::new(0, 0).bounds(Z80), (0.0, 1.0));
        assert_eq!(
            Count::new(3, 0),
            Count::default(),
            "no more than there were"
        );
        assert!(!Count::default().is_low());
        assert!(!Count::default().is_high());
        assert!(!Count::default().is_most());
    }

    /// The most that is low and the fewest that are high, for each `n` from 0 to 14.
    const TABLE: [(u32, Option<u32>, Option<u32>); 15] = [
        (0, None, None),
        (1, None, None),
        (2, None, None),
        (3, None, None),
        (4, Some(0), None),
        (5, Some(1), None),
        (6, Some(1), None),
        (7, Some(1), Some(7)),
        (8, Some(2), Some(8)),
        (9, Some(2), Some(9)),
        (10, Some(2), Some(9)),
        (11, Some(3), Some(10)),
        (12, Some(3), Some(11)),
        (13, Some(4), Some(12)),
        (14, Some(4), Some(12)),
    ];

    #[test]
    fn low_and_high_turn_exactly_where_the_table_says() {
        for (n, low, high) in TABLE {
            for x in 0..=n {
                let count = Count::new(x, n);
                assert_eq!(count.is_low(), low.is_some_and(|most| x <= most), "{x}/{n}");
                assert_eq!(count.is_high(), high.is_some_and(|few| x >= few), "{x}/{n}");
            }
        }
    }

    #[test]
    fn most_turns_exactly_where_the_table_says() {
        let fewest = [
            (4, 4),
            (5, 4),
            (6, 5),
            (7, 6),
            (8, 6),
            (9, 7),
            (10, 8),
            (11, 8),
            (12, 9),
        ];
        for n in 0..4 {
            assert!((0..=n).all(|x| !Count::new(x, n).is_most()));
        }
        for (n, few) in fewest {
            for x in 0..=n {
                assert_eq!(Count::new(x, n).is_most(), x >= few, "{x}/{n}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(2026), failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn bounds_are_numbers_in_order_around_the_share(x in 0..=5000_u32, n in 0..=5000_u32, z in 0.0..4.0_f64) {
            let count = Count::new(x, n);
            let (low, high) = count.bounds(z);
            prop_assert!((0.0..=1.0).contains(&low) && (0.0..=1.0).contains(&high));
            prop_assert!(low <= high);
            if n > 0 {
                prop_assert!(low <= count.share() + 1e-9 && count.share() <= high + 1e-9);
            }
        }

        #[test]
        fn nothing_is_low_and_high_at_once(x in 0..=400_u32, n in 0..=400_u32) {
            let count = Count::new(x, n);
            prop_assert!(!(count.is_low() && (count.is_most() || count.is_high())));
            prop_assert!(!count.is_high() || count.is_most());
        }
    }
}

//! Chance with a seed, for lives that are made up by the hundred.

/// SplitMix64.
pub struct Chance(u64);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// True with this probability.
    pub fn is(&mut self, probability: f64) -> bool {
        f64::from((self.draw() >> 32) as u32) / 4_294_967_296.0 < probability
    }

    /// One of these, each as likely as its weight says.
    pub fn pick<'a>(&mut self, items: &[(&'a str, u64)]) -> &'a str {
        let all: u64 = items.iter().map(|(_, weight)| weight).sum();
        let mut at = self.draw() % all;
        for (item, weight) in items {
            if at < *weight {
                return item;
            }
            at -= weight;
        }
        unreachable!("the weights add up")
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.draw() % end
    }
}

//! How many cases a suite tries, and the seed they are drawn from. `cargo test` takes a small sample, drawn anew in each
//! run; with `DAYMARK_CAMPAIGN=1` it takes all of them.

use std::{
    env,
    hash::{BuildHasher as _, RandomState},
    sync::OnceLock,
};

use proptest::test_runner::{Config, RngSeed};

/// Whether this run is the campaign.
fn is_campaign() -> bool {
    env::var_os("DAYMARK_CAMPAIGN").is_some_and(|asked| !asked.is_empty() && asked != "0")
}

/// As many cases as this run tries.
pub fn count(quick: usize, campaign: usize) -> usize {
    if is_campaign() { campaign } else { quick }
}

/// What everything is drawn from in this run: `DAYMARK_SEED`, or a number that is another one in each run.
pub fn seed() -> u64 {
    static SEED: OnceLock<u64> = OnceLock::new();
    *SEED.get_or_init(|| {
        let seed = match env::var("DAYMARK_SEED") {
            Ok(asked) => asked.parse().expect("DAYMARK_SEED is a number"),
            // The keys of a new hasher are the system's randomness.
            Err(_) => RandomState::new().hash_one(0) >> 32,
        };
        tell!("DAYMARK_SEED={seed} draws the same again");
        seed
    })
}

/// How a law is tried: on so many cases, drawn from the seed of this run.
pub fn law_on(quick: usize, campaign: usize) -> Config {
    Config {
        cases: u32::try_from(count(quick, campaign)).unwrap_or(u32::MAX),
        rng_seed: RngSeed::Fixed(seed()),
        failure_persistence: None,
        ..Config::default()
    }
}

//! What can go wrong below the store, made to go wrong: refusals of the disk, power cuts, kills.

mod cuts;
pub mod disk;
mod faulty;
mod forgetting;
mod full;
mod hard;
mod keeper;
mod kills;
mod places;
mod planted;
mod power;
mod refusals;

pub use kills::{can_trace, places_in_home};

/// A count from the environment: the long campaign asks for more.
pub fn number_from(variable: &str, usual: usize) -> usize {
    let asked = std::env::var(variable).ok();
    asked
        .and_then(|text| text.replace('_', "").parse().ok())
        .unwrap_or(usual)
}

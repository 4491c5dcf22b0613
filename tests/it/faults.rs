//! What can go wrong below the store, made to go wrong: refusals of the disk, power cuts, kills.

mod cuts;
mod faulty;
mod full;
mod hard;
mod keeper;
mod kills;
mod neighbours;
pub(crate) mod places;
mod planted;
mod power;
mod refusals;
mod unread;

pub use kills::can_trace;

//! Blocks with a layout of their own.

pub mod card;
pub mod days;
pub mod groups;
pub mod steps;
mod steps_drawn;
pub mod value;
pub mod value_cards;
pub mod week;

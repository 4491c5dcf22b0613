//! Blocks with a layout of their own.

pub mod card;
pub mod days;
pub mod steps;
mod steps_drawn;
pub mod value;
pub mod week;

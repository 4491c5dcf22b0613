//! Blocks with a layout of their own.

pub mod card;
pub mod steps;
mod steps_drawn;
pub mod week;

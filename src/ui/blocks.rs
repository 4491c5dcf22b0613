//! Blocks with a layout of their own.

pub mod days;
pub mod value;

//! Blocks with a layout of their own.

pub mod days;

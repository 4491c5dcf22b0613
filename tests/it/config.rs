//! config.toml: how it looks, which keys, what the mouse does.

mod keys;
mod lines;
pub mod mouse;
mod named;
mod pages;
mod privacy;
mod remapping;

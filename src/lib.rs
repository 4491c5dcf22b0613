//! daymark: a terminal planner that turns three values into one tiny step each a day.

pub mod content;
pub mod domain;
pub mod store;
pub mod tone;

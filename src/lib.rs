//! daymark: a terminal planner that turns three values into one tiny step each a day.

pub mod app;
pub mod content;
pub mod domain;
pub mod panes;
pub mod store;
pub mod tone;
pub mod view;
pub mod words;

//! The pure centre: days, plans, facts and what follows from them. No files, no clock, no screen.

pub mod block;
pub mod day;
pub mod entry;
pub mod id;
pub mod journal;
pub mod offer;
pub mod patch;
pub mod plan;
pub mod record;
pub mod size;
pub mod text;
pub mod weekday;

//! The pure centre: days, plans, facts and what follows from them. No files, no clock, no screen.

#![warn(missing_docs)]

pub mod begins;
pub mod block;
pub mod change;
pub mod count;
pub mod counting;
pub mod day;
pub mod entry;
pub mod evidence;
pub mod expectation;
pub mod fact;
pub(crate) mod hash;
pub mod id;
pub mod idea;
pub mod journal;
pub mod json_path;
pub mod known;
pub(crate) mod names;
pub mod note;
pub mod offer;
pub mod patch;
pub mod pattern;
pub mod phrase;
pub mod pick;
pub mod place;
pub mod plan;
pub mod record;
pub mod review;
pub mod signpost;
pub mod size;
pub mod text;
pub mod weekday;

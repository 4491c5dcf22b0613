//! What the counts lead to: patterns, ideas, evidence and the look-back, over lives that tests make up.
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod answers;
mod any_life;
mod chance;
mod changing;
mod edges;
mod evidence;
mod growing;
mod ideas;
mod life;
mod look_back;
mod looping;
mod patterns;
mod quiet_times;
mod quiet_value;
mod signpost;
mod simulation;

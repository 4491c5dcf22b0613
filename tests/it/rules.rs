//! What the counts lead to: patterns, ideas, evidence and the look-back, over lives that tests make up.
#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod answers;
mod any_life;
mod chance;
mod changing;
mod confounds;
mod counting;
mod edges;
mod evidence;
mod growing;
mod ideas;
mod life;
mod look_back;
mod looping;
mod nulls;
mod patterns;
mod quiet_times;
mod quiet_value;
mod several_steps;
mod signpost;
mod simulation;

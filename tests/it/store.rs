//! The store: what is on disk, how it gets there, what comes back.
#![expect(clippy::unwrap_used, reason = "a test stops there")]

mod away;
mod conformance;
mod copies;
mod doubled;
mod erase;
mod forget;
mod git;
pub(crate) mod home;
mod keeping;
mod log;
mod merging;
mod numbers;
mod plan;
mod plan_copies;
mod plan_gone;
mod totals;
mod unsaved_plan;
mod visits;

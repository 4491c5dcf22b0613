//! The store: what is on disk, how it gets there, what comes back.
#![expect(clippy::unwrap_used, reason = "a test stops there")]

mod conformance;
mod erase;
mod forget;
pub(crate) mod home;
mod keeping;
mod log;
mod plan;
mod totals;
mod visits;

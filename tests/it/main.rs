//! Every test that goes through the finished program.
#![allow(unreachable_pub, reason = "a test binary has no one outside")]

mod content;
mod journeys;
mod rules;
mod store;
mod support;

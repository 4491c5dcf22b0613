//! Any bytes as a plan.

#![no_main]

#[path = "../../it/input/readers.rs"]
#[allow(dead_code, reason = "another target asks for the rest")]
mod readers;
mod support;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::plan(bytes));

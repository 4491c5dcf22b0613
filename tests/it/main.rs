//! Every test that goes through the finished program.
#![allow(unreachable_pub, reason = "a test binary has no one outside")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends there")]
#![allow(clippy::too_many_lines, reason = "a day can be told at length")]

/// Says a count, a seed or a skip where it is seen although the test passes.
macro_rules! tell {
    ($($words:tt)*) => { $crate::support::tell(format_args!($($words)*)) };
}

mod clock;
mod config;
mod content;
mod display;
mod faults;
mod house;
mod input;
mod journeys;
mod machines;
mod pictures;
mod plain;
mod pty;
mod readme;
mod rules;
mod shell;
mod store;
mod support;
mod tone;

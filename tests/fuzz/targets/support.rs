//! What the readers take from the tests.
#![allow(dead_code, unused_imports, reason = "the tests ask for the rest")]

#[path = "../../it/support/fake_disk.rs"]
pub mod fake_disk;

//! Every test that goes through the finished program.
mod content;
mod store;

//! Any bytes as config.toml, and as content.json.

#![no_main]

#[path = "../../it/input/readers.rs"]
#[allow(dead_code, reason = "another target asks for the rest")]
mod readers;
mod support;

use std::{path::PathBuf, sync::LazyLock};

/// One file for each process, in memory where the machine has a place for it.
static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = PathBuf::from("/dev/shm");
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    folder.join(format!("daymark-fuzz-{}.toml", std::process::id()))
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::config(bytes, &FILE);
    readers::content(bytes);
});

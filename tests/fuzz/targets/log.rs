//! Any bytes as a log.

#![no_main]

#[path = "../../it/input/readers.rs"]
#[allow(dead_code, reason = "another target asks for the rest")]
mod readers;
mod support;

// Everything that reads logs is asked of one input in 64, told by its bytes, so that what was found is found again.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let sum = bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    if sum.is_multiple_of(64) {
        readers::log(bytes);
    } else {
        readers::log_opens(bytes);
    }
});

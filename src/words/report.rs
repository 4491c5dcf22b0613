//! Words of texts that are taken along.

/// The values and their steps.
pub const VALUES: &str = "Values";
/// The done steps.
pub const STEPS: &str = "Steps";
/// No value goes by this name.
pub fn no_value(name: &str) -> String {
    format!("There is no value {name}.\n")
}

/// Not a day.
pub fn no_day(text: &str) -> String {
    format!("{text} is no day. 2026-03-08 is one")
}

/// A calendar lies in a file.
pub fn calendar_written(events: usize, file: &str) -> String {
    match events {
        1 => format!("1 event is in {file}.\n"),
        events => format!("{events} events are in {file}.\n"),
    }
}

/// A calendar found no place.
pub fn calendar_not_written(file: &str) -> String {
    format!("{file} cannot be written. What stood there is as it was.\n")
}

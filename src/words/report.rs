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

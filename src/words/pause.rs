//! Words of a pause: some days of rest on which nothing is asked.

use crate::domain::day::Day;

pub fn resting(until: Day, today: Day) -> String {
    format!("Resting until {}.", until.name_from(today))
}

pub const NOT_RESTING: &str = "No rest is set. The days are as usual.";
pub const OFF: &str = "The rest is over. The days are as usual again.";

pub const LABEL: &str = "Rest until";
pub const A_DATE: &str = "a date";
pub const NONE: &str = "off";
pub const HOW: &str = "The first usual day again, as in 2026-03-16. Empty ends the rest.";

/// What undo calls it.
pub fn name(until: Option<Day>) -> String {
    until.map_or_else(
        || "the end of the rest".to_owned(),
        |day| format!("rest until {}", day.name()),
    )
}

pub fn not_ahead(text: &str, today: Day) -> String {
    format!(
        "A day after today is needed, as in {}. {text} was left out, and nothing changed.",
        today.plus(7)
    )
}

pub const NOT_SAVED: &str =
    "Nothing was changed: plan.json cannot be read. `daymark doctor` tells more.\n";

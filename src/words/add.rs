//! Words of the add leaf.

use crate::domain::phrase::listed_step;

pub const TITLE: &str = "Add";
pub const ANOTHER_VALUE: (&str, &str) = ("Tab", "another value");
pub const OWN: &str = "write your own";
pub const HOW_LONG: &str = "About how long?";
pub const LENGTHS: [&str; 5] = [
    "under five minutes",
    "5 to 10 minutes",
    "15 minutes",
    "30 minutes",
    "longer",
];
pub const NOW: &str = "Under five minutes. Do it now?";
pub const NOW_OR_LATER: [(&str, &str); 2] = [("y", "now"), ("t", "later today")];
pub const PLACE: &str = "Give it a place.";
pub const TODAY: &str = "today";
pub const SLICE: &str = "a first slice under five minutes";
pub const FIRST_PART: &str = "What could come first?";
pub const LOOK: &str = "open it and look for 2 minutes";
pub const WAITS: &str = "That day holds three already. This one waits.";

pub fn for_value(value: &str) -> String {
    format!("For {value}")
}

pub fn name(step: &str) -> String {
    format!("{} added", listed_step(step))
}

//! Words of the add leaf.

/// The leaf's title.
pub const TITLE: &str = "Add";
/// The way to another value.
pub const ANOTHER_VALUE: (&str, &str) = ("Tab", "another value");
/// The row for a step of one's own.
pub const OWN: &str = "write your own";
/// The first question.
pub const HOW_LONG: &str = "About how long?";
/// Its answers.
pub const LENGTHS: [&str; 5] = [
    "under five minutes",
    "5 to 10 minutes",
    "15 minutes",
    "30 minutes",
    "longer",
];
/// The five-minute rule.
pub const NOW: &str = "Under five minutes. Do it now?";
/// Its answers.
pub const NOW_OR_LATER: [(&str, &str); 2] = [("y", "now"), ("t", "later today")];
/// Everything longer gets a place.
pub const PLACE: &str = "Give it a place.";
/// The first of the seven days.
pub const TODAY: &str = "today";
/// The way to something smaller.
pub const SLICE: &str = "a first slice under five minutes";
/// The question for a slice.
pub const FIRST_PART: &str = "What could come first?";
/// The slice that always fits.
pub const LOOK: &str = "open it and look for 2 minutes";
/// A day has room for three.
pub const WAITS: &str = "That day holds three already. This one waits.";

/// Whom the step is for.
pub fn for_value(value: &str) -> String {
    format!("For {value}")
}

/// The name of an addition, for undo.
pub fn name(step: &str) -> String {
    format!("{} added", super::listed_step(step))
}

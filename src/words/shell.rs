//! Words on the command line.

use crate::store::NotSaved;

/// What daymark is, in one line.
pub const ABOUT: &str = "A terminal planner that turns three values into one tiny step each a day.";

/// The line after a visit that wrote something: "Saved. 2 steps today."
pub fn saved(steps: usize) -> String {
    match steps {
        0 => "Saved.".to_owned(),
        steps => format!("Saved. {} today.", super::steps(steps)),
    }
}

/// The line before entries that the disk did not take.
pub fn not_saved(why: Option<NotSaved>) -> String {
    let reason = why.map_or_else(
        || "the disk has not answered".to_owned(),
        |why| why.to_string(),
    );
    format!("Not saved: {reason}. These lines are what was to be written:")
}

/// The line when a change of the plan did not get to the disk.
pub fn plan_not_saved(why: Option<NotSaved>) -> String {
    let reason = why.map_or_else(
        || "the disk has not answered".to_owned(),
        |why| why.to_string(),
    );
    format!("The last change of the plan is not saved: {reason}.")
}

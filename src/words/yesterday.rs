//! Words of the yesterday leaf.

use crate::domain::day::Day;

/// The line under the title.
pub const INVITATION: &str = "Anything you did and would like to mark.";
/// No step was planned for that day.
pub const NOTHING_PLANNED: &str = "Nothing was planned for that day.";

/// The leaf's title.
pub fn title(day: Day) -> String {
    format!("Yesterday, {}", day.name())
}

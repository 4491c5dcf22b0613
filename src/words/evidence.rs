//! Words of the Evidence page.

use super::steps;
use crate::domain::day::Day;

/// The page's title.
pub const TITLE: &str = "Evidence";
/// Under the title while nothing is there.
pub const NOTHING_YET: &str = "The first mark you make will stand here.";
/// Over the sizes.
pub const FIRST_TIMES: &str = "First times";
/// Over the days.
pub const DAYS: &str = "Days with a step, the last twelve months";

/// Since when.
pub fn since(day: &str) -> String {
    format!("since {day}")
}

/// The count, and what a dot is: older steps are counted and have none.
pub fn counted(count: u64, dots: u64) -> String {
    let steps = steps(usize::try_from(count).unwrap_or(usize::MAX));
    match dots {
        0 => format!("{steps}."),
        dots if dots < count => {
            format!("{steps}. Each dot is a direction you chose in the last twelve weeks.")
        }
        _ => format!("{steps}. Each dot is a time you chose a direction."),
    }
}

/// A size or a wording and the first day it was done.
pub fn first(what: &str, day: &str) -> String {
    format!("{what} on {day}")
}

/// "Dec".
pub fn month(day: Day) -> String {
    let name = day.short();
    let month = name.split(' ').nth(1).unwrap_or_default();
    month.chars().take(3).collect()
}

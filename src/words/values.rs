//! Words of the values page and of everything that opens from it.

use crate::domain::{
    phrase::within,
    plan::{Commitment, Statement},
    size::Size,
};

use super::{duration, listed_step};

/// The page's title.
pub const TITLE: &str = "Values";
/// What a value is.
pub const DIRECTION: &str = "A value is a direction, not a finish line.";
/// The row of the statement.
pub const STATEMENT: &str = "Statement";
/// The row for one more value.
pub const ONE_MORE: &str = "One more";
/// What that row says.
pub const ONE_MORE_LINE: &str = "There is room for another direction.";

/// What a value is called.
pub const NAME: &str = "Name";
/// What a value is on a weekday.
pub const EVERYDAY: &str = "Everyday";
/// Why it matters.
pub const WHY: &str = "Why";
/// Where in the day.
pub const WHEN: &str = "When";
/// The days of the week.
pub const DAYS: &str = "Days";
/// What comes first.
pub const SIGNAL: &str = "Start signal";

/// Under the title of a list of times.
pub const WHEN_LINE: &str = "A place to expect the step, not a deadline.";
/// Under the title of the days.
pub const DAYS_LINE: &str = "On the other days the step stays away.";
/// Under the title of a list of signals.
pub const SIGNAL_LINE: &str = "It comes first. Then the step.";
/// The row without a signal.
pub const NO_SIGNAL: &str = "no signal";
/// The row for own words.
pub const OWN: &str = "write your own";
/// One day is left on.
pub const ONE_DAY_STAYS: &str = "One day stays.";

/// The smallest size while it is the usual one, short enough for its column.
const UNDER_A_MINUTE_NOW: &str = "Under 1 min, now";

/// The question before a larger size.
pub const DOABLE: &str = "Would this be doable even on a heavy day?";
/// Its answers.
pub const YES: &str = "yes, this size from now on";

/// What happens to a value that makes room.
pub const RESTS: &str = "This one rests then. What you marked for it stays.";
/// Under the title of the list of values.
pub const CHOOSE: &str = "Choose another direction.";
/// The row for a value that is not listed.
pub const OWN_VALUE: &str = "a value of your own";
/// The labels of its fields.
pub const OWN_LABELS: [&str; 4] = ["Name", "Everyday", "Why", "Step"];
/// Under the title of the fields.
pub const NAME_IS_ENOUGH: &str = "A name is enough. The rest can stay blank.";
/// Why a value of one's own matters, when nothing is said.
pub const OWN_WHY: &str = "It matters to me.";

/// Under the title of the statements.
pub const STATEMENT_LINE: &str = "It stands under the date, every day.";
/// The row for own words.
pub const OWN_STATEMENT: &str = "in my own words";
/// The row for a shared screen.
pub const HIDDEN: &str = "not shown, while I share my screen";
/// After a statement that is hidden.
pub const NOT_SHOWN: &str = "Not shown now.";

/// A size on the opened value: "2 min, now".
pub fn size_label(commitment: &Commitment, size: Size) -> String {
    match (size == commitment.size, size) {
        (false, size) => size_name(commitment, size),
        (true, Size::Tiny) => UNDER_A_MINUTE_NOW.to_owned(),
        (true, size) => format!("{}, now", size_name(commitment, size)),
    }
}

/// A size by its time: "Under a minute", "2 min".
pub fn size_name(commitment: &Commitment, size: Size) -> String {
    super::capital(&duration(size, commitment.sizes.minutes(size)))
}

/// The title of what opens from a row: "Connection, why".
pub fn row_title(value: &str, row: &str) -> String {
    format!("{value}, {}", row.to_lowercase())
}

/// The answer that keeps the size.
pub fn stay(size: &str) -> String {
    format!("stay with {}", size.to_lowercase())
}

/// The title of the list of values, when one makes room.
pub fn in_place_of(value: &str) -> String {
    format!("In place of {value}")
}

/// The name of a change of a usual size, for undo.
pub fn size_change(value: &str, size: &str) -> String {
    format!("{value}, {} from now on", size.to_lowercase())
}

/// The name of a new value, for undo.
pub fn taken(new: &str, old: Option<&str>) -> String {
    match old {
        Some(old) => format!("{new} in place of {old}"),
        None => format!("{new} added"),
    }
}

/// The step of a value of one's own, when none is written.
pub fn own_step(name: &str) -> String {
    format!("Do one small thing for {}.", within(name))
}

/// The name of a change of the statement, for undo.
pub fn statement_name(statement: &Statement) -> &'static str {
    if statement.hidden {
        "the statement, not shown"
    } else {
        "the statement"
    }
}

/// A step as the page lists it.
pub fn step(commitment: &Commitment) -> &str {
    listed_step(commitment.text(commitment.size))
}

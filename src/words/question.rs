//! Words of the quiet questions of the first days, and of the pages they open.

use crate::domain::phrase::without_end;

pub const EACH_TIME: &str = "When is each step usually easiest?";
pub const EACH_SIGNAL: &str = "What comes right before each step?";
pub const SETTLES: &str = "What settles you?";
pub const PERSON: &str = "Someone you could reach on a hard day?";
pub const SETTLE: &str = "A short settle before each step?";
pub const BASICS: &str = "Which body basics would you like here?";

/// "When is 'Read one page' usually easiest?"
pub fn one_time(step: &str) -> String {
    format!("When is {} usually easiest?", quoted(step))
}

/// "What comes right before 'Read one page'?"
pub fn one_signal(step: &str) -> String {
    format!("What comes right before {}?", quoted(step))
}

fn quoted(step: &str) -> String {
    format!("'{}'", without_end(step))
}

pub const TIME_MEANS: &str = "A place to expect the step, not a deadline.";
pub const SIGNAL_MEANS: &str = "It comes first. Then the step.";
pub const TIMES: &str = "Times of the steps";
pub const SIGNALS: &str = "Start signals";
pub const EACH: &str = "a row a step";
pub const CHANGE: &str = "change";
pub const TAKE_ALL: &str = "take these";

pub const NOT_SURE: &str = "not sure";
pub const CHOOSE: &str = "choose";
pub const MORE: &str = "more";
pub const SETTLE_MEANS: &str = "Two or three quiet lines, then the step. Enter passes them.";
pub const SETTLE_YES: &str = "before each step";
pub const SETTLE_NO: &str = "when I ask for it";

/// What undo calls an answer.
pub fn name(question: &str) -> String {
    format!("the answer to '{question}'")
}

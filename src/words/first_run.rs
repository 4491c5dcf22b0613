//! Words of the first run.

use crate::domain::phrase::{uncapital, without_end};

/// O1: what daymark is, a paragraph each.
pub const WELCOME: [&str; 3] = [
    "daymark helps you do one small thing a day that fits what matters to you.",
    "What you write stays in your own files on this computer.",
    "It is a planner, not a crisis service or a medical device. It cannot tell if you are in danger. \
     People who can help: press 0 at any time, then h.",
];
/// O1: the two ways on, a key each.
pub const WAYS: [(&str, &str); 2] = [
    ("Enter", "set up, about three minutes"),
    ("s", "start now with a ready-made set"),
];
/// O2: the question.
pub const WHICH_VALUES: &str = "What matters to you, even on a grey day?";
/// O2: how many.
pub const UP_TO_THREE: &str = "Choose up to three. You can change them later.";
/// O2: a fourth changes nothing.
pub const THREE_IS_PLENTY: &str = "Three is plenty to begin with.";
/// O3 and O4: the last row.
pub const WRITE_YOUR_OWN: &str = "write your own";
/// O5: the question.
pub const WHEN: &str = "When is usually easiest?";
/// O5: what it means.
pub const WHEN_MEANS: &str = "A place to expect the step, not a deadline.";
/// O5, then: the question.
pub const WHICH_SIGNAL: &str = "What could be your start signal?";
/// O5, then: what it means.
pub const SIGNAL_MEANS: &str = "It comes first. Then the step.";
/// O6: the question.
pub const BREATH: &str = "Does following your breath usually help you?";
/// O6: the answers.
pub const BREATH_ANSWERS: [&str; 3] = ["yes", "it can make things worse", "not sure"];
/// O7: the question.
pub const WHOM: &str = "Someone you could reach on a hard day?";
/// O7: what it means.
pub const WHOM_MEANS: &str = "Optional. It stays here.";
/// O7: the two fields.
pub const NAME_AND_REACH: [&str; 2] = ["Name", "How"];
/// Somebody without a name.
pub const SOMEONE: &str = "Someone";
/// O8: the first line.
pub const THIS_IS_TODAY: &str = "This is today. One of them is plenty.";

/// "4 of 8".
pub fn place(number: usize, count: usize) -> String {
    format!("{number} of {count}")
}

/// O2: how many are chosen.
pub fn chosen(count: usize) -> String {
    match count {
        0 => "none chosen".to_owned(),
        count => format!("{count} chosen"),
    }
}

/// O2: a value in one line.
pub fn gloss(name: &str, everyday: &str) -> String {
    format!("{name}: {}", uncapital(everyday))
}

/// O3: the question.
pub fn why(value: &str) -> String {
    let value = without_end(value);
    format!("Why does {value} matter to you?")
}

/// O4: the heading.
pub fn step_for(value: &str) -> String {
    format!("One small step for {}.", without_end(value))
}

/// What the choices are called, for undo.
pub mod named {
    /// The ready-made set.
    pub const READY_MADE: &str = "the ready-made set";
    /// The values.
    pub const VALUES: &str = "the choice of values";
    /// The part of the day.
    pub const TIME: &str = "the time of day";
    /// The start signal.
    pub const SIGNAL: &str = "the start signal";
    /// The breath question.
    pub const BREATH: &str = "the answer about breath";
    /// The person.
    pub const PERSON: &str = "someone to reach";
    /// The rest was skipped.
    pub const SKIPPED: &str = "skipping the rest";

    /// Why a value matters.
    pub fn why(value: &str) -> String {
        format!("why {value} matters")
    }

    /// The step of a value.
    pub fn step(value: &str) -> String {
        format!("the step for {value}")
    }
}

//! Words of the first run.

use crate::domain::phrase::{uncapital, without_end};

pub const WELCOME: [&str; 3] = [
    "daymark helps you do one small thing a day that fits what matters to you.",
    "What you write stays in your own files on this computer.",
    "It is a planner, not a crisis service or a medical device. It cannot tell if you are in danger. \
     People who can help: press {h}, or {0} at any time.",
];
pub const WAYS: [(&str, &str); 2] = [
    ("Enter", "set up, about three minutes"),
    ("s", "start now with a ready-made set"),
];
pub const WHICH_VALUES: &str = "What matters to you, even on a grey day?";
pub const UP_TO_THREE: &str = "Choose up to three. You can change them later.";
pub const THREE_IS_PLENTY: &str = "Three is plenty to begin with.";
pub const WRITE_YOUR_OWN: &str = "write your own";
pub const WHEN: &str = "When is usually easiest?";
pub const WHEN_MEANS: &str = "A place to expect the step, not a deadline.";
pub const WHICH_SIGNAL: &str = "What could be your start signal?";
pub const SIGNAL_MEANS: &str = "It comes first. Then the step.";
pub const BREATH: &str = "Does following your breath usually help you?";
pub const BREATH_ANSWERS: [&str; 3] = ["yes", "it can make things worse", "not sure"];
pub const WHOM: &str = "Someone you could reach on a hard day?";
pub const WHOM_MEANS: &str = "Optional. It stays here.";
pub const NAME_AND_REACH: [&str; 2] = ["Name", "How"];
pub const SOMEONE: &str = "Someone";
pub const THIS_IS_TODAY: &str = "This is today. One of them is plenty.";

/// "4 of 8".
pub fn place(number: usize, count: usize) -> String {
    format!("{number} of {count}")
}

pub fn chosen(count: usize) -> String {
    match count {
        0 => "none chosen".to_owned(),
        count => format!("{count} chosen"),
    }
}

pub fn gloss(name: &str, everyday: &str) -> String {
    format!("{name}: {}", uncapital(everyday))
}

pub fn why(value: &str) -> String {
    let value = without_end(value);
    format!("Why does {value} matter to you?")
}

pub fn step_for(value: &str) -> String {
    format!("One small step for {}.", without_end(value))
}

pub mod named {
    pub const READY_MADE: &str = "the ready-made set";
    pub const VALUES: &str = "the choice of values";
    pub const TIME: &str = "the time of day";
    pub const SIGNAL: &str = "the start signal";
    pub const BREATH: &str = "the answer about breath";
    pub const PERSON: &str = "someone to reach";
    pub const SKIPPED: &str = "skipping the rest";

    pub fn why(value: &str) -> String {
        format!("why {value} matters")
    }

    pub fn step(value: &str) -> String {
        format!("the step for {value}")
    }
}

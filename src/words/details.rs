//! Words of the details leaf.

use crate::domain::{count::Count, phrase::listed_step};

pub const TITLE: &str = "Details";
pub const AFTER_A_TICK: &str = "Details come after a tick.";
pub const WHERE: &str = "Where";
pub const WITH: &str = "With";
pub const WHEN: &str = "When";
pub const NOTE: &str = "Note";
pub const TIMES: [&str; 2] = ["now", "earlier today"];

pub const EXPECTED: &str = "How heavy do you expect it to be?";
pub const ACTUAL: &str = "How heavy was it?";
pub const HEAVINESS: [&str; 3] = ["light", "middling", "heavy"];
pub const OFFER: &str = "Before a step, the key {i} can ask how heavy it looks.";
pub const OFFER_HOW: &str = "After it, how heavy it was. Would that help?";
pub const OFFER_NAME: &str = "expected and actual";

/// What was said of the step the last time, and is not said of this one yet.
pub fn as_last_time(said: &str) -> String {
    format!("as last time: {said}  Enter keeps it")
}

pub fn lighter(count: Count) -> String {
    format!("{count} times it was lighter than you expected.")
}

pub fn expected_name(step: &str) -> String {
    format!("how heavy {} looks", listed_step(step))
}

pub fn name(step: &str) -> String {
    format!("details of {}", listed_step(step))
}

/// How often a step was done, as an ordinal: "12th time".
pub fn nth_time(count: u64) -> String {
    let ending = match (count % 10, count % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{count}{ending} time")
}

#[cfg(test)]
mod tests {
    use super::nth_time;

    #[test]
    fn ordinals_read_aloud() {
        for (count, said) in [
            (1, "1st time"),
            (2, "2nd time"),
            (3, "3rd time"),
            (11, "11th time"),
            (12, "12th time"),
            (113, "113th time"),
            (121, "121st time"),
        ] {
            assert_eq!(nth_time(count), said);
        }
    }
}

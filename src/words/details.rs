//! Words of the details leaf.

use crate::domain::count::Count;

/// The leaf's title.
pub const TITLE: &str = "Details";
/// Heading of the places.
pub const WHERE: &str = "Where";
/// Heading of the companies.
pub const WITH: &str = "With";
/// Heading of the time.
pub const WHEN: &str = "When";
/// Heading of the note.
pub const NOTE: &str = "Note";
/// The two times of a mark.
pub const TIMES: [&str; 2] = ["now", "earlier today"];

/// The question before a step.
pub const EXPECTED: &str = "How heavy do you expect it to be?";
/// The same after it.
pub const ACTUAL: &str = "How heavy was it?";
/// The three answers.
pub const HEAVINESS: [&str; 3] = ["light", "middling", "heavy"];
/// The offer to ask.
pub const OFFER: &str = "On an open step, i could ask how heavy it looks.";
/// The rest of the offer.
pub const OFFER_HOW: &str = "After it, how heavy it was. Would that help?";
/// The name of the answer to the offer, for undo.
pub const OFFER_NAME: &str = "expected and actual";

/// What the pairs say by now.
pub fn lighter(count: Count) -> String {
    let Count { x, n } = count;
    format!("{x} of {n} times it was lighter than you expected.")
}

/// The name of an expectation, for undo.
pub fn expected_name(step: &str) -> String {
    format!("how heavy {} looks", super::listed_step(step))
}

/// The name of a change, for undo.
pub fn name(step: &str) -> String {
    format!("details of {}", super::listed_step(step))
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

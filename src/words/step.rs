//! The line under a field in which a step is written: a hint, never a gate.

use crate::domain::phrase::without_end;

/// The most characters of a step.
pub const LIMIT: usize = 60;

/// The smaller version of a step in a person's own words, unless they word that too. It says of what, where there is
/// room: it stands alone on a heavy day and in every later list.
pub fn first_minute(step: &str) -> String {
    let named = format!("The first minute of \"{}\".", without_end(step));
    if named.chars().count() > LIMIT {
        return "The first minute of it.".to_owned();
    }
    named
}

/// While nothing stands out.
pub const BEGIN: &str = "Start with what your hands do.";
/// For a wish or a state in the place of a step.
pub const CAMERA: &str = "Could a camera see it? Start with what your hands or feet do.";
/// At the end of the room.
pub const SHORTER: &str = "Shorter is easier to start.";
/// For a step that waits for somebody.
pub const SENDING: &str = "Sending it is the step. The answer is up to them.";

/// Beginnings that no camera could see.
const UNSEEN: [&str; 10] = [
    "be", "feel", "try", "stop", "avoid", "don't", "not", "less", "more", "better",
];
/// Phrases that wait for an answer.
const REPLIES: [&str; 10] = [
    "have a talk",
    "talk with",
    "talk to",
    "speak with",
    "speak to",
    "discuss",
    "agree with",
    "hear back",
    "get a reply",
    "get an answer",
];

/// What could make a step easier to begin.
pub fn hint(text: &str) -> &'static str {
    let text = text.trim().to_lowercase().replace('\u{2019}', "'");
    let first = text.split_whitespace().next().unwrap_or_default();
    if UNSEEN.contains(&first) {
        CAMERA
    } else if REPLIES.iter().any(|phrase| text.contains(phrase)) {
        SENDING
    } else if text.chars().count() >= LIMIT {
        SHORTER
    } else {
        BEGIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_minute_says_of_what_where_there_is_room() {
        assert_eq!(
            first_minute("Reply to the landlord."),
            "The first minute of \"Reply to the landlord\"."
        );
        let long = first_minute(&"a".repeat(LIMIT - 20));
        assert_eq!(long, "The first minute of it.");
    }

    #[test]
    fn a_hint_looks_at_how_a_step_begins() {
        assert_eq!(hint("Reply to the landlord"), BEGIN);
        assert_eq!(hint(""), BEGIN);
        assert_eq!(hint("Be more social"), CAMERA);
        assert_eq!(hint("don\u{2019}t scroll"), CAMERA);
        assert_eq!(hint("Beat two eggs"), BEGIN);
        assert_eq!(hint("Have a talk with Sam"), SENDING);
        assert_eq!(hint(&"a".repeat(LIMIT)), SHORTER);
    }
}

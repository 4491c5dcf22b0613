//! Words of the details leaf.

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

//! Words of a line to write on.

/// Under a field that takes no more.
pub const FULL: &str = "That is all that fits.";

/// What did not fit of a line that was typed whole.
pub fn left_out(rest: &str) -> String {
    format!("{FULL} Left out: {rest}")
}

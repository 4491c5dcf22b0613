//! Words of the page about a plan.json that cannot be read.

/// The title: the file's name.
pub const TITLE: &str = "plan.json";
/// Where in a line the trouble begins.
pub const FROM_HERE: &str = "^ from here";
/// What is open while there is a last good copy.
pub const LAST_GOOD: &str = "The last good copy of your plan is open, to look at.";
/// What is open without one.
pub const READY_MADE: &str = "A ready-made plan is open, to look at.";
/// What goes on working, and what is left alone.
pub const SAFE: &str = "Ticking works: marks live in another file. daymark leaves plan.json alone until it can be read.";
/// The file can be read again.
pub const READ_AGAIN: &str = "plan.json can be read again.";

/// The place and what is wrong there.
pub fn what(place: Option<(usize, usize)>, message: &str) -> String {
    let message = message.trim_end_matches('.');
    match place {
        Some((line, column)) => format!("Line {line}, column {column}: {message}."),
        None => format!("{}.", super::capital(message)),
    }
}

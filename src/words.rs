//! Every sentence that is not content. The tone test reads each text of this file and of the files beside it.

pub mod add;
pub mod config;
pub mod counted;
pub mod details;
pub mod doctor;
pub mod edit;
pub mod evidence;
pub mod exercise;
pub mod field;
pub mod first_run;
pub mod forget;
pub mod hard_moment;
pub mod idea;
pub mod import;
pub mod keys;
pub mod look_back;
pub mod mood;
pub mod note;
pub mod past;
pub mod people;
pub mod plain;
pub mod plan_error;
pub mod plans;
pub mod remind;
pub mod report;
pub mod settings;
pub mod shell;
pub mod start;
pub mod step;
pub mod sync;
pub mod today;
pub mod values;
pub mod yesterday;

pub use crate::domain::phrase::sentence;
pub use today::*;

/// The program's name, as it is written.
pub const NAME: &str = "daymark";

/// The fixed right end of almost every footer.
pub const HARD_MOMENT_HINT: (&str, &str) = ("0", "hard moment");
/// The hint before it.
pub const KEYS_HINT: (&str, &str) = ("?", "keys");
/// The right end of the footer in the hard moment itself.
pub const HELP_HINT: (&str, &str) = ("h", "people and help");

/// What daymark is not; first line of every export, and on the help pages.
pub const WHAT_IT_IS_NOT: &str = "daymark is a personal planner. It is not a crisis service, not a medical device, \
and no replacement for care. It does not read what you write and cannot tell if you are in danger.";

/// A first letter in upper case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A step without its last full stop, as lists show it.
pub fn listed_step(text: &str) -> &str {
    text.strip_suffix('.')
        .filter(|rest| !rest.ends_with('.'))
        .unwrap_or(text)
}

/// "1 step", "2 steps".
pub fn steps(count: usize) -> String {
    match count {
        1 => "1 step".to_owned(),
        count => format!("{count} steps"),
    }
}

/// A key that shows more about a notice.
pub const LOOK: &str = "look";
/// A list goes on below.
pub const MORE_BELOW: &str = "more below";
/// The state of a done step.
pub const DONE: &str = "done";
/// The state of a step that was set down.
pub const SET_DOWN_TODAY: &str = "set down for today";

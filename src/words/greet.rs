//! Words of the line that a terminal says when it opens, and of how it gets there.

use crate::domain::phrase::{capital, sentence, uncapital};

/// What follows the line.
const STARTS: &str = "   daymark now starts it";

/// "After brushing teeth: read one page.   daymark now starts it"
pub fn line(signal: Option<&str>, step: &str) -> String {
    let said = match signal {
        Some(signal) => format!("{}: {}", capital(signal), uncapital(step)),
        None => step.to_owned(),
    };
    format!("{}{STARTS}", sentence(&said))
}

/// The same without a word of the person's own.
pub const QUIET: &str = "One small thing?   daymark now";

pub fn lines(path: &str, lines: &str) -> String {
    format!("These lines would be added to {path}:\n\n{lines}")
}

pub fn to_copy(lines: &str) -> String {
    format!(
        "daymark adds nothing by itself here. These lines go into the file your shell reads when a terminal opens:\n\n{lines}"
    )
}

pub fn to_copy_into(path: &str, lines: &str) -> String {
    format!(
        "{path} is a link, has a second name, or is not for writing, so daymark leaves it as it is. These lines can be added by hand:\n\n{lines}"
    )
}

pub const TITLE: &str = "A line in the terminal";
pub const QUESTION_OF_THE_DAY: &str = "Show one step when a terminal opens?";
pub const ABOUT: &str =
    "One line, at most once in a part of the day. Nothing is added before you see it.";
pub const AWAY: &str = "u and the settings take them away again.";
pub const LABEL: &str = "Line in terminals";
/// What undo calls it.
pub const NAME: &str = "the line in the terminal";

pub fn would_stand(path: &str) -> String {
    format!("These lines would stand in {path}:")
}

pub const QUESTION: &str = "\ny adds them, Enter leaves it: ";
pub const ON_A_TERMINAL: &str = "Nothing was added. On a terminal daymark asks, and does it.\n";
pub const LEFT: &str = "Nothing was added.\n";

pub fn added(path: &str) -> String {
    format!("{path} has the lines now. `daymark greet --off` takes them away again.\n")
}

pub fn there(path: &str) -> String {
    format!("{path} has these lines already.\n")
}

pub fn taken(path: &str) -> String {
    format!("The lines are taken out of {path}.\n")
}

pub const NONE: &str = "No lines of daymark are in a file of your shells.\n";

pub fn changed(path: &str, line: usize) -> String {
    format!(
        "{path}:{line}: what stands between these marks is not what daymark wrote, so it was left as it is. An editor can take it out.\n"
    )
}

pub fn not_plain(path: &str) -> String {
    format!("{path} is a link, has a second name, or is not for writing. It was left as it is.\n")
}

pub fn not_written(path: &str, why: &str) -> String {
    format!("{path} was left as it is: {why}.\n")
}

pub const NOT_ON_PATH: &str = "Nothing was added: typed in a shell, daymark starts another program or none. Put this one into a folder of your PATH first.\n";

pub fn no_line(store: &str) -> String {
    format!(
        "Nothing was added: no line of a shell can hold the name of the store, {store}. Give the folder another name.\n"
    )
}

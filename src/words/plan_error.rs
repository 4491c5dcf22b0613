//! Words of the page about a plan.json that cannot be read, and of a store that is closed.

use std::path::Path;

use crate::domain::{phrase::capital, text::clean};

pub const TITLE: &str = "plan.json";
pub const FROM_HERE: &str = "^ from here";
pub const LAST_GOOD: &str = "The last good copy of your plan is open, to look at.";
pub const READY_MADE: &str = "A ready-made plan is open, to look at.";
pub const SAFE: &str = "Ticking works: marks live in another file. daymark leaves plan.json alone until it can be read.";
pub const NOT_CHANGED: &str =
    "Nothing was changed: plan.json cannot be read ({o} on Today). Marks are saved.";
pub const NOT_CHANGED_WHERE_CLOSED: &str =
    "Nothing was changed: the store is closed to you ({o} on Today). Marks are kept.";
pub const READ_AGAIN: &str = "plan.json can be read again.";
pub const THERE_AGAIN: &str = "plan.json is there again.";
pub const NEWER: &str = "A newer daymark wrote it. It is whole and untouched, and stays where it is. Update daymark on this machine to go on with it. Ticking works meanwhile: marks live in another file.";
pub const UPDATE: &str =
    "update daymark on this machine; the plan is whole and untouched, and stays where it is";

/// What opens a folder that may not be entered.
pub fn ways_in(folder: &Path) -> [String; 2] {
    let folder = folder.display().to_string();
    let folder = shell_words::quote(&folder);
    [
        format!("chmod u+rwx {folder}"),
        format!("sudo chown \"$USER\" {folder}"),
    ]
}

/// Which folder may not be entered, and what opens it.
pub fn closed(folder: &Path) -> String {
    let [mode, owner] = ways_in(folder);
    let folder = folder.display().to_string();
    let folder = clean(&folder);
    format!(
        "{folder} is closed to you. Nothing was changed. To open it: {mode} (where it is somebody else's: {owner})."
    )
}

/// The same, where more was to be read: what waits there, and what is kept meanwhile.
pub const CLOSED: &str = "What lies in it is as it was. What you mark meanwhile is kept beside it on this computer, and comes in once it is open.";

pub fn what(place: Option<(usize, usize)>, message: &str) -> String {
    let message = message.trim_end_matches('.');
    match place {
        Some((line, column)) => format!("Line {line}, column {column}: {message}."),
        None => format!("{}.", capital(message)),
    }
}

//! Words of `daymark edit`.

use crate::store::NotSaved;

/// Nothing was typed, or it was typed back.
pub const AS_IT_WAS: &str = "plan.json is as it was.\n";
/// It is on disk.
pub const TAKEN_OVER: &str = "Saved. plan.json holds your changes.\n";
/// What can be done about a slip.
pub const AGAIN: &str = "e opens it again, x puts the changes away. Then Enter: ";
/// Somebody put the file right while a copy of the unreadable one was edited.
pub const CHANGED_MEANWHILE: &str =
    "plan.json was changed elsewhere in the meantime, and is left as it is.\n";

/// The editor said that nothing is to be taken over.
pub fn editor_left(code: i32) -> String {
    format!("The editor left with {code}. plan.json is as it was.\n")
}

/// There is no file to open.
pub fn cannot_be_opened(why: NotSaved) -> String {
    format!("plan.json cannot be opened: {why}.\n")
}

/// No copy could be made.
pub fn no_copy(why: NotSaved) -> String {
    format!("No copy could be made for the editor: {why}.\n")
}

/// The disk did not take it.
pub fn not_saved(why: NotSaved) -> String {
    format!("Not saved: {why}. plan.json is as it was.\n")
}

/// Where what was typed lies.
pub fn kept_in(file: &str) -> String {
    format!("What you typed is in {file}\n")
}

/// A line of the file with its number.
pub fn numbered(number: usize, line: &str) -> String {
    format!("{number:>5}  {line}\n")
}

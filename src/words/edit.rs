//! Words of `daymark edit`.

use crate::store::NotSaved;

pub const AS_IT_WAS: &str = "plan.json is as it was.\n";
pub const TAKEN_OVER: &str = "Saved. plan.json holds your changes.\n";
pub const AGAIN: &str = "e opens it again, x puts the changes away. Then Enter: ";
pub const CHANGED_MEANWHILE: &str =
    "plan.json was changed elsewhere in the meantime, and is left as it is.\n";

pub fn editor_left(code: i32) -> String {
    format!("The editor left with {code}. plan.json is as it was.\n")
}

pub fn cannot_be_opened(why: NotSaved) -> String {
    format!("plan.json cannot be opened: {why}.\n")
}

pub fn no_copy(why: NotSaved) -> String {
    format!("No copy could be made for the editor: {why}.\n")
}

pub fn not_saved(why: NotSaved) -> String {
    format!("Not saved: {why}. plan.json is as it was.\n")
}

pub fn kept_in(file: &str) -> String {
    format!("What you typed is in {file}\n")
}

pub fn numbered(number: usize, line: &str) -> String {
    format!("{number:>5}  {line}\n")
}

//! Words about a plan.json that is not there, though there was one.

use crate::store::NotSaved;

pub const FIRST: &str = "plan.json is not there, though there was one.";
pub const IN_COPY: &str = "A copy of your plan is open, to look at:";
pub const NO_COPY: &str =
    "No copy of it is on this computer. A ready-made plan is open, to look at.";
pub const SAFE: &str = "Nothing was changed, and nothing is written until you choose.";
pub const NOT_CHANGED: &str =
    "Nothing was changed: plan.json is not there ({o} on Today). Marks are kept.";
pub const WAIT: &str = "If its folder is on another disk, or a syncer brings it, connect it: daymark looks again at every key.";
pub const BRING_BACK: &str = "{b} puts the copy back where it was.";
pub const BEGIN_ANEW: &str = "{n} begins anew. Every copy is kept, and so is the log.";

/// Where something that cannot be read stands in its place.
pub const PUT_BESIDE: &str = "{b} puts this file beside, whole, as plan.json.~1~ or the next free number, and brings the copy back:";

pub fn put_aside(path: &str) -> String {
    format!("Your plan is back. The other file lies whole at {path}.")
}

pub fn leads_to(path: &str) -> String {
    format!("It is a link to {path}, where no file is.")
}

pub fn trouble(path: &str) -> String {
    format!(
        "{path} is not there, though there was one. Nothing takes its place until you choose in daymark."
    )
}

pub fn not_back(why: NotSaved) -> String {
    format!("Nothing was written: {why}. The copy stays where it is.")
}

/// What a command says that would have written.
pub fn nothing_written(path: &str) -> String {
    format!(
        "Nothing was written: {path} is not there, though there was one. Open daymark to put the copy back, or to begin anew.\n"
    )
}

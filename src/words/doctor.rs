//! Words of `daymark doctor`.

use std::path::Path;

use crate::{
    domain::phrase::counted,
    store::{InLog, NotSaved},
};

pub const STORE: &str = "store:  ";
pub const PLAN: &str = "plan:   ";
pub const LOG: &str = "log:    ";
pub const DEVICE: &str = "device: ";
pub const DAMAGED: &str = "damaged:";
pub const NEWER: &str = "newer:  ";
pub const COPY: &str = "copy:   ";
pub const OTHER: &str = "no log: ";
pub const OPEN: &str = "open:   ";
pub const EDIT: &str = "edit:   ";
pub const BACKUPS: &str = "backups:";
pub const CONFIG: &str = "config: ";
pub const CONTENT: &str = "content:";
pub const ALL_WELL: &str = "Everything can be read.";
pub const OWN_NOT_USED: &str = "The store can be read. Some of what you wrote about looks or content is not used, and nothing was changed.";

pub const PLAN_NOT_USED: &str = "The store can be read. One place of plan.json has no use as it stands, and nothing was changed.";

pub const LEFT_ALONE: &str = "What cannot be read was left where it is. Nothing was changed.";

pub fn plan([values, steps, people]: [usize; 3]) -> String {
    format!("values {values}, steps {steps}, people {people}")
}

pub const NONE_YET: &str = "none yet";
pub const NOT_HERE: &str = "none here, though there was one";
pub const UNREADABLE: &str = "it cannot be read, and is left alone";
pub const PLACE: &str = "place:  ";
pub const LAST_GOOD: &str = "last good:";
pub const KEPT: &str = "kept:   ";
pub const WAY_BACK: &str = "way back:";
pub const LARGE: &str = "large n:";
pub const NO_PLAN: &str = "no plan:";
pub const GONE: &str = "gone:   ";
pub const OPEN_IT: &str = "daymark asks whether the copy is put back, or you begin anew";
pub const PUT_BESIDE: &str = "or open daymark: it puts that aside, whole, and brings the copy back";
pub const EDIT_IT: &str = "daymark edit opens it at that place";
pub const UNUSED: &str = "not used:";
pub const UNREAD: &str = "not read:";
pub const UNLOCK: &str = "chmod -R u+rwX";
pub const PUT_IT_BACK: &str = "put back what lay there, then open daymark again";
pub const ASK_THE_DISK: &str = "look at the disk, then open daymark again";
pub const BRING_BACK: &str = "daymark doctor --bring-back puts them into the log again";
pub const SAFE: &str = "safe:   ";
pub const MEND: &str = "put such a line right in an editor, or take it out, and nothing is said of it any more; daymark itself changes none";

/// A damaged line of which nothing is lost.
pub fn mended(at: &str, place: InLog) -> String {
    match place {
        InLog::Again => {
            format!("{at}, damaged; what it said is in the log again, and nothing needs to be done")
        }
        InLog::NotYet => format!("{at}, damaged; what it said is in the backup"),
    }
}

pub const WAITING: &str = "waiting:";
pub const NOT_WRITTEN: &str = "no write:";
pub const OPEN_TO_SAVE: &str =
    "open daymark: it puts them into the log as soon as there is room and nobody holds it";
pub const NOT_ALL_SAVED: &str =
    "Everything can be read. Nothing can be saved just now, and what waits is kept.";

/// What is not in the log yet, and where it lies.
pub fn waits(marks: u64, path: &Path) -> String {
    let marks = counted(marks as usize, "mark", "marks");
    format!("{marks} in {}, not in the log yet", path.display())
}

/// What lets daymark write again.
pub fn way_to_write(path: &str) -> String {
    let path = shell_words::quote(path);
    format!(
        "chmod -R u+rwX {path}, or, where its disk is mounted to be read only, mount it to be written"
    )
}

pub const NOT_ALL_HERE: &str =
    "What is here can be read. Some entries are in the backup alone. Nothing was changed.";

pub fn place(row: usize, column: usize, message: &str) -> String {
    format!("plan.json line {row}, column {column}: {message}")
}

/// Where something else stands in the place of the plan.
pub fn move_away(plan: &str) -> String {
    format!("mv {plan} {plan}.aside, then daymark offers the copy it keeps")
}

pub fn copy_of_plan(good: &str, plan: &str) -> String {
    format!("cp {good} {plan}")
}

pub fn gone(count: u64, device: &str) -> String {
    format!("{} from {device}, in the backup alone", entries(count))
}

pub fn brought_back(count: usize) -> String {
    match count {
        0 => "Nothing to bring back: the log holds all that the backups do.\n".to_owned(),
        count => {
            let entries = counted(count, "entry is", "entries are");
            format!("{entries} back in the log.\n")
        }
    }
}

pub fn not_brought_back(reason: NotSaved) -> String {
    format!("Nothing was brought back: {reason}. The backup stays as it is.\n")
}

pub fn entries(count: u64) -> String {
    counted(count as usize, "entry", "entries")
}

pub fn in_all(count: u64) -> String {
    format!("{count} lines in all")
}

pub fn this_machine(device: &str) -> String {
    format!("{device}, this machine")
}

pub fn device(device: &str, files: usize, newest: &str) -> String {
    let files = counted(files, "file", "files");
    format!("{device}, {files}, newest {newest}")
}

pub fn backups(days: &[String], folder: &str) -> String {
    match days {
        [] => "none yet".to_owned(),
        days => format!("{} in {folder}", days.join(", ")),
    }
}

//! Words of `daymark doctor`.

use crate::store::NotSaved;

/// The folder of the plan and the log.
pub const STORE: &str = "store:  ";
/// The plan.
pub const PLAN: &str = "plan:   ";
/// The log.
pub const LOG: &str = "log:    ";
/// A device that writes to the log.
pub const DEVICE: &str = "device: ";
/// A line that cannot be read.
pub const DAMAGED: &str = "damaged:";
/// Entries of a newer daymark.
pub const NEWER: &str = "newer:  ";
/// A copy of a log that a syncer made.
pub const COPY: &str = "copy:   ";
/// Something in the log folder that is no log.
pub const OTHER: &str = "no log: ";
/// Something other accounts of this computer can open.
pub const OPEN: &str = "open:   ";
/// The backups.
pub const BACKUPS: &str = "backups:";
/// A line of config.toml that is not used.
pub const CONFIG: &str = "config: ";
/// The last line when all is well.
pub const ALL_WELL: &str = "Everything here can be read.";
/// The last line otherwise.
pub const LEFT_ALONE: &str = "What cannot be read was left where it is. Nothing was changed.";

/// How many values, steps and people the plan holds.
pub fn plan([values, steps, people]: [usize; 3]) -> String {
    format!("values {values}, steps {steps}, people {people}")
}

/// Nothing was ever planned here.
pub const NONE_YET: &str = "none yet";
/// There was a plan, and its file is gone.
pub const NOT_HERE: &str = "none here, though there was one";
/// The plan cannot be read.
pub const UNREADABLE: &str = "it cannot be read, and is left alone";
/// Where in the plan.
pub const PLACE: &str = "place:  ";
/// The copy of the plan as it was read last.
pub const LAST_GOOD: &str = "last good:";
/// What can be done.
pub const WAY_BACK: &str = "way back:";
/// An entry with a number that nothing is counted from.
pub const LARGE: &str = "large n:";
/// A copy of the plan that cannot be read.
pub const NO_PLAN: &str = "no plan:";
/// Entries that only a backup holds.
pub const GONE: &str = "gone:   ";
/// How a plan is corrected.
pub const EDIT_IT: &str = "daymark edit opens it at that place";
/// How entries come back.
pub const BRING_BACK: &str = "daymark doctor --bring-back puts them into the log again";
/// The last line when a backup holds more than the log.
pub const NOT_ALL_HERE: &str =
    "What is here can be read. Some entries are in the backup alone. Nothing was changed.";

/// Where the plan cannot be read, and what was expected.
pub fn place(row: usize, column: usize, message: &str) -> String {
    format!("plan.json line {row}, column {column}: {message}")
}

/// How the plan comes back from its last good copy.
pub fn copy_of_plan(good: &str, plan: &str) -> String {
    format!("cp {good} {plan}")
}

/// Entries of a device that only a backup holds.
pub fn gone(count: u64, device: &str) -> String {
    format!("{} from {device}, in the backup alone", entries(count))
}

/// What came back.
pub fn brought_back(count: usize) -> String {
    match count {
        0 => "Nothing to bring back: the log holds all that the backups do.\n".to_owned(),
        1 => "1 entry is back in the log.\n".to_owned(),
        count => format!("{count} entries are back in the log.\n"),
    }
}

/// Why nothing came back.
pub fn not_brought_back(reason: NotSaved) -> String {
    format!("Nothing was brought back: {reason}. The backup stays as it is.\n")
}

/// "1 entry", "12 entries".
pub fn entries(count: u64) -> String {
    match count {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    }
}

/// How many there are where not all are listed.
pub fn in_all(count: u64) -> String {
    format!("{count} lines in all")
}

/// The device that daymark runs on.
pub fn this_machine(device: &str) -> String {
    format!("{device}, this machine")
}

/// A device with its files.
pub fn device(device: &str, files: usize, newest: &str) -> String {
    let files = if files == 1 {
        "1 file".to_owned()
    } else {
        format!("{files} files")
    };
    format!("{device}, {files}, newest {newest}")
}

/// The days that have a backup.
pub fn backups(days: &[String], folder: &str) -> String {
    match days {
        [] => "none yet".to_owned(),
        days => format!("{} in {folder}", days.join(", ")),
    }
}

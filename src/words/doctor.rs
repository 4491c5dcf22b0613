//! Words of `daymark doctor`.

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
/// The last line when all is well.
pub const ALL_WELL: &str = "Everything here can be read.";
/// The last line otherwise.
pub const LEFT_ALONE: &str = "What cannot be read was left where it is. Nothing was changed.";

/// How the plan reads.
pub fn plan(readable: Option<bool>, [values, steps, people]: [usize; 3]) -> String {
    match readable {
        None => "none yet".to_owned(),
        Some(false) => "it cannot be read, and is left alone".to_owned(),
        Some(true) => format!("values {values}, steps {steps}, people {people}"),
    }
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

//! What a person is told about the store, each in one calm line.

use std::path::PathBuf;

use super::{NotSaved, Unread};
use crate::domain::day::Day;

/// Something about the store that the person is told in one calm line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// plan.json cannot be read; the line, where it is known.
    PlanUnreadable {
        /// The line, from 1.
        line: Option<usize>,
    },
    /// plan.json is not there, though there was one.
    PlanGone {
        /// The file.
        path: PathBuf,
    },
    /// plan.json is of a newer format.
    PlanNewer {
        /// Its version.
        version: u64,
    },
    /// The folder of the store, or one above it, may not be entered.
    StoreClosed {
        /// The folder.
        path: PathBuf,
    },
    /// Nothing can be read or written: paper mode.
    Paper {
        /// Why.
        reason: NotSaved,
    },
    /// Damaged lines were left where they are.
    Damaged {
        /// How many.
        lines: u64,
    },
    /// Damaged lines whose entries are kept elsewhere.
    Mended {
        /// How many.
        lines: u64,
        /// Whether the log holds what they said.
        place: InLog,
    },
    /// Entries of a newer daymark were kept.
    Newer {
        /// How many.
        entries: u64,
    },
    /// A log became shorter than it was.
    Shrunk {
        /// The device that wrote it.
        device: String,
        /// How many entries are gone.
        entries: u64,
    },
    /// The log folder, or a file in it, cannot be read.
    LogUnread {
        /// Where it lies.
        path: PathBuf,
        /// Why.
        why: Unread,
    },
    /// What this machine keeps for itself cannot be used. No mark is the less safe for it.
    StateUnused {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        why: Unread,
    },
    /// Folder or file modes were wider than 0700 or 0600 and are tight now.
    Tightened,
    /// The clock's day lies before the last day here.
    ClockBack {
        /// The clock's day.
        today: Day,
    },
    /// What was done in an earlier visit is not in the log yet.
    Waiting {
        /// How many marks.
        marks: u64,
        /// Where they lie meanwhile.
        path: PathBuf,
    },
    /// What an earlier visit put aside is in the log now.
    Rescued {
        /// How many marks.
        marks: u64,
    },
}

/// Whether the log holds, in another line, what a damaged one said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InLog {
    /// It does.
    Again,
    /// Only a backup does.
    NotYet,
}

impl Trouble {
    /// True for a log, or the folder of the logs, that cannot be read.
    pub fn is_of_a_log(&self) -> bool {
        matches!(
            self,
            Trouble::LogUnread { .. } | Trouble::StoreClosed { .. }
        )
    }

    /// True for what is wrong with plan.json.
    pub fn is_of_the_plan(&self) -> bool {
        matches!(
            self,
            Trouble::PlanUnreadable { .. }
                | Trouble::PlanGone { .. }
                | Trouble::PlanNewer { .. }
                | Trouble::StoreClosed { .. }
        )
    }
}

//! What is ordered from the shell.

use std::path::PathBuf;

use crate::{
    domain::{day::Month, entry::Entry, plan::Plan},
    store::{TerminalSaid, WayOn, forget::Gone},
};

/// An order to the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Append one gesture's entries.
    Append(Vec<Entry>),
    /// Write what `new` changed against `base`.
    SavePlan {
        /// The plan before.
        base: Box<Plan>,
        /// The plan after.
        new: Box<Plan>,
    },
    /// Put aside what `new` changed against `base` and could not be written.
    RescuePlan {
        /// The plan before.
        base: Box<Plan>,
        /// The plan after.
        new: Box<Plan>,
    },
    /// Go on from a plan.json that is gone.
    GoOnWithout(WayOn),
    /// Put entries aside that could not be appended.
    Rescue(Vec<Entry>),
    /// Make the day's backup.
    BackUp,
    /// Keep half-typed text.
    KeepDraft(String),
    /// Look for what others wrote.
    Look,
    /// Count the months that are long past.
    CountPast,
    /// Read the entries of the months before this one, or of the last ones.
    ReadPast(Option<Month>),
    /// Remember what the terminal of this name said of itself.
    RememberTerminal(String, TerminalSaid),
    /// Take out of the files what the log says is forgotten.
    Forget(Box<Gone>),
    /// Leave the program.
    Leave,
    /// Hand the terminal back until `fg`.
    Suspend,
    /// Open plan.json in the person's editor.
    EditPlan,
    /// Hand a text to the terminal's clipboard.
    Copy(String),
    /// Put lines of daymark into a file of the shell.
    AddLines {
        /// The file.
        file: PathBuf,
        /// The lines.
        lines: String,
    },
    /// Take the lines of daymark out of a file of the shell.
    TakeLines(PathBuf),
    /// Save a text in a file of this name, in the folder the program was started in.
    SaveFile {
        /// The name that is wished for.
        name: String,
        /// The text.
        text: String,
    },
}

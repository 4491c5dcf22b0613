//! What arrives at the model and what it orders from the shell.

use crate::{
    domain::{entry::Entry, id::Id, plan::Plan},
    store::{History, News, NotSaved, Totals, Written},
};

use crate::{
    app::mouse::{Target, Turn},
    session::key::Key,
};

/// Something that arrives.
#[derive(Debug)]
pub enum Message {
    /// A key.
    Key(Key),
    /// A click at this column and row, from 0; the shell knows what stands there.
    Clicked(u16, u16),
    /// A click on this.
    PointedAt(Target),
    /// The wheel was turned.
    Turned(Turn),
    /// Pasted text; never keys.
    Paste(String),
    /// The terminal has this size now, in columns and rows.
    Resized(u16, u16),
    /// Time passed: a minute, or a step of a motion.
    Time,
    /// The terminal is ours again after a suspend or an editor.
    Resumed,
    /// The hard moment is asked for, without a key.
    HardMoment,
    /// The program has to leave; what is half typed is kept.
    Leave,
    /// Entries are on disk.
    Stored(Written),
    /// Entries are not on disk.
    NotStored(Vec<Id>, NotSaved),
    /// The plan on disk is this now.
    PlanStored(Box<Plan>),
    /// The plan is not on disk.
    PlanNotStored(NotSaved),
    /// What other windows and machines wrote.
    News(Box<News>),
    /// The wider look after the first frame.
    History(Box<History>),
    /// The totals of months long past.
    Totals(Box<Totals>),
    /// A file was saved under this name; `None` when it could not be.
    FileSaved(Option<String>),
}

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
    /// Leave the program.
    Leave,
    /// Hand the terminal back until `fg`.
    Suspend,
    /// Open plan.json in the person's editor.
    EditPlan,
    /// Hand a text to the terminal's clipboard.
    Copy(String),
    /// Save a text in a file of this name, in the folder the program was started in.
    SaveFile {
        /// The name that is wished for.
        name: String,
        /// The text.
        text: String,
    },
}

//! What arrives at the model.

use std::io;

use crate::{
    domain::{id::Id, plan::Plan},
    session::{greeting::Wanted, key::Key},
    store::{
        History, News, NotSaved, Stretch, TerminalSaid, Totals, Written, forget::Reached,
        shell_lines::Written as LinesIn,
    },
    ui::mouse::{Target, Turn},
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
    /// The terminal answered what it was asked, or did not.
    TerminalSaid(TerminalSaid),
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
    /// What is not on disk of the plan is kept by this machine.
    PlanPutAside,
    /// A plan that is gone is not back, and nothing new was begun.
    PlanNotBack(NotSaved),
    /// What other windows and machines wrote.
    News(Box<News>),
    /// The wider look after the first frame.
    History(Box<History>),
    /// The totals of months long past.
    Totals(Box<Totals>),
    /// What forgetting came to.
    Forgotten(Result<Box<Reached>, NotSaved>),
    /// Entries of months before.
    Past(Box<Stretch>),
    /// What became of a file of the shell.
    LinesWritten(Wanted, io::Result<LinesIn>),
    /// A file was saved under this name; `None` when it could not be.
    FileSaved(Option<String>),
}

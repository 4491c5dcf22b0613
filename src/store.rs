//! The store: where the plan and the log live, how they get there and what comes back.
//!
//! The promises are those of the README: a mark that shows as done is on disk; what could not be saved says so;
//! nothing that could not be read is ever overwritten; every intact line is read.

#![warn(missing_docs)]

pub mod absence;
mod append;
mod aside;
pub mod backup;
pub mod bringing;
pub mod changing;
mod copies;
mod damage;
mod device;
pub mod disk;
pub mod doctor;
mod duplicate_ids;
mod elsewhere;
pub mod erase;
pub mod export;
pub mod file;
pub mod forget;
mod keeping;
mod line;
mod logs;
mod looking;
pub mod memory;
pub mod merge;
mod open_cache;
mod opening;
pub mod past;
pub mod places;
pub(crate) mod plan_file;
mod records;
pub mod shell_lines;
mod stamp;
mod terminals;
pub mod text_file;
mod told;
mod trouble;
mod unsaved;
mod writing;

use std::{
    fmt,
    path::{Path, PathBuf},
};

use crate::domain::{
    day::{Day, Month},
    entry::Entry,
    id::Id,
    plan::Plan,
};

pub use crate::domain::evidence::MonthCounts as MonthTotals;
pub use absence::{Absence, WayOn};
pub use elsewhere::Elsewhere;
pub use forget::{Gone, Reached, Whose};
pub use terminals::{Colors, Rgb, TerminalSaid, Terminals};
pub use trouble::{InLog, Trouble};

/// The line an entry is in the log, with its newline; printed when the disk did not take it.
pub fn line(entry: &Entry) -> String {
    line::line_of(entry)
}

/// How many days [`Store::history`] is usually asked for, as many as ideas look at; totals take over from there.
pub const SPAN: i64 = crate::domain::idea::SPAN;

/// The first day a history of `days` days gives: it begins with a whole month, so that the totals of the months
/// before it and the entries from it on leave no day out and count none twice.
pub fn first_day_kept(today: Day, days: i64) -> Day {
    let start = today.plus(-days);
    start.month().first_day().unwrap_or(start)
}

/// Keeps a person's plan and log. One conformance suite holds for every implementor.
pub trait Store: Send {
    /// Reads what the first screen needs and nothing more: the plan, the head, the entries of two weeks. Never fails:
    /// what cannot be read is said in [`Opened::troubles`].
    fn open(&mut self, today: Day) -> Opened;

    /// Writes one gesture's entries and flushes them to the disk. Sets their `n` under the lock. Entries another
    /// window of this device wrote since the last look come back with the answer. `today` names the log file.
    fn append(&mut self, entries: Vec<Entry>, today: Day) -> Result<Written, NotSaved>;

    /// Makes plan.json hold what `new` changed against `base`, keeping what others changed meanwhile and every key
    /// this program does not know. Gives the plan as it stands on disk now.
    fn replace_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved>;

    /// Goes on without a plan.json that was there once, as the person chose. Gives the plan as it is then.
    fn go_on_without(&mut self, way: WayOn) -> Result<PlanRead, NotSaved>;

    /// What other windows and machines wrote since the last look; cheap when there is nothing.
    fn look(&mut self, today: Day) -> News;

    /// At least the last `days` days of entries, from the first of a month on, and everything found on the way: devices, conflict copies, damaged lines,
    /// modes that were too wide. Runs beside the loop, after the first frame.
    fn history(&mut self, today: Day, days: i64) -> History;

    /// Totals of the months that ended more than [`SPAN`] days ago, oldest first.
    fn totals(&mut self, today: Day) -> Totals;

    /// Entries of some months before this one, or of the last ones; asked again with the month it gives, in the end all.
    fn past(&mut self, before: Option<Month>) -> Stretch;

    /// Takes what is to be forgotten out of the files of this device: items of the plan, texts of entries.
    fn forget_here(&mut self, gone: Gone, today: Day) -> Result<Reached, NotSaved>;

    /// Copies the plan and the changed logs aside, at most once a day. Runs after the day's first mark.
    fn back_up(&mut self, today: Day) -> Result<(), NotSaved>;

    /// Puts entries that could not be appended into the rescue file of this machine.
    fn rescue(&mut self, entries: &[Entry]) -> Result<(), NotSaved>;

    /// Puts aside, on this machine, what `new` changed against `base` and could not be written to the plan.
    fn rescue_plan(&mut self, base: &Plan, new: &Plan) -> Result<(), NotSaved>;

    /// Keeps text that was half typed when the program had to leave; an empty text removes it.
    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved>;

    /// Remembers what the terminal of this name said of itself, as far as it can; nothing is lost where it cannot.
    fn remember_terminal(&mut self, _name: &str, _said: TerminalSaid) {}
}

/// What [`Store::open`] found.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The day it is: by the hour of the plan, where the store knows the moment.
    pub today: Day,
    /// The plan.
    pub plan: PlanRead,
    /// The loaded entries: those of two weeks, one file a device.
    pub entries: Vec<Entry>,
    /// This device's id.
    pub device: String,
    /// The highest number of any entry, as far as the head knows.
    pub highest: u64,
    /// The last day before today on which the person was here, as far as the head and the entries know.
    pub last_here: Option<Day>,
    /// The first day with an entry in the whole log; `None` until [`Store::history`] looked for it once.
    pub first_day: Option<Day>,
    /// Half-typed text from last time.
    pub draft: Option<String>,
    /// What terminals said of themselves.
    pub terminals: Terminals,
    /// What the person is told.
    pub troubles: Vec<Trouble>,
    /// Nothing can be kept: everything works in memory only.
    pub paper: bool,
}

/// How plan.json was found.
#[derive(Clone, Debug)]
pub enum PlanRead {
    /// There is none yet.
    Absent,
    /// Read whole.
    Read(Box<Plan>),
    /// It cannot be read: the last good copy is shown, and the file is left alone until it can be read again.
    Unreadable {
        /// The last good copy, if there is one.
        last_good: Option<Box<Plan>>,
        /// What is wrong and where.
        error: PlanError,
    },
}

/// Why plan.json cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    /// The file.
    pub path: Box<Path>,
    /// Line and column from 1, where the place is known.
    pub place: Option<(usize, usize)>,
    /// What was expected, as one calm sentence without a full stop at its start or technical terms.
    pub message: String,
    /// The line before and the line itself, with their numbers.
    pub lines: Vec<(usize, String)>,
    /// A copy of the plan that can take its place, and is open meanwhile; `None` where there is none.
    pub copy: Option<Box<Path>>,
    /// What is known of the plan where the file is not there, though there was one.
    pub absence: Option<Box<Absence>>,
    /// Why a plan that is whole, for all that is known, cannot be used from here.
    pub beyond: Option<Beyond>,
}

/// What lies between a person and a plan with which nothing is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// The folder, which is the path of the error then, may not be entered.
    Closed,
    /// A newer daymark wrote it.
    Newer,
}

/// Entries that are on disk now.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The written entries with their final numbers.
    pub entries: Vec<Entry>,
    /// What other windows of this device had written before.
    pub seen: Vec<Entry>,
    /// What was not written, because others had taken the same back before.
    pub taken_back: Vec<TakenBack>,
}

/// An entry that stands for another, which was not written: both take back the same.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenBack {
    /// What was to be written.
    pub unwritten: Id,
    /// What is on disk.
    pub by: Entry,
}

/// What others wrote.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// New entries.
    pub entries: Vec<Entry>,
    /// The plan, when its file changed.
    pub plan: Option<PlanRead>,
    /// Where the file lies that stood in the place of the plan, when it was put aside.
    pub put_aside: Option<PathBuf>,
    /// What the person is told now, if that changed.
    pub troubles: Option<Vec<Trouble>>,
}

/// What the wider look after the first frame found.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The entries of the span.
    pub entries: Vec<Entry>,
    /// The last day before today on which the person was here.
    pub last_here: Option<Day>,
    /// The first day with an entry in the whole log, read or not.
    pub first_day: Option<Day>,
    /// There are logs of earlier months.
    pub has_older: bool,
    /// The plan, when a copy from another machine changed it.
    pub plan: Option<Box<Plan>>,
    /// What the person is told.
    pub troubles: Vec<Trouble>,
    /// Of that what an earlier visit told.
    pub told_before: Vec<Trouble>,
}

/// The entries that some logs hold.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// The entries.
    pub entries: Vec<Entry>,
    /// The first of their months, where logs of earlier ones are left.
    pub before: Option<Month>,
}

/// Counts of the months that are long past.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals {
    /// One entry a month, oldest first.
    pub months: Vec<MonthTotals>,
    /// They were counted, and no month is missing.
    pub is_whole: bool,
}

impl Totals {
    /// On how many days a step was done in the months before `end`.
    pub fn times_done(&self, commitment: &Id, end: Month) -> u64 {
        self.months
            .iter()
            .filter(|month| month.month < end)
            .flat_map(|month| &month.steps)
            .filter(|(_, of, _, _)| of == commitment)
            .map(|(_, _, _, count)| count)
            .sum()
    }
}

/// Why something is not on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// No space left, or a quota.
    Full,
    /// The disk or the folder is read-only, or belongs to somebody else.
    ReadOnly,
    /// Another program holds the file.
    Busy,
    /// plan.json cannot be read and is left alone.
    PlanUnreadable,
    /// plan.json is not there, though there was one, so nothing is made in its place.
    PlanGone,
    /// The folder or its file is not what it should be.
    NoStore,
    /// The disk answered with an error.
    Disk,
    /// The part of the program that saves has ended.
    Stopped,
}

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotSaved::Full => "the disk is full",
            NotSaved::ReadOnly => "the folder cannot be written",
            NotSaved::Busy => "another program holds the file",
            NotSaved::PlanUnreadable => "plan.json cannot be read",
            NotSaved::PlanGone => "plan.json is not there any more",
            NotSaved::NoStore => "the store's folder cannot be used",
            NotSaved::Disk => "the disk answered with an error",
            NotSaved::Stopped => "the part that saves has stopped",
        })
    }
}

impl std::error::Error for NotSaved {}

/// Why something that is there cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is closed to this person.
    Closed,
    /// A file, or a pipe, stands where a folder is wanted.
    NoFolder,
    /// A folder, a pipe or a device stands where a file is wanted.
    NoFile,
    /// It is a link that leads nowhere.
    Nowhere,
    /// It is a link that leads to itself.
    Circle,
    /// The disk gave no answer.
    Disk,
}

//! The store in files.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    io,
    path::PathBuf,
};

use super::{
    Gone, History, News, NotSaved, Opened, PlanRead, Reached, Store, Stretch, TerminalSaid, Totals,
    Trouble, Unread, WayOn, Whose, Written,
    disk::{Disk, Stat},
    memory::Memory,
    open_cache::{OpenCache, Own},
    places::Places,
    terminals,
    writing::temporary,
};
use crate::domain::{
    day::{Day, Moment, Month},
    entry::Entry,
    hash::{QuickSet, hash},
    id::{Id, Ids},
    plan::Plan,
};

/// A person's plan and log in the files of a folder.
///
/// Everything that matters is in the two [`Places`]; what this value holds can be gathered again from them.
#[derive(Debug)]
pub struct FileStore<D: Disk> {
    pub(super) disk: D,
    pub(super) places: Places,
    pub(super) this: This,
    pub(super) opening: Opening,
    pub(super) reading: Reading,
    pub(super) writing: Writing<D::File>,
    pub(super) plan: PlanSeen,
    /// The copies that were absorbed, once they were asked for.
    pub(super) absorbed: Option<Absorbed>,
    /// What a `redacted` names that is not taken out of all files yet.
    pub(super) heard_late: BTreeSet<Id>,
    /// What the wider look found.
    pub(super) troubles: Vec<Trouble>,
    /// What the person was told last.
    pub(super) said: Vec<Trouble>,
    /// How many lines of the log visits before this one told of, once that was asked for.
    pub(super) told_before: Option<[u64; 3]>,
    /// What was done in earlier visits and is not in the log yet.
    pub(super) waiting: Vec<Entry>,
    /// Nothing can be kept: this takes everything.
    pub(super) paper: Option<Memory>,
    pub(super) clock: Clock,
    /// What this machine keeps for itself and cannot use; noted while reading.
    pub(super) unused: RefCell<BTreeMap<PathBuf, Unread>>,
}

/// What the store knows of the time.
#[derive(Debug, Default)]
pub(super) struct Clock {
    /// The moment it was opened at, where that was said.
    pub(super) now: Option<Moment>,
    /// This visit tells that marks are dated later than the clock.
    pub(super) is_told: bool,
}

/// Which machine this is, and which device.
#[derive(Debug)]
pub(super) struct This {
    /// The hash of what tells this machine from others.
    pub(super) machine: String,
    /// For the names of temporary files and the ids of devices.
    pub(super) ids: Ids,
    pub(super) device: Device,
}

/// This device's id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Device {
    /// The id.
    pub(super) id: String,
    /// It stands in device.json, or cannot be written there.
    pub(super) kept: bool,
    /// The id it takes the place of, because somebody else writes under that.
    pub(super) instead_of: Option<String>,
}

/// What makes opening quick.
#[derive(Debug, Default)]
pub(super) struct Opening {
    pub(super) cache: OpenCache,
    /// The same as it lies in its file.
    pub(super) kept: Option<OpenCache>,
    /// The log this device wrote last, when it is shorter than it was left.
    pub(super) own_shrunk: Option<Own>,
}

/// What was read and given out.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// How far each followed log was read, by name.
    pub(super) followed: BTreeMap<String, Followed>,
    /// When the log folder was listed last.
    pub(super) folder_seen: Option<i128>,
    /// The names in it then, in order.
    pub(super) names: Vec<String>,
    /// Why it could not be listed, if so.
    pub(super) unlisted: Option<Unread>,
    /// The hashes of the ids of all entries that were given out.
    pub(super) given_out: QuickSet<u64>,
    /// What others wrote, read while something of ours was refused: it goes out with the next answer.
    pub(super) unshown: Vec<Entry>,
    /// What others took back while this is open, and from then on what this took back.
    pub(super) taken_back: Vec<Entry>,
    /// Room for reading, from file to file.
    pub(super) room: Vec<u8>,
}

/// How far a log was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Followed {
    /// Which file it was.
    pub(super) inode: (u64, u64),
    /// What came before this came out as whole records.
    pub(super) settled: u64,
    /// Its size then.
    pub(super) size: u64,
    /// How many records lie before `settled`, where it was read from its beginning.
    pub(super) lines: Option<u64>,
}

/// What is being written.
#[derive(Debug)]
pub(super) struct Writing<F> {
    /// The log that is written, kept open between marks.
    pub(super) log: Option<OpenLog<F>>,
    /// It is locked until the next entries are written, or why it could not be.
    pub(super) held: Option<Result<(), NotSaved>>,
    /// Numbers given to entries that are not known to be on disk: another try writes the same line.
    pub(super) given: Vec<(Id, u64)>,
    /// Something went wrong in the middle of writing: the next line begins with a newline of its own.
    pub(super) torn: bool,
}

/// A log that is open for writing.
#[derive(Debug)]
pub(super) struct OpenLog<F> {
    pub(super) name: String,
    pub(super) file: F,
}

/// plan.json as it was read last.
#[derive(Debug, Default)]
pub(super) struct PlanSeen {
    pub(super) stat: Option<Stat>,
    /// What is wrong with it.
    pub(super) trouble: Option<Trouble>,
    /// Where the file lies that stood in its place, until that is told.
    pub(super) put_aside: Option<PathBuf>,
    /// The file in which this visit put aside what could not be written.
    pub(super) unsaved: Option<PathBuf>,
    /// It is this visit that makes the first one, or one anew.
    pub(super) is_to_come: bool,
    /// The items that are erased.
    pub(super) erased: BTreeSet<Id>,
}

/// Copies by their path in the store, each as it was then: its size and the time of its last change in nanoseconds.
pub(super) type Absorbed = BTreeMap<String, (u64, i64)>;

impl<D: Disk> FileStore<D> {
    /// A store at these places. `machine` tells this machine from others (its machine-id, else its host name); it is
    /// only kept as a hash. `ids` is a seeded source for the names of temporary files and of new devices.
    /// Nothing is read or written before [`Store::open`].
    pub fn new(disk: D, places: Places, machine: &str, ids: Ids) -> Self {
        Self {
            disk,
            places,
            this: This {
                machine: format!("{:016x}", hash(machine.trim().as_bytes())),
                ids,
                device: Device::default(),
            },
            opening: Opening::default(),
            reading: Reading::default(),
            writing: Writing {
                log: None,
                held: None,
                given: Vec::new(),
                torn: false,
            },
            plan: PlanSeen::default(),
            absorbed: None,
            heard_late: BTreeSet::new(),
            troubles: Vec::new(),
            said: Vec::new(),
            told_before: None,
            waiting: Vec::new(),
            paper: None,
            clock: Clock::default(),
            unused: RefCell::default(),
        }
    }

    /// The same at this moment. Then the plan says which day that is, and what is dated later is told by the moment.
    #[must_use]
    pub fn at(mut self, now: Moment) -> Self {
        self.clock.now = Some(now);
        self
    }

    /// Where this store lies.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// This device's id.
    pub fn device(&self) -> &str {
        &self.this.device.id
    }

    /// A name nobody else has.
    pub(super) fn temporary(&mut self) -> String {
        temporary(self.this.ids.draw())
    }

    /// What the person is told now.
    pub(super) fn all_troubles(&self) -> Vec<Trouble> {
        let is_closed = matches!(self.plan.trouble, Some(Trouble::StoreClosed { .. }));
        let unlisted = self.reading.unlisted.filter(|_| !is_closed);
        let unlisted = unlisted.map(|why| Trouble::LogUnread {
            path: self.places.log(),
            why,
        });
        let unused = self.unused.borrow();
        let unused = unused.iter().map(|(path, why)| Trouble::StateUnused {
            path: path.clone(),
            why: *why,
        });
        let plan = self.plan.trouble.iter();
        let told = plan.chain(&unlisted).chain(&self.troubles);
        let waiting = (!self.waiting.is_empty()).then(|| Trouble::Waiting {
            marks: marks_in(&self.waiting),
            path: self.places.rescue(),
        });
        told.cloned().chain(waiting).chain(unused).collect()
    }

    /// What was done in earlier visits and is not in the log yet, oldest first.
    pub fn waiting(&self) -> &[Entry] {
        &self.waiting
    }

    /// A file in the log folder that could not be read.
    pub(super) fn unread_log(&self, name: &str, error: &io::Error) -> Trouble {
        Trouble::LogUnread {
            path: self.places.log_file(name),
            why: Unread::of(error),
        }
    }
}

impl<D: Disk> Store for FileStore<D> {
    fn open(&mut self, today: Day) -> Opened {
        self.open_files(today)
    }

    fn append(&mut self, entries: Vec<Entry>, today: Day) -> Result<Written, NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.append(entries, today),
            None => self.append_lines(entries, today),
        }
    }

    fn replace_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.replace_plan(base, new),
            None => self.change_plan(base, new),
        }
    }

    fn go_on_without(&mut self, way: WayOn) -> Result<PlanRead, NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.go_on_without(way),
            None => self.find_way_on(way),
        }
    }

    fn look(&mut self, today: Day) -> News {
        match &mut self.paper {
            Some(paper) => paper.look(today),
            None => self.look_again(today),
        }
    }

    fn history(&mut self, today: Day, days: i64) -> History {
        match &mut self.paper {
            Some(paper) => paper.history(today, days),
            None => self.look_wider(today, days),
        }
    }

    fn totals(&mut self, today: Day) -> Totals {
        match &mut self.paper {
            Some(paper) => paper.totals(today),
            None => self.count_totals(today),
        }
    }

    fn past(&mut self, before: Option<Month>) -> Stretch {
        match &mut self.paper {
            Some(paper) => paper.past(before),
            None => self.read_past(before),
        }
    }

    fn forget_here(&mut self, gone: Gone, today: Day) -> Result<Reached, NotSaved> {
        self.forget(gone, today, Whose::Own)
    }

    fn back_up(&mut self, today: Day) -> Result<(), NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.back_up(today),
            None => self.copy_aside(today),
        }
    }

    fn rescue(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        // Also where the store's folder cannot be used: the file lies beside it.
        self.put_aside(entries)
    }

    fn rescue_plan(&mut self, base: &Plan, new: &Plan) -> Result<(), NotSaved> {
        match &self.paper {
            Some(_) => Err(NotSaved::NoStore),
            None => self.put_plan_aside(base, new),
        }
    }

    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.keep_draft(draft),
            None => self.write_draft(draft),
        }
    }

    fn remember_terminal(&mut self, name: &str, said: TerminalSaid) {
        terminals::remember(&mut self.opening.cache.terminals, name, said);
        // Where nothing is kept yet, looking leaves nothing behind.
        if self.opening.kept.is_some() {
            self.keep_open_cache();
        }
    }
}

/// How many gestures these marks come of.
pub(super) fn marks_in(marks: &[Entry]) -> u64 {
    let gestures = marks
        .iter()
        .map(|entry| entry.gesture.as_ref().unwrap_or(&entry.id));
    gestures.collect::<BTreeSet<_>>().len() as u64
}

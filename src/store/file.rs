//! The store in files.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    History, News, NotSaved, Opened, Store, Totals, Trouble, Written,
    append::OpenLog,
    device::Device,
    disk::{Disk, Stat},
    head::{Head, Own},
    logs::Followed,
    memory::Memory,
    past::Counting,
    places::Places,
    taken::Taken,
    writing::temporary,
};
use crate::domain::{
    day::Day,
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
    /// The hash of what tells this machine from others.
    pub(super) machine: String,
    /// For the names of temporary files and the ids of devices.
    pub(super) ids: Ids,
    pub(super) device: Device,
    pub(super) head: Head,
    /// The head as it lies in its file.
    pub(super) head_kept: Option<Head>,
    /// The log this device wrote last, when it is shorter than it was left.
    pub(super) own_shrunk: Option<Own>,
    /// What others wrote, read while something of ours was refused: it goes out with the next answer.
    pub(super) unshown: Vec<Entry>,
    /// The hashes of the ids of all entries that were given out.
    pub(super) given_out: QuickSet<u64>,
    /// How far each followed log was read, by name.
    pub(super) followed: BTreeMap<String, Followed>,
    /// The log folder as it was listed last.
    pub(super) folder_seen: Option<i128>,
    /// The names in it then, in order.
    pub(super) names: Vec<String>,
    /// The log that is written, kept open between marks.
    pub(super) log: Option<OpenLog<D::File>>,
    /// Numbers given to entries that are not known to be on disk: another try writes the same line.
    pub(super) given: Vec<(Id, u64)>,
    /// Something went wrong in the middle of writing: the next line begins with a newline of its own.
    pub(super) torn: bool,
    /// The copies that were taken in, once they were asked for.
    pub(super) taken: Option<Taken>,
    /// plan.json as it was read last.
    pub(super) plan_seen: Option<Stat>,
    /// What is wrong with plan.json.
    pub(super) plan_trouble: Option<Trouble>,
    /// What the wider look found.
    pub(super) troubles: Vec<Trouble>,
    /// What the person was told last.
    pub(super) told: Vec<Trouble>,
    /// The items of the plan that are erased.
    pub(super) erased: BTreeSet<Id>,
    /// What a `redacted` names that came late, among the months that are long past.
    pub(super) heard_late: BTreeSet<Id>,
    /// The months long past, as far as they are counted.
    pub(super) counting: Option<Counting>,
    /// Room for reading, from file to file.
    pub(super) room: Vec<u8>,
    /// Nothing can be kept: this takes everything.
    pub(super) paper: Option<Memory>,
}

impl<D: Disk> FileStore<D> {
    /// A store at these places. `machine` tells this machine from others (its machine-id, else its host name); it is
    /// only kept as a hash. `ids` is a seeded source for the names of temporary files and of new devices.
    /// Nothing is read or written before [`Store::open`].
    pub fn new(disk: D, places: Places, machine: &str, ids: Ids) -> Self {
        Self {
            disk,
            places,
            machine: format!("{:016x}", hash(machine.trim().as_bytes())),
            ids,
            device: Device::default(),
            head: Head::default(),
            head_kept: None,
            own_shrunk: None,
            unshown: Vec::new(),
            given_out: QuickSet::default(),
            followed: BTreeMap::new(),
            folder_seen: None,
            names: Vec::new(),
            log: None,
            given: Vec::new(),
            torn: false,
            taken: None,
            plan_seen: None,
            plan_trouble: None,
            troubles: Vec::new(),
            told: Vec::new(),
            erased: BTreeSet::new(),
            heard_late: BTreeSet::new(),
            counting: None,
            room: Vec::new(),
            paper: None,
        }
    }

    /// Where this store lies.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// This device's id.
    pub fn device(&self) -> &str {
        &self.device.id
    }

    /// A name nobody else has.
    pub(super) fn temporary(&mut self) -> String {
        temporary(self.ids.draw())
    }

    /// What the person is told now.
    pub(super) fn all_troubles(&self) -> Vec<Trouble> {
        self.plan_trouble
            .iter()
            .chain(&self.troubles)
            .cloned()
            .collect()
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

    fn back_up(&mut self, today: Day) -> Result<(), NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.back_up(today),
            None => self.copy_aside(today),
        }
    }

    fn rescue(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.rescue(entries),
            None => self.put_aside(entries),
        }
    }

    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        match &mut self.paper {
            Some(paper) => paper.keep_draft(draft),
            None => self.write_draft(draft),
        }
    }
}

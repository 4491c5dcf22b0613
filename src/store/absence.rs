//! A plan.json that is not there, though there was one: taken away, behind a link that leads nowhere, in a folder that is
//! not mounted yet. That is no first start. Nothing is made in its place before the person says how to go on. One that
//! cannot be read takes the same way back, and is put beside first.

use std::{
    collections::BTreeSet,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{
    NotSaved, PlanRead, Trouble,
    disk::Disk,
    file::FileStore,
    line::{Line, read},
    places::{Named, named},
    plan_file::{self, LARGEST, Unread},
    writing::{behind_links, make_folders, read_whole, replace},
};
use crate::domain::{
    entry::{Fact, Source},
    hash::hash,
    plan::Plan,
};

/// How the folders in the backup begin whose plan stays for good.
pub(super) const KEPT: &str = "kept-";

/// What is known of a plan that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Where the link of its name leads, if it is one.
    pub leads_to: Option<PathBuf>,
}

/// How a person goes on from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WayOn {
    /// The copy takes its place.
    BringBack,
    /// As at a first start; the copies are kept.
    BeginAnew,
}

/// A plan that can be read, from a place of this machine's own.
pub(super) struct Copy {
    pub(super) path: PathBuf,
    bytes: Vec<u8>,
    pub(super) plan: Plan,
}

impl<D: Disk> FileStore<D> {
    /// What plan.json that is not there means: nothing at a first start.
    pub(super) fn plan_not_there(&mut self) -> PlanRead {
        if self.is_plan_gone() {
            return self.plan_is_gone();
        }
        self.plan.is_to_come = true;
        PlanRead::Absent
    }

    /// What is left to a person whose plan is gone.
    pub(super) fn plan_is_gone(&mut self) -> PlanRead {
        let path = self.places.plan();
        self.plan.trouble = Some(Trouble::PlanGone { path: path.clone() });
        let copy = self.best_copy();
        let Unread { mut error, .. } = plan_file::unopened(&path, &ErrorKind::NotFound.into());
        let target = behind_links(&self.disk, &path);
        error.copy = copy.as_ref().map(|copy| copy.path.as_path().into());
        error.absence = Some(Box::new(Absence {
            leads_to: (target != path).then_some(target),
        }));
        PlanRead::Unreadable {
            last_good: copy.map(|copy| Box::new(copy.plan)),
            error: *error,
        }
    }

    /// The folder that keeps this account from what lies in the store: its own, or one above it.
    pub(super) fn closed_folder(&self, error: &io::Error) -> Option<PathBuf> {
        let is_closed = |error: &io::Error| error.kind() == ErrorKind::PermissionDenied;
        let may_enter = |folder: &Path| self.disk.stat(&folder.join(".")).map(|_| ());
        if !is_closed(error) || may_enter(&self.places.store).is_ok() {
            return None;
        }
        let mut above = self.places.store.ancestors();
        let closed = above.find(|folder| self.disk.stat(folder).is_ok())?;
        Some(closed.to_owned())
    }

    /// What lies in a closed folder is nobody's first start; the copy of this machine is open meanwhile.
    pub(super) fn plan_behind(&mut self, folder: PathBuf) -> PlanRead {
        let error = plan_file::behind(&folder);
        self.plan.trouble = Some(Trouble::StoreClosed { path: folder });
        let copy = self.best_copy();
        PlanRead::Unreadable {
            last_good: copy.map(|copy| Box::new(copy.plan)),
            error,
        }
    }

    /// True where there is no plan.json, and something tells of one.
    pub(super) fn is_plan_gone(&mut self) -> bool {
        if self.plan.is_to_come {
            return false;
        }
        let mut copies = self.copies_of_earlier_days().into_iter();
        copies.any(|path| self.disk.stat(&path).is_ok()) || self.logs_tell_of_a_plan()
    }

    /// True while nothing is to be made in the store, nor to be learnt from it: it is closed, or its plan is gone, and
    /// not one log is there either. Its disk may be elsewhere for the moment.
    pub(super) fn is_store_gone(&self) -> bool {
        if matches!(self.plan.trouble, Some(Trouble::StoreClosed { .. })) {
            return true;
        }
        let is_log = |name: &String| named(name) != Named::Other;
        let names = || self.disk.list(&self.places.log()).unwrap_or_default();
        let is_said = matches!(self.plan.trouble, Some(Trouble::PlanGone { .. }));
        (is_said || self.has_plan_vanished()) && !names().iter().any(is_log)
    }

    /// The plan that was read lies there no more; nobody looked since.
    fn has_plan_vanished(&self) -> bool {
        let stat = || self.disk.stat(&self.places.plan());
        let is_missing = |error: io::Error| error.kind() == ErrorKind::NotFound;
        self.plan.stat.is_some() && stat().is_err_and(is_missing)
    }

    /// Whether a log holds what only somebody with a plan can have done. One that cannot be read might.
    fn logs_tell_of_a_plan(&mut self) -> bool {
        let names = match self.disk.list(&self.places.log()) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return self.disk.link(&self.places.log()).is_ok();
            }
            Err(_) => return true,
        };
        let mut logs = names.iter().filter(|name| named(name) != Named::Other);
        logs.any(|name| {
            let mut tells = false;
            let read = self.each_record(name, |record| {
                tells |= matches!(read(record.bytes.unwrap_or_default()), Line::Entry(entry) if needs_plan(&entry.fact));
            });
            tells || read.is_err()
        })
    }

    /// Where copies lie: the last good one, then the backups, newest first.
    fn copies_of_earlier_days(&self) -> Vec<PathBuf> {
        let folder = self.places.backup();
        let days = self.backup_days().into_iter().rev();
        let backups = days.map(|day| folder.join(day.to_string()).join("plan.json"));
        std::iter::once(self.places.last_good())
            .chain(backups)
            .collect()
    }

    /// The last good copy, else the newest backup; the first that can be read.
    pub(super) fn best_copy(&self) -> Option<Copy> {
        let paths = self.copies_of_earlier_days().into_iter();
        let mut copies = paths.filter_map(|path| {
            let (bytes, _) = read_whole(&self.disk, &path, LARGEST).ok()?;
            let plan = plan_file::parse(&path, &bytes).ok()?;
            Some(Copy { path, bytes, plan })
        });
        copies.next()
    }

    pub(super) fn find_way_on(&mut self, way: WayOn) -> Result<PlanRead, NotSaved> {
        match way {
            WayOn::BringBack => self.bring_plan_back()?,
            WayOn::BeginAnew if self.disk.stat(&self.places.plan()).is_err() => {
                self.keep_all_copies()?;
                self.plan.is_to_come = true;
            }
            // It came back meanwhile.
            WayOn::BeginAnew => {}
        }
        Ok(self.read_plan())
    }

    /// Puts the copy in its place, byte by byte as it is. A plan that can be read again meanwhile stays, and so does one
    /// of a newer daymark; what cannot be read is put beside first, whole.
    fn bring_plan_back(&mut self) -> Result<(), NotSaved> {
        make_folders(&self.disk, &self.places.store)?;
        let _held = self.hold_store()?;
        let PlanRead::Unreadable { error, .. } = self.read_plan() else {
            return Ok(());
        };
        if matches!(self.plan.trouble, Some(Trouble::PlanNewer { .. })) {
            return Ok(());
        }
        let copy = self.best_copy().ok_or(NotSaved::PlanGone)?;
        let name = self.temporary();
        if error.absence.is_some() {
            let path = behind_links(&self.disk, &self.places.plan());
            return Ok(replace(&self.disk, &path, &copy.bytes, &name)?);
        }
        let (plan, aside) = (self.places.plan(), self.place_aside());
        self.disk.rename(&plan, &aside)?;
        let put = replace(&self.disk, &plan, &copy.bytes, &name);
        if put.is_err() {
            // Everything is as it was before.
            self.disk.rename(&aside, &plan)?;
        }
        put?;
        self.plan.put_aside = Some(aside);
        Ok(())
    }

    /// A free name beside the plan, of those that editors give to what stood there before.
    fn place_aside(&self) -> PathBuf {
        let name = |number: u32| format!("plan.json.~{number}~");
        let mut paths = (1..).map(|number| self.places.store.join(name(number)));
        let is_free =
            |path: &PathBuf| self.disk.link(path).is_err() && self.disk.stat(path).is_err();
        paths.find(is_free).unwrap_or_default()
    }

    /// Every plan that was copied here stays, whatever takes the place of the last good one and of the backups of
    /// these weeks.
    fn keep_all_copies(&mut self) -> io::Result<()> {
        for path in self.copies_of_earlier_days() {
            match read_whole(&self.disk, &path, LARGEST) {
                Ok((bytes, _)) => self.keep_for_good(&bytes)?,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        for aside in self.unsaved_plans() {
            self.keep_for_good(&plan_file::pretty(&aside.tree))?;
            self.disk.remove(&aside.path)?;
        }
        Ok(())
    }

    /// Keeps a plan under a name that no backup takes.
    pub(super) fn keep_for_good(&mut self, bytes: &[u8]) -> io::Result<()> {
        let folder = format!("{KEPT}{:016x}", hash(bytes));
        let path = self.places.backup().join(folder).join("plan.json");
        match self.disk.stat(&path) {
            Ok(_) => Ok(()),
            Err(_) => self.keep(&path, bytes),
        }
    }

    /// Keeps the last good copy where the plan that is to take its place lacks something of it: an item that no hand
    /// in daymark took away.
    pub(super) fn keep_what_is_lost(&mut self, plan: &Value) -> io::Result<()> {
        let Some(good) = self.last_good_bytes() else {
            return Ok(());
        };
        let lost = plan_file::tree(&good).is_some_and(|good| lacks_items(plan, &good));
        if lost {
            self.keep_for_good(&good)
        } else {
            Ok(())
        }
    }

    /// What a backup holds of the plan: as it stands where it can be read, else the last good copy; and where there is
    /// none either, what stands there.
    pub(super) fn plan_to_keep(&self) -> Option<Vec<u8>> {
        let mut paths = [self.places.plan(), self.places.last_good()].into_iter();
        let bytes_of = |path: &PathBuf| Some(read_whole(&self.disk, path, LARGEST).ok()?.0);
        let understood = paths.find_map(|path| {
            let bytes = bytes_of(&path)?;
            plan_file::parse(&path, &bytes).is_ok().then_some(bytes)
        });
        understood.or_else(|| bytes_of(&self.places.plan()))
    }

    /// The plans that are kept for good.
    pub(super) fn kept_plans(&self) -> Vec<PathBuf> {
        let backup = self.places.backup();
        let mut names = self.disk.list(&backup).unwrap_or_default();
        names.sort_unstable();
        let kept = names.iter().filter(|name| name.starts_with(KEPT));
        let paths = kept.map(|name| backup.join(name).join("plan.json"));
        paths.filter(|path| self.disk.stat(path).is_ok()).collect()
    }
}

/// True when an item of a list in `whole` is not in the same list of `plan`.
fn lacks_items(plan: &Value, whole: &Value) -> bool {
    let ids = |list: &Value| -> BTreeSet<String> {
        let items = list.as_array().into_iter().flatten();
        let ids = items.filter_map(|item| item.get("id").and_then(Value::as_str));
        ids.map(str::to_owned).collect()
    };
    let lists = whole.as_object().into_iter().flatten();
    let mut pairs = lists.map(|(name, list)| (list, plan.get(name).unwrap_or(&Value::Null)));
    pairs.any(|(whole, list)| !ids(whole).is_subset(&ids(list)))
}

/// A hard moment and an exercise are there before the first plan is.
fn needs_plan(fact: &Fact) -> bool {
    let is_step =
        |fact: &Fact| matches!(fact, Fact::Done(done) if done.source != Source::HardMoment);
    matches!(fact, Fact::Here { .. }) || is_step(fact)
}

//! Changing plan.json: what one window, or a person with an editor, changed is done to what stands in the file now.

use std::io::{self, ErrorKind};

use serde_json::Value;

use super::{
    NotSaved, PlanError,
    disk::{Disk, How},
    file::FileStore,
    forget::{drop_erased, keep_marks},
    plan_file::{self, LARGEST, slips::first_slip},
    stamp::{highest, stamp_changes, stamp_hand_edits},
    writing::{behind_links, lock, make_folders, read_whole, replace},
};
use crate::domain::{patch, plan::Plan};

impl<D: Disk> FileStore<D> {
    /// Makes plan.json hold what `new` changed against `base`.
    pub(super) fn change_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        self.settle_device();
        if self.is_store_gone() {
            return Err(NotSaved::PlanGone);
        }
        make_folders(&self.disk, &self.places.store)?;
        let _held = self.hold_store()?;
        let before = self.document()?;
        let stood = before.is_some();
        let mut tree = match before {
            Some(tree) => tree,
            None => document_of(&Plan::default())?,
        };
        let good = self.last_good();
        let stamp = self.next_stamp(good.iter().chain([&tree]));
        if let Some(good) = good.filter(|_| stood) {
            stamp_hand_edits(&mut tree, &good, &stamp);
        }
        let before = tree.clone();
        if stood {
            let base = document_of(base)?;
            patch::apply(&mut tree, &base, &document_of(new)?);
            keep_marks(&mut tree, &before);
            drop_erased(&mut tree, &base, &stamp);
        } else {
            tree = document_of(new)?;
        }
        // What daymark itself takes away can be taken back; what is gone from the file cannot.
        self.keep_what_is_lost(if stood { &before } else { &tree })?;
        stamp_changes(&mut tree, &before, &stamp);
        let plan = self.put_plan(&tree)?;
        self.remember_change_of_plan();
        self.take_unsaved_away();
        Ok(plan)
    }

    /// Holds the store's folder against other windows as long as the answer lives. It is the folder and not the file
    /// that is locked, because the file is about to be another.
    pub(super) fn hold_store(&self) -> Result<D::File, NotSaved> {
        let folder = self.disk.open(&self.places.store, How::Folder)?;
        lock(&self.disk, &folder)?;
        Ok(folder)
    }

    /// A stamp of this device, later than any in these documents.
    pub(super) fn next_stamp<'a>(&self, known: impl IntoIterator<Item = &'a Value>) -> String {
        let counter = known.into_iter().map(highest).max().unwrap_or(0);
        format!("{}:{}", counter.saturating_add(1), self.this.device.id)
    }

    /// The document that stands in the file now; nothing is ever written over one that cannot be read.
    pub(super) fn document(&mut self) -> Result<Option<Value>, NotSaved> {
        let path = self.places.plan();
        match read_whole(&self.disk, &path, LARGEST) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let is_gone = self.is_plan_gone();
                (!is_gone).then_some(None).ok_or(NotSaved::PlanGone)
            }
            Err(_) => Err(NotSaved::PlanUnreadable),
            Ok((bytes, _)) => match plan_file::parse(&path, &bytes) {
                Ok(_) => plan_file::tree(&bytes)
                    .map(Some)
                    .ok_or(NotSaved::PlanUnreadable),
                Err(_) => Err(NotSaved::PlanUnreadable),
            },
        }
    }

    /// Replaces the file with a document that is a plan; where it is a link, the file that it leads to.
    pub(super) fn put_plan(&mut self, tree: &Value) -> Result<Plan, NotSaved> {
        let bytes = plan_file::pretty(tree);
        let plan = plan_file::parse(&self.places.plan(), &bytes);
        let plan = plan.map_err(|_| NotSaved::PlanUnreadable)?;
        let path = behind_links(&self.disk, &self.places.plan());
        let name = self.temporary();
        replace(&self.disk, &path, &bytes, &name)?;
        self.plan.stat = self.disk.stat(&path).ok();
        self.plan.trouble = None;
        self.plan.is_to_come = false;
        self.keep_last_good(&bytes);
        Ok(plan)
    }

    /// The plan as this machine last read or wrote it whole, with the stamps of edits by hand.
    pub(super) fn last_good(&self) -> Option<Value> {
        plan_file::tree(&self.last_good_bytes()?)
    }

    /// The same as it is on disk.
    pub(super) fn last_good_bytes(&self) -> Option<Vec<u8>> {
        let read = read_whole(&self.disk, &self.places.last_good(), LARGEST);
        read.ok().map(|(bytes, _)| bytes)
    }

    /// Keeps a copy to fall back on. It can be made again at any time, so nothing is said when it cannot. One that is
    /// not understood, of a newer daymark say, is kept for good first, and one that cannot be read stays.
    pub(super) fn keep_last_good(&mut self, bytes: &[u8]) {
        let path = self.places.last_good();
        let may_go = match read_whole(&self.disk, &path, LARGEST) {
            Ok((old, _)) if plan_file::parse(&path, &old).is_err() => self.keep_for_good(&old),
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            Ok(_) | Err(_) => Ok(()),
        };
        let _ = may_go.and_then(|()| self.keep(&path, bytes));
    }
}

/// A plan as a document.
pub(super) fn document_of(plan: &Plan) -> Result<Value, NotSaved> {
    serde_json::to_value(plan).map_err(|_| NotSaved::PlanUnreadable)
}

/// Why an edited copy was not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The disk did not take it.
    NotSaved(NotSaved),
    /// The file could not be read when the copy was made, and is another now: nobody can tell what was changed.
    ChangedMeanwhile,
}

impl From<NotSaved> for NotTaken {
    fn from(why: NotSaved) -> Self {
        NotTaken::NotSaved(why)
    }
}

impl From<io::Error> for NotTaken {
    fn from(error: io::Error) -> Self {
        NotTaken::NotSaved(error.into())
    }
}

impl<D: Disk> FileStore<D> {
    /// plan.json as it stands, readable or not.
    pub fn plan_as_it_stands(&self) -> io::Result<Vec<u8>> {
        read_whole(&self.disk, &self.places.plan(), LARGEST).map(|(bytes, _)| bytes)
    }

    /// Whether these bytes are a plan, and where they are not.
    pub fn check_plan(&self, bytes: &[u8]) -> Result<(), PlanError> {
        let read = plan_file::parse(&self.places.plan(), bytes);
        read.map(|_| ()).map_err(|unread| *unread.error)
    }

    /// What reads as a plan and would still not do what it is meant to.
    pub fn slip(&self, bytes: &[u8]) -> Option<PlanError> {
        first_slip(&self.places.plan(), bytes)
    }

    /// Does to plan.json what turned `base` into `new`, an edit by hand; what changed elsewhere meanwhile stays.
    pub fn take_edited(&mut self, base: &[u8], new: &[u8]) -> Result<(), NotTaken> {
        if self.paper.is_some() {
            return Err(NotSaved::NoStore.into());
        }
        self.settle_device();
        let _held = self.hold_store()?;
        let (now, _) = read_whole(&self.disk, &self.places.plan(), LARGEST)?;
        let readable = |bytes: &[u8]| {
            let reads = self.check_plan(bytes).is_ok();
            reads.then(|| plan_file::tree(bytes)).flatten()
        };
        let edited = readable(new).ok_or(NotSaved::PlanUnreadable)?;
        let before = readable(&now);
        let mut tree = match (&before, readable(base)) {
            _ if now == base => edited,
            (Some(before), Some(base)) => {
                let mut tree = before.clone();
                patch::apply(&mut tree, &base, &edited);
                tree
            }
            (None, _) | (_, None) => return Err(NotTaken::ChangedMeanwhile),
        };
        self.keep_what_is_lost(&tree)?;
        let good = self.last_good().or(before);
        if let Some(good) = good {
            let stamp = self.next_stamp([&tree, &good]);
            stamp_hand_edits(&mut tree, &good, &stamp);
            drop_erased(&mut tree, &good, &stamp);
        }
        self.put_plan(&tree)?;
        self.remember_change_of_plan();
        Ok(())
    }
}

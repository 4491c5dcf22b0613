//! Changing plan.json: what one window changed is done to what stands in the file now.

use std::io::ErrorKind;

use serde_json::Value;

use super::{
    NotSaved,
    disk::{Disk, How},
    file::FileStore,
    forget::{drop_erased, keep_marks},
    places::folder_of,
    plan_file::{self, LARGEST},
    stamp::{highest, stamp_changes, stamp_hand_edits},
    writing::{behind_links, lock, make_folders, read_whole, replace},
};
use crate::domain::{patch, plan::Plan};

impl<D: Disk> FileStore<D> {
    /// Makes plan.json hold what `new` changed against `base`.
    pub(super) fn change_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        self.settle_device();
        make_folders(&self.disk, &self.places.store)?;
        // The folder is locked, not the file: the file is about to be another.
        let folder = self.disk.open(&self.places.store, How::Folder)?;
        lock(&self.disk, &folder)?;
        let before = self.document()?;
        let stood = before.is_some();
        let mut tree = match before {
            Some(tree) => tree,
            None => document_of(&Plan::default())?,
        };
        let good = self.last_good();
        let counter = highest(&tree)
            .max(good.as_ref().map_or(0, highest))
            .saturating_add(1);
        let stamp = format!("{counter}:{}", self.device.id);
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
        stamp_changes(&mut tree, &before, &stamp);
        let bytes = plan_file::pretty(&tree);
        let plan = plan_file::parse(&self.places.plan(), &bytes);
        let plan = plan.map_err(|_| NotSaved::PlanUnreadable)?;
        self.put_plan(&bytes)?;
        self.keep_last_good(&bytes);
        Ok(plan)
    }

    /// The document that stands in the file now; nothing is ever written over one that cannot be read.
    pub(super) fn document(&mut self) -> Result<Option<Value>, NotSaved> {
        let path = self.places.plan();
        match read_whole(&self.disk, &path, LARGEST) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(_) => Err(NotSaved::PlanUnreadable),
            Ok((bytes, _)) => match plan_file::parse(&path, &bytes) {
                Ok(_) => plan_file::tree(&bytes)
                    .map(Some)
                    .ok_or(NotSaved::PlanUnreadable),
                Err(_) => Err(NotSaved::PlanUnreadable),
            },
        }
    }

    /// Replaces the file; where it is a link, the file that it leads to.
    pub(super) fn put_plan(&mut self, bytes: &[u8]) -> Result<(), NotSaved> {
        let path = behind_links(&self.disk, &self.places.plan());
        let name = self.temporary();
        replace(&self.disk, &path, bytes, &name)?;
        self.plan_seen = self.disk.stat(&path).ok();
        self.plan_trouble = None;
        Ok(())
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

    /// Keeps a copy to fall back on. It can be made again at any time, so nothing is said when it cannot.
    pub(super) fn keep_last_good(&mut self, bytes: &[u8]) {
        let path = self.places.last_good();
        let name = self.temporary();
        let _ = make_folders(&self.disk, folder_of(&path))
            .and_then(|()| replace(&self.disk, &path, bytes, &name));
    }
}

/// A plan as a document.
fn document_of(plan: &Plan) -> Result<Value, NotSaved> {
    serde_json::to_value(plan).map_err(|_| NotSaved::PlanUnreadable)
}

//! Changes of the plan that could not be written: put aside as a copy of the plan that holds them, and merged into the
//! plan as soon as it can be written, like the copy of a syncer.

use std::path::PathBuf;

use serde_json::Value;

use super::{
    NotSaved,
    changing::document_of,
    disk::Disk,
    file::FileStore,
    forget::keep_marks,
    plan_file::{self, LARGEST},
    stamp::stamp_changes,
    writing::read_whole,
};
use crate::domain::{patch, plan::Plan};

/// How the names of these files begin.
const UNSAVED: &str = "unsaved-";

/// A plan with changes that were put aside.
pub(super) struct Aside {
    pub(super) path: PathBuf,
    pub(super) tree: Value,
}

impl<D: Disk> FileStore<D> {
    /// Puts aside what `new` changed against `base`: a visit has one file, which it writes anew.
    pub(super) fn put_plan_aside(&mut self, base: &Plan, new: &Plan) -> Result<(), NotSaved> {
        if new.is_unfinished() {
            // A first run that is begun again would find the values of this one in its way.
            return Err(NotSaved::NoStore);
        }
        self.settle_device();
        let base = document_of(base)?;
        let before = self.last_good().unwrap_or_else(|| base.clone());
        let mut tree = before.clone();
        patch::apply(&mut tree, &base, &document_of(new)?);
        keep_marks(&mut tree, &before);
        let stamp = self.next_stamp([&before]);
        stamp_changes(&mut tree, &before, &stamp);
        let path = self.plan.unsaved.clone().unwrap_or_else(|| {
            let name = format!("{UNSAVED}{:016x}.json", self.this.ids.draw());
            self.places.own().join(name)
        });
        self.keep(&path, &plan_file::pretty(&tree))?;
        self.plan.unsaved = Some(path);
        Ok(())
    }

    /// What this visit put aside is in the plan now.
    pub(super) fn take_unsaved_away(&mut self) {
        if let Some(path) = self.plan.unsaved.take() {
            // What cannot be taken away is merged once more, and found to be known.
            let _ = self.disk.remove(&path);
        }
    }

    /// The files of changes that were put aside.
    pub(super) fn unsaved_files(&self) -> Vec<PathBuf> {
        let own = self.places.own();
        let mut names = self.disk.list(&own).unwrap_or_default();
        names.retain(|name| name.starts_with(UNSAVED));
        names.sort_unstable();
        names.iter().map(|name| own.join(name)).collect()
    }

    /// Those that can be read; another stays where somebody may look for it.
    pub(super) fn unsaved_plans(&self) -> Vec<Aside> {
        let read = |path: PathBuf| {
            let (bytes, _) = read_whole(&self.disk, &path, LARGEST).ok()?;
            plan_file::parse(&path, &bytes).ok()?;
            let tree = plan_file::tree(&bytes)?;
            Some(Aside { path, tree })
        };
        self.unsaved_files().into_iter().filter_map(read).collect()
    }
}

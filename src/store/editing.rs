//! Taking over what a person changed in a copy of plan.json, while others may have changed the file.

use std::io;

use super::{
    NotSaved, PlanError,
    disk::{Disk, How},
    file::FileStore,
    forget::drop_erased,
    plan_file::{self, LARGEST},
    stamp::{highest, stamp_hand_edits},
    writing::{lock, read_whole},
};
use crate::domain::patch;

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
        read.map(|_| ()).map_err(|unread| unread.error)
    }

    /// Does to plan.json what turned `base` into `new`, an edit by hand; what changed elsewhere meanwhile stays.
    pub fn take_edited(&mut self, base: &[u8], new: &[u8]) -> Result<(), NotTaken> {
        if self.paper.is_some() {
            return Err(NotSaved::NoStore.into());
        }
        self.settle_device();
        let folder = self.disk.open(&self.places.store, How::Folder)?;
        lock(&self.disk, &folder)?;
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
        let good = self.last_good().or(before);
        if let Some(good) = good {
            let counter = highest(&tree).max(highest(&good)) + 1;
            let stamp = format!("{counter}:{}", self.device.id);
            stamp_hand_edits(&mut tree, &good, &stamp);
            drop_erased(&mut tree, &good, &stamp);
        }
        let bytes = plan_file::pretty(&tree);
        if self.check_plan(&bytes).is_err() {
            return Err(NotSaved::PlanUnreadable.into());
        }
        self.put_plan(&bytes)?;
        self.keep_last_good(&bytes);
        Ok(())
    }
}

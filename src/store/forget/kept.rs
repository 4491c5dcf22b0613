//! What this machine has forgotten already, so that it looks for it once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Gone;
use crate::{
    domain::id::Id,
    store::{
        disk::Disk,
        file::FileStore,
        places::folder_of,
        writing::{make_folders, read_whole, replace},
    },
};

/// The most bytes of the file.
const LARGEST: u64 = 64 << 20;

/// Ids, and no texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::store) struct Forgotten {
    /// Entries whose texts are taken out of everything here.
    pub(in crate::store) entries: BTreeSet<Id>,
    /// Items of the plan that are.
    pub(in crate::store) items: BTreeSet<Id>,
}

impl<D: Disk> FileStore<D> {
    /// What was forgotten here.
    pub(in crate::store) fn forgotten(&self) -> Forgotten {
        let read = read_whole(
            &self.disk,
            &self.places.forgotten(&self.this.device.id),
            LARGEST,
        );
        let kept = read
            .ok()
            .and_then(|(bytes, _)| serde_json::from_slice(&bytes).ok());
        kept.unwrap_or_default()
    }

    /// The same, as what is to be left out of a copy.
    pub(in crate::store) fn gone(&self) -> Gone {
        let forgotten = self.forgotten();
        Gone {
            entries: forgotten.entries,
            items: forgotten.items,
            ..Gone::default()
        }
    }

    /// Remembers it. Where that cannot be kept, the next wider look does it all again.
    pub(super) fn keep_forgotten(&mut self, gone: &Gone) {
        let mut kept = self.forgotten();
        kept.entries.extend(gone.entries.iter().cloned());
        kept.items.extend(gone.items.iter().cloned());
        let path = self.places.forgotten(&self.this.device.id);
        let name = self.temporary();
        let bytes = serde_json::to_vec(&kept).unwrap_or_default();
        let _ = make_folders(&self.disk, folder_of(&path))
            .and_then(|()| replace(&self.disk, &path, &bytes, &name));
    }
}

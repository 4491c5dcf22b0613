//! What is to be forgotten, what forgetting came to, and what this machine has forgotten already.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    domain::id::Id,
    store::{NotSaved, disk::Disk, file::FileStore},
};

/// Shorter words stand in many texts, so nothing is concluded from them.
const TELLING: usize = 8;

/// Whose logs are rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those that this device writes.
    Own,
    /// Those of other devices too: they are gone for good.
    Everyones,
}

/// What is to be forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Entries of the log that lose their texts.
    pub entries: BTreeSet<Id>,
    /// Items of the plan that go whole.
    pub items: BTreeSet<Id>,
    /// Their texts, as far as they are known.
    pub texts: BTreeSet<String>,
}

impl Gone {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.items.is_empty()
    }

    /// The texts that are long enough to be known again elsewhere, as they are and as they stand in JSON.
    pub(super) fn needles(&self) -> Vec<String> {
        let mut needles = Vec::new();
        for text in self.texts.iter().filter(|text| text.len() >= TELLING) {
            let quoted = serde_json::Value::from(text.as_str()).to_string();
            let inside = quoted[1..quoted.len() - 1].to_owned();
            if inside != *text {
                needles.push(inside);
            }
            needles.push(text.clone());
        }
        needles
    }
}

/// What forgetting came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// The files that were rewritten or taken away.
    pub files: Vec<String>,
    /// Logs of other devices that hold the text until those devices hear of it.
    pub others: Vec<String>,
    /// Files that could not be rewritten, and why.
    pub refused: Vec<(String, NotSaved)>,
    /// Files in which the same words stand for another reason.
    pub same_words: Vec<String>,
}

impl Reached {
    /// Could not be rewritten, for the first of these reasons.
    pub(super) fn refuse(&mut self, label: String, why: NotSaved) {
        if self.refused.iter().all(|(known, _)| *known != label) {
            self.refused.push((label, why));
        }
    }
}

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
        let kept = self.recalled(&self.places.forgotten(&self.this.device.id));
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
        let bytes = serde_json::to_vec(&kept).unwrap_or_default();
        let _ = self.keep(&self.places.forgotten(&self.this.device.id), &bytes);
    }
}

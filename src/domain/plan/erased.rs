//! What is left of an item that was erased: its id, so that no copy of the plan brings it back.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Plan;
use crate::domain::{day::Day, id::Id};

/// The mark an erased item leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Erased {
    /// The item's id.
    pub id: Id,
    /// The day it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// True once the person chose an item of this name anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lifted: bool,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl Plan {
    /// The ids of what is erased.
    pub fn erased_ids(&self) -> HashSet<Id> {
        let standing = self.erased.iter().filter(|item| !item.lifted);
        standing.map(|item| item.id.clone()).collect()
    }

    /// Leaves out what is erased, should another copy have brought it back.
    pub fn without_erased(mut self) -> Self {
        let gone = self.erased_ids();
        if !gone.is_empty() {
            self.values.retain(|item| !gone.contains(&item.id));
            self.commitments.retain(|item| !gone.contains(&item.id));
            self.if_then.retain(|item| !gone.contains(&item.id));
            self.one_offs.retain(|item| !gone.contains(&item.id));
            self.people.retain(|item| !gone.contains(&item.id));
            self.notes.retain(|item| !gone.contains(&item.id));
            self.hard_moment_actions
                .retain(|item| !gone.contains(&item.id));
            self.cues.retain(|item| !gone.contains(&item.id));
        }
        self
    }
}

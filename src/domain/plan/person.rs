//! The smaller lists of a plan: people, notes, actions, cues.

use serde::{Deserialize, Serialize};

use crate::domain::{block::Block, day::Day, id::Id};

/// Somebody to reach on a hard day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Person {
    /// Its id.
    pub id: Id,
    /// At most 24 characters.
    pub name: String,
    /// How to reach them, in the person's own words.
    #[serde(default)]
    pub reach: String,
    /// `friend`, or `doctor` for a doctor, clinic or line.
    #[serde(default = "friend")]
    pub kind: String,
    /// The day the entry was last checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// The day the entry was taken off the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

fn friend() -> String {
    "friend".to_owned()
}

/// A note to self in the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// At most 280 characters.
    pub text: String,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// One action the hard moment may offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HardMomentAction {
    /// Its id, as in the assets or the person's own.
    pub id: Id,
    /// What to do.
    pub text: String,
    /// The value it serves, if the person said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Id>,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// A start signal in the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cue {
    /// Its id.
    pub id: Id,
    /// As in "open a window".
    pub text: String,
    /// The block it belongs to.
    #[serde(default)]
    pub block: Block,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

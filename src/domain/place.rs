//! Where a person is today.

use serde::{Deserialize, Serialize};

/// A place to do a step in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Where one lives.
    Home,
    /// On the way, in a park, in a street.
    Outside,
    /// At work or where one studies.
    Work,
    /// Anywhere else, and what a newer daymark has a name for.
    #[serde(other)]
    Elsewhere,
}

impl Place {
    /// All places, in the order they are listed.
    pub const ALL: [Place; 4] = [Place::Home, Place::Outside, Place::Work, Place::Elsewhere];

    /// The name used in files, and the id in the list of places.
    pub fn name(self) -> &'static str {
        match self {
            Place::Home => "home",
            Place::Outside => "outside",
            Place::Work => "work",
            Place::Elsewhere => "elsewhere",
        }
    }
}

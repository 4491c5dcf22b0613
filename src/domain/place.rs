//! Where a person is today.

use serde::{Deserialize, Serialize};

use super::names::names;

names! {
    /// A place to do a step in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[cfg_attr(test, derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Place {
        /// Where one lives.
        Home = "home",
        /// On the way, in a park, in a street.
        Outside = "outside",
        /// At work or where one studies.
        Work = "work",
        /// Anywhere else, and what a newer daymark has a name for.
        #[serde(other)]
        Elsewhere = "elsewhere",
    }
}

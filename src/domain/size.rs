//! How big a step is.

use serde::{Deserialize, Serialize};

use super::names::names;

names! {
    /// The size of a step. Every size counts the same.
    #[derive(
        Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
    )]
    #[cfg_attr(test, derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Size {
        /// Up to a minute, from bed or chair.
        Tiny = "tiny",
        /// About two minutes.
        #[default]
        Two = "two",
        /// About five minutes.
        Five = "five",
        /// The step's own longer time, in minutes.
        Longer = "longer",
    }
}

impl Size {
    /// The next smaller size, if there is one.
    pub fn smaller(self) -> Option<Self> {
        match self {
            Size::Tiny => None,
            Size::Two => Some(Size::Tiny),
            Size::Five => Some(Size::Two),
            Size::Longer => Some(Size::Five),
        }
    }

    /// The next larger size, if there is one.
    pub fn larger(self) -> Option<Self> {
        match self {
            Size::Tiny => Some(Size::Two),
            Size::Two => Some(Size::Five),
            Size::Five => Some(Size::Longer),
            Size::Longer => None,
        }
    }
}

//! How big a step is.

use serde::{Deserialize, Serialize};

/// The size of a step. Every size counts the same.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// Up to a minute, from bed or chair.
    Tiny,
    /// About two minutes.
    #[default]
    Two,
    /// About five minutes.
    Five,
    /// The step's own longer time, in minutes.
    Longer,
}

impl Size {
    /// All sizes, smallest first.
    pub const ALL: [Size; 4] = [Size::Tiny, Size::Two, Size::Five, Size::Longer];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Size::Tiny => "tiny",
            Size::Two => "two",
            Size::Five => "five",
            Size::Longer => "longer",
        }
    }

    /// The size with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

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

//! Parts of the day: places to expect a step, never deadlines.

use serde::{Deserialize, Serialize};

use super::{day::Moment, names::names};

names! {
    /// A part of the day.
    #[derive(
        Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
    )]
    #[cfg_attr(test, derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    #[expect(missing_docs, reason = "the names say what they are")]
    pub enum Block {
        Morning = "morning",
        Midday = "midday",
        Afternoon = "afternoon",
        Evening = "evening",
        /// At any time of the day.
        #[default]
        Any = "any",
    }
}

impl Block {
    /// True where what happens in one may happen in the other.
    pub fn meets(self, other: Self) -> bool {
        [other, Block::Any].contains(&self) || other == Block::Any
    }

    /// The words shown to a person.
    pub fn words(self) -> &'static str {
        match self {
            Block::Any => "any time",
            Block::Morning | Block::Midday | Block::Afternoon | Block::Evening => self.name(),
        }
    }
}

/// The hour before which nobody is called: a morning begins at four, so that a night belongs to the day before it.
const WAKING: u8 = 8;

/// When the blocks begin and end: hours from 0 to 24, the end not included; a block may pass midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Blocks {
    pub morning: [u8; 2],
    pub midday: [u8; 2],
    pub afternoon: [u8; 2],
    pub evening: [u8; 2],
}

impl Default for Blocks {
    fn default() -> Self {
        Self {
            morning: [4, 11],
            midday: [11, 15],
            afternoon: [15, 19],
            evening: [19, 4],
        }
    }
}

impl Blocks {
    /// The hours of a block; "any time" has none.
    pub fn hours(&self, block: Block) -> Option<[u8; 2]> {
        match block {
            Block::Morning => Some(self.morning),
            Block::Midday => Some(self.midday),
            Block::Afternoon => Some(self.afternoon),
            Block::Evening => Some(self.evening),
            Block::Any => None,
        }
    }

    /// The hour at which something in a block is announced: its first, or eight where the block begins earlier in the
    /// night and lasts until then. "Any time" has none.
    pub fn announced(&self, block: Block) -> Option<u8> {
        let [from, to] = self.hours(block)?;
        let wakes = from < WAKING && (WAKING < to || to <= from);
        Some(if wakes { WAKING } else { from })
    }

    /// The block that `now` lies in; "any time" where the hours leave a gap.
    pub fn at(&self, now: Moment) -> Block {
        let hour = now.hour();
        let holds = |[from, to]: [u8; 2]| {
            if from <= to {
                from <= hour && hour < to
            } else {
                hour >= from || hour < to
            }
        };
        Block::ALL
            .into_iter()
            .find(|block| self.hours(*block).is_some_and(holds))
            .unwrap_or(Block::Any)
    }
}

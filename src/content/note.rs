//! A note to self.

use serde::{Deserialize, Serialize};

use super::{
    item::{Item, id_fault, text_fault},
    mood::Band,
};
use crate::domain::block::Block;

/// A sentence or two to oneself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    /// The note, up to 140 characters.
    pub text: String,
    pub part: Part,
    #[serde(default)]
    pub tone: Tone,
    #[serde(default)]
    pub when: When,
    /// The weather of the days it fits; none is any.
    #[serde(default)]
    pub bands: Vec<Band>,
    // Notes of a person's own may have these from before.
    #[serde(default, skip_serializing, rename = "value")]
    _value: Option<String>,
    #[serde(default, skip_serializing, rename = "step")]
    _step: Option<String>,
}

impl Note {
    /// True when it says nothing that a day of this weather or a part of the day contradicts. Where nobody named the
    /// weather it speaks of none: it fits a low day and a tense one alike.
    pub fn fits(&self, band: Option<Band>, block: Block) -> bool {
        let holds = |band: &Band| self.bands.is_empty() || self.bands.contains(band);
        let fits_band = match band {
            Some(band) => holds(&band),
            None => holds(&Band::Low) && holds(&Band::Tense),
        };
        fits_band && self.when.holds(block)
    }
}

/// When in a day a note fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum When {
    Morning,
    /// From late morning to early evening.
    Day,
    Evening,
    #[default]
    Any,
}

impl When {
    fn holds(self, block: Block) -> bool {
        match self {
            Self::Morning => block == Block::Morning,
            Self::Day => matches!(block, Block::Midday | Block::Afternoon),
            Self::Evening => block == Block::Evening,
            Self::Any => true,
        }
    }
}

/// What a note is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// This is hard.
    Hard,
    /// Many people know it.
    Shared,
    /// One is worth care.
    Worth,
    /// Coming back.
    Return,
    /// After a good day.
    Good,
    /// Before sleep.
    Sleep,
}

/// How notes sound; a setting of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    #[default]
    Plain,
    Warm,
}

impl Item for Note {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        id_fault(&self.id).or_else(|| text_fault("text", &self.text, 140))
    }
}

//! A mood word.

use serde::{Deserialize, Serialize};

use super::item::{Item, id_fault, text_fault};

/// A plain word for how today is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    pub id: String,
    pub key: char,
    /// The word, to stand after "Today I feel".
    pub word: String,
    /// What is meant by it; may be empty.
    #[serde(default)]
    pub gloss: String,
    /// The weather it belongs to; chooses content and is never shown.
    pub band: Band,
}

/// The weather a mood word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    Low,
    Tense,
    Even,
    Light,
    Changeable,
}

/// Keys that mean something else while the mood words are shown.
const TAKEN: &str = "0hjkoquwz";

impl Item for Mood {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        let free = matches!(self.key, 'a'..='z' | '1'..='9') && !TAKEN.contains(self.key);
        let gloss_fits = self.gloss.chars().count() <= 24;
        id_fault(&self.id)
            .or_else(|| text_fault("word", &self.word, 24))
            .or_else(|| {
                (!gloss_fits).then(|| "its 'gloss' is longer than 24 characters".to_owned())
            })
            .or_else(|| (!free).then(|| format!("the key '{}' is in use elsewhere", self.key)))
    }

    fn clash(&self, other: &Self) -> Option<String> {
        (self.key == other.key)
            .then(|| format!("the key '{}' is already that of '{}'", self.key, other.id))
    }
}

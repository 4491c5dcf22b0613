//! A note to self.

use serde::{Deserialize, Serialize};

use super::item::{Item, STEP, id_fault, text_fault};

/// A sentence or two for a hard day, with a small step beside it where one fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub id: String,
    /// The note, up to 140 characters.
    pub text: String,
    pub part: Part,
    #[serde(default)]
    pub tone: Tone,
    /// The id of the value its step belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// A step of under a minute that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    Hard,
    Shared,
    Worth,
    Return,
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
        let step = self.step.as_deref();
        id_fault(&self.id)
            .or_else(|| text_fault("text", &self.text, 140))
            .or_else(|| step.and_then(|text| text_fault("step", text, STEP)))
    }
}

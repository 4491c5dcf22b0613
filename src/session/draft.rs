//! Half-typed text, kept until it is needed again.

use serde::{Deserialize, Serialize};

use crate::{session::effect::Effect, session::field::Field};

use crate::session::Session;

/// Text that was left half typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The field's name.
    pub place: String,
    /// What stood in it.
    pub text: String,
}

impl Draft {
    /// What the store kept; something else than drafts is left alone.
    pub fn read(kept: Option<&str>) -> Vec<Self> {
        kept.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }
}

impl Session {
    /// The half-typed text of a field, if there is any.
    pub fn draft(&self, place: &str) -> &str {
        self.drafts
            .iter()
            .find(|draft| draft.place == place)
            .map_or("", |draft| &draft.text)
    }

    /// Keeps what stands in a field that is put away.
    pub fn set_draft(&mut self, place: &str, text: &str) {
        self.drafts.retain(|draft| draft.place != place);
        if !text.trim().is_empty() {
            self.drafts.push(Draft {
                place: place.to_owned(),
                text: text.to_owned(),
            });
        }
    }

    /// Orders the keeping of what is half typed while the program leaves.
    pub(crate) fn keep_draft(&mut self, field: Option<(&'static str, String)>) {
        if let Some((place, text)) = field {
            self.set_draft(place, &text);
        }
        if !self.drafts.is_empty() {
            let text = serde_json::to_string(&self.drafts).unwrap_or_default();
            self.order(Effect::KeepDraft(text));
        } else if self.visit.had_drafts {
            self.order(Effect::KeepDraft(String::new()));
        }
    }
}

impl Field {
    /// The field's name and text, for keeping.
    pub fn half_typed(&self) -> (&'static str, String) {
        (self.place, self.text().to_owned())
    }
}

//! Half-typed text, kept until it is needed again.

use serde::{Deserialize, Serialize};

use super::{Session, effect::Effect};

/// Text that was left half typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The field's name.
    pub place: String,
    /// What stood in it.
    pub text: String,
}

/// The drafts of a visit.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    now: Vec<Draft>,
    /// What the store was asked to keep of them last; `None` where it is asked once more in any case.
    kept: Option<String>,
}

impl Drafts {
    /// What the store kept; something else than drafts is left alone.
    pub(super) fn read(kept: Option<String>) -> Self {
        let kept = kept.unwrap_or_default();
        let now = serde_json::from_str(&kept).unwrap_or_default();
        let kept = Some(kept);
        Self { now, kept }
    }

    fn set(&mut self, place: &str, text: &str) {
        self.now.retain(|draft| draft.place != place);
        if !text.trim().is_empty() {
            self.now.push(Draft {
                place: place.to_owned(),
                text: text.to_owned(),
            });
        }
    }

    fn text(&self) -> String {
        if self.now.is_empty() {
            return String::new();
        }
        serde_json::to_string(&self.now).unwrap_or_default()
    }
}

impl Session {
    /// The half-typed text of a field, if there is any.
    pub fn draft(&self, place: &str) -> &str {
        let mut drafts = self.drafts.now.iter();
        let draft = drafts.find(|draft| draft.place == place);
        draft.map_or("", |draft| &draft.text)
    }

    /// Keeps what stands in a field that is put away.
    pub fn set_draft(&mut self, place: &str, text: &str) {
        self.drafts.set(place, text);
    }

    /// Orders the keeping of what is half typed, this field among it, unless all of it is kept already.
    pub(crate) fn keep_drafts(&mut self, open: Option<(&'static str, String)>) {
        let before = self.drafts.now.clone();
        if let Some((place, text)) = open {
            self.drafts.set(place, &text);
        }
        let text = self.drafts.text();
        // The field says itself what becomes of its words.
        self.drafts.now = before;
        if self.drafts.kept.as_ref() != Some(&text) {
            self.drafts.kept = Some(text.clone());
            self.order(Effect::KeepDraft(text));
        }
    }

    /// The same while the program leaves: what may have been refused is tried once more.
    pub(crate) fn keep_drafts_for_next_time(&mut self, open: Option<(&'static str, String)>) {
        self.drafts.kept.take_if(|kept| !kept.is_empty());
        self.keep_drafts(open);
    }
}

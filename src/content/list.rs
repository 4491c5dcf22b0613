//! The pick lists.

use serde::{Deserialize, Serialize};

use crate::domain::block::Block;

use super::item::{Item, STEP, id_fault, text_fault};
use super::overrides::{Overrides, Section, add_texts, lay_over};

/// One small thing to do in a hard moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HardMomentAction {
    /// Its name in plans and logs.
    pub id: String,
    pub text: String,
    /// How it reads once it is done; the text where it is empty.
    #[serde(default)]
    pub past: String,
    /// What it is for, in the person's own voice.
    pub label: String,
    /// Ids of the values it suits, best first. The first active one is logged, else the person's first value.
    #[serde(default)]
    pub values: Vec<String>,
    /// It reaches out to a person.
    #[serde(default)]
    pub person: bool,
    /// The action when a person is known, with `{name}` for the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named: Option<String>,
}

/// A start signal: it comes first, then the step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    pub id: String,
    /// How it reads in a list.
    pub text: String,
    /// How it reads on the Start screen.
    pub imperative: String,
    /// The part of the day in which it happens anyway; absent for what somebody has to do for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its name in plans and logs.
    pub id: String,
    pub text: String,
    /// Of something that got in the way: the moment an if-then plan for it can follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<String>,
    /// Of a moment that an if-then plan can follow: the part of the day it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Block>,
}

/// The words of what has this id; the id itself where no list names it any more.
pub fn text_of<'a>(lines: impl IntoIterator<Item = &'a Line>, id: &'a str) -> &'a str {
    let mut lines = lines.into_iter();
    let line = lines.find(|line| line.id == id);
    line.map_or(id, |line| line.text.as_str())
}

impl Item for HardMomentAction {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        let named = self.named.as_deref();
        id_fault(&self.id)
            .or_else(|| text_fault("text", &self.text, STEP))
            .or_else(|| text_fault("label", &self.label, 40))
            .or_else(|| named.and_then(|text| text_fault("named", text, 90)))
    }
}

impl Item for Cue {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        id_fault(&self.id)
            .or_else(|| text_fault("text", &self.text, STEP))
            .or_else(|| text_fault("imperative", &self.imperative, STEP))
    }
}

impl Item for Line {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        let moment = self.moment.as_deref();
        id_fault(&self.id)
            .or_else(|| text_fault("text", &self.text, 90))
            .or_else(|| moment.and_then(|text| text_fault("moment", text, STEP)))
    }
}

/// The lists as they lie in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLists {
    hard_moment_actions: Vec<HardMomentAction>,
    movements: Vec<Line>,
    cues: Vec<Cue>,
    situations: Vec<Line>,
    worked: Vec<Line>,
    in_way: Vec<Line>,
    places: Vec<Line>,
    companies: Vec<Line>,
    after_tick: Vec<String>,
    review_questions: Vec<Line>,
    end_lines: Vec<Line>,
}

/// The lists with a person's own laid over them.
#[derive(Debug)]
pub(super) struct Lists {
    pub(super) hard_moment_actions: Section<HardMomentAction>,
    pub(super) movements: Section<Line>,
    pub(super) cues: Section<Cue>,
    pub(super) situations: Section<Line>,
    pub(super) worked: Section<Line>,
    pub(super) in_way: Section<Line>,
    pub(super) places: Section<Line>,
    pub(super) companies: Section<Line>,
    pub(super) after_tick: Section<String>,
    pub(super) review_questions: Section<Line>,
    pub(super) end_lines: Section<Line>,
}

impl Lists {
    pub(super) fn load(raw: RawLists, own: Option<&Overrides>) -> Self {
        Self {
            hard_moment_actions: lay_over("hard_moment_actions", raw.hard_moment_actions, own),
            movements: lay_over("movements", raw.movements, own),
            cues: lay_over("cues", raw.cues, own),
            situations: lay_over("situations", raw.situations, own),
            worked: lay_over("worked", raw.worked, own),
            in_way: lay_over("in_way", raw.in_way, own),
            places: lay_over("places", raw.places, own),
            companies: lay_over("companies", raw.companies, own),
            after_tick: add_texts("after_tick", raw.after_tick, own),
            review_questions: lay_over("review_questions", raw.review_questions, own),
            end_lines: lay_over("end_lines", raw.end_lines, own),
        }
    }

    pub(super) fn complaints(&self) -> impl Iterator<Item = String> {
        let plain = [
            &self.movements,
            &self.situations,
            &self.worked,
            &self.in_way,
            &self.places,
            &self.companies,
            &self.review_questions,
            &self.end_lines,
        ];
        let plain = plain.into_iter().flat_map(|section| &section.complaints);
        (self.hard_moment_actions.complaints.iter())
            .chain(&self.cues.complaints)
            .chain(plain)
            .chain(&self.after_tick.complaints)
            .cloned()
    }
}

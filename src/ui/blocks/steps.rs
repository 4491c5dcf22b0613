//! The steps of a day with what stands under them: data, and what is said of it.

use std::borrow::Cow;

use crate::{
    ui::{document::Mark, focus::Focus, told::Told},
    words::{self, plain as said},
};

/// The steps of a day, the body basics, the if-then plan of the hour.
#[derive(Clone, Debug)]
pub struct Steps {
    /// The steps, in the order of their keys.
    pub steps: Vec<Step>,
    /// The body basics that are shown.
    pub basics: Vec<Basic>,
    /// The sentence of the if-then plan that fits this part of the day.
    pub plan: Option<String>,
    /// A smaller day: only the selected step stands in full.
    pub is_smaller: bool,
    /// The keys that say how a step felt, with their words.
    pub felt: [(Cow<'static, str>, &'static str); 3],
    /// Whether the pane has the focus; `Away` while another one has it.
    pub focus: Focus,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// The number of its row, from 1.
    pub number: u8,
    /// The key that ticks it.
    pub key: String,
    /// Whether it is done.
    pub mark: Mark,
    /// Its words.
    pub words: String,
    /// Its value, then its state or time; with the part of the day; the state alone; the end of a one-off's row.
    pub captions: Captions,
    /// Why it matters.
    pub why: String,
    /// One of the plan, no one-off.
    pub is_planned: bool,
    /// The selected one.
    pub is_selected: bool,
    /// What followed its tick, while that is the last thing that happened and on disk.
    pub after_tick: Option<AfterTick>,
}

/// What is said of a step, in as many words as there is room for.
#[derive(Clone, Debug)]
pub struct Captions {
    /// Its value, then its state or time.
    pub usual: String,
    /// The same with the part of the day it is planned for.
    pub long: String,
    /// Its state or time alone.
    pub state: String,
    /// The end of a one-off's row.
    pub short: String,
}

/// What followed a tick.
#[derive(Clone, Debug)]
pub struct AfterTick {
    /// The line for its value, until a feeling was said.
    pub line: Option<String>,
    /// Nothing is said yet of how it felt.
    pub asks: bool,
}

/// A body basic.
#[derive(Clone, Debug)]
pub struct Basic {
    /// Its place among all, from 0.
    pub index: usize,
    /// The key that marks it.
    pub key: String,
    /// Its name in few words, or the person's own.
    pub short: String,
    /// Its name in more.
    pub long: String,
    /// It was marked today.
    pub is_done: bool,
}

impl Step {
    /// What stands behind a one-off.
    pub fn short_caption(&self, felt: &str) -> String {
        if self.asks() {
            format!("{}  {felt} {}", words::DONE, words::FELT)
        } else {
            self.captions.short.clone()
        }
    }

    /// It was just marked, and nothing is said yet of how it felt.
    pub fn asks(&self) -> bool {
        self.after_tick.as_ref().is_some_and(|after| after.asks)
    }
}

impl Steps {
    /// The keys that say how a step felt, without their words.
    pub fn felt_keys(&self) -> String {
        self.felt.each_ref().map(|(key, _)| &**key).join(" ")
    }

    /// Says each step with its state, the basics and the plan.
    pub fn narrate(&self, told: &mut Told) {
        told.words(if self.is_smaller {
            words::SMALLER_DAY_LINE
        } else {
            ""
        });
        for step in &self.steps {
            let text = words::sentence(&step.words);
            told.choice(&step.key, &format!("{text} {}", step.captions.long));
            if step.is_selected {
                told.is_here();
            }
            let after = step.after_tick.as_ref();
            let line = after.and_then(|after| after.line.as_deref());
            told.words(line.unwrap_or_default());
        }
        for basic in &self.basics {
            let state = if basic.is_done {
                words::DONE
            } else {
                said::OPEN
            };
            told.choice(&basic.key, &format!("{}, {state}", basic.long));
        }
        told.labelled(said::PLAN, self.plan.as_deref().unwrap_or_default());
    }
}

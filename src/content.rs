//! The words daymark comes with: values, steps, exercises, notes and pick lists.
//!
//! All of it is data in `assets/`, parsed when it is first asked for, because the first frame needs little of it.
//! A person's own `content.json` adds to it or overrides it, item by item. An item that cannot be used is left
//! out and named in [`Content::complaints`]; nothing here can stop the program.

mod exercise;
mod item;
mod ladder;
mod list;
mod mood;
mod note;
mod overrides;
mod value_card;

use std::sync::OnceLock;

pub use exercise::{Exercise, Need, Setting};
pub use item::clean;
pub use ladder::{Ladder, LongRung, Rung, StepNeed, Version, Versions};
pub use list::{Cue, HardMomentAction, Line, text_of};
pub use mood::{Band, Mood};
pub use note::{Note, Part, Tone, When};
pub use value_card::{ExamplePlan, Group, Starter, StarterExercises, StarterStep, ValueCard};

use memchr::memmem;
use serde::Deserialize;

use crate::domain::phrase::listed_step;
use item::Item;
use list::{Lists, RawLists};
use overrides::{Overrides, Section};

const VALUES: &str = include_str!("../assets/values.json");
const LISTS: &str = include_str!("../assets/lists.json");
/// Steps that were offered once, each with its past.
const ONCE: &str = include_str!("../assets/was.json");

/// Everything daymark can offer, its own and the person's, each part read when it is first needed.
#[derive(Debug, Default)]
pub struct Content {
    source: Option<String>,
    overrides: OnceLock<Overrides>,
    values: OnceLock<Section<ValueCard>>,
    exercises: OnceLock<Section<Exercise>>,
    notes: OnceLock<Section<Note>>,
    moods: OnceLock<Section<Mood>>,
    lists: OnceLock<Lists>,
    starter: OnceLock<Starter>,
}

impl Content {
    /// The content daymark ships, and nothing else.
    pub fn embedded() -> Self {
        Self::default()
    }

    /// The shipped content with a person's `content.json` laid over it; `None` is the same as [`Content::embedded`].
    pub fn with_overrides(json: Option<String>) -> Self {
        Self {
            source: json,
            ..Self::default()
        }
    }

    /// The values to choose from, in the order of the first run; a person's own come last.
    pub fn values(&self) -> &[ValueCard] {
        let load = || self.section("values", VALUES);
        &self.values.get_or_init(load).items
    }

    /// The value with this id.
    pub fn value(&self, id: &str) -> Option<&ValueCard> {
        find(self.values(), id)
    }

    /// The grounding exercises.
    pub fn exercises(&self) -> &[Exercise] {
        let load = || self.section("exercises", include_str!("../assets/grounding.json"));
        &self.exercises.get_or_init(load).items
    }

    /// The exercise with this id.
    pub fn exercise(&self, id: &str) -> Option<&Exercise> {
        find(self.exercises(), id)
    }

    /// The notes to self.
    pub fn notes(&self) -> &[Note] {
        let load = || self.section("notes", include_str!("../assets/notes.json"));
        &self.notes.get_or_init(load).items
    }

    /// The note with this id.
    pub fn note(&self, id: &str) -> Option<&Note> {
        find(self.notes(), id)
    }

    /// The mood words, in the order they are listed.
    pub fn moods(&self) -> &[Mood] {
        let load = || self.section("moods", include_str!("../assets/moods.json"));
        &self.moods.get_or_init(load).items
    }

    /// The mood word with this id.
    pub fn mood(&self, id: &str) -> Option<&Mood> {
        find(self.moods(), id)
    }

    /// The small things to do in a hard moment; [`Content::starter`] names the five a new person begins with.
    pub fn actions(&self) -> &[HardMomentAction] {
        &self.lists().hard_moment_actions.items
    }

    /// The hard-moment action with this id.
    pub fn action(&self, id: &str) -> Option<&HardMomentAction> {
        find(self.actions(), id)
    }

    /// The movements to choose one from that a person enjoys.
    pub fn movements(&self) -> &[Line] {
        &self.lists().movements.items
    }

    /// The start signals.
    pub fn cues(&self) -> &[Cue] {
        &self.lists().cues.items
    }

    /// The start signal with this id.
    pub fn cue(&self, id: &str) -> Option<&Cue> {
        find(self.cues(), id)
    }

    /// The situations an if-then plan can begin with, written to follow "If".
    pub fn situations(&self) -> &[Line] {
        &self.lists().situations.items
    }

    /// What can have made a step possible.
    pub fn worked(&self) -> &[Line] {
        &self.lists().worked.items
    }

    /// What can have got in the way.
    pub fn in_way(&self) -> &[Line] {
        &self.lists().in_way.items
    }

    /// Where a step can happen.
    pub fn places(&self) -> &[Line] {
        &self.lists().places.items
    }

    /// With whom a step can happen.
    pub fn companies(&self) -> &[Line] {
        &self.lists().companies.items
    }

    /// The lines under a ticked step. `{value}` stands for the value's name inside a sentence.
    pub fn after_tick(&self) -> &[String] {
        &self.lists().after_tick.items
    }

    /// The questions of the look-back.
    pub fn review_questions(&self) -> &[Line] {
        &self.lists().review_questions.items
    }

    /// The lines that close a look-back.
    pub fn end_lines(&self) -> &[Line] {
        &self.lists().end_lines.items
    }

    /// The ready-made set.
    pub fn starter(&self) -> &Starter {
        let parse = || serde_json::from_str(include_str!("../assets/starter.json"));
        self.starter.get_or_init(|| parse().unwrap_or_default())
    }

    /// A step as it reads once it is done, without its last full stop: "Sent one line". Looked up by the exact words, those
    /// that daymark offered before too; words of a person's own stand as they were written.
    pub fn past<'a>(&'a self, step: &'a str) -> &'a str {
        let own = || {
            let steps = self.values().iter().flat_map(|card| &card.steps);
            let mut rungs = steps.flat_map(Ladder::rungs);
            rungs.find(|(text, past)| *text == step && !past.is_empty())
        };
        shipped_past(step)
            .or_else(|| {
                self.source
                    .as_ref()
                    .and_then(|_| own())
                    .map(|(_, past)| past)
            })
            .unwrap_or_else(|| listed_step(step.trim()))
    }

    /// What in `content.json` is not used, why, and what is used instead, one sentence group each.
    /// Reads every part, so ask after the first frame. Without a `content.json` it is empty at once.
    pub fn complaints(&self) -> Vec<String> {
        let Some(overrides) = self.overrides() else {
            return Vec::new();
        };
        self.values();
        self.exercises();
        self.notes();
        self.moods();
        let mut all = overrides.complaints.clone();
        all.extend(heard(&self.values));
        all.extend(heard(&self.exercises));
        all.extend(heard(&self.notes));
        all.extend(heard(&self.moods));
        all.extend(self.lists().complaints());
        all
    }

    fn lists(&self) -> &Lists {
        self.lists.get_or_init(|| {
            let raw = serde_json::from_str(LISTS);
            Lists::load(
                raw.unwrap_or_else(|_| RawLists::default()),
                self.overrides(),
            )
        })
    }

    fn overrides(&self) -> Option<&Overrides> {
        let source = self.source.as_deref()?;
        Some(self.overrides.get_or_init(|| Overrides::read(source)))
    }

    /// The embedded text is proved to parse by a test, so an empty list is never seen.
    fn section<T: Item>(&self, name: &str, embedded: &str) -> Section<T> {
        let items = serde_json::from_str(embedded).unwrap_or_default();
        overrides::lay_over(name, items, self.overrides())
    }
}

/// The past of a step that daymark offers, or offered once. Searched for in the text of the assets: Today tells what was
/// kept in its first frame, and no page needs all values parsed for that.
fn shipped_past(step: &str) -> Option<&'static str> {
    #[derive(Deserialize)]
    struct Rung<'a> {
        past: &'a str,
    }
    let quoted = serde_json::to_string(step).ok()?;
    let now = format!("\"text\": {quoted}");
    let offered = [VALUES, LISTS].into_iter().find_map(|asset| {
        let at = memmem::find(asset.as_bytes(), now.as_bytes())?;
        let rung = asset.get(asset.get(..at)?.rfind('{')?..)?;
        let mut rungs = serde_json::Deserializer::from_str(rung).into_iter::<Rung>();
        rungs.next()?.ok().map(|rung| rung.past)
    });
    offered.or_else(|| {
        let once = format!("{quoted}: ");
        let at = memmem::find(ONCE.as_bytes(), once.as_bytes())?;
        let past = ONCE.get(at + once.len()..)?;
        let mut pasts = serde_json::Deserializer::from_str(past).into_iter::<&str>();
        pasts.next()?.ok()
    })
}

fn find<'a, T: Item>(items: &'a [T], id: &str) -> Option<&'a T> {
    items.iter().find(|item| item.id() == id)
}

fn heard<T>(section: &OnceLock<Section<T>>) -> Vec<String> {
    section
        .get()
        .map(|loaded| loaded.complaints.clone())
        .unwrap_or_default()
}

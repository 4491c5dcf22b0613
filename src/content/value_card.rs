//! A value to choose, with its whys and its steps, and the ready-made set of them.

use serde::{
    Deserialize, Serialize,
    de::{Error as _, IgnoredAny, value},
};

use super::{
    item::{Item, id_fault, text_fault, texts_fault},
    ladder::{self, Ladder, LongRung, Rung},
};
use crate::domain::{block::Block, id::Id, names::names, size::Size};

/// A value as it is offered: what it means on a weekday, why it can matter, and its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct ValueCard {
    /// Its name in plans and logs.
    pub id: String,
    /// Its name on screen, up to 24 characters.
    pub name: String,
    /// The group it is listed in.
    pub group: Group,
    /// What it is in everyday life: sentences of up to 90 characters; the first is the ready-made one.
    pub everyday: Vec<String>,
    /// Reasons in the person's own voice, up to 90 characters each; the first is the ready-made one.
    pub whys: Vec<String>,
    /// Its steps; the first is the ready-made one.
    pub steps: Vec<Ladder>,
}

names! {
    /// The groups values are listed in.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Group {
        People = "People",
        Body = "Body",
        Growth = "Growth",
        Choice = "Choice",
        /// Being there for more than oneself.
        Giving = "Giving",
        Meaning = "Meaning",
    }
}

impl ValueCard {
    /// What it is in everyday life, in one sentence.
    pub fn everyday(&self) -> &str {
        self.everyday.first().map_or("", String::as_str)
    }

    /// The wordings it has in a size.
    pub fn texts(&self, size: Size) -> impl Iterator<Item = &str> {
        let texts = self.steps.iter().map(move |step| step.text(size));
        texts.filter(|text| !text.is_empty())
    }

    /// The step that has this wording in one of its sizes.
    pub fn step_of(&self, text: &str) -> Option<&Ladder> {
        let has = |step: &&Ladder| Size::ALL.into_iter().any(|size| step.text(size) == text);
        self.steps.iter().find(has)
    }
}

impl Item for ValueCard {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        let count = self.steps.len();
        let is_full = !(1..=MOST_STEPS).contains(&count);
        id_fault(&self.id)
            .or_else(|| text_fault("name", &self.name, 24))
            .or_else(|| texts_fault("everyday", &self.everyday, 5, 90))
            .or_else(|| texts_fault("whys", &self.whys, 5, 90))
            .or_else(|| is_full.then(|| format!("its 'steps' can hold 1 to {MOST_STEPS} of them")))
            .or_else(|| self.steps.iter().find_map(Ladder::fault))
    }
}

/// The most steps a value offers.
const MOST_STEPS: usize = 12;

/// A value as it stands in a file. Its first shape had no steps but a list of wordings a size.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    name: String,
    group: Group,
    everyday: OneOrMore,
    whys: Vec<String>,
    #[serde(default)]
    steps: Vec<Ladder>,
    tiny: Option<Vec<Rung>>,
    two: Option<Vec<Rung>>,
    five: Option<Vec<Rung>>,
    longer: Option<LongRung>,
    #[serde(default, rename = "kinds")]
    _kinds: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl TryFrom<Written> for ValueCard {
    type Error = value::Error;

    fn try_from(mut value: Written) -> Result<Self, value::Error> {
        let lists = [value.tiny.take(), value.two.take(), value.five.take()];
        let steps = if lists.iter().all(Option::is_none) && value.longer.is_none() {
            value.steps
        } else {
            ladder::of_lists(lists, value.longer, &value.steps)?
        };
        if steps.is_empty() {
            return Err(value::Error::missing_field("steps"));
        }
        Ok(Self {
            id: value.id,
            name: value.name,
            group: value.group,
            everyday: match value.everyday {
                OneOrMore::One(text) => vec![text],
                OneOrMore::More(texts) => texts,
            },
            whys: value.whys,
            steps,
        })
    }
}

/// What someone begins with who would rather not choose yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Starter {
    /// Three values and the names their steps get in the plan; whys and sizes are the first of each value.
    pub steps: Vec<StarterStep>,
    /// The id of the start signal of a value that comes later.
    pub cue: String,
    /// The ids of the first hard-moment actions, in the order they come up.
    pub actions: Vec<String>,
    /// The exercises behind `g` and `0`.
    pub exercises: StarterExercises,
    /// A worked example of an if-then plan.
    pub example_plan: ExamplePlan,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StarterStep {
    pub value: String,
    pub commitment: String,
    /// Where in the day it is expected.
    #[serde(default)]
    pub block: Block,
    /// The id of its start signal; empty without one.
    #[serde(default)]
    cue: String,
}

impl StarterStep {
    /// Its start signal.
    pub fn cue(&self) -> Option<Id> {
        (!self.cue.is_empty()).then(|| Id::new(&self.cue))
    }
}

/// The exercises a person begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StarterExercises {
    /// For those who said that following the breath helps.
    pub with_breath: String,
    /// For everyone else, the unsure included.
    pub without_breath: String,
    /// For those whom it does not help to notice the body.
    pub without_body: String,
    /// The one of those that is offered beside the first two.
    #[serde(default)]
    pub outside: String,
}

/// An if-then plan to look at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExamplePlan {
    pub situation: String,
    pub action: String,
    pub value: String,
}

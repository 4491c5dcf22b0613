//! A value to choose, with its whys and its steps, and the ready-made set of them.

use serde::{Deserialize, Serialize};

use super::item::{Item, STEP, id_fault, text_fault, texts_fault};

/// A value as it is offered: what it means on a weekday, why it can matter, and steps in every size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueCard {
    /// Its name in plans and logs.
    pub id: String,
    /// Its name on screen, up to 24 characters.
    pub name: String,
    /// The group it is listed in.
    pub group: Group,
    /// What it is in everyday life: one sentence, up to 90 characters.
    pub everyday: String,
    /// Reasons in the person's own voice, up to 90 characters each; the first is the ready-made one.
    pub whys: Vec<String>,
    /// Steps of under a minute, from bed or chair; the first is the ready-made one.
    pub tiny: Vec<String>,
    /// Steps of two minutes; the first is the ready-made one.
    pub two: Vec<String>,
    /// Steps of five minutes; the first is the ready-made one.
    pub five: Vec<String>,
    /// A step of ten minutes or more, if there is one.
    #[serde(default)]
    pub longer: Option<Longer>,
    /// The kinds of step it offers.
    #[serde(default)]
    pub kinds: Vec<Kind>,
}

/// A longer step and how long it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Longer {
    /// Minutes, 10 to 20.
    pub minutes: u8,
    pub text: String,
}

/// The six groups values are listed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    People,
    Body,
    Growth,
    Choice,
    /// Being there for more than oneself.
    Giving,
    Meaning,
}

impl Group {
    /// All groups, in the order they are listed.
    pub const ALL: [Self; 6] = [
        Self::People,
        Self::Body,
        Self::Growth,
        Self::Choice,
        Self::Giving,
        Self::Meaning,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::People => "People",
            Self::Body => "Body",
            Self::Growth => "Growth",
            Self::Choice => "Choice",
            Self::Giving => "Giving",
            Self::Meaning => "Meaning",
        }
    }
}

/// The forms a step can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Task,
    /// Something the home or the day asks for.
    Chore,
    /// A word to or from someone.
    Conversation,
    Rest,
}

impl ValueCard {
    /// Every step it offers, the smallest first.
    pub fn steps(&self) -> impl Iterator<Item = &str> {
        let longer = self.longer.iter().map(|longer| &longer.text);
        [&self.tiny, &self.two, &self.five]
            .into_iter()
            .flatten()
            .chain(longer)
            .map(String::as_str)
    }
}

impl Item for ValueCard {
    fn id(&self) -> &str {
        &self.id
    }

    fn fault(&self) -> Option<String> {
        id_fault(&self.id)
            .or_else(|| text_fault("name", &self.name, 24))
            .or_else(|| text_fault("everyday", &self.everyday, 90))
            .or_else(|| texts_fault("whys", &self.whys, 3, 90))
            .or_else(|| texts_fault("tiny", &self.tiny, 3, STEP))
            .or_else(|| texts_fault("two", &self.two, 3, STEP))
            .or_else(|| texts_fault("five", &self.five, 3, STEP))
            .or_else(|| self.longer.as_ref().and_then(Longer::fault))
    }
}

impl Longer {
    fn fault(&self) -> Option<String> {
        if (10..=20).contains(&self.minutes) {
            text_fault("longer", &self.text, STEP)
        } else {
            Some("its 'longer' takes 10 to 20 minutes".to_owned())
        }
    }
}

/// What someone begins with who would rather not choose yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Starter {
    /// Three values and the names their steps get in the plan; whys and sizes are the first of each value.
    pub steps: Vec<StarterStep>,
    /// The id of the start signal.
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
}

/// The exercises a person begins with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StarterExercises {
    /// For those who said that following the breath helps.
    pub with_breath: String,
    /// For everyone else, the unsure included.
    pub without_breath: String,
}

/// An if-then plan to look at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExamplePlan {
    pub situation: String,
    pub action: String,
    pub value: String,
}

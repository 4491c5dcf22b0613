//! The ready-made set.

use serde::{Deserialize, Serialize};

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

/// A ready-made step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StarterStep {
    /// The id of its value.
    pub value: String,
    /// The id its commitment gets.
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
    /// The id of its situation.
    pub situation: String,
    /// What follows "I will".
    pub action: String,
    /// The id of its value.
    pub value: String,
}

//! Words of the if-then plans.

use crate::domain::phrase::without_end;

/// The leaf's title.
pub const TITLE: &str = "If-then plans";
/// The line over the list.
pub const INTRODUCTION: &str = "When the moment comes, the step is ready.";
/// Adds one.
pub const ADD: &str = "add a plan";
/// Takes the example.
pub const EXAMPLE: &str = "an example to use";
/// Three are plenty.
pub const FULL: &str = "One plan for each value is plenty.";
/// Asks for the signal.
pub const WHICH_MOMENT: &str = "Which moment could it follow?";
/// The same after a look-back that named something.
pub const IN_THE_WAY: &str = "What might get in the way?";
/// What helps while a moment is written.
pub const CONCRETE: &str = "A place, a time, an event or a feeling.";
/// In front of a moment that is written.
pub const IF: &str = "If";
/// The row for own words.
pub const OWN: &str = "write your own";
/// What to do with the sentence.
pub const READ_SLOWLY: &str = "Read it once, slowly.";
/// Somebody changed the plan meanwhile.
pub const TAKEN: &str = "This value has a plan already.";

/// Asks for the step.
pub fn then(situation: &str) -> String {
    format!("If {}, I will", without_end(situation))
}

/// Whose step is written.
pub fn for_value(value: &str) -> String {
    format!("For {value}")
}

/// The name of an addition, for undo.
pub fn added(situation: &str) -> String {
    format!("the plan for '{situation}'")
}

/// The name of a change, for undo.
pub fn changed(situation: &str) -> String {
    format!("the change of the plan for '{situation}'")
}

/// The name of letting go, for undo.
pub fn let_go(situation: &str) -> String {
    format!("the plan for '{situation}' let go")
}

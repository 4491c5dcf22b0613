//! Words of the if-then plans.

use crate::domain::phrase::without_end;

pub const TITLE: &str = "If-then plans";
pub const INTRODUCTION: &str = "When the moment comes, the step is ready.";
pub const ADD: &str = "add a plan";
pub const EXAMPLE: &str = "an example to use";
pub const FULL: &str = "One plan for each value is plenty.";
pub const WHICH_MOMENT: &str = "Which moment could it follow?";
pub const IN_THE_WAY: &str = "What might get in the way?";
pub const CONCRETE: &str = "A place, a time, an event or a feeling.";
pub const IF: &str = "If";
pub const OWN: &str = "write your own";
pub const READ_SLOWLY: &str = "Read it once, slowly.";
pub const TAKEN: &str = "This value has a plan already.";

pub fn then(situation: &str) -> String {
    format!("If {}, I will", without_end(situation))
}

pub fn for_value(value: &str) -> String {
    format!("For {value}")
}

pub fn added(situation: &str) -> String {
    format!("the plan for '{situation}'")
}

pub fn changed(situation: &str) -> String {
    format!("the change of the plan for '{situation}'")
}

pub fn let_go(situation: &str) -> String {
    format!("the plan for '{situation}' let go")
}

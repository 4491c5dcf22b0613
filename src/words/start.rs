//! Words of the Start screen.

/// In front of the start signal.
pub const FIRST: &str = "First";
/// In front of the step.
pub const THEN: &str = "Then";
/// What stands under the full bar.
pub const TWO_MINUTES: (&str, &str) = (
    "Two minutes. Stopping here is complete.",
    "Carrying on is fine too.",
);
/// What stands in the place of a bar that may not move.
pub const ABOUT_TWO_MINUTES: &str = "About two minutes. Enter when done.";
/// The step is done already.
pub const DONE_TODAY: &str = "Done today.";
/// Marks the step.
pub const DONE: &str = "done";
/// Holds the bar.
pub const PAUSE: &str = "pause";
/// Lets the bar run on.
pub const GO_ON: &str = "go on";
/// A short grounding before the step.
pub const SETTLE_FIRST: &str = "settle first";
/// From the settling to the step.
pub const TO_THE_STEP: &str = "to the step";
/// Back to Today.
pub const TODAY: &str = "today";

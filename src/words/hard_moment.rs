//! Words of the hard moment.

/// The first line, always.
pub const ONE_THING_AT_A_TIME: &str = "You're here. One thing at a time.";
/// Above the one action.
pub const ONE_SMALL_THING: &str = "Now one small thing.";
/// The close.
pub const THAT_WAS_ENOUGH: &str = "That was enough for now.";
/// The optional question of the close.
pub const DID_IT_HELP: &str = "Did it help?";
/// Its answers.
pub const ANSWERS: [(&str, &str); 3] = [("1", "helped"), ("2", "a bit"), ("3", "not now")];
/// The action was done.
pub const DID_IT: &str = "did it";
/// Shows another action.
pub const ANOTHER: &str = "another one";
/// Goes to the close without the action.
pub const NOT_NOW: &str = "not now";
/// Back to Today.
pub const TODAY: &str = "today";
/// Back to the first run.
pub const GO_ON: &str = "go on";
/// Leaves the program.
pub const CLOSE: &str = "close";
/// The name of the moment, for undo.
pub const NAME: &str = "the hard moment";
/// The name of an answer, for undo.
pub const ANSWER_NAME: &str = "your answer";
/// The value a step counts for where the person has none yet and the action names none.
pub const ANY_VALUE: &str = "health";

/// An action for the case that there is none: id, words, what it is for.
pub const WITHOUT_CONTENT: [&str; 3] = ["water", "Drink some water.", "Care for my body"];

/// The answer that was given.
pub fn noted(answer: &str) -> String {
    format!("Noted: {answer}.")
}

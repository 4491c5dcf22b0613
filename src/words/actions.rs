//! Words of the list of hard-moment actions.

pub const TITLE: &str = "Hard-moment actions";
pub const ONE_AT_A_TIME: &str = "One at a time is shown, the first one first.";
pub const ADD: &str = "add one";
pub const WHAT_COULD_HELP: &str = "What could help in a hard moment?";
pub const WRITE_YOUR_OWN: &str = "write your own";
pub const WHICH_VALUE: &str = "Which value is it for?";
pub const OWN_WORDS: &str = "In your own words.";
pub const SMALL: &str = "Something small that your hands or feet can do.";

pub const ITS_VALUE: &str = "its value";
pub const TAKE_IT: &str = "take it";
pub const KEEP: &str = "keep";
pub const ADD_SHORT: &str = "add";
pub const MOVE: &str = "move";
pub const OWN: &str = "own words";
pub const TAKE_OFF: &str = "take off";

pub fn added(action: &str) -> String {
    format!("'{action}' on the list")
}

pub fn changed(action: &str) -> String {
    format!("the change of '{action}'")
}

pub fn moved(action: &str) -> String {
    format!("the place of '{action}'")
}

pub fn taken_off(action: &str) -> String {
    format!("'{action}' taken off the list")
}

pub fn five_at_most(key: &str) -> String {
    format!("Five is the most. {key} takes one off.")
}

pub fn off_the_list(action: &str, key: &str) -> String {
    format!("Off the list: {action}. {key} takes it back.")
}

//! Words of People and help.

/// The title.
pub const TITLE: &str = "People and help";
/// The first line after a hard moment.
pub const SOMEONE_WITH_YOU: &str = "Would it help to have someone with you?";
/// In front of the people.
pub const YOUR_PEOPLE: &str = "Your people";
/// In front of a doctor, a clinic or a line.
pub const YOUR_DOCTOR: &str = "Your doctor";
/// The offer of the first use.
pub const SOMEONE_TO_REACH: (&str, &str) = (
    "Someone you could reach on a hard day?",
    "Optional. It stays here.",
);
/// What to do right now.
pub const HELP_RIGHT_NOW: &str = "If you might hurt yourself, or you are thinking about suicide, you deserve help right \
now. Call your local emergency number, or go where people are.";
/// For everyone who wonders.
pub const IT_IS_FINE_TO_CALL: &str = "Not sure it's bad enough? It is fine to call anyway.";
/// Where helplines are listed unless the person set another place.
pub const HELP_URL: &str = "findahelpline.com";

/// The fields of a person.
pub const NAME: &str = "Name";
/// How to reach them.
pub const HOW: &str = "How";
/// What kind of entry it is.
pub const WHO: &str = "Who";
/// The two kinds.
pub const KINDS: [&str; 2] = ["someone of mine", "a doctor, clinic or line"];

/// Opens an entry.
pub const EDIT: &str = "edit";
/// Begins an entry.
pub const ADD: &str = "add a person";
/// Puts the offer away.
pub const NOT_NOW: &str = "not now";
/// Back to the hard moment.
pub const GO_ON: &str = "go on";
/// Goes to the next field.
pub const NEXT: &str = "next";
/// Goes to the next field without Enter.
pub const OTHER_FIELD: &str = "other field";
/// Keeps an entry.
pub const KEEP: &str = "keep";
/// Chooses the kind.
pub const CHOOSE: &str = "choose";
/// Retires an entry.
pub const TAKE_OFF: &str = "take off the list";

/// When an entry was last looked at.
pub fn checked_on(day: &str) -> String {
    format!("checked on {day}")
}

/// Where helplines are listed.
pub fn helplines(url: &str) -> String {
    let url = if url.trim().is_empty() { HELP_URL } else { url };
    format!("Free, confidential helplines by country: {url}")
}

/// The name of a new entry, for undo.
pub fn added(name: &str) -> String {
    format!("{name} on your list")
}

/// The name of a changed entry, for undo.
pub fn changed(name: &str) -> String {
    format!("the entry of {name}")
}

/// After somebody was taken off the list.
pub fn off_the_list(name: &str, key: &str) -> String {
    format!("Off the list: {name}. {key} takes it back.")
}

/// The name of a retired entry, for undo.
pub fn taken_off(name: &str) -> String {
    format!("{name} taken off the list")
}

//! Words of People and help.

pub const TITLE: &str = "People and help";
pub const SOMEONE_WITH_YOU: &str = "Would it help to have someone with you?";
pub const YOUR_PEOPLE: &str = "Your people";
pub const YOUR_DOCTOR: &str = "Your doctor";
pub const SOMEONE_TO_REACH: (&str, &str) = (
    "Someone you could reach on a hard day?",
    "Optional. It stays here.",
);
/// Short enough to be read whole on a small screen, one after the other.
pub const HELP_RIGHT_NOW: [&str; 3] = [
    "If you might hurt yourself, or you are thinking about suicide, you deserve help right now. Call your local \
     emergency number.",
    "Be with someone, in person or by phone. If you are hurt or have taken something, call now.",
    "If you can, move away from anything you could hurt yourself with.",
];
pub const IT_IS_FINE_TO_CALL: &str = "Not sure it's bad enough? It is fine to call anyway.";
pub const HELP_URL: &str = "findahelpline.com";

/// The gentle signpost, and shorter forms of it for small screens.
pub const SIGNPOST: &str = "These two weeks have been heavy on many days. Talking with a doctor, counselor or \
someone you trust can help. {h} shows your people.";
pub const SHORTER_SIGNPOSTS: [&str; 2] = [
    "Talking with someone can help. {h} shows people.",
    "{h} people who can help",
];

pub const NAME: &str = "Name";
pub const HOW: &str = "How";
pub const WHO: &str = "Who";
pub const KINDS: [&str; 2] = ["someone of mine", "a doctor, clinic or line"];

/// What is said where somebody is to come to as many as there can be.
pub const THE_LIST_IS_FULL: &str =
    "Five are all that the list holds. Taking somebody off makes room.";

pub const EDIT: &str = "edit";
pub const ADD: &str = "add a person";
pub const NOT_NOW: &str = "not now";
pub const GO_ON: &str = "go on";
pub const NEXT: &str = "next";
pub const OTHER_FIELD: &str = "other field";
pub const KEEP: &str = "keep";
pub const CHOOSE: &str = "choose";
pub const TAKE_OFF: &str = "take off the list";

pub const SOMEBODY_LINE: &str = "A name, and how to reach them, ready for a hard day.";
pub const HELP_LINE: &str = "It stands here every day, whoever is listed.";
pub const HELPLINES_LINE: &str = "Another address can stand here: Settings, Helpline page.";
/// What each row of an entry is about.
pub const ROW_LINES: [&str; 3] = [
    "As you call them.",
    "In your own words: a number, a time, a place.",
    "A doctor, clinic or line stands apart.",
];
pub const COULD_BE_TOLD: &str = "What you could tell";

/// The steps that are with somebody, and when the entry was checked.
pub fn kept(steps: &[&str], checked: Option<&str>) -> String {
    let steps: Vec<String> = steps.iter().map(|step| format!("'{step}'")).collect();
    let steps = (!steps.is_empty()).then(|| format!("In {}.", steps.join(", ")));
    let checked = checked.map(|day| format!("Checked on {day}."));
    let parts: Vec<String> = steps.into_iter().chain(checked).collect();
    if parts.is_empty() {
        return "On your list.".to_owned();
    }
    parts.join(" ")
}

pub fn checked_on(day: &str) -> String {
    format!("checked on {day}")
}

/// What stays in sight on a small screen: in whole words, and in the fewest.
pub fn in_sight(url: &str) -> [String; 2] {
    [
        format!("Call your local emergency number. {url}"),
        format!("Emergency number, or {url}"),
    ]
}

/// The address of the person's choice, or the usual one.
pub fn help_url(own: &str) -> &str {
    if own.trim().is_empty() { HELP_URL } else { own }
}

pub fn helplines(url: &str) -> String {
    format!("Free, confidential helplines by country, by phone, text or chat: {url}")
}

pub fn added(name: &str) -> String {
    format!("{name} on your list")
}

pub fn changed(name: &str) -> String {
    format!("the entry of {name}")
}

pub fn off_the_list(name: &str, key: &str) -> String {
    format!("Off the list: {name}. {key} takes it back.")
}

pub fn taken_off(name: &str) -> String {
    format!("{name} taken off the list")
}

pub fn several_called(name: &str) -> String {
    format!(
        "Several on your list begin with \"{name}\". More of the name tells them apart. Nothing was done.\n"
    )
}

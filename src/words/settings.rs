//! Words of the settings page.

use crate::domain::plan::{Breath, Tone};

pub const TITLE: &str = "Settings";
pub const OWN_WORDS: &str = "In your own words. Empty brings the usual words back.";

pub const BREATH: &str = "Breath";
pub const TONE: &str = "Tone of notes";
pub const REVIEW_DAY: &str = "Look-back day";
pub const WEEK_BEGINS: &str = "Week begins";
pub const DAY_BEGINS: &str = "Day begins";
pub const IDEAS: &str = "Ideas";
pub const SETTLE: &str = "Settle before start";
pub const HEAVINESS: &str = "Expected, actual";
pub const SIGNPOST: &str = "Word on heavy weeks";
pub const HELP: &str = "Helpline page";
pub const BASICS: [&str; 3] = ["Wind-down", "Something to eat", "Moved a little"];

pub fn breath(breath: Breath) -> &'static str {
    match breath {
        Breath::Yes => "helps",
        Breath::No => "can make things worse",
        Breath::Unsure => "not sure",
    }
}

pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Warm => "warm",
    }
}

pub const HIDDEN: &str = "hidden";

pub fn shown(own: Option<&str>) -> String {
    match own {
        None => "shown".to_owned(),
        Some(own) => format!("shown: {own}"),
    }
}

pub const ON: &str = "on";
pub const OFF: &str = "off";

pub fn hour(hour: u8) -> String {
    format!("{hour:02}:00")
}

pub fn name(label: &str, value: &str) -> String {
    format!("{}, {value}", label.to_lowercase())
}

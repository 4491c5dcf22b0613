//! Words of the settings page.

use crate::domain::plan::{Breath, Tone};

/// The page's title.
pub const TITLE: &str = "Settings";
/// Over the field for a body basic.
pub const OWN_WORDS: &str = "In your own words. Empty brings the usual words back.";

/// Whether following the breath helps.
pub const BREATH: &str = "Breath";
/// How notes sound.
pub const TONE: &str = "Tone of notes";
/// The day of the look-back.
pub const REVIEW_DAY: &str = "Look-back day";
/// The first day of the week grid.
pub const WEEK_BEGINS: &str = "Week begins";
/// The hour a day begins.
pub const DAY_BEGINS: &str = "Day begins";
/// Whether ideas are shown.
pub const IDEAS: &str = "Ideas";
/// Whether settling comes before each step.
pub const SETTLE: &str = "Settle before start";
/// Whether it is asked how heavy steps look and were.
pub const HEAVINESS: &str = "Expected, actual";
/// Whether the look-back points to people after heavy weeks.
pub const SIGNPOST: &str = "Word on heavy weeks";
/// Where helplines are listed.
pub const HELP: &str = "Helpline page";
/// The three body basics, in the order of their keys.
pub const BASICS: [&str; 3] = ["Wind-down", "Something to eat", "Moved a little"];

/// The answer about the breath.
pub fn breath(breath: Breath) -> &'static str {
    match breath {
        Breath::Yes => "helps",
        Breath::No => "can make things worse",
        Breath::Unsure => "not sure",
    }
}

/// The tone of notes.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Warm => "warm",
    }
}

/// Something is not on the screen.
pub const HIDDEN: &str = "hidden";

/// Something is on the screen, and in which words.
pub fn shown(own: Option<&str>) -> String {
    match own {
        None => "shown".to_owned(),
        Some(own) => format!("shown: {own}"),
    }
}

/// A switch is on.
pub const ON: &str = "on";
/// A switch is off.
pub const OFF: &str = "off";

/// A full hour.
pub fn hour(hour: u8) -> String {
    format!("{hour:02}:00")
}

/// The name of a change, for undo.
pub fn name(label: &str, value: &str) -> String {
    format!("{}, {value}", label.to_lowercase())
}

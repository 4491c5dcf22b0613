//! Words of the settings, and what each of them does.

use crate::domain::plan::{Breath, Tone};

pub const TITLE: &str = "Settings";
pub const OWN_WORDS: &str = "In your own words. Empty brings the usual words back.";

pub const BREATH: &str = "Breath";
pub const EXERCISE: &str = "Exercise";
pub const HARD_EXERCISE: &str = "Hard-moment exercise";
pub const THE_SAME: &str = "the same as usual";
pub const ACTIONS: &str = "Hard-moment actions";
pub const YOUR_LIST: &str = "your list";
pub const OPEN: &str = "open";
pub const END_IT: &str = "end it";
pub const TONE: &str = "Tone of notes";
pub const REVIEW_DAY: &str = "Look-back day";
pub const WEEK_BEGINS: &str = "Week begins";
pub const DAY_BEGINS: &str = "Day begins";
pub const IDEAS: &str = "Ideas";
pub const SETTLE: &str = "Settle before start";
pub const HEAVINESS: &str = "Expected, actual";
pub const SIGNPOST: &str = "Word on heavy weeks";
pub const HELP: &str = "Helpline page";

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

pub const ON: &str = "on";
pub const OFF: &str = "off";
pub fn hour(hour: u8) -> String {
    format!("{hour:02}:00")
}

pub fn name(label: &str, value: &str) -> String {
    format!("{}, {value}", label.to_lowercase())
}

/// The value that arrows change.
pub fn between(value: &str) -> String {
    format!("< {value} >")
}

/// What each of them does.
pub mod about {
    pub const HELD: &str = "It ends by itself on its day.";
    pub const BREATH: &str = "Whether exercises count breaths, or look around instead.";
    pub const EXERCISE: &str = "What Ground begins with.";
    pub const HARD_EXERCISE: &str = "What a hard moment begins with.";
    pub const ACTIONS: &str = "Small things a hard moment offers, your own among them.";
    pub const TIMES: &str = "When in the day each step comes first.";
    pub const SIGNALS: &str = "What each step begins after.";
    pub const TONE: &str = "How the notes in Ground speak to you.";
    pub const REVIEW_DAY: &str = "The day on which Today names the look-back.";
    pub const WEEK_BEGINS: &str = "The first day of This week and of each look-back.";
    pub const DAY_BEGINS: &str = "Until this hour the night belongs to the day before.";
    pub const BASIC: &str = "Whether it stands under the steps, and at which times.";
    pub const REST: &str = "Days without questions, ideas or reminders. All keys work.";
    pub const IDEAS: &str = "Whether daymark offers a change now and then. You decide.";
    pub const SETTLE: &str = "Whether Start asks for a short exercise first.";
    pub const TERMINAL: &str = "Whether a new terminal shows today's steps, once in a while.";
    pub const HEAVINESS: &str = "Whether you can say how heavy a step looks, and how it was.";
    pub const SIGNPOST: &str = "Whether a quiet line names people and help in heavy weeks.";
    pub const HELP: &str = "The page that people and help names, for any country.";
}

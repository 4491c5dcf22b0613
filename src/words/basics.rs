//! Words of the body basics: on their page, on Today and in a reminder.

use crate::domain::{
    phrase::capital,
    plan::{Basic, BasicSetting, TimeOfDay},
};

pub const TITLE: &str = "Body basics";
/// What stands in front of them on Today.
pub const LABEL: &str = "Body";
pub const ABOUT: &str = "Each is marked once a day, if at all. Nothing of it is measured.";
pub const OWN_WORDS: &str = "  own words";
pub const FROM: &str = "  from";
pub const AND_FROM: &str = "  and from";
pub const ONE_I_ENJOY: &str = "  one I enjoy";
pub const NO_TIME: &str = "no time";
pub const NONE: &str = "none";
pub const WHICH: &str = "A movement you enjoy:";
pub const WRITE_YOUR_OWN: &str = "write your own";
pub const HOW_TO_TIME: &str = "A time, as in 21:30. Empty takes the time away.";
pub const CHANGE: &str = "change";
pub const WRITE: &str = "write";
pub const CHOOSE: &str = "choose";
pub const TAKE: &str = "take it";
pub const KEEP: &str = "keep";

/// A label in front of a basic's own rows.
pub fn label(which: Basic) -> &'static str {
    match which {
        Basic::Sleep => "Wind-down",
        Basic::Meals => "Something to eat",
        Basic::Movement => "Moved a little",
    }
}

pub const SHOWN: &str = "shown";
pub const HIDDEN: &str = "hidden";

/// A basic in one row: "from 21:30: Screens off, light down".
pub fn value(setting: &BasicSetting, own: Option<&str>) -> String {
    if !setting.show {
        return HIDDEN.to_owned();
    }
    let times: Vec<String> = setting
        .times
        .iter()
        .map(|time| time.from.to_string())
        .collect();
    let shown = if times.is_empty() {
        SHOWN.to_owned()
    } else {
        format!("from {}", times.join(", "))
    };
    match own {
        Some(own) if times.len() < 2 => format!("{shown}: {own}"),
        Some(_) | None => shown,
    }
}

pub const LAST_NIGHT: &str = "last night";

/// The name of what was last night's.
pub fn last_night(name: &str) -> String {
    format!("{name} {LAST_NIGHT}")
}

/// A time, and how it can be a line as well.
pub fn with_a_line(from: TimeOfDay) -> String {
    format!("{from}   also as a line: `daymark remind --install`")
}

pub fn no_time(typed: &str) -> String {
    format!("'{typed}' is no time of the day, so the time is as it was. 21:30 is one.")
}

pub fn not_shown(which: Basic, settings: &str) -> String {
    format!(
        "{} is not shown. The settings ({settings}) bring it.",
        label(which)
    )
}

/// What a reminder says of a basic: no word of the person's own.
pub fn reminder(which: Basic) -> &'static str {
    match which {
        Basic::Sleep => "It is the time you chose to wind down. Any part of it counts.",
        Basic::Meals => "It is the time you chose for something to eat. Anything counts.",
        Basic::Movement => "It is the time you chose to move a little. Any size counts.",
    }
}

/// The words of a basic whose time it is.
pub fn line(own: Option<&str>, name: &str) -> String {
    capital(own.unwrap_or(name))
}

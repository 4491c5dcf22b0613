//! Words of Days.

use crate::{
    domain::{day::Day, phrase::counted},
    store::NotSaved,
};

pub const TITLE: &str = "Days";
pub const SEARCH: (&str, &str) = ("/", "search");
pub const TODAY: &str = "today";
pub const MOOD: &str = "Mood";
pub const BODY: &str = "Body";
pub const NOTE: &str = "Note";
pub const WEEK: &str = "Week";
pub const GROUND: &str = "Ground";
pub const ALSO: &str = "Also on this day";
pub const NOTHING: &str = "Nothing stands on this day yet.";
pub const A_NOTE: &str = "A note for this day";
pub const NOTE_NAME: &str = "a note";
pub const MOOD_QUESTION: &str = "Which word fits that day?";
pub const I_FELT: &str = "That day I felt";
pub const FORGET: &str =
    "Type forget, then Enter: these words go from every file of this device, for good.";
pub const NO_DAY: &str = "no day";
pub const OF_NO_DAY: &str = "Notes to self";
pub const OF_NO_DAY_LINE: &str = "Words of your own, for any day.";
pub const NOT_FOUND: &str = "No note, step or mood word holds this.";
pub const READING: &str = "Earlier days are being read.";

pub const FORGOTTEN: &str = "Forgotten: these words are in no file of this device any more.";
pub const FORGOTTEN_HERE: &str =
    "Forgotten. Some files may hold these words still: daymark forget --words names them.";

pub fn not_forgotten(why: NotSaved) -> String {
    format!("Not taken out of the files yet: {why}. daymark forget does it later.")
}

/// The month as it stands in a list: long names are cut to their beginning.
fn month(day: Day) -> String {
    let name = day.short();
    let month = name.split(' ').nth(1).unwrap_or_default();
    match month.len() {
        0..=5 => month.to_owned(),
        _ => month.chars().take(3).collect(),
    }
}

/// As it stands in a list: "Sa  7 March", and with the year in the place of the weekday where that is another one.
pub fn listed(day: Day, today: Day) -> String {
    let (number, month) = (day.day_of_month(), month(day));
    if day.month().year == today.month().year {
        format!("{} {number:>2} {month}", day.weekday().two_letters())
    } else {
        format!("{number:>2} {month} {}", day.month().year)
    }
}

/// As it is said: "Saturday 7 March", with the year where that is another one.
pub fn name(day: Day, today: Day) -> String {
    if day.month().year == today.month().year {
        day.name()
    } else {
        format!("{} {}", day.name(), day.month().year)
    }
}

pub const WHICH_WORDS: &str = "A note for that day, then Enter: ";
pub const NOTHING_WRITTEN: &str = "Nothing was written.\n";
pub const NOTHING_OPEN: &str = "No step stands open on that day.";

pub fn no_such_step(day: Day, words: &str) -> String {
    format!("No step of {day} begins with \"{words}\".\n")
}

pub fn no_such_number(day: Day, number: &str) -> String {
    format!("There is no step {number} on {day}.\n")
}

pub fn not_yet(day: Day) -> String {
    format!("{day} has not come yet. Today and every day before it can be written on.\n")
}

pub fn too_long(most: usize) -> String {
    format!("A note has at most {most} characters. Nothing was written.\n")
}

/// What is said of a note that was kept; on the screen and in a list it stands in one line.
pub fn noted(day: Day, today: Day, lines: usize) -> String {
    let day = day.name_from(today);
    let in_one = if lines > 1 {
        " Its lines are one line now."
    } else {
        ""
    };
    format!("Noted for {day}.{in_one}\n")
}

pub fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        count => counted(count, "time", "times"),
    }
}

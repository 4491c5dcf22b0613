//! Words of `daymark import`.

use crate::domain::{day::Day, phrase::counted, plan::Value};

pub const LEFT_OUT: &str = "left out";
pub const NO_VALUE_YET: &str = "no value yet";
pub const DRY_RUN: &str = "Nothing was written: this was a dry run.";
pub const ALL_HERE: &str = "Everything is here already. Nothing was written.";
pub const NOTHING_FOUND: &str = "Nothing was found that daymark can take along.";
pub const LEFT: &str = "Nothing was written.";
pub const YES: &str = "Nothing was written. The same command with --yes brings this in.\n";
pub const QUESTION: &str = "y brings this in, Enter leaves it: ";
pub const OUT: &str = "-";
pub const ONE_STDIN: &str = "Standard input can be the file or the map, one of the two.\n";
pub const NOT_RECOGNIZED: &str =
    "daymark does not know this kind of file by its look. Name it with --from KIND.\n";
pub const TOO_LARGE: &str = "This is larger than 64 MB. Nothing was read.\n";
pub const NO_ZIP: &str = "This zip file cannot be read as one.\n";

pub const NO_DOCUMENT: &str = "This is no document of `daymark export --json`.\n";
pub const PLAN_COMES: &str = "The plan comes along.";
pub const PLAN_STAYS: &str = "The plan here stays as it is.";

pub fn document(entries: usize, span: Option<(Day, Day)>) -> String {
    let days = span.map_or_else(String::new, |(first, last)| format!(", {first} to {last}"));
    format!("json: {}{days}.", entries_of(entries))
}

pub fn known_entries(count: usize) -> String {
    format!(
        "{} are here already, or were erased here.",
        entries_of(count)
    )
}

pub fn no_entries(count: usize) -> String {
    format!(
        "{} of the log are no entries and are left out.",
        entries_of(count)
    )
}

pub fn brought_whole(entries: usize) -> String {
    format!("Saved: {}.", entries_of(entries))
}

fn entries_of(count: usize) -> String {
    counted(count, "entry", "entries")
}

pub fn marks(count: usize) -> String {
    counted(count, "mark", "marks")
}

pub fn cannot_read(name: &str, why: &str) -> String {
    format!("{name} cannot be read: {why}.\n")
}

/// What was found: "harsh: 11 marks, 2025-01-01 to 2025-01-03, with 10 notes."
pub fn found(kind: &str, marks: usize, first: Day, last: Day, notes: usize) -> String {
    let marks = self::marks(marks);
    let notes = match notes {
        0 => String::new(),
        notes => format!(", with {}", counted(notes, "note", "notes")),
    };
    format!("{kind}: {marks}, {first} to {last}{notes}.")
}

pub fn moods(days: usize) -> String {
    format!("A word for the mood of {}.", counted(days, "day", "days"))
}

pub fn loose_notes(count: usize) -> String {
    match count {
        1 => "1 note lies on a day without a mark. It stays in the file.".to_owned(),
        count => format!("{count} notes lie on days without a mark. They stay in the file."),
    }
}

pub fn known(count: usize) -> String {
    format!("{} here already.", counted(count, "mark is", "marks are"))
}

pub fn bad(count: usize) -> String {
    format!("{} left out:", counted(count, "row is", "rows are"))
}

pub fn more_bad(count: usize) -> String {
    format!("  and {count} more; --dry-run lists them")
}

pub const NO_DAY: &str = "no day of the calendar";
pub const NO_YEAR: &str = "a day without a year";
pub const TWO_DAYS: &str = "a day that may be two; 2026-03-05 is one";
pub const TOO_OLD: &str = "a day before 1970";
pub const NOT_YET: &str = "a day that is still to come";
pub const NO_NAME: &str = "no name of a habit";
pub const NOT_TEXT: &str = "not UTF-8 text";
pub const NO_ANSWER: &str = "neither yes nor no, and no number";
pub const OTHER_COLUMNS: &str = "other columns than this kind of file has";
pub const OPEN_QUOTE: &str = "a quotation begins here and does not end";
pub const NOT_READABLE: &str = "cannot be read from here on";

/// A quotation that never ends.
pub fn broken(file: &str, line: u64) -> String {
    format!(
        "{file}:{line}: {OPEN_QUOTE}. Nothing was written; close it in the file and bring that in.\n"
    )
}

/// A plan in a document that cannot take its place.
pub fn plan_unread(file: &str, line: Option<usize>, why: &str) -> String {
    let line = line.map_or_else(String::new, |line| format!(":{line}"));
    format!(
        "{file}{line}: the plan in it cannot be read: {why}. Nothing was written; put it right in the file and bring that \
in.\n"
    )
}

/// A table without a row that means anything, by its columns.
pub fn columns(names: &[String]) -> String {
    format!(
        "None of its rows is a day with a habit. The columns are: {}. daymark looks for day or date, for step, habit, \
name, activity or task, and for done, completed, status, state, value or count. Nothing was written.\n",
        names.join(", ")
    )
}

/// The values and their numbers: "1 Connection, 2 Growth".
pub fn numbered(values: &[&Value]) -> String {
    let named = values.iter().zip(1..);
    let named: Vec<String> = named
        .map(|(value, number)| format!("{number} {}", value.name))
        .collect();
    named.join(", ")
}

pub fn ask(habit: &str, days: usize, values: &str, usual: &str) -> String {
    let days = marks(days);
    format!("{habit} ({days}): {values}, - leaves it out, `1 all` holds for the rest [{usual}] ")
}

pub fn no_answer(values: &str) -> String {
    format!("One of {values}, or -.")
}

pub fn no_value(name: &str, values: &str) -> String {
    format!("There is no value {name}. The values are {values}.\n")
}

pub fn no_map_line(line: usize) -> String {
    format!("Line {line} of the map is not `habit = value`.\n")
}

pub fn no_map_value(line: usize, values: &str) -> String {
    format!("Line {line} of the map names no value. The values are {values}; - leaves out.\n")
}

pub fn unmapped(habits: &[&str], values: &str) -> String {
    let lines: Vec<String> = habits.iter().map(|name| format!("{name} = \n")).collect();
    format!(
        "Nothing was written: these have no value yet. The values are {values}; - leaves out.\n\
Fill in a file with these lines for --map FILE, or give all of them one with --to VALUE.\n\n{}",
        lines.concat()
    )
}

pub fn brought(marks: usize, notes: usize, moods: usize) -> String {
    let parts = [
        (marks, "mark", "marks"),
        (notes, "note", "notes"),
        (moods, "mood", "moods"),
    ];
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    format!("Saved: {}.", parts.join(", "))
}

pub fn stopped(written: usize, all: usize, why: &str) -> String {
    format!(
        "Saved: {written} of {all} lines. Not saved: {why}. The same command goes on from here.\n"
    )
}

pub fn progress(written: usize, all: usize) -> String {
    format!("\r{written} of {all}")
}

//! Words of `daymark import`.

use crate::domain::{day::Day, plan::Value};

/// Where the marks of a file without a value go.
pub const LEFT_OUT: &str = "left out";
/// Nobody said yet where the marks go.
pub const NO_VALUE_YET: &str = "no value yet";
/// The end of a look.
pub const DRY_RUN: &str = "Nothing was written: this was a dry run.";
/// There is nothing new.
pub const ALL_HERE: &str = "Everything is here already. Nothing was written.";
/// There is nothing at all.
pub const NOTHING_FOUND: &str = "Nothing was found that daymark can take along.";
/// The person did not want it.
pub const LEFT: &str = "Nothing was written.";
/// The question before anything is written.
pub const QUESTION: &str = "Enter brings this in, n leaves it: ";
/// What a line of the map leaves out.
pub const OUT: &str = "-";
/// Both files cannot come from the same place.
pub const ONE_STDIN: &str = "Standard input can be the file or the map, one of the two.\n";
/// What nobody recognizes.
pub const NOT_RECOGNIZED: &str =
    "daymark does not know this kind of file by its look. Name it with --from KIND.\n";
/// What is larger than anybody's habits.
pub const TOO_LARGE: &str = "This is larger than 64 MB. Nothing was read.\n";
/// A zip that does not hold together.
pub const NO_ZIP: &str = "This zip file cannot be read as one.\n";

/// No document of daymark.
pub const NO_DOCUMENT: &str = "This is no document of `daymark export --json`.\n";
/// What becomes of the plan.
pub const PLAN_COMES: &str = "The plan comes along.";
/// What becomes of the plan where there is one.
pub const PLAN_STAYS: &str = "The plan here stays as it is.";

/// What a document of daymark holds.
pub fn document(entries: usize, span: Option<(Day, Day)>) -> String {
    let days = span.map_or_else(String::new, |(first, last)| format!(", {first} to {last}"));
    format!("json: {}{days}.", entries_of(entries))
}

/// Entries that are here already, or whose words were erased here.
pub fn known_entries(count: usize) -> String {
    format!(
        "{} are here already, or were erased here.",
        entries_of(count)
    )
}

/// Entries that are none.
pub fn no_entries(count: usize) -> String {
    format!(
        "{} of the log are no entries and are left out.",
        entries_of(count)
    )
}

/// What was written of a document.
pub fn brought_whole(entries: usize) -> String {
    format!("Saved: {}.", entries_of(entries))
}

fn entries_of(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    }
}

/// "1 mark", "2 marks".
pub fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    }
}

/// A file cannot be opened.
pub fn cannot_read(name: &str, why: &str) -> String {
    format!("{name} cannot be read: {why}.\n")
}

/// What was found: "harsh: 11 marks, 2025-01-01 to 2025-01-03, with 10 notes."
pub fn found(kind: &str, marks: usize, (first, last): (Day, Day), notes: usize) -> String {
    let marks = counted(marks, "mark");
    let notes = match notes {
        0 => String::new(),
        notes => format!(", with {}", counted(notes, "note")),
    };
    format!("{kind}: {marks}, {first} to {last}{notes}.")
}

/// Words for moods come along.
pub fn moods(days: usize) -> String {
    format!("A word for the mood of {}.", counted(days, "day"))
}

/// Notes without a mark.
pub fn loose_notes(count: usize) -> String {
    match count {
        1 => "1 note lies on a day without a mark. It stays in the file.".to_owned(),
        count => format!("{count} notes lie on days without a mark. They stay in the file."),
    }
}

/// Marks that came in before.
pub fn known(count: usize) -> String {
    match count {
        1 => "1 mark is here already.".to_owned(),
        count => format!("{count} marks are here already."),
    }
}

/// Rows that are left out.
pub fn bad(count: usize) -> String {
    match count {
        1 => "1 row is left out:".to_owned(),
        count => format!("{count} rows are left out:"),
    }
}

/// The rows that are not listed.
pub fn more_bad(count: usize) -> String {
    format!("  and {count} more; --dry-run lists them")
}

/// No such day.
pub const NO_DAY: &str = "no day of the calendar";
/// Before computers counted days.
pub const TOO_OLD: &str = "a day before 1970";
/// After today.
pub const NOT_YET: &str = "a day that is still to come";
/// Nothing to ask a value for.
pub const NO_NAME: &str = "no name of a habit";
/// Bytes that are no text.
pub const NOT_TEXT: &str = "not UTF-8 text";
/// A mark nobody understands.
pub const NO_ANSWER: &str = "neither yes nor no, and no number";
/// Not the shape of its kind.
pub const OTHER_COLUMNS: &str = "other columns than this kind of file has";
/// Not the format of its kind.
pub const NOT_READABLE: &str = "cannot be read from here on";

/// The values and their numbers: "1 Connection, 2 Growth".
pub fn numbered(values: &[&Value]) -> String {
    let named = values.iter().zip(1..);
    let named: Vec<String> = named
        .map(|(value, number)| format!("{number} {}", value.name))
        .collect();
    named.join(", ")
}

/// Asks for the value of a habit.
pub fn ask(habit: &str, days: usize, values: &str, usual: &str) -> String {
    let days = counted(days, "mark");
    format!("{habit} ({days}): {values}, - leaves it out, `1 all` holds for the rest [{usual}] ")
}

/// An answer that is no value.
pub fn no_answer(values: &str) -> String {
    format!("One of {values}, or -.")
}

/// A value that is none.
pub fn no_value(name: &str, values: &str) -> String {
    format!("There is no value {name}. The values are {values}.\n")
}

/// A line of the map that is none.
pub fn no_map_line(line: usize) -> String {
    format!("Line {line} of the map is not `habit = value`.\n")
}

/// A line of the map that names no value.
pub fn no_map_value(line: usize, values: &str) -> String {
    format!("Line {line} of the map names no value. The values are {values}; - leaves out.\n")
}

/// How to say where habits go when nobody can be asked.
pub fn unmapped(habits: &[&str], values: &str) -> String {
    let lines: Vec<String> = habits.iter().map(|name| format!("{name} = \n")).collect();
    format!(
        "Nothing was written: these have no value yet. The values are {values}; - leaves out.\n\
Fill in a file with these lines for --map FILE, or give all of them one with --to VALUE.\n\n{}",
        lines.concat()
    )
}

/// What was written.
pub fn brought(marks: usize, notes: usize, moods: usize) -> String {
    let parts = [(marks, "mark"), (notes, "note"), (moods, "mood")];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, one)| counted(count, one)).collect();
    format!("Saved: {}.", parts.join(", "))
}

/// The disk took a part.
pub fn stopped(written: usize, all: usize, why: &str) -> String {
    format!(
        "Saved: {written} of {all} lines. Not saved: {why}. The same command goes on from here.\n"
    )
}

/// How far it is.
pub fn progress(written: usize, all: usize) -> String {
    format!("\r{written} of {all}")
}

//! Tables of comma-separated values: daymark's own, anybody's with a day and a habit, and Daylio's.

use std::collections::BTreeMap;

use csv::{ByteRecord, ReaderBuilder};

use super::{
    files::{File, Files},
    found::{Found, Mark, Own, Why},
};
use crate::{
    domain::{day::Day, entry::Feeling, size::Size},
    words,
};

/// What the column of days may be called.
pub(super) const DAY: &[&str] = &["day", "date"];
/// What the column of what was done may be called.
pub(super) const STEP: &[&str] = &["step", "habit", "name", "activity", "task"];
const NOTE: &[&str] = &["note", "notes", "comment"];

/// A row with the line it begins on.
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// The rows of a table, empty ones left out; a row that is no text comes with its line.
pub(super) fn rows(file: &File) -> impl Iterator<Item = Result<Row, (u64, Why)>> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(file.text_bytes());
    let mut record = ByteRecord::new();
    std::iter::from_fn(move || {
        // What is read from memory is always read; anything else would be the end.
        let is_read = reader.read_byte_record(&mut record).unwrap_or(false);
        let line = record.position().map_or(0, csv::Position::line);
        is_read.then(|| {
            let cells = record.iter().map(|cell| String::from_utf8(cell.to_vec()));
            let cells: Result<Vec<String>, _> = cells.collect();
            match cells {
                Ok(cells) => Ok(Row { line, cells }),
                Err(_) => Err((line, Why::NotText)),
            }
        })
    })
}

/// The name of a column, without what a spreadsheet may put around it.
pub(super) fn column(cell: &str) -> String {
    let cell = cell.trim().trim_matches('"');
    cell.trim().to_lowercase().replace(' ', "_")
}

/// A table whose first row names its columns.
struct Table {
    places: BTreeMap<String, usize>,
}

impl Table {
    fn cell<'a>(&self, row: &'a Row, names: &[&str]) -> &'a str {
        let place = names.iter().find_map(|name| self.places.get(*name));
        let cell = place.and_then(|place| row.cells.get(*place));
        cell.map_or("", |cell| cell.trim())
    }

    fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.places.contains_key(*name))
    }
}

/// Shows each row below the names; what is no row of these columns is left out.
fn each(
    file: &File,
    needed: &[&[&str]],
    found: &mut Found,
    mut read: impl FnMut(&Table, &Row, &mut Found) -> Result<(), Why>,
) {
    let mut table = None;
    for row in rows(file) {
        let (line, done) = match (row, &table) {
            (Ok(row), None) => {
                let cells = row.cells.iter().map(|cell| column(cell));
                let named = Table {
                    places: cells.zip(0..).collect(),
                };
                if !needed.iter().all(|names| named.has(names)) {
                    found.leave(file.base(), row.line, Why::OtherColumns);
                    return;
                }
                table = Some(named);
                continue;
            }
            (Ok(row), Some(table)) => (row.line, read(table, &row, found)),
            (Err((line, why)), _) => (line, Err(why)),
        };
        found.leave_unless(file.base(), line, done);
    }
}

/// daymark's own table, or any with a day and a habit. A column `value` says what a row was done for, otherwise each
/// habit is asked for.
pub(super) fn read_steps(files: &Files, found: &mut Found) {
    for file in files.all() {
        each(file, &[DAY, STEP], found, |table, row, found| {
            let day = found.day(table.cell(row, DAY))?;
            let step = unquoted(table.cell(row, STEP));
            let value = unquoted(table.cell(row, &["value"]));
            let own = own(table, row);
            let group = if value.is_empty() { step } else { value };
            let habit = found.habit(group).ok_or(Why::NoName)?;
            let apart = own
                .id
                .as_deref()
                .unwrap_or(if value.is_empty() { "" } else { step });
            let mark = found.mark_apart(habit, day, apart);
            mark.called(step).noted(table.cell(row, NOTE));
            if own != Own::default() {
                mark.own = Some(Box::new(own));
            }
            Ok(())
        });
    }
}

/// A cell as it was before it was kept from being taken for a formula.
fn unquoted(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| rest.starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

fn own(table: &Table, row: &Row) -> Own {
    let text = |name| {
        let cell = unquoted(table.cell(row, &[name]));
        (!cell.is_empty()).then(|| crate::domain::text::clean(cell).into_owned())
    };
    let felt = text("felt");
    let feelings = [Feeling::Energizing, Feeling::Neutral, Feeling::Draining];
    let is_felt = |feeling: &Feeling| felt.as_deref() == Some(words::feeling(*feeling));
    Own {
        id: text("id"),
        time: text("time"),
        size: text("size").and_then(|name| Size::named(&name)),
        minutes: text("minutes").and_then(|minutes| minutes.parse().ok()),
        felt: feelings.into_iter().find(is_felt),
        place: text("place"),
        company: text("company"),
        source: text("source"),
    }
}

/// One row of Daylio that may have a note to place.
struct Noted {
    day: Day,
    /// The activity it lies with; `None` for a row without.
    habit: Option<usize>,
    note: String,
}

/// Daylio's table: several rows a day, each with a mood and activities. An activity counts once a day; the mood of a
/// day is that of its last row; a note lies with the first activity of its row, or else of its day.
pub(super) fn read_daylio(files: &Files, found: &mut Found) {
    let mut latest: BTreeMap<Day, u32> = BTreeMap::new();
    let mut notes = Vec::new();
    for file in files.all() {
        let needed: [&[&str]; 3] = [&["full_date"], &["mood"], &["activities"]];
        each(file, &needed, found, |table, row, found| {
            let day = found.day(table.cell(row, &["full_date"]))?;
            let mut first = None;
            for activity in table.cell(row, &["activities"]).split('|') {
                if let Some(habit) = found.habit(activity) {
                    found.mark(habit, day);
                    first = first.or(Some(habit));
                }
            }
            let mood = crate::domain::text::clean(table.cell(row, &["mood"]));
            let minute = minute(table.cell(row, &["time"])).unwrap_or(0);
            let is_last = latest.get(&day).is_none_or(|known| *known < minute);
            if !mood.is_empty() && is_last {
                latest.insert(day, minute);
                found.moods.insert(day, mood.into_owned());
            }
            for column in ["note_title", "note"] {
                let note = table.cell(row, &[column]).to_owned();
                if !note.is_empty() {
                    notes.push(Noted {
                        day,
                        habit: first,
                        note,
                    });
                }
            }
            Ok(())
        });
    }
    place(notes, found);
}

fn place(notes: Vec<Noted>, found: &mut Found) {
    let mut first_of: BTreeMap<Day, usize> = BTreeMap::new();
    for mark in &found.marks {
        first_of.entry(mark.day).or_insert(mark.habit);
    }
    for noted in notes {
        let habit = noted.habit.or(first_of.get(&noted.day).copied());
        match habit.map(|habit| found.mark(habit, noted.day)) {
            Some(mark) => _ = Mark::noted(mark, &noted.note),
            None => found.leave_note(&noted.note),
        }
    }
}

/// The minute of the day that `6:50 pm` or `18:50` names.
fn minute(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    let (clock, half) = match text.split_once(|letter: char| letter.is_whitespace()) {
        Some((clock, half)) => (clock, half.trim()),
        None => (text.as_str(), ""),
    };
    let (hour, minute) = clock.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        "am" | "a.m." => hour % 12,
        "pm" | "p.m." => hour % 12 + 12,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_clocks_are_read() {
        let read = [
            ("6:50 pm", Some(1130)),
            ("12:19 am", Some(19)),
            ("12:38\u{202f}PM", Some(758)),
            ("14:58", Some(898)),
            ("25:00", None),
            ("noon", None),
        ];
        for (text, wanted) in read {
            assert_eq!(minute(text), wanted, "{text}");
        }
    }
}

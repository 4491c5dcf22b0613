//! Tables of comma-separated values: daymark's own, anybody's with a day and a habit, and Daylio's.

use std::collections::BTreeMap;

use csv::{ByteRecord, ReaderBuilder};
use memchr::memchr_iter;

use super::{
    cells::{Order, answer},
    files::{File, Files},
    found::{Bad, Found, Mark, Own, Why},
};
use crate::{
    domain::{
        day::{Day, Moment},
        entry::Feeling,
        size::Size,
    },
    report::steps::unguarded,
    words,
};

/// What the column of days may be called.
pub(super) const DAY: &[&str] = &["day", "date"];
/// What the column of what was done may be called.
pub(super) const STEP: &[&str] = &["step", "habit", "name", "activity", "task"];
const NOTE: &[&str] = &["note", "notes", "comment"];
/// What a column may be called that says whether a row was done.
const DONE: &[&str] = &["done", "completed", "complete", "status", "state"];
/// What it may be called as well, where it does not hold the names of values.
const VALUE: &[&str] = &["value"];

/// A row with the line it begins on.
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// The rows of a table, empty ones left out; a row that is no text comes with its line.
pub(super) fn rows(file: &File) -> impl Iterator<Item = Result<Row, (u64, Why)>> {
    let (bytes, above) = table_of(file);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(file))
        .from_reader(bytes);
    let mut record = ByteRecord::new();
    let (mut line, mut seen) = (above + 1, 0);
    std::iter::from_fn(move || {
        // What is read from memory is always read; anything else would be the end.
        let is_read = reader.read_byte_record(&mut record).unwrap_or(false);
        let at = record.position().map_or(seen, |at| at.byte() as usize);
        // The reader leaves the second half of a line's end, and empty lines, to the row below.
        let end = |byte: &&u8| matches!(**byte, b'\r' | b'\n');
        let at = at + bytes[at..].iter().take_while(end).count();
        line += memchr_iter(b'\n', &bytes[seen..at]).count() as u64;
        seen = at;
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

/// The bytes of a table, without the line in which Excel names the sign between its cells; and how many lines that is.
fn table_of(file: &File) -> (&[u8], u64) {
    let bytes = file.text_bytes();
    let rest = bytes.strip_prefix(b"sep=").and_then(|rest| rest.get(1..));
    let rest = rest.and_then(|rest| rest.strip_prefix(b"\r").unwrap_or(rest).strip_prefix(b"\n"));
    rest.map_or((bytes, 0), |rest| (rest, 1))
}

/// The sign between cells: the one that stands most often in the first row.
pub(super) fn delimiter(file: &File) -> u8 {
    let (bytes, _) = table_of(file);
    let first = bytes
        .split(|byte| *byte == b'\n')
        .find(|line| !line.trim_ascii().is_empty());
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first.unwrap_or_default() {
        is_quoted ^= *byte == b'"';
        if let Some((_, count)) = counts
            .iter_mut()
            .find(|(sign, _)| sign == byte && !is_quoted)
        {
            *count += 1;
        }
    }
    let [comma, others @ ..] = counts;
    let most = others.into_iter().fold(
        comma,
        |most, other| if other.1 > most.1 { other } else { most },
    );
    most.0
}

/// True where a quotation begins in one of the files and never ends: it would swallow all rows below.
pub(super) fn has_open_quote(files: &Files, found: &mut Found) -> bool {
    let open = |file: &File| {
        let line = open_quote(file)?;
        let (file, column) = (file.base().to_owned(), String::new());
        Some(Bad {
            file,
            line,
            column,
            why: Why::OpenQuote,
        })
    };
    found.broken = files.all().iter().find_map(open);
    found.broken.is_some()
}

/// The line on which the quotation begins.
fn open_quote(file: &File) -> Option<u64> {
    let delimiter = delimiter(file);
    let (bytes, above) = table_of(file);
    let (mut line, mut before) = (above + 1, b'\n');
    let (mut open, mut closed) = (None, None);
    for byte in bytes {
        if *byte == b'"' {
            if open.is_some() {
                closed = open.take();
            } else if before == b'"' {
                // Inside a quotation the sign stands twice for itself.
                open = closed.take();
            } else if [delimiter, b'\n', b'\r'].contains(&before) {
                open = Some(line);
            }
        }
        line += u64::from(*byte == b'\n');
        before = *byte;
    }
    open
}

/// The name of a column, without what a spreadsheet may put around it.
pub(super) fn column(cell: &str) -> String {
    let cell = cell.trim().trim_matches('"');
    cell.trim().to_lowercase().replace(' ', "_")
}

/// A table whose first row names its columns.
struct Table {
    places: BTreeMap<String, usize>,
    rows: Vec<Result<Row, (u64, Why)>>,
}

impl Table {
    /// The table of a file that has a column of each of these names. Empty cells at the end name no column.
    fn of(file: &File, needed: &[&[&str]], found: &mut Found) -> Option<Self> {
        let mut rows = rows(file);
        let (line, names) = match rows.next()? {
            Ok(row) => (row.line, row.cells),
            Err((line, why)) => {
                found.leave(file.base(), line, why);
                return None;
            }
        };
        let table = Self {
            places: names.iter().map(|cell| column(cell)).zip(0..).collect(),
            rows: rows.collect(),
        };
        found.columns = names.iter().map(|name| name.trim().to_owned()).collect();
        if !needed.iter().all(|names| table.has(names)) {
            found.leave(file.base(), line, Why::OtherColumns);
            return None;
        }
        Some(table)
    }

    /// The cells of a column.
    fn cells<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
        let rows = self.rows.iter().filter_map(|row| row.as_ref().ok());
        rows.map(|row| self.cell(row, names))
    }

    /// The column that says whether a row was done, if there is one.
    fn answers(&self) -> Option<&'static [&'static str]> {
        if self.has(DONE) {
            return Some(DONE);
        }
        // Where all of it is empty, nothing was done either.
        let says_whether = self.cells(VALUE).all(|cell| answer(cell).is_some());
        (self.has(VALUE) && says_whether).then_some(VALUE)
    }

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
    table: &Table,
    found: &mut Found,
    mut read: impl FnMut(&Row, &mut Found) -> Result<(), Why>,
) {
    for row in &table.rows {
        let (line, done) = match row {
            Ok(row) => (row.line, read(row, found)),
            Err((line, why)) => (*line, Err(*why)),
        };
        found.leave_unless(file.base(), line, done);
    }
}

/// daymark's own table, or any with a day and a habit. A column may say whether a row was done; a column `value` says
/// what it was done for, otherwise each habit is asked for.
pub(super) fn read_steps(files: &Files, found: &mut Found) {
    for file in files.all() {
        let Some(table) = Table::of(file, &[DAY, STEP], found) else {
            continue;
        };
        found.order = Order::of(table.cells(DAY));
        let answers = table.answers();
        each(file, &table, found, |row, found| {
            read_step(&table, answers, row, found)
        });
    }
}

fn read_step(
    table: &Table,
    answers: Option<&[&str]>,
    row: &Row,
    found: &mut Found,
) -> Result<(), Why> {
    let (day, at) = found.when(table.cell(row, DAY))?;
    let step = unguarded(table.cell(row, STEP));
    let value = match answers {
        Some(VALUE) => "",
        Some(_) | None => unguarded(table.cell(row, VALUE)),
    };
    let group = if value.is_empty() { step } else { value };
    let habit = found.habit(group).ok_or(Why::NoName)?;
    if let Some(names) = answers
        && !answer(table.cell(row, names)).ok_or(Why::NoAnswer)?
    {
        found.not_done += 1;
        found.leave_note(table.cell(row, NOTE));
        return Ok(());
    }
    let own = own(table, row);
    let apart = own
        .id
        .as_deref()
        .unwrap_or(if value.is_empty() { "" } else { step });
    let mark = found.mark_apart(habit, day, apart);
    mark.at = mark.at.or(at);
    mark.called(step).noted(table.cell(row, NOTE));
    if own != Own::default() {
        mark.own = Some(Box::new(own));
    }
    Ok(())
}

fn own(table: &Table, row: &Row) -> Own {
    let text = |name| {
        let cell = unguarded(table.cell(row, &[name]));
        (!cell.is_empty()).then(|| crate::domain::text::clean(cell).into_owned())
    };
    let felt = text("felt");
    let is_felt = |feeling: &Feeling| felt.as_deref() == Some(words::feeling(*feeling));
    Own {
        id: text("id"),
        time: text("time"),
        at: text("at").and_then(|at| Moment::parse(&at)),
        size: text("size").and_then(|name| Size::named(&name)),
        minutes: text("minutes").and_then(|minutes| minutes.parse().ok()),
        felt: Feeling::ALL.into_iter().find(is_felt),
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
        let Some(table) = Table::of(file, &needed, found) else {
            continue;
        };
        each(file, &table, found, |row, found| {
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

//! Tables of comma-separated values: daymark's own, and anybody's with a day and a habit.

use std::collections::BTreeMap;

use csv::{ByteRecord, ReaderBuilder};
use memchr::memchr_iter;

use super::{
    cells::{Order, answer},
    files::{File, Files},
    found::{Bad, Found, Own, Why},
};
use crate::{
    domain::{day::Moment, entry::Feeling, size::Size},
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
/// And where it does not count something else.
const COUNT: &[&str] = &["count"];

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
pub(super) struct Table {
    places: BTreeMap<String, usize>,
    rows: Vec<Result<Row, (u64, Why)>>,
}

impl Table {
    /// The table of a file that has a column of each of these names. Empty cells at the end name no column.
    pub(super) fn of(file: &File, needed: &[&[&str]], found: &mut Found) -> Option<Self> {
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

    /// The columns that say whether a row was done, and what for.
    fn sense(&self) -> Sense {
        let is_value = self.says_whether(VALUE);
        let answers = if self.has(DONE) {
            Some(DONE)
        } else if is_value {
            Some(VALUE)
        } else {
            self.says_whether(COUNT).then_some(COUNT)
        };
        Sense {
            answers,
            values: if is_value { &[] } else { VALUE },
        }
    }

    /// True for a column whose cells are answers, but for some slips. Where all of it is empty, nothing was done either.
    fn says_whether(&self, names: &[&str]) -> bool {
        let filled = || self.cells(names).filter(|cell| !cell.is_empty());
        let answers = filled().filter(|cell| answer(cell).is_some()).count();
        self.has(names) && 2 * answers >= filled().count()
    }

    pub(super) fn cell<'a>(&self, row: &'a Row, names: &[&str]) -> &'a str {
        let place = names.iter().find_map(|name| self.places.get(*name));
        let cell = place.and_then(|place| row.cells.get(*place));
        cell.map_or("", |cell| cell.trim())
    }

    fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.places.contains_key(*name))
    }
}

/// What the columns of a table of steps are for.
#[derive(Clone, Copy)]
struct Sense {
    /// The column that says whether a row was done.
    answers: Option<&'static [&'static str]>,
    /// The one with the names of values; none, where nothing is called so.
    values: &'static [&'static str],
}

/// Shows each row below the names; what is no row of these columns is left out.
pub(super) fn each(
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
/// that or what it was done for, otherwise each habit is asked for.
pub(super) fn read_steps(files: &Files, found: &mut Found) {
    for file in files.all() {
        let Some(table) = Table::of(file, &[DAY, STEP], found) else {
            continue;
        };
        found.order = Order::of(table.cells(DAY));
        let sense = table.sense();
        each(file, &table, found, |row, found| {
            read_step(&table, sense, row, found)
        });
    }
}

fn read_step(table: &Table, sense: Sense, row: &Row, found: &mut Found) -> Result<(), Why> {
    let (day, at) = found.when(table.cell(row, DAY))?;
    let step = unguarded(table.cell(row, STEP));
    let value = unguarded(table.cell(row, sense.values));
    let group = if value.is_empty() { step } else { value };
    let habit = found.habit(group).ok_or(Why::NoName)?;
    if let Some(names) = sense.answers
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

//! What other programs kept, read as marks on civil days: bytes in, marks and the rows that are none out.
//!
//! A day stays the day its file names; a moment with its offset becomes the day that was lived here. Only what was done is
//! taken: a "no", a skip, a zero say nothing here. What is taken gets identifiers made of what it is, so that it can never
//! come in twice.

mod cells;
mod daylio;
pub mod entries;
pub mod files;
mod found;
mod habits;
mod json;
mod tables;

use files::{File, Files};
use tables::{DAY, STEP, column, delimiter};

pub use cells::NoDay;
pub use found::{Bad, Found, Here, Mark, Own, Why};

use crate::domain::{day::Day, names::names};

/// The marks in files of a kind. Documents of daymark itself hold none: they are taken whole.
pub fn read(kind: Kind, files: &Files, here: Here) -> Found {
    let mut found = Found::here(here);
    if matches!(kind, Kind::Csv | Kind::Daylio | Kind::Loop)
        && tables::has_open_quote(files, &mut found)
    {
        return found;
    }
    match kind {
        Kind::Json => {}
        Kind::Csv => tables::read_steps(files, &mut found),
        Kind::Daylio => daylio::read_daylio(files, &mut found),
        Kind::Loop => habits::read_loop(files, &mut found),
        Kind::Harsh => habits::read_harsh(files, &mut found),
        Kind::Habitctl => habits::read_habitctl(files, &mut found),
        Kind::Dijo => json::read_dijo(files, &mut found),
        Kind::Taskwarrior => json::read_taskwarrior(files, &mut found),
    }
    found.finished()
}

names! {
    /// A kind of file that can be read.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        Json = "json",
        Csv = "csv",
        Loop = "loop",
        Harsh = "harsh",
        Daylio = "daylio",
        Habitctl = "habitctl",
        Dijo = "dijo",
        Taskwarrior = "taskwarrior",
    }
}

impl Kind {
    /// The kind these files look like.
    pub fn of(files: &Files) -> Option<Self> {
        if files.all().iter().any(File::is_checkmarks) {
            return Some(Kind::Loop);
        }
        if files.named("habit_record.json").is_some() {
            return Some(Kind::Dijo);
        }
        let file = files.only_or("log")?;
        let text = file.beginning();
        match text.trim_start().chars().next()? {
            '{' => Some(Kind::Json),
            '[' if text.contains("\"stats\"") => Some(Kind::Dijo),
            '[' if text.contains("\"description\"") => Some(Kind::Taskwarrior),
            '[' => None,
            _ => of_lines(file, &text),
        }
    }
}

fn of_lines(file: &File, text: &str) -> Option<Kind> {
    let mut lines = text.lines().map(str::trim_end);
    let first = lines.clone().find(|line| !line.is_empty())?;
    let sign = char::from(delimiter(file));
    let first = match first.strip_prefix("sep=") {
        Some(_) => lines.clone().nth(1)?,
        None => first,
    };
    let cells: Vec<String> = first.split(sign).map(column).collect();
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.as_str()));
    if has(&["full_date"]) && has(&["mood"]) {
        return Some(Kind::Daylio);
    }
    if has(DAY) && has(STEP) {
        return Some(Kind::Csv);
    }
    let found = lines.find_map(|line| {
        let begins = |sign| {
            let (day, _) = line.split_once(sign)?;
            Day::parse(day.trim())
        };
        let tab = begins('\t').map(|_| Kind::Habitctl);
        tab.or_else(|| begins(':').map(|_| Kind::Harsh))
    });
    // Any other table is one whose columns can be told.
    found.or((cells.len() > 1).then_some(Kind::Csv))
}

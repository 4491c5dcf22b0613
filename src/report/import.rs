//! What other programs kept, read as marks on civil days: bytes in, marks and the rows that are none out.
//!
//! A day stays the day its file names; no zone is ever asked. Only what was done is taken: a "no", a skip, a zero say
//! nothing here. What is taken gets identifiers made of what it is, so that it can never come in twice.

pub mod entries;
pub mod files;
mod found;
mod habits;
mod json;
mod tables;

use files::Files;
use tables::{DAY, STEP, column};

pub use found::{Bad, Found, Mark, Own, Why};

use crate::domain::day::Day;

/// The marks in files of a kind, up to and with `today`. Documents of daymark itself hold none: they are taken whole.
pub fn read(kind: Kind, files: &Files, today: Day) -> Found {
    let mut found = Found::until(today);
    match kind {
        Kind::Json => {}
        Kind::Csv => tables::read_steps(files, &mut found),
        Kind::Daylio => tables::read_daylio(files, &mut found),
        Kind::Loop => habits::read_loop(files, &mut found),
        Kind::Harsh => habits::read_harsh(files, &mut found),
        Kind::Habitctl => habits::read_habitctl(files, &mut found),
        Kind::Dijo => json::read_dijo(files, &mut found),
        Kind::Taskwarrior => json::read_taskwarrior(files, &mut found),
    }
    found.finished()
}

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Json,
    Csv,
    Loop,
    Harsh,
    Daylio,
    Habitctl,
    Dijo,
    Taskwarrior,
}

impl Kind {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Kind; 8] = [
        Kind::Json,
        Kind::Csv,
        Kind::Loop,
        Kind::Harsh,
        Kind::Daylio,
        Kind::Habitctl,
        Kind::Dijo,
        Kind::Taskwarrior,
    ];

    /// As it is written on the command line, and in what identifiers are made of.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Json => "json",
            Kind::Csv => "csv",
            Kind::Loop => "loop",
            Kind::Harsh => "harsh",
            Kind::Daylio => "daylio",
            Kind::Habitctl => "habitctl",
            Kind::Dijo => "dijo",
            Kind::Taskwarrior => "taskwarrior",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind these files look like.
    pub fn of(files: &Files) -> Option<Self> {
        if files.named("Checkmarks.csv").is_some() {
            return Some(Kind::Loop);
        }
        if files.named("habit_record.json").is_some() {
            return Some(Kind::Dijo);
        }
        let text = files.only_or("log")?.beginning();
        match text.trim_start().chars().next()? {
            '{' => Some(Kind::Json),
            '[' if text.contains("\"stats\"") => Some(Kind::Dijo),
            '[' if text.contains("\"description\"") => Some(Kind::Taskwarrior),
            '[' => None,
            _ => of_lines(&text),
        }
    }
}

fn of_lines(text: &str) -> Option<Kind> {
    let mut lines = text.lines().map(str::trim_end);
    let first = lines.clone().find(|line| !line.is_empty())?;
    let cells: Vec<String> = first.split(',').map(column).collect();
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.as_str()));
    if has(&["full_date"]) && has(&["mood"]) {
        return Some(Kind::Daylio);
    }
    if has(DAY) && has(STEP) {
        return Some(Kind::Csv);
    }
    lines.find_map(|line| {
        let begins = |sign| {
            let (day, _) = line.split_once(sign)?;
            Day::parse(day.trim())
        };
        let tab = begins('\t').map(|_| Kind::Habitctl);
        tab.or_else(|| begins(':').map(|_| Kind::Harsh))
    })
}

//! Kinds of files, and how each is recognized.

use super::{
    files::{File, Files},
    tables::{DAY, STEP, column, delimiter},
};
use crate::domain::day::Day;

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

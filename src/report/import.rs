//! What other programs kept, read as marks on civil days: bytes in, marks and the rows that are none out.
//!
//! A day stays the day its file names; no zone is ever asked. Only what was done is taken: a "no", a skip, a zero say
//! nothing here. What is taken gets identifiers made of what it is, so that it can never come in twice.

pub mod entries;
pub mod files;
mod found;
mod habit_lines;
mod json;
mod loop_habits;
mod recognize;
mod tables;
mod zip;

use files::Files;
use recognize::recognized;

pub use found::{Bad, Found, Habit, Mark, Own, Why};

use crate::domain::day::Day;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
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

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind these files look like.
    pub fn of(files: &Files) -> Option<Self> {
        recognized(files)
    }
}

/// The marks in files of a kind, up to and with `today`. Documents of daymark itself hold none: they are taken whole.
pub fn read(kind: Kind, files: &Files, today: Day) -> Found {
    let mut found = Found::until(today);
    match kind {
        Kind::Json => {}
        Kind::Csv => tables::read_steps(files, &mut found),
        Kind::Daylio => tables::read_daylio(files, &mut found),
        Kind::Loop => loop_habits::read(files, &mut found),
        Kind::Harsh => habit_lines::read_harsh(files, &mut found),
        Kind::Habitctl => habit_lines::read_habitctl(files, &mut found),
        Kind::Dijo => json::read_dijo(files, &mut found),
        Kind::Taskwarrior => json::read_taskwarrior(files, &mut found),
    }
    found.finished()
}

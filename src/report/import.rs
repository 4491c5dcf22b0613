//! What other programs kept, read as marks on civil days: bytes in, marks and the rows that are none out.
//!
//! A day stays the day its file names; a moment with its offset becomes the day that was lived here. Only what was done is
//! taken: a "no", a skip, a zero say nothing here. What is taken gets identifiers made of what it is, so that it can never come in twice.

mod cells;
pub mod entries;
pub mod files;
mod found;
mod habit_lines;
mod json;
mod kind;
mod loop_habits;
mod tables;

use files::Files;

pub use cells::NoDay;
pub use found::{Bad, Found, Here, Mark, Own, Why};
pub use kind::Kind;

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
        Kind::Daylio => tables::read_daylio(files, &mut found),
        Kind::Loop => loop_habits::read(files, &mut found),
        Kind::Harsh => habit_lines::read_harsh(files, &mut found),
        Kind::Habitctl => habit_lines::read_habitctl(files, &mut found),
        Kind::Dijo => json::read_dijo(files, &mut found),
        Kind::Taskwarrior => json::read_taskwarrior(files, &mut found),
    }
    found.finished()
}

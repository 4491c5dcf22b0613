//! Which program files come from.

use super::{Kind, files::Files};
use crate::domain::day::Day;

/// The kind these files look like.
pub(super) fn recognized(files: &Files) -> Option<Kind> {
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

fn of_lines(text: &str) -> Option<Kind> {
    let mut lines = text.lines().map(str::trim_end);
    let first = lines.clone().find(|line| !line.is_empty())?;
    let cells: Vec<String> = first.split(',').map(name).collect();
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.as_str()));
    if has(&["full_date"]) && has(&["mood"]) {
        return Some(Kind::Daylio);
    }
    if has(super::tables::DAY) && has(super::tables::STEP) {
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

/// The name of a column, without what a spreadsheet may put around it.
pub(super) fn name(cell: &str) -> String {
    let cell = cell.trim().trim_matches('"');
    cell.trim().to_lowercase().replace(' ', "_")
}

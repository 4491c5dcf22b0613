//! What is shown before anything is written.

use crate::{
    report::import::{Bad, Found, Kind, Why, entries::Brought},
    ui::canvas::width,
    words::import as words,
};

use super::mapping::Mapping;

/// How many rows that are left out are named before a person asks for all.
const NAMED: usize = 5;

/// The widest a column of names gets.
const WIDEST: usize = 40;

/// What was found, where it goes, what is left out and why.
pub(super) fn preview(
    found: &Found,
    (kind, mapping): (Kind, &Mapping),
    (brought, is_dry_run): (&Brought, bool),
) -> String {
    let mut lines = Vec::new();
    if let Some(span) = found.span() {
        let notes = found.marks.iter().filter(|mark| mark.note.is_some());
        let line = words::found(kind.name(), found.marks.len(), span, notes.count());
        lines.extend([line, String::new()]);
    }
    lines.extend(habits(found, mapping));
    if !found.moods.is_empty() {
        lines.push(words::moods(found.moods.len()));
    }
    if found.loose_notes > 0 {
        lines.push(words::loose_notes(found.loose_notes));
    }
    if brought.known > 0 {
        lines.push(words::known(brought.known));
    }
    lines.extend(bad(&found.bad, if is_dry_run { usize::MAX } else { NAMED }));
    lines.into_iter().map(|line| line + "\n").collect()
}

fn habits(found: &Found, mapping: &Mapping) -> Vec<String> {
    let counts = found.counts();
    let shown = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let widths = shown().map(|(habit, _)| columns(&found.habits[habit].name));
    let widest = widths.max().unwrap_or(0).min(WIDEST);
    let row = |(habit, count): (usize, &usize)| {
        let name = &found.habits[habit].name;
        let blanks = " ".repeat(widest.saturating_sub(columns(name)));
        let days = words::counted(*count, "mark");
        format!("  {name}{blanks}  {days:<11}  {}", mapping.words_of(habit))
    };
    let mut rows: Vec<String> = shown().map(row).collect();
    if !rows.is_empty() {
        rows.push(String::new());
    }
    rows
}

fn bad(bad: &[Bad], most: usize) -> Vec<String> {
    if bad.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![words::bad(bad.len())];
    lines.extend(bad.iter().take(most).map(|row| {
        let place = match row.line {
            0 => row.file.clone(),
            line => format!("{}:{line}", row.file),
        };
        format!("  {place}: {}", why(row.why))
    }));
    if bad.len() > most {
        lines.push(words::more_bad(bad.len() - most));
    }
    lines
}

fn why(why: Why) -> &'static str {
    match why {
        Why::NoDay => words::NO_DAY,
        Why::TooOld => words::TOO_OLD,
        Why::NotYet => words::NOT_YET,
        Why::NoName => words::NO_NAME,
        Why::NotText => words::NOT_TEXT,
        Why::NoAnswer => words::NO_ANSWER,
        Why::OtherColumns => words::OTHER_COLUMNS,
        Why::NotReadable => words::NOT_READABLE,
    }
}

fn columns(text: &str) -> usize {
    usize::from(width(text))
}

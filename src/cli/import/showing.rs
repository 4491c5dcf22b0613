//! What is shown before anything is written.

use crate::{
    report::import::{Bad, Found, Kind, NoDay, Why},
    ui::canvas::width,
    words::import as words,
};

use super::{
    super::answer::{Answer, heard, is_yes},
    mapping::Mapping,
};

/// How many rows that are left out are named before a person asks for all.
const NAMED: usize = 5;

/// The widest a column of names gets.
const WIDEST: usize = 40;

/// What becomes of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It is shown, and nothing is written.
    Shown,
    /// It is shown, and written if the person says yes.
    Asked,
    /// It is written.
    Written,
    /// It is shown, and a yes is waited for that nobody is there to say.
    Unasked,
}

/// What is shown.
pub(super) struct Preview<'a> {
    pub(super) found: &'a Found,
    pub(super) kind: Kind,
    pub(super) mapping: &'a Mapping<'a>,
    /// How many marks are in the log already.
    pub(super) known: usize,
    pub(super) how: How,
}

impl Preview<'_> {
    /// What was found, where it goes, what is left out and why.
    pub(super) fn text(&self) -> String {
        let found = self.found;
        let mut lines = Vec::new();
        if let Some((first, last)) = found.span() {
            let notes = found.marks.iter().filter(|mark| mark.note.is_some());
            let line = words::found(
                self.kind.name(),
                found.marks.len(),
                first,
                last,
                notes.count(),
            );
            lines.extend([line, String::new()]);
        }
        lines.extend(habits(found, self.mapping));
        if !found.moods.is_empty() {
            lines.push(words::moods(found.moods.len()));
        }
        if found.loose_notes > 0 {
            lines.push(words::loose_notes(found.loose_notes));
        }
        if self.known > 0 {
            lines.push(words::known(self.known));
        }
        let most = match self.how {
            How::Shown => usize::MAX,
            How::Asked | How::Written | How::Unasked => NAMED,
        };
        lines.extend(bad(&found.bad, most));
        lines.into_iter().map(|line| line + "\n").collect()
    }
}

/// What was shown, and a line about it.
pub(super) fn with_line(mut text: String, line: &str) -> Answer {
    if !text.is_empty() {
        text.push('\n');
    }
    Answer::of(format!("{text}{line}\n"))
}

/// Shows what will be written and waits.
pub(super) fn is_wanted(preview: &str) -> bool {
    let answer = heard(&format!("{preview}\n{}", words::QUESTION));
    answer.is_some_and(|line| is_yes(&line))
}

fn habits(found: &Found, mapping: &Mapping) -> Vec<String> {
    let counts = found.counts();
    let shown = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let widths = shown().map(|(habit, _)| columns(&found.habits[habit]));
    let widest = widths.max().unwrap_or(0).min(WIDEST);
    let row = |(habit, count): (usize, &usize)| {
        let name = &found.habits[habit];
        let blanks = " ".repeat(widest.saturating_sub(columns(name)));
        let days = words::marks(*count);
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
        let gap = if row.column.is_empty() { "" } else { ", " };
        format!("  {place}{gap}{}: {}", row.column, why(row.why))
    }));
    if bad.len() > most {
        lines.push(words::more_bad(bad.len() - most));
    }
    lines
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Day(NoDay::None) => words::NO_DAY,
        Why::Day(NoDay::NoYear) => words::NO_YEAR,
        Why::Day(NoDay::TwoDays) => words::TWO_DAYS,
        Why::TooOld => words::TOO_OLD,
        Why::NotYet => words::NOT_YET,
        Why::NoName => words::NO_NAME,
        Why::NotText => words::NOT_TEXT,
        Why::NoAnswer => words::NO_ANSWER,
        Why::OtherColumns => words::OTHER_COLUMNS,
        Why::NotReadable => words::NOT_READABLE,
        Why::OpenQuote => words::OPEN_QUOTE,
    }
}

fn columns(text: &str) -> usize {
    usize::from(width(text))
}

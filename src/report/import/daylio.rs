//! Daylio's table: several rows a day, each with a mood and activities.

use std::collections::BTreeMap;

use super::{
    files::Files,
    found::{Found, Mark},
    tables::{Table, each},
};
use crate::domain::{day::Day, text::clean};

/// One row of Daylio that may have a note to place.
struct Noted {
    day: Day,
    /// The activity it lies with; `None` for a row without.
    habit: Option<usize>,
    note: String,
}

/// An activity counts once a day; the mood of a day is that of its last row; a note lies with the first activity of its
/// row, or else of its day.
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
            let mood = clean(table.cell(row, &["mood"]));
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

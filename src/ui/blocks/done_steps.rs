//! Steps that were done, some of them chosen: their words, their value, and the day.

use super::row::Row;
use crate::{
    domain::weekday::Weekday,
    ui::{
        canvas::{width, wrap},
        narration::Narration,
        rows::Rows,
    },
};

/// From this width on, value and day stand beside the step.
const WIDE: u16 = 70;
/// Columns from the right edge to the value and to the day.
const VALUE: i16 = 44;
const WHEN: i16 = 28;
/// Columns of the longest day, for long names of values.
const WHEN_CLOSE: i16 = 23;
/// Columns of a short day and the free ones before it, on narrower pages.
const SHORT_DAY: i16 = 4;
/// Where the words stand.
const WORDS: i16 = 5;

/// A step that was done.
#[derive(Clone, Debug)]
pub struct DoneStep {
    /// Its key, its words, whether it is chosen.
    pub row: Row,
    /// The name of its value.
    pub value: String,
    /// The day in words, and how it felt.
    pub when: String,
    /// The day.
    pub day: Weekday,
}

impl DoneStep {
    fn about(&self) -> String {
        format!("{}, {}", self.value, self.when)
    }
}

/// Says each step with its value and its day.
pub(in crate::ui) fn narrate(steps: &[DoneStep], narration: &mut Narration) {
    for step in steps {
        step.row.narrate(narration);
        narration.and(&step.about());
    }
}

/// Only the selected one is shown whole where its words are long.
pub(in crate::ui) fn lay(steps: &[DoneStep], rows: &mut Rows) {
    let (theme, room) = (rows.theme, rows.width() as i16);
    let longest = steps.iter().map(|step| width(&step.value)).max();
    let (value_at, when_at) = columns(longest.unwrap_or(0) as i16 + 2);
    let is_wide = rows.width() >= WIDE;
    let beside = if is_wide { value_at + 2 } else { SHORT_DAY };
    let space = (room - beside - WORDS).max(1).unsigned_abs();
    for step in steps {
        let Row {
            key, words, focus, ..
        } = &step.row;
        let mark = step.row.mark.map(|mark| mark.sign(&theme));
        let first = rows.len();
        if focus.is_here() || wrap(words, space).len() <= 1 {
            let taken = rows.width().saturating_sub(space + WORDS as u16);
            rows.leaving(taken, |rows| rows.item(key, mark, (words, *focus), None));
        } else {
            rows.item(key, mark, ("", *focus), None);
            rows.last().put_within(space, WORDS, words, theme.text);
        }
        if let Some(row) = rows.row_at(first) {
            if is_wide {
                row.put(room - value_at, &step.value, theme.quiet);
                row.put(room - when_at, &step.when, theme.quiet);
            } else {
                // The same words on two days are two rows.
                row.put(room - 2, step.day.two_letters(), theme.quiet);
            }
        }
        if focus.is_here() {
            if !is_wide {
                rows.paragraph(WORDS, &step.about(), theme.quiet);
            }
            rows.keep_in_sight(first);
        }
    }
}

/// Columns from the right edge to the value and to the day, for names as long as this.
fn columns(longest: i16) -> (i16, i16) {
    if longest <= VALUE - WHEN {
        (VALUE, WHEN)
    } else {
        (WHEN_CLOSE + longest, WHEN_CLOSE)
    }
}

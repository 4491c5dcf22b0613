//! Steps one below the other with what belongs to them: those that were done, those that are planned.

use super::{Laid, row::Row};
use crate::ui::{
    canvas::{width, wrap},
    focus::Focus,
    narration::Narration,
    rows::Rows,
};

/// From this width on, value and days stand beside the step; from the other, the days alone.
const WIDE: u16 = 70;
const MEDIUM: u16 = 50;
/// Columns from the right edge to the value and to the days.
const VALUE: i16 = 44;
const WHEN: i16 = 28;
/// Columns of the longest days, for long names of values.
const WHEN_CLOSE: i16 = 23;
/// Where the words stand.
const WORDS: i16 = 5;

/// A step that was done.
#[derive(Clone, Debug)]
pub struct DoneStep {
    /// Its key, its words, whether it is chosen.
    pub row: Row,
    /// The name of its value.
    pub value: String,
    /// The days in short, and how it felt.
    pub when: String,
    /// The same with the days by name.
    pub said: String,
}

impl DoneStep {
    fn about(&self) -> String {
        format!("{}, {}", self.value, self.when)
    }
}

impl Laid for Vec<DoneStep> {
    /// Only the selected one is shown whole where its words are long.
    fn lay(&self, rows: &mut Rows) {
        let (theme, room) = (rows.theme, rows.width() as i16);
        let longest = self.iter().map(|step| width(&step.value)).max();
        let (value_at, when_at) = match rows.width() {
            ..MEDIUM => (None, None),
            MEDIUM..WIDE => (None, Some(WHEN_CLOSE)),
            WIDE.. => {
                let (value_at, when_at) = columns(longest.unwrap_or(0) as i16 + 2);
                (Some(value_at), Some(when_at))
            }
        };
        let beside = value_at.or(when_at).map_or(0, |at| at + 2);
        let space = (room - beside - WORDS).max(1).unsigned_abs();
        for step in self {
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
                let beside = [
                    value_at.zip(Some(&step.value)),
                    when_at.zip(Some(&step.when)),
                ];
                for (at, words) in beside.into_iter().flatten() {
                    row.put(room - at, words, theme.quiet);
                }
            }
            if focus.is_here() {
                match (value_at, when_at) {
                    (Some(_), _) => {}
                    (None, Some(_)) => _ = rows.paragraph(WORDS, &step.value, theme.quiet),
                    (None, None) => _ = rows.paragraph(WORDS, &step.about(), theme.quiet),
                }
                rows.keep_in_sight(first);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for step in self {
            step.row.narrate(narration);
            narration.and(&format!("{}, {}", step.value, step.said));
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

/// Where the words stand beside their label.
const BESIDE: i16 = 18;
/// Columns of the shortest size and time.
const CAPTION: i16 = 14;
/// Narrower pages put size and time below the step.
const WITH_CAPTION: u16 = 60;
/// Columns for words beside their label, below which a step stands as it does on Today.
const NARROW: i16 = 20;
/// Where words stand below others.
const BELOW: i16 = 3;

/// The step of a value.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct PlannedStep {
    pub value: String,
    pub words: String,
    pub size_and_time: String,
    pub focus: Focus,
}

impl Laid for Vec<PlannedStep> {
    /// The value, the step, and size and time at the right, or as much of that side by side as all of them have room for.
    fn lay(&self, rows: &mut Rows) {
        let (theme, room) = (rows.theme, rows.width() as i16);
        let widest = self.iter().map(|step| width(&step.size_and_time)).max();
        let at = room - CAPTION.max(widest.unwrap_or(0) as i16);
        let is_long = |step: &PlannedStep| width(&step.value) as i16 + 2 > BESIDE;
        let is_below = room - BESIDE < NARROW || self.iter().any(is_long);
        for step in self {
            let first = rows.len();
            let caption = &step.size_and_time;
            if is_below {
                as_on_today(step, rows);
            } else {
                let style = step.focus.words(&rows.theme);
                rows.label(&step.value, BESIDE, (&step.words, style, step.focus), wrap);
                let fits = BESIDE + width(&step.words) as i16 + 2 <= at;
                if let (true, Some(row)) =
                    (rows.width() >= WITH_CAPTION && fits, rows.row_at(first))
                {
                    row.put(at, caption, theme.quiet);
                } else {
                    rows.row().put(BESIDE, caption, theme.quiet);
                }
            }
            if step.focus.is_here() {
                rows.keep_in_sight(first);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for step in self {
            narration.labelled(&step.value, &step.words);
            narration.here_if(step.focus);
            narration.and(&step.size_and_time);
        }
    }
}

/// The step from the left edge on, and all else below it.
fn as_on_today(step: &PlannedStep, rows: &mut Rows) {
    let (theme, first) = (rows.theme, rows.len());
    let style = step.focus.words(&theme);
    for line in wrap(&step.words, rows.width()) {
        rows.row().put(0, &line, style);
    }
    if let (true, Some(row)) = (step.focus.is_here(), rows.row_at(first)) {
        row.select(0, &theme);
    }
    let caption = format!("{}, {}", step.value, step.size_and_time);
    rows.paragraph(BELOW, &caption, theme.quiet);
    rows.are_a_stop(first);
}

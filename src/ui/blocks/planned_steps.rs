//! The steps of the values with their size and time.

use crate::ui::{
    canvas::{width, wrap},
    focus::Focus,
    narration::Narration,
    rows::Rows,
};

/// Where the words stand beside their label.
const WORDS: i16 = 18;
/// Columns of the shortest size and time.
const CAPTION: i16 = 14;
/// Narrower pages put size and time below the step.
const WIDE: u16 = 60;
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

/// Says each step with all that is said of it.
pub(in crate::ui) fn narrate(steps: &[PlannedStep], narration: &mut Narration) {
    for step in steps {
        narration.labelled(&step.value, &step.words);
        narration.here_if(step.focus);
        narration.and(&step.size_and_time);
    }
}

/// The value, the step, and size and time at the right, or as much of that side by side as all of them have room for.
pub(in crate::ui) fn lay(steps: &[PlannedStep], rows: &mut Rows) {
    let (theme, room) = (rows.theme, rows.width() as i16);
    let widest = steps.iter().map(|step| width(&step.size_and_time)).max();
    let at = room - CAPTION.max(widest.unwrap_or(0) as i16);
    let is_long = |step: &PlannedStep| width(&step.value) as i16 + 2 > WORDS;
    let is_below = room - WORDS < NARROW || steps.iter().any(is_long);
    for step in steps {
        let first = rows.len();
        let caption = &step.size_and_time;
        if is_below {
            as_on_today(step, rows);
        } else {
            let style = step.focus.words(&rows.theme);
            rows.label(&step.value, WORDS, (&step.words, style, step.focus), wrap);
            let fits = WORDS + width(&step.words) as i16 + 2 <= at;
            if let (true, Some(row)) = (rows.width() >= WIDE && fits, rows.row_at(first)) {
                row.put(at, caption, theme.quiet);
            } else {
                rows.row().put(WORDS, caption, theme.quiet);
            }
        }
        if step.focus.is_here() {
            rows.keep_in_sight(first);
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

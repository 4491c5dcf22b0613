//! A value in three lines: what it is in everyday life, why it matters, its step with its time.

use super::entry::Entry;
use crate::{
    ui::{canvas::wrap, narration::Narration, rows::Rows},
    words::plain as said,
};

/// The least room for a step beside its time.
const STEP: u16 = 20;

/// A value of the list.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its name, and what it is in everyday life.
    pub entry: Entry,
    /// Why it matters.
    pub why: String,
    /// Its step.
    pub step: String,
    /// The step's time.
    pub time: String,
    /// The columns of the longest time in the list, so that all begin at the same one.
    pub times: u16,
}

impl Value {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let (theme, column) = (rows.theme, self.entry.column);
        self.entry.lay(rows);
        rows.paragraph(column, &self.why, theme.text);
        let beside = rows.width().saturating_sub(self.times);
        let room = beside.saturating_sub(column.unsigned_abs() + 2);
        if room < STEP {
            rows.paragraph(column, &self.step, theme.text);
            rows.paragraph(column, &self.time, theme.quiet);
            return;
        }
        for (index, line) in wrap(&self.step, room).iter().enumerate() {
            let row = rows.row().put(column, line, theme.text);
            if index == 0 {
                row.put(beside as i16, &self.time, theme.quiet);
            }
        }
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        self.entry.narrate(narration);
        let label = |what: &str| said::row(&self.entry.label, what);
        narration.labelled(&label(said::WHY), &self.why);
        narration.labelled(&label(said::STEP), &self.step);
        narration.and(&self.time);
    }
}

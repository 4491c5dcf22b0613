//! Days as a quiet grid: a row for each month that has some, a dot for each of them.

use std::collections::BTreeSet;

use crate::{
    domain::day::Day,
    ui::{glyphs, narration::Narration, rows::Rows},
    words::{evidence::month, sentence},
};

/// Days of the longest month.
const MONTH: u16 = 31;
/// Columns of the months' names.
const LABEL: u16 = 5;

/// Days of several months.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// What stands over them.
    pub title: &'static str,
    /// The days.
    pub days: BTreeSet<Day>,
}

impl Calendar {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        rows.paragraph(0, self.title, theme.text);
        let has_room = rows.width() >= LABEL + 2 * MONTH;
        let apart = if has_room { 2 } else { 1 };
        for days in self.months() {
            let row = rows.row().put(0, &month(days[0]), theme.quiet);
            for day in days {
                let column = LABEL + apart * (day.day_of_month() as u16 - 1);
                row.put(column as i16, glyphs::DONE, theme.accent);
            }
        }
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        narration.words(&sentence(self.title));
        for days in self.months() {
            let numbers = days.iter().map(|day| day.day_of_month().to_string());
            narration.labelled(&month(days[0]), &numbers.collect::<Vec<_>>().join(", "));
        }
    }

    /// Days in their order, those of a month together.
    fn months(&self) -> Vec<Vec<Day>> {
        let days: Vec<Day> = self.days.iter().copied().collect();
        let months = days.chunk_by(|one, other| one.month() == other.month());
        months.map(<[Day]>::to_vec).collect()
    }
}

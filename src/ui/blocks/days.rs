//! The days from today on in one row, one of them chosen.

use crate::{
    domain::weekday::Weekday,
    ui::{glyphs, narration::Narration, rows::Rows},
    words::{add as text, plain as said},
};

/// Columns from one day to the next.
const DAY: i16 = 4;

/// Today and the days after it; `>` stands before the chosen one.
#[derive(Clone, Debug)]
pub struct Days {
    after: Vec<Weekday>,
    chosen: usize,
}

impl Days {
    /// Today and these days after it, the one at `chosen` is chosen.
    pub fn from_today(after: impl IntoIterator<Item = Weekday>, chosen: usize) -> Self {
        let after = after.into_iter().collect();
        Self { after, chosen }
    }

    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let row = rows.row();
        let after = self.after.iter().map(|day| day.two_letters());
        for (index, name) in std::iter::once(text::TODAY).chain(after).enumerate() {
            // The first has room for a longer name.
            let x = if index == 0 {
                0
            } else {
                3 + DAY * index as i16
            };
            if index == self.chosen {
                row.put(x - 1, glyphs::SELECTED, theme.key);
                row.put(x, name, theme.selected);
            } else {
                row.put(x, name, theme.text);
            }
        }
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        let after = self.chosen.checked_sub(1);
        let day = after.and_then(|index| self.after.get(index));
        narration.labelled(said::DAY, day.map_or(text::TODAY, |day| day.name()));
    }
}

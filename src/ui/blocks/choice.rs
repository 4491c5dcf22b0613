//! One of a few answers that stand in a row: words beside each other where they fit, the days from today on.

use super::Laid;
use crate::{
    domain::weekday::Weekday,
    ui::{
        canvas::{width, wrap},
        focus::Focus,
        glyphs::{self, Mark, State},
        narration::Narration,
        rows::Rows,
    },
    words::{add as text, plain as said},
};

/// A few answers.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is asked.
    pub label: &'static str,
    /// The column they begin at, behind the label.
    pub column: i16,
    /// The answers.
    pub options: Vec<&'static str>,
    /// The chosen one.
    pub chosen: usize,
    /// Whether Left and Right choose now.
    pub focus: Focus,
}

impl Choice {}

impl Laid for Choice {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let room = rows.room(self.column);
        let widest: u16 = self.options.iter().map(|text| width(text) + 5).sum();
        let is_one_row = widest <= room + 3;
        let row = rows.row().put(0, self.label, theme.quiet);
        row.point_at(self.column, self.focus, &theme);
        let mut x = self.column;
        for (index, text) in self.options.iter().enumerate() {
            if !is_one_row && index > 0 {
                rows.row();
                x = self.column;
            }
            let (mark, style) = if index == self.chosen {
                (Mark::Done, self.focus.words(&theme))
            } else {
                (Mark::Open, theme.text)
            };
            let (sign, of_sign) = mark.sign(&theme);
            rows.last().put(x, sign, of_sign);
            for (line, words) in wrap(text, room.saturating_sub(2)).iter().enumerate() {
                if line > 0 {
                    rows.row();
                }
                rows.last().put(x + 2, words, style);
            }
            x += 5 + width(text) as i16;
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for (index, text) in self.options.iter().enumerate() {
            let is_chosen = index == self.chosen;
            if self.focus.is_here() {
                narration.pick(&(index + 1).to_string(), text, State::chosen_if(is_chosen));
            } else if is_chosen {
                narration.labelled(self.label, text);
            }
            if is_chosen {
                narration.here_if(self.focus);
            }
        }
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

/// Columns from one day to the next.
const DAY: i16 = 4;

/// Today and the days after it; `>` stands before the chosen one.
#[derive(Clone, Debug)]
pub struct Days {
    /// The days after today.
    pub after: Vec<Weekday>,
    /// Which is chosen; today is 0.
    pub chosen: usize,
}

impl Laid for Days {
    fn lay(&self, rows: &mut Rows) {
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

    fn narrate(&self, narration: &mut Narration) {
        let after = self.chosen.checked_sub(1);
        let day = after.and_then(|index| self.after.get(index));
        narration.labelled(said::DAY, day.map_or(text::TODAY, |day| day.name()));
    }
}

//! A few answers of which one is chosen, beside each other where they fit.

use crate::ui::{
    canvas::{width, wrap},
    focus::Focus,
    mark::{Mark, State},
    narration::Narration,
    rows::Rows,
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

impl Choice {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let room = rows.room(self.column);
        let widest: u16 = self.options.iter().map(|text| width(text) + 5).sum();
        let is_one_row = widest <= room + 3;
        let row = rows.row().put(0, self.label, theme.quiet);
        if self.focus.is_here() {
            row.select(self.column, &theme);
        }
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

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
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
}

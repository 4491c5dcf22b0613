//! A few answers of which one is chosen, beside each other where they fit.

use crate::ui::{
    canvas::width,
    document::Mark,
    focus::Focus,
    parts,
    rows::Rows,
    told::{State, Told},
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
        let widest: u16 = self.options.iter().map(|text| width(text) + 5).sum();
        let is_one_row = widest <= rows.room(self.column) + 3;
        let mut row = rows.row();
        row.put(0, self.label, theme.quiet());
        if self.focus.is_here() {
            row.select(self.column, &theme);
        }
        let mut x = self.column;
        for (index, text) in self.options.iter().enumerate() {
            if !is_one_row && index > 0 {
                row = rows.row();
                x = self.column;
            }
            let is_chosen = index == self.chosen;
            let mark = if is_chosen { Mark::Done } else { Mark::Open };
            let (sign, style) = parts::sign(mark, &theme);
            row.put(x, sign, style);
            let style = if is_chosen {
                self.focus.words(&theme)
            } else {
                theme.text()
            };
            row.put(x + 2, text, style);
            x += 5 + width(text) as i16;
        }
    }

    pub(in crate::ui) fn narrate(&self, told: &mut Told) {
        for (index, text) in self.options.iter().enumerate() {
            let is_chosen = index == self.chosen;
            if self.focus.is_here() {
                told.pick(&(index + 1).to_string(), text, State::chosen_if(is_chosen));
            } else if is_chosen {
                told.labelled(self.label, text);
            }
            if is_chosen {
                told.here_if(self.focus);
            }
        }
    }
}

//! Labelled rows of a list: they are said with a number, by which a typed line finds them.

use super::Rows;
use crate::{ui::focus::Focus, words::plain as said};

impl Rows {
    /// A quiet label and words at their column, as a row of a list.
    pub fn numbered(&mut self, label: &str, column: i16, row: (&str, Focus)) {
        self.number(label, row);
        self.unsaid(|rows| rows.labelled(label, column, row));
    }

    /// The same for a label that says more than its words: selected, the label alone stands out.
    pub fn numbered_plain(&mut self, label: &str, column: i16, (text, focus): (&str, Focus)) {
        self.number(label, (text, focus));
        let style = self.theme.text();
        self.unsaid(|rows| rows.label(label, column, (text, style, focus)));
    }

    fn number(&mut self, label: &str, (text, focus): (&str, Focus)) {
        if let Some(told) = &mut self.told {
            told.choice("", &said::row(label, text));
            told.here_if(focus);
        }
    }
}

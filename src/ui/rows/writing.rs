//! Lines to write on.

use super::Rows;
use crate::ui::document::Writing;
use crate::{
    session::{action::Action, field::Field},
    ui::{canvas::width, focus::Focus, glyphs, parts},
    words::{field::FULL, plain as said},
};

impl Rows {
    /// The row of a list that asks for words of one's own.
    pub fn own_words(&mut self, text: &str, focus: Focus) {
        let key = self.sign(Action::Write, "w");
        self.choice(&key, text, focus);
    }

    /// A field: its text, and the line under it, which says where no more fits.
    pub fn field(&mut self, x: i16, field: &Field, focus: Focus) {
        let is_full = focus.is_here() && field.is_full();
        if let (Some(told), true) = (&mut self.told, focus.is_here()) {
            told.field("", field.text());
            told.words(if is_full { FULL } else { "" });
        }
        let columns = self.room(x);
        let writing = Writing::of(field).focus(focus);
        let (shown, cursor) = parts::visible(&writing, columns);
        let text = self.theme.text();
        let row = self.row().put(x, &shown, text);
        if focus.is_here() {
            row.cursor = Some((x + cursor as i16, true));
            row.is_selected = true;
        }
        let pieces = parts::under_field(&writing, columns, &self.theme);
        let row = self.row();
        for (from, words, style) in pieces {
            row.put(x.saturating_add_unsigned(from), &words, style);
        }
        row.is_selected = focus.is_here();
        if is_full && width(FULL) > columns {
            let (first, quiet) = (self.len(), self.theme.quiet());
            self.unsaid(|rows| rows.paragraph(x, FULL, quiet));
            self.keep_in_sight(first);
        }
    }

    /// A line to write on, without the focus, and what stands there.
    pub fn written(&mut self, x: i16, text: &str) {
        let (words, line) = (self.theme.text(), self.theme.line());
        if let (Some(told), false) = (&mut self.told, text.trim().is_empty()) {
            told.labelled(said::SO_FAR, text);
        }
        if self.unsaid(|rows| rows.paragraph(x, text, words)) == 0 {
            self.row();
        }
        let rule = glyphs::LINE.repeat(usize::from(self.room(x)));
        self.row().put(x, &rule, line);
    }
}

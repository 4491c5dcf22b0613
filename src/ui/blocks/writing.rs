//! A line to write on.

use ratatui::style::Style;

use super::Laid;
use crate::{
    session::field::Field,
    ui::{
        canvas::{fitting, width, wrap},
        focus::Focus,
        glyphs,
        narration::Narration,
        rows::Rows,
        theme::Theme,
    },
    words::{field::FULL, plain as said},
};

/// A line to write on.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    /// What is asked for; empty where the words above say it.
    pub label: &'static str,
    /// The column it begins at, behind its label.
    pub indent: i16,
    /// What stands there.
    pub text: String,
    /// What is said where nothing stands there.
    pub or_said: &'static str,
    /// Characters in front of the cursor, while it is written on.
    pub cursor: Option<usize>,
    /// No more fits.
    pub is_full: bool,
    /// Whether Up and Down stop here.
    pub focus: Focus,
}

impl Writing {
    /// A field that is written on.
    pub fn of(field: &Field) -> Self {
        Self {
            text: field.text().to_owned(),
            cursor: Some(field.cursor()),
            is_full: field.is_full(),
            focus: Focus::Here,
            ..Self::default()
        }
    }

    /// A line nobody writes on now.
    pub fn without_focus(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// With what is said where nothing stands there.
    pub fn or_said(self, or_said: &'static str) -> Self {
        Self { or_said, ..self }
    }

    /// Behind a label, from a column on.
    pub fn behind(self, label: &'static str, indent: i16) -> Self {
        Self {
            label,
            indent,
            ..self
        }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// The part of its text that fits so many columns with the cursor in it, and the cursor's column.
    pub(in crate::ui) fn visible(&self, columns: u16) -> (String, u16) {
        let room = columns.saturating_sub(1);
        let at = self.cursor.unwrap_or(0);
        let before: String = self.text.chars().take(at).collect();
        let mut starts = before.char_indices().map(|(start, _)| start);
        let start = starts.find(|start| width(&before[*start..]) <= room);
        let start = start.unwrap_or(before.len());
        let shown = fitting(&self.text[start..], columns);
        (shown.to_owned(), width(&before[start..]))
    }

    /// The line under a self. Where the field is full, it begins with the words that say so, if it is as long as they are.
    fn line_below(&self, columns: u16, theme: &Theme) -> Vec<(u16, String, Style)> {
        let (sign, style) = match self.cursor {
            Some(_) if self.focus.is_here() => (glyphs::HEAVY, theme.accent),
            Some(_) | None => (glyphs::LINE, theme.line),
        };
        let line = |from: u16| {
            let rest = usize::from(columns.saturating_sub(from));
            (from, sign.repeat(rest), style)
        };
        let has_room = columns >= width(FULL);
        if has_room && self.focus.is_here() && self.is_full {
            vec![(0, FULL.to_owned(), theme.quiet), line(width(FULL) + 1)]
        } else {
            vec![line(0)]
        }
    }
}

impl Laid for Writing {
    /// A line to write on, its label before it, and the line under it, which says where no more fits.
    fn lay(&self, rows: &mut Rows) {
        let (theme, x) = (rows.theme, self.indent);
        let columns = rows.room(x);
        let first = rows.len();
        if self.cursor.is_some() {
            let (shown, cursor) = self.visible(columns);
            let row = rows.row().put(x, &shown, theme.text);
            if self.focus.is_here() {
                row.show_cursor(x + cursor as i16);
            }
        } else {
            let lines = wrap(&self.text, columns);
            if lines.is_empty() {
                rows.row();
            }
            for line in &lines {
                rows.row().put(x, line, theme.text);
            }
        }
        let style = if self.focus.is_here() {
            theme.selected
        } else {
            theme.quiet
        };
        if let (false, Some(row)) = (self.label.is_empty(), rows.row_at(first)) {
            row.put(0, self.label, style);
            if self.cursor.is_none() && self.focus.is_here() {
                row.select(0, &theme);
            }
        }
        let row = rows.row();
        for (from, words, style) in self.line_below(columns, &theme) {
            row.put(x.saturating_add_unsigned(from), &words, style);
        }
        if self.is_full && self.focus.is_here() && width(FULL) > columns {
            rows.paragraph(x, FULL, theme.quiet);
        }
        if self.cursor.is_none() && self.focus != Focus::Never {
            rows.are_a_stop(first);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        let is_here = self.focus.is_here();
        let label = match self.label {
            "" => said::SO_FAR,
            label => label,
        };
        narration.labelled(
            label,
            if self.text.is_empty() {
                self.or_said
            } else {
                &self.text
            },
        );
        if self.cursor.is_some() && is_here {
            narration.words(if self.is_full { FULL } else { "" });
            narration.asks = Some(self.label.to_owned());
        } else {
            narration.here_if(self.focus);
        }
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

//! Lines of a file with their numbers, and the place among them where something is wrong.

use crate::{
    ui::{canvas::width, rows::Rows, told::Told},
    words::{plain, plan_error::FROM_HERE},
};

/// Columns in front of a line, its number included.
const NUMBER: u16 = 8;
/// Columns of the number.
const DIGITS: usize = 5;

/// Lines of a file.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The lines with their numbers.
    pub lines: Vec<(usize, String)>,
    /// The column from 1 of the last line's trouble.
    pub column: usize,
}

impl Quotation {
    /// The lines less what indents them all, and a sign under the place.
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let room = usize::from(rows.width().saturating_sub(NUMBER));
        let indent = |line: &str| line.chars().take_while(|letter| *letter == ' ').count();
        let indents = self.lines.iter().map(|(_, line)| indent(line));
        let shared = indents.min().unwrap_or(0);
        let at = self.column.saturating_sub(1).saturating_sub(shared);
        // A place far to the right is brought into sight.
        let skipped = (at + usize::from(width(FROM_HERE)))
            .saturating_sub(room)
            .min(at);
        for (number, line) in &self.lines {
            let text: String = line.chars().skip(shared + skipped).collect();
            let line = format!("{number:>DIGITS$}   {text}");
            rows.row().put(0, &line, theme.text());
        }
        let column = NUMBER as i16 + (at - skipped) as i16;
        rows.row().put(column, FROM_HERE, theme.quiet());
    }

    pub(in crate::ui) fn narrate(&self, told: &mut Told) {
        for (number, line) in &self.lines {
            told.labelled(&plain::line_number(*number), line);
        }
    }
}

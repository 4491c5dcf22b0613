//! Quoted text: paragraphs for somebody else, and lines of a file with the place where something is wrong.

use crate::{
    ui::{
        canvas::{width, wrap},
        glyphs,
        narration::Narration,
        rows::Rows,
    },
    words::{plain, plan_error::FROM_HERE},
};

/// Columns in front of a line, its number included.
const NUMBER: u16 = 8;
/// Columns of the number.
const DIGITS: usize = 5;
/// The columns of quoted paragraphs, and where they stand.
const QUOTED: u16 = 64;
const QUOTE: i16 = 3;

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
            rows.row().put(0, &line, theme.text);
        }
        let column = NUMBER as i16 + (at - skipped) as i16;
        rows.row().put(column, FROM_HERE, theme.quiet);
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        for (number, line) in &self.lines {
            narration.labelled(&plain::line_number(*number), line);
        }
    }
}

/// Paragraphs with a line in front of them.
pub(in crate::ui) fn lay(paragraphs: &[String], rows: &mut Rows) {
    let theme = rows.theme;
    let columns = QUOTED.min(rows.room(QUOTE));
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let mut lines = wrap(paragraph, columns);
        if index > 0 {
            lines.insert(0, String::new());
        }
        for line in &lines {
            rows.row()
                .put(0, glyphs::QUOTE, theme.line)
                .put(QUOTE, line, theme.text);
        }
    }
}

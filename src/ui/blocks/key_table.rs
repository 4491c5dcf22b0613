//! The table of keys, group by group, in two columns where they fit.

use std::{borrow::Cow, mem};

use ratatui::style::Style;

use crate::{
    ui::{canvas::wrap, narration::Narration, rows::Rows, theme::Theme},
    words::plain,
};

/// From this width on the table stands in two columns.
const TWO_COLUMNS: u16 = 68;
/// Columns of the keys.
const KEYS: u16 = 8;

/// The table of keys.
#[derive(Clone, Debug, Default)]
pub struct KeyTable {
    /// The groups of the left column and those of the right one.
    pub sides: [Vec<KeyGroup>; 2],
    /// Quiet words at its end; what they say of a key the document's own keys say.
    pub note: String,
}

/// Keys that belong together.
#[derive(Clone, Debug)]
pub struct KeyGroup {
    /// Its title.
    pub title: &'static str,
    /// The keys as they are shown, and what they do.
    pub keys: Vec<(Cow<'static, str>, Cow<'static, str>)>,
}

/// Pieces of a row with their columns.
type Line = Vec<(u16, String, Style)>;

impl KeyTable {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let (page, theme) = (rows.width(), rows.theme);
        // The second column begins two columns right of the middle.
        let second = page.midpoint(4);
        let is_wide = page >= TWO_COLUMNS;
        let column = if is_wide { second - 2 } else { page };
        let [mut left, mut right] = self
            .sides
            .each_ref()
            .map(|side| lines(side, column, &theme));
        right.push(Line::new());
        let note = wrap(&self.note, column).into_iter();
        right.extend(note.map(|line| vec![(0, line, theme.quiet)]));
        if !is_wide {
            left.push(Line::new());
            left.append(&mut right);
        }
        for index in 0..left.len().max(right.len()) {
            let row = rows.row();
            for (side, from) in [(&left, 0), (&right, second)] {
                for (x, text, style) in side.get(index).into_iter().flatten() {
                    row.put((from + x) as i16, text, *style);
                }
            }
        }
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        for group in self.sides.iter().flatten() {
            narration.words(if group.keys.is_empty() {
                ""
            } else {
                group.title
            });
            for (keys, words) in &group.keys {
                narration.labelled(&plain::spoken(keys), words);
            }
        }
    }
}

fn lines(groups: &[KeyGroup], column: u16, theme: &Theme) -> Vec<Line> {
    let mut lines = Vec::new();
    for group in groups {
        if !lines.is_empty() {
            lines.push(Line::new());
        }
        lines.push(vec![(0, group.title.to_owned(), theme.strong)]);
        for (keys, words) in &group.keys {
            let mut line = vec![(0, keys.to_string(), theme.key)];
            for words in wrap(words, column.saturating_sub(KEYS)) {
                line.push((KEYS, words, theme.text));
                lines.push(mem::take(&mut line));
            }
        }
    }
    lines
}

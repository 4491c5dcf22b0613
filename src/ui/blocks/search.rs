//! Keys and commands: the table of all of them, a search with what it found.

use std::{borrow::Cow, mem};

use ratatui::{layout::Rect, style::Style};

use super::{Laid, writing::Writing};
use crate::{
    ui::{
        canvas::{Canvas, width, wrap},
        focus::Focus,
        glyphs,
        narration::Narration,
        rows::Rows,
        theme::Theme,
    },
    words::plain,
};

/// On a page, columns of the keys.
const KEYS: u16 = 8;
/// Below this width what a command does stands under its name.
const NARROW: u16 = 60;
/// In a drawer what a command does is left out where it has fewer columns.
const LEAST: u16 = 12;

/// What is searched for.
#[derive(Clone, Debug)]
pub struct Search {
    /// The key that begins the search.
    pub key: Cow<'static, str>,
    /// What is asked for.
    pub asks: &'static str,
    /// What is typed; without a cursor the word for searching.
    pub writing: Writing,
    /// The page shows what was found, more or less with each letter.
    pub finds: bool,
}

/// A command that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its keys as they are shown.
    pub keys: String,
    /// Its name.
    pub name: &'static str,
    /// Columns of the names.
    pub names: u16,
    /// What it does, where the name alone does not say it.
    pub about: String,
    /// Whether it is selected.
    pub focus: Focus,
}

impl Search {
    /// The place word it stands in, and the column of the cursor in what is typed.
    pub(in crate::ui) fn place(&self, columns: u16) -> (String, u16) {
        let (text, cursor) = self.writing.visible(columns);
        (format!("{} {text}", self.key), cursor)
    }

    /// Says what is asked for. False where nothing is said of what answers: a drawer waits for the first letter.
    pub(in crate::ui) fn narrate(&self, title: &str, narration: &mut Narration) -> bool {
        let text = &self.writing.text;
        if self.writing.cursor.is_none() {
            narration.keys.insert(0, (self.key.clone(), self.asks));
        } else if title.is_empty() {
            narration.asks = Some(self.asks.to_owned());
            return !text.trim().is_empty();
        } else {
            narration.field(self.asks, text);
        }
        true
    }
}

impl Found {
    pub(in crate::ui) fn draw(&self, area: Rect, canvas: &mut Canvas) {
        if self.focus.is_here() {
            canvas.put(area.x, area.y, glyphs::SELECTED, canvas.theme.key);
        }
        let style = self.focus.words(&canvas.theme);
        let x = area.x + 2;
        let key = canvas.put_right(area.right(), area.y, &self.keys, canvas.theme.key);
        let room = key.saturating_sub(x + 1);
        let after = canvas.put_cut(x, area.y, room, (self.name, style));
        let about = (x + self.names).max(after + 2);
        let room = key.saturating_sub(about + 1);
        if room >= LEAST || room >= width(&self.about) {
            canvas.put_cut(about, area.y, room, (&self.about, canvas.theme.quiet));
        }
    }
}

impl Laid for Found {
    fn lay(&self, rows: &mut Rows) {
        let (theme, page) = (rows.theme, rows.width());
        let keys = width(&self.keys).max(KEYS - 1) + 1;
        let row = rows.row();
        row.put(0, &self.keys, theme.key);
        row.put(keys as i16, self.name, self.focus.words(&theme));
        if page >= NARROW {
            row.put((keys + self.names) as i16, &self.about, theme.quiet);
        }
        row.point_at(0, self.focus, &theme);
        if page < NARROW && !self.about.is_empty() {
            rows.paragraph(KEYS as i16, &self.about, theme.quiet);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        narration.choice(self.name, &plain::spoken(&self.keys));
        narration.and(&self.about);
        narration.here_if(self.focus);
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

/// From this width on the table stands in two columns.
const TWO_COLUMNS: u16 = 68;

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

impl KeyTable {}

impl Laid for KeyTable {
    fn lay(&self, rows: &mut Rows) {
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

    fn narrate(&self, narration: &mut Narration) {
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
        lines.push(vec![(0, group.title.to_owned(), theme.quiet)]);
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

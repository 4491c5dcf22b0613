//! A search: its key, what is searched for, and the commands that answer.

use std::borrow::Cow;

use ratatui::layout::Rect;

use crate::{
    ui::{
        canvas::{Canvas, width},
        document::{Block, Document, Writing},
        focus::Focus,
        glyphs,
        mouse::Target,
        parts,
        rows::Rows,
        told::Told,
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
        let (text, cursor) = parts::visible(&self.writing, columns);
        (format!("{} {text}", self.key), cursor)
    }

    /// Says what is asked for. False where nothing is said of what answers: a drawer waits for the first letter.
    pub(in crate::ui) fn narrate(&self, title: &str, told: &mut Told) -> bool {
        let text = &self.writing.text;
        if self.writing.cursor.is_none() {
            told.keys.insert(0, (self.key.clone(), self.asks));
        } else if title.is_empty() {
            told.asks = Some(self.asks.to_owned());
            return !text.trim().is_empty();
        } else {
            told.field(self.asks, text);
        }
        true
    }
}

impl Found {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let (theme, page) = (rows.theme, rows.width());
        let keys = width(&self.keys).max(KEYS - 1) + 1;
        let row = rows.row();
        row.put(0, &self.keys, theme.key());
        row.put(keys as i16, self.name, self.focus.words(&theme));
        if page >= NARROW {
            row.put((keys + self.names) as i16, &self.about, theme.quiet());
        }
        if self.focus.is_here() {
            row.select(0, &theme);
        }
        if page < NARROW && !self.about.is_empty() {
            rows.paragraph(KEYS as i16, &self.about, theme.quiet());
        }
    }

    pub(in crate::ui) fn narrate(&self, told: &mut Told) {
        told.choice(self.name, &plain::spoken(&self.keys));
        told.and(&self.about);
        told.here_if(self.focus);
    }

    fn draw(&self, area: Rect, canvas: &mut Canvas) {
        if self.focus.is_here() {
            canvas.put(area.x, area.y, glyphs::SELECTED, canvas.theme.key());
        }
        let style = self.focus.words(&canvas.theme);
        let x = area.x + 2;
        let key = canvas.put_right(area.right(), area.y, &self.keys, canvas.theme.key());
        let room = key.saturating_sub(x + 1);
        let after = canvas.put_cut(x, area.y, room, (self.name, style));
        let about = (x + self.names).max(after + 2);
        let room = key.saturating_sub(about + 1);
        if room >= LEAST || room >= width(&self.about) {
            canvas.put_cut(about, area.y, room, (&self.about, canvas.theme.quiet()));
        }
    }
}

/// Draws a search and what it found into the drawer: a line, the field, as many commands as fit, with a clear row above.
pub(in crate::ui) fn draw_drawer(document: &Document, area: Rect, canvas: &mut Canvas) {
    let above = u16::from(area.y > 0);
    canvas.blank(Rect {
        x: 0,
        y: area.y - above,
        width: canvas.columns(),
        height: area.height + above,
    });
    let line = (glyphs::HEAVY, canvas.theme.accent());
    canvas.rule(area.x, area.right(), area.y, line);
    let below = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    let is_here = |block: &Block| block.focus() == Some(Focus::Here);
    let at = document.blocks.iter().position(is_here).unwrap_or(0);
    let first = (at + 1).saturating_sub(usize::from(below.height));
    let rows = document.blocks.iter().enumerate().skip(first);
    for ((index, block), row) in rows.zip(below.rows()) {
        match block {
            Block::Found(found) => {
                found.draw(row, canvas);
                canvas.spot(row, Target::between(at, index));
            }
            Block::Words(words) => {
                let room = row.width.saturating_sub(2);
                let quiet = canvas.theme.quiet();
                canvas.put_cut(row.x + 2, row.y, room, (&words.text, quiet));
            }
            _ => {}
        }
    }
    if let Some(search) = &document.search {
        let after = canvas.put(area.x, area.y + 1, &search.key, canvas.theme.key());
        let (text, cursor) = parts::visible(&search.writing, area.width.saturating_sub(3));
        canvas.put(after + 1, area.y + 1, &text, canvas.theme.text());
        canvas.show_cursor(after + 1 + cursor, area.y + 1);
    }
}

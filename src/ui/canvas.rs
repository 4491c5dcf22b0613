//! What views write on: cells by column and row, styles by meaning.

use std::{borrow::Cow, rc::Rc};

pub use ratatui::{buffer::Buffer, layout::Rect};

use ratatui::{
    buffer::Cell,
    style::{Modifier, Style},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{
    session::{action::Action, appearance::Appearance, keymap::Keymap},
    ui::mouse::{Target, keys_named},
};

use super::{focus::Focus, glyphs, theme::Theme};

mod lines;
mod lowered;

pub use lines::{wrap, wrap_by_sentence};

/// Where the terminal's cursor rests after a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Column, from 0.
    pub x: u16,
    /// Row, from 0.
    pub y: u16,
    /// Shown, because text is typed there.
    pub visible: bool,
}

/// A part of the screen, and what a click does there.
pub type Spot = (Rect, Target);

/// Whether a title has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Weight {
    Focused,
    Quiet,
}

impl Weight {
    /// The weight of a title above what has this of the focus.
    pub fn of(focus: Focus) -> Self {
        match focus {
            Focus::Here => Self::Focused,
            Focus::Away | Focus::Never => Self::Quiet,
        }
    }
}

/// One frame being drawn.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    /// The styles.
    pub theme: Theme,
    ascii: bool,
    keys: Rc<Keymap>,
    /// What a click does where, what lies on top last; kept only for a mouse.
    spots: Option<Vec<Spot>>,
    cursor: Option<Cursor>,
    goes_on: bool,
}

impl<'a> Canvas<'a> {
    /// A frame over this buffer.
    pub fn new(buffer: &'a mut Buffer, look: &Appearance) -> Self {
        Self {
            buffer,
            theme: Theme::of(look),
            ascii: look.ascii,
            keys: look.keys.clone(),
            spots: look.mouse.then(Vec::new),
            cursor: None,
            goes_on: false,
        }
    }

    /// The key of what is asked for: `usual`, or the person's own.
    pub fn sign(&self, action: Action, usual: &'static str) -> Cow<'static, str> {
        self.keys.sign(action, usual)
    }

    /// Says what a click does here.
    pub fn spot(&mut self, area: Rect, target: Target) {
        if let Some(spots) = &mut self.spots {
            spots.push((area, target));
        }
    }

    /// What a click does where, what lies on top last.
    pub fn take_spots(&mut self) -> Vec<Spot> {
        self.spots.take().unwrap_or_default()
    }

    /// Lays the page's color over an area, if it has one.
    pub fn fill(&mut self, area: Rect) {
        if self.theme.page != Style::new() {
            self.buffer.set_style(area, self.theme.page);
        }
    }

    /// The columns of the whole screen.
    pub fn columns(&self) -> u16 {
        self.buffer.area.width
    }

    /// Empties an area.
    pub fn blank(&mut self, area: Rect) {
        if let Some(spots) = &mut self.spots {
            spots.retain(|(spot, _)| !spot.intersects(area));
        }
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(self.theme.page);
                }
            }
        }
    }

    /// True where nothing stands in these cells.
    pub fn is_free(&self, area: Rect) -> bool {
        let mut cells = area.positions().filter_map(|at| self.buffer.cell(at));
        cells.all(|cell| cell.symbol() == " ")
    }

    /// Writes text from a column on. Gives the column after it. What lies outside the screen is left out; a wide
    /// character that does not fit leaves a blank.
    pub fn put(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() {
            return x;
        }
        let text = self.signs(text);
        let room = usize::from(area.right() - x);
        if text.is_ascii() {
            return self.put_ascii((x, y), &text, room, style);
        }
        for x in (x..area.right()).take(width(&text).into()) {
            self.wipe((x, y));
        }
        self.buffer.set_stringn(x, y, text, room, style).0
    }

    /// The same for text in which every byte is a letter of one column, which is most of it.
    fn put_ascii(&mut self, (x, y): (u16, u16), text: &str, room: usize, style: Style) -> u16 {
        let letters = text.bytes().filter(|byte| !byte.is_ascii_control());
        let mut at = x;
        for (letter, x) in letters.take(room).zip(x..) {
            if let Some(cell) = self.wipe((x, y)) {
                cell.set_char(char::from(letter)).set_style(style);
            }
            at = x + 1;
        }
        at
    }

    /// The cell there, without the tone of what stood in it.
    fn wipe(&mut self, at: (u16, u16)) -> Option<&mut Cell> {
        let cell = self.buffer.cell_mut(at)?;
        cell.modifier = Modifier::empty();
        Some(cell)
    }

    /// Writes text into so many columns, cut with `…` where it is longer.
    pub fn put_cut(&mut self, x: u16, y: u16, width: u16, (text, style): (&str, Style)) -> u16 {
        let cut = self.cut(text, width);
        self.put(x, y, &cut, style)
    }

    /// Writes text so that it ends before a column. Gives the column it begins at.
    pub fn put_right(&mut self, right: u16, y: u16, text: &str, style: Style) -> u16 {
        let x = right.saturating_sub(self.width(text));
        self.put(x, y, text, style);
        x
    }

    /// Writes wrapped text from a row on, at most so many rows as the area has. Gives the rows it took.
    pub fn paragraph(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let mut lines = wrap(text, area.width);
        lines.truncate(area.height.into());
        self.lines(area.x, area.y, &lines, style);
        lines.len() as u16
    }

    /// Writes lines one below the other.
    pub fn lines(&mut self, x: u16, y: u16, lines: &[String], style: Style) {
        for (line, y) in lines.iter().zip(y..) {
            self.put(x, y, line, style);
        }
    }

    /// A title row: the title, a line to the right edge, optionally a short word at its end.
    pub fn title(&mut self, area: Rect, title: &str, place: &str, weight: Weight) {
        let (words, line) = self.title_styles(weight);
        let from = self.put(area.x, area.y, title, words) + 1;
        // A narrow title row has no room for both.
        let both = from + self.width(place) + 1;
        let place = if both > area.right() { "" } else { place };
        let room = if place.is_empty() {
            0
        } else {
            self.width(place) + 1
        };
        let to = area.right().saturating_sub(room);
        self.rule(from, to, area.y, line);
        if !place.is_empty() {
            self.put(to + 1, area.y, place, self.theme.quiet);
        }
    }

    /// How the words of a title are written, and the line behind them.
    pub fn title_styles(&self, weight: Weight) -> (Style, (&'static str, Style)) {
        match weight {
            Weight::Focused => (self.theme.strong, (glyphs::HEAVY, self.theme.accent)),
            Weight::Quiet => (self.theme.quiet, (glyphs::LINE, self.theme.line)),
        }
    }

    /// Puts `>` before a column, and the cursor on it, where the focus is.
    pub fn point_at(&mut self, x: u16, y: u16, focus: Focus) {
        if focus.is_here() {
            let x = x.saturating_sub(2);
            self.put(x, y, glyphs::SELECTED, self.theme.key);
            self.rest_cursor(x, y);
        }
    }

    /// A line between two columns, the last not included.
    pub fn rule(&mut self, from: u16, to: u16, y: u16, (sign, style): (&str, Style)) {
        let sign = self.signs(sign);
        for x in from..to.min(self.buffer.area.right()) {
            if let Some(cell) = self.buffer.cell_mut((x, y)) {
                cell.set_symbol(&sign).set_style(style);
            }
        }
    }

    /// Keys with their words, so many columns apart. Gives the column after them.
    pub fn hints(&mut self, x: u16, y: u16, hints: &[(&str, &str)], gap: u16) -> u16 {
        let mut at = x;
        for (index, (key, words)) in hints.iter().enumerate() {
            at += if index > 0 { gap } else { 0 };
            at = self.hint(at, y, key, words);
        }
        at
    }

    /// One key with its words. Gives the column after it.
    pub fn hint(&mut self, x: u16, y: u16, key: &str, words: &str) -> u16 {
        let after = self.put(x, y, key, self.theme.key);
        let words_from = after + u16::from(!words.is_empty());
        let after = self.put(words_from, y, words, self.theme.quiet);
        for (from, to, key) in keys_named(key, after - x) {
            self.spot(Rect::new(x + from, y, to - from, 1), Target::Key(key));
        }
        after
    }

    /// Rests the terminal's cursor here, unseen. The last call counts.
    pub fn rest_cursor(&mut self, x: u16, y: u16) {
        self.place_cursor(Cursor {
            x,
            y,
            visible: false,
        });
    }

    /// Shows the terminal's cursor here: text is typed at this place.
    pub fn show_cursor(&mut self, x: u16, y: u16) {
        self.place_cursor(Cursor {
            x,
            y,
            visible: true,
        });
    }

    /// Where the cursor rests, never in the last column.
    pub fn cursor(&self) -> Option<Cursor> {
        self.cursor
    }

    /// Says that what is drawn goes on below.
    pub fn go_on_below(&mut self) {
        self.goes_on = true;
    }

    /// True when what is drawn goes on below.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// Columns a text takes as it will be drawn.
    pub fn width(&self, text: &str) -> u16 {
        width(&self.signs(text))
    }

    /// A text cut to so many columns, with `…` where it is longer.
    pub fn cut(&self, text: &str, columns: u16) -> String {
        if self.width(text) <= columns {
            return text.to_owned();
        }
        let room = columns.saturating_sub(self.width(glyphs::CUT));
        format!("{}{}", fitting(text, room).trim_end(), glyphs::CUT)
    }

    fn place_cursor(&mut self, cursor: Cursor) {
        let last = self.buffer.area.right().saturating_sub(2);
        self.cursor = Some(Cursor {
            x: cursor.x.min(last),
            ..cursor
        });
    }

    fn signs<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.ascii {
            glyphs::in_ascii(text)
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// Columns a text takes.
pub fn width(text: &str) -> u16 {
    // Most text is, and is measured at each draw.
    let columns = if text.is_ascii() {
        text.len()
    } else {
        text.width()
    };
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// As much of a text as fits so many columns.
pub fn fitting(text: &str, columns: u16) -> &str {
    if text.is_ascii() {
        return &text[..text.len().min(columns.into())];
    }
    let mut taken = 0;
    let clusters = text.grapheme_indices(true);
    let mut beyond = clusters.skip_while(|(_, cluster)| {
        taken = width(cluster).saturating_add(taken);
        taken <= columns
    });
    &text[..beyond.next().map_or(text.len(), |(at, _)| at)]
}

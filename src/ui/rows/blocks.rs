//! How each block of a document becomes rows.

use std::borrow::Cow;

use super::{MARKED_WORDS, Rows, WORDS};
use crate::{
    ui::{
        canvas::{width, wrap},
        document::{Block, Entry, Row, Voice, Words, Writing},
        focus::Focus,
        parts,
    },
    words::field::FULL,
};

impl Rows {
    /// Adds the rows of all blocks. What follows the selected one without a gap is kept in sight with it.
    pub fn blocks(&mut self, blocks: &[Block]) {
        let mut is_with_selected = false;
        for block in blocks {
            let first = self.len();
            self.block(block);
            is_with_selected = match block.focus() {
                Some(Focus::Here) => true,
                Some(Focus::Away) => false,
                Some(Focus::Never) => is_with_selected,
                None => false,
            };
            if is_with_selected {
                self.keep_in_sight(first);
            }
        }
        if !self.list.iter().any(|row| row.cursor.is_some()) {
            self.rest_cursor();
        }
    }

    pub(in crate::ui) fn block(&mut self, block: &Block) {
        match block {
            Block::Words(words) => self.words(words),
            Block::Gap => self.gap(),
            Block::Space => {
                self.row();
            }
            Block::Row(row) => self.list_row(row),
            Block::Entry(entry) => self.entry(entry),
            Block::Field(writing) => self.writing(writing),
            Block::Hints(hints) => self.hints(hints),
            Block::Section(section) => section.lay(self),
            Block::Contact(contact) => contact.lay(self),
            Block::Choice(choice) => choice.lay(self),
            Block::Found(found) => found.lay(self),
            Block::KeyTable(table) => table.lay(self),
            Block::Quotation(quotation) => quotation.lay(self),
            Block::Counts(counts) => counts.lay(self),
            Block::FirstTimes(times) => times.lay(self),
            Block::Calendar(calendar) => calendar.lay(self),
            // These stand on quiet pages and on Today alone.
            Block::Bar(_)
            | Block::Dots { .. }
            | Block::Header(_)
            | Block::Steps(_)
            | Block::Card(_)
            | Block::Week(_) => {}
        }
    }

    fn words(&mut self, words: &Words) {
        let style = match words.voice {
            Voice::Strong => self.theme.strong(),
            Voice::Plain | Voice::Silent => self.theme.text(),
            Voice::Quiet => self.theme.quiet(),
        };
        let first = self.len();
        let theme = self.theme;
        let most = words.measure.unwrap_or(u16::MAX);
        self.leaving(self.width().saturating_sub(most), |rows| {
            rows.paragraph(words.indent, &words.text, style);
        });
        if words.focus.is_here()
            && let Some(row) = self.row_at(first)
        {
            if words.voice == Voice::Strong {
                row.rest_cursor();
            } else {
                row.select(0, &theme);
            }
        }
        if words.focus != Focus::Never {
            for row in &mut self.list[first..] {
                row.is_read_to_its_end = true;
            }
            self.are_a_stop(first);
        }
    }

    fn hints(&mut self, hints: &[(Cow<'static, str>, &'static str)]) {
        let (theme, mut x) = (self.theme, 0);
        let row = self.row();
        for (key, words) in hints {
            row.put(x, key, theme.key());
            row.put(x + 1 + width(key) as i16, words, theme.quiet());
            x += 4 + (width(key) + width(words)) as i16;
        }
    }

    fn list_row(&mut self, row: &Row) {
        let theme = self.theme;
        let first = self.len();
        let mark = row.mark.map(|mark| parts::sign(mark, &theme));
        self.item(&row.key, mark, (&row.words, row.focus));
        let words = if mark.is_some() { MARKED_WORDS } else { WORDS };
        if let Some(beside) = &row.beside {
            let column = beside.column.max(words + 2 + width(&row.words) as i16);
            let has_room = self.room(beside.column) >= beside.least;
            if let (true, Some(row)) = (has_room, self.row_at(first)) {
                row.put(column, &beside.text, theme.quiet());
            }
        }
        for caption in &row.captions {
            self.paragraph(words, caption, theme.quiet());
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let style = if entry.is_plain {
            self.theme.text()
        } else {
            entry.focus.words(&self.theme)
        };
        self.label(
            &entry.label,
            entry.column,
            (&entry.words, style, entry.focus),
        );
    }

    /// A line to write on, its label before it, and the line under it, which says where no more fits.
    fn writing(&mut self, writing: &Writing) {
        let (theme, x) = (self.theme, writing.indent);
        let columns = self.room(x);
        let first = self.len();
        match writing.cursor {
            Some(_) => {
                let (shown, cursor) = parts::visible(writing, columns);
                let row = self.row().put(x, &shown, theme.text());
                if writing.focus.is_here() {
                    row.cursor = Some((x + cursor as i16, true));
                }
            }
            None => {
                let lines = wrap(&writing.text, columns);
                if lines.is_empty() {
                    self.row();
                }
                for line in &lines {
                    self.row().put(x, line, theme.text());
                }
            }
        }
        let style = if writing.focus.is_here() {
            theme.selected()
        } else {
            theme.quiet()
        };
        if let (false, Some(row)) = (writing.label.is_empty(), self.row_at(first)) {
            row.put(0, writing.label, style);
            if writing.cursor.is_none() && writing.focus.is_here() {
                row.select(0, &theme);
            }
        }
        let row = self.row();
        for (from, words, style) in parts::under_field(writing, columns, &theme) {
            row.put(x.saturating_add_unsigned(from), &words, style);
        }
        if writing.is_full && writing.focus.is_here() && width(FULL) > columns {
            self.paragraph(x, FULL, theme.quiet());
        }
        if writing.cursor.is_none() && writing.focus != Focus::Never {
            self.are_a_stop(first);
        }
    }
}

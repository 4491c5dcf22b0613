//! How each block of a document becomes rows.

use std::borrow::Cow;

use super::{MARKED_WORDS, Rows, WORDS};
use crate::{
    ui::{
        blocks::{
            answers::{self, Aside},
            columns, done_steps, planned_steps,
        },
        canvas::{width, wrap, wrap_by_sentence},
        document::{Block, Entry, Part, Row, Voice, Words, Writing},
        focus::Focus,
        glyphs, parts,
    },
    words::field::FULL,
};

/// A page narrower than this has no room for words at the right edge of a row.
const NARROW: u16 = 45;
/// The columns of quoted text, and where it stands.
const QUOTED: u16 = 64;
const QUOTE: i16 = 3;
/// From this width on, parts stand at their column.
const WIDE: u16 = 40;

impl Rows {
    /// Adds the rows of all blocks. Where nothing has the cursor, it rests on the first.
    pub fn blocks(&mut self, blocks: &[Block]) {
        self.some_blocks(blocks, None);
        if !self.list.iter().any(|row| row.cursor.is_some()) {
            self.rest_cursor();
        }
    }

    /// Adds the rows of blocks. What follows the selected one without a gap is kept in sight with it, and so is the
    /// block at `in_sight`.
    pub fn some_blocks(&mut self, blocks: &[Block], in_sight: Option<usize>) {
        for (index, block) in blocks.iter().enumerate() {
            let first = self.len();
            let is_with_selected = self.list.last().is_some_and(|row| row.is_selected);
            self.block(block);
            let is_kept = match block.focus() {
                Some(Focus::Here) => true,
                Some(Focus::Never) => is_with_selected,
                Some(Focus::Away) | None => false,
            };
            if is_kept || in_sight == Some(index) {
                self.keep_in_sight(first);
            }
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
            Block::Part(part) => self.part(part),
            Block::Quote(paragraphs) => self.quote(paragraphs),
            Block::Answers(all) => answers::lay(all, self),
            Block::Named(answer) => {
                self.row();
                answer.put((self.len() - 1, 0), self);
            }
            Block::Columns(rows) => columns::lay(rows, self),
            Block::DoneSteps(steps) => done_steps::lay(steps, self),
            Block::PlannedSteps(steps) => planned_steps::lay(steps, self),
            Block::WeekMarks(week) => week.lay(self),
            Block::Levels(levels) => levels.lay(self),
            Block::Matrix(matrix) => matrix.lay(self),
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
            Block::Days(days) => days.lay(self),
            Block::Groups(groups) => groups.lay(self),
            Block::Value(value) => value.lay(self),
            // These stand on quiet pages and on Today alone.
            Block::Bar(_)
            | Block::Dots { .. }
            | Block::ValueCards(_)
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
            if words.is_by_sentence {
                for line in wrap_by_sentence(&words.text, rows.room(words.indent)) {
                    rows.row().put(words.indent, &line, style);
                }
            } else {
                rows.paragraph(words.indent, &words.text, style);
            }
        });
        if let Some(hint) = &words.hint {
            let key = hint.column.max(width(&words.text) as i16 + 2);
            let after = key + width(&hint.key) as i16 + 1;
            let has_room = self.room(after) >= width(hint.words);
            if let (true, Some(row)) = (has_room, self.row_at(first)) {
                row.put(key, &hint.key, theme.key());
                row.put(after, hint.words, theme.quiet());
            }
        }
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

    fn part(&mut self, part: &Part) {
        let narrow = part.column.min(WORDS);
        let column = if self.width < WIDE {
            narrow
        } else {
            part.column
        };
        self.indented(column, |rows| {
            for block in &part.blocks {
                rows.block(block);
            }
        });
    }

    fn quote(&mut self, paragraphs: &[String]) {
        let theme = self.theme;
        let columns = QUOTED.min(self.room(QUOTE));
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let mut lines = wrap(paragraph, columns);
            if index > 0 {
                lines.insert(0, String::new());
            }
            for line in &lines {
                self.row()
                    .put(0, glyphs::QUOTE, theme.line())
                    .put(QUOTE, line, theme.text());
            }
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

    pub(in crate::ui) fn list_row(&mut self, row: &Row) {
        let theme = self.theme;
        let first = self.len();
        let mark = row.mark.map(|mark| parts::sign(mark, &theme));
        let words = if mark.is_some() { MARKED_WORDS } else { WORDS };
        let whole = row.whole_words();
        let tail = row.tail.filter(|_| width(&whole) > self.room(words));
        let text = if tail.is_some() { &row.words } else { &*whole };
        let key = if row.is_counted { "" } else { &row.key };
        let is_narrow = self.width() < NARROW;
        let (beside, text) = match &row.end {
            Some(end) if !is_narrow => (end.columns + 1, Cow::Borrowed(text)),
            Some(end) if !end.is_below => (0, Cow::Owned(format!("{text}, {}", end.text))),
            Some(_) | None => (0, Cow::Borrowed(text)),
        };
        self.leaving(beside, |rows| {
            rows.item(key, mark, (&text, row.focus), row.column);
        });
        if let (true, Some(first)) = (row.is_counted, self.row_at(first)) {
            first.put(0, &row.key, theme.quiet());
        }
        if let Some(tail) = tail {
            self.paragraph(words, tail, theme.quiet());
        }
        if let Some(beside) = &row.beside {
            let column = beside.column.max(words + 2 + width(&row.words) as i16);
            let has_room = self.room(beside.column) >= beside.least;
            if let (true, Some(row)) = (has_room, self.row_at(first)) {
                row.put(column, &beside.text, theme.quiet());
            }
        }
        if let Some(end) = &row.end {
            let column = self.width().saturating_sub(end.columns) as i16;
            if is_narrow && end.is_below {
                self.row().put(words, &end.text, theme.quiet());
            } else if let (false, Some(row)) = (is_narrow, self.row_at(first)) {
                row.put(column, &end.text, theme.quiet());
            }
        }
        for caption in &row.captions {
            self.paragraph(words, caption, theme.quiet());
        }
    }

    pub(in crate::ui) fn entry(&mut self, entry: &Entry) {
        let first = self.len();
        let style = if entry.is_plain {
            self.theme.text()
        } else {
            entry.focus.words(&self.theme)
        };
        let wrap = if entry.is_by_sentence {
            wrap_by_sentence
        } else {
            wrap
        };
        let words = (entry.words.as_str(), style, entry.focus);
        self.label(&entry.label, entry.column, words, wrap);
        let Some(aside) = &entry.aside else { return };
        let (Aside::Choice(answer) | Aside::Named(answer)) = aside;
        let after = entry.column + width(&entry.words) as i16 + 2;
        if after + answer.columns() <= self.width as i16 {
            answer.put((first, after), self);
        } else if let Aside::Choice(answer) = aside {
            let answers = Block::Answers(vec![answer.clone()]);
            self.part(&Part {
                column: entry.column,
                blocks: vec![answers],
            });
        }
    }

    /// A line to write on, its label before it, and the line under it, which says where no more fits.
    fn writing(&mut self, writing: &Writing) {
        let (theme, x) = (self.theme, writing.indent);
        let columns = self.room(x);
        let first = self.len();
        if writing.cursor.is_some() {
            let (shown, cursor) = parts::visible(writing, columns);
            let row = self.row().put(x, &shown, theme.text());
            if writing.focus.is_here() {
                row.cursor = Some((x + cursor as i16, true));
            }
        } else {
            let lines = wrap(&writing.text, columns);
            if lines.is_empty() {
                self.row();
            }
            for line in &lines {
                self.row().put(x, line, theme.text());
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

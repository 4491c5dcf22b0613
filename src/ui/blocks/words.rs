//! Paragraphs, those of a text for somebody else, and lines of a file with the place where something is wrong.

use std::borrow::Cow;

use super::Laid;
use crate::{
    ui::{
        canvas::{width, wrap},
        focus::Focus,
        glyphs,
        narration::Narration,
        rows::Rows,
    },
    words::{plain, plan_error::FROM_HERE},
};

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The words.
    pub text: String,
    /// How they stand there.
    pub voice: Voice,
    /// The column they begin at.
    pub indent: i16,
    /// A label in front of them on a quiet page; an empty one leaves its columns free.
    pub label: Option<&'static str>,
    /// When they give way, on a quiet page.
    pub rank: Rank,
    /// Up and Down stop here: `>` stands before them.
    pub focus: Focus,
    /// The most columns they are written in.
    pub measure: Option<u16>,
    /// What is said in their place.
    pub said: Option<String>,
    /// They are said in one breath with those before.
    pub is_more: bool,
    /// A key with its words beside them.
    pub hint: Option<Hint>,
}

/// A key with its words, beside other words where there is room.
#[derive(Clone, Debug)]
pub struct Hint {
    /// Its column, unless the words before are longer.
    pub column: i16,
    /// The key.
    pub key: Cow<'static, str>,
    /// Its words.
    pub words: &'static str,
}

/// How words stand on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// The one bold line; the cursor rests on it, and no `>` stands before it.
    Strong,
    /// Words.
    #[default]
    Plain,
    /// What can be skipped.
    Quiet,
    /// Rows kept free for words to come, so that nothing moves when they do.
    Silent,
}

/// When a part gives way to those that matter more, where rows run short. Gaps go after `First`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rank {
    /// Before all others.
    First,
    /// After the gaps.
    Last,
    /// It stays.
    #[default]
    Never,
}

impl Words {
    /// A paragraph.
    pub fn new(voice: Voice, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            voice,
            ..Self::default()
        }
    }

    /// With a key and its words beside them.
    pub fn hint(
        self,
        column: i16,
        (key, words): (impl Into<Cow<'static, str>>, &'static str),
    ) -> Self {
        let key = key.into();
        let hint = Some(Hint { column, key, words });
        Self { hint, ..self }
    }

    /// From a column on.
    pub fn at(self, indent: i16) -> Self {
        Self { indent, ..self }
    }

    /// With a label in front.
    pub fn under(self, label: &'static str) -> Self {
        let label = Some(label);
        Self { label, ..self }
    }

    /// In so many columns at most.
    pub fn within(self, columns: u16) -> Self {
        let measure = Some(columns);
        Self { measure, ..self }
    }

    /// Said in one breath with the words before.
    pub fn more(self) -> Self {
        let is_more = true;
        Self { is_more, ..self }
    }

    /// With a rank by which they give way.
    pub fn rank(self, rank: Rank) -> Self {
        Self { rank, ..self }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }
}

impl Laid for Words {
    fn lay(&self, rows: &mut Rows) {
        let style = match self.voice {
            Voice::Strong => rows.theme.strong,
            Voice::Plain | Voice::Silent => rows.theme.text,
            Voice::Quiet => rows.theme.quiet,
        };
        let first = rows.len();
        let theme = rows.theme;
        let most = self.measure.unwrap_or(u16::MAX);
        rows.leaving(rows.width().saturating_sub(most), |rows| {
            rows.paragraph(self.indent, &self.text, style);
        });
        if let Some(hint) = &self.hint {
            let key = hint.column.max(width(&self.text) as i16 + 2);
            let after = key + width(&hint.key) as i16 + 1;
            let has_room = rows.room(after) >= width(hint.words);
            if let (true, Some(row)) = (has_room, rows.row_at(first)) {
                row.put(key, &hint.key, theme.key);
                row.put(after, hint.words, theme.quiet);
            }
        }
        if self.focus.is_here()
            && let Some(row) = rows.row_at(first)
        {
            if self.voice == Voice::Strong {
                row.rest_cursor();
            } else {
                row.select(0, &theme);
            }
        }
        if self.focus != Focus::Never {
            rows.are_read_to_their_end(first);
            rows.are_a_stop(first);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        if self.voice == Voice::Silent {
            return;
        }
        let text = self.said.as_ref().unwrap_or(&self.text);
        if self.is_more {
            narration.and(text);
        } else {
            narration.labelled_or_words(self.label.unwrap_or(""), text);
        }
        narration.here_if(self.focus);
        if let Some(hint) = &self.hint {
            narration.keys.push((hint.key.clone(), hint.words));
        }
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

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

impl Quotation {}

impl Laid for Quotation {
    /// The lines less what indents them all, and a sign under the place.
    fn lay(&self, rows: &mut Rows) {
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

    fn narrate(&self, narration: &mut Narration) {
        for (number, line) in &self.lines {
            narration.labelled(&plain::line_number(*number), line);
        }
    }
}

impl Laid for Vec<String> {
    /// Paragraphs with a line in front of them.
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let columns = QUOTED.min(rows.room(QUOTE));
        for (index, paragraph) in self.iter().enumerate() {
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

    fn narrate(&self, narration: &mut Narration) {
        for paragraph in self {
            narration.words(paragraph);
        }
    }
}

//! A row of a list.

use std::borrow::Cow;

use super::Laid;
use crate::{
    ui::{
        canvas::width,
        focus::Focus,
        glyphs::{Mark, State},
        narration::Narration,
        rows::{MARKED_WORDS, Rows, WORDS},
    },
    words::{change::TO, plain::THEN},
};

/// A page narrower than this has no room for words at the right edge of a row.
const NARROW: u16 = 45;
/// Where a second column stands.
const SECOND: i16 = 36;
/// The columns it takes at least.
const LEAST: i16 = 24;

/// A row of a list.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The key that takes it; empty where only the arrows reach it.
    pub key: String,
    /// The sign between key and words.
    pub mark: Option<Mark>,
    /// Its words.
    pub words: String,
    /// What they become: behind them, or on a row of its own where both are wider than the page.
    pub becomes: Option<String>,
    /// A few words that go on with them, and are not torn.
    pub tail: Option<&'static str>,
    /// Whether the cursor is on it, or can come there.
    pub focus: Focus,
    /// Whether it is chosen.
    pub state: State,
    /// Quiet words at a column of the same row.
    pub beside: Option<Beside>,
    /// Quiet words below it.
    pub captions: Vec<String>,
    /// Quiet words at its right edge.
    pub end: Option<End>,
    /// The column of its words, where they do not follow its key.
    pub column: Option<i16>,
}

/// Quiet words at the right edge of a row.
#[derive(Clone, Debug)]
pub struct End {
    /// The words.
    pub text: String,
    /// The key they begin with, where they name one.
    pub key: Cow<'static, str>,
    /// The last columns, which they have to themselves.
    pub columns: u16,
    /// Where the page is narrow they stand below the words of the row, not behind them.
    pub is_below: bool,
}

/// Quiet words beside those of a row.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The words.
    pub text: String,
    /// Their column, unless the row's own words are longer.
    pub column: i16,
    /// With fewer columns than this they are left out.
    pub least: u16,
}

impl Row {
    /// A row: its key, its words.
    pub fn new(key: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            words: words.into(),
            ..Self::default()
        }
    }

    /// The row with this index of a list: the first nine have a digit.
    pub fn nth(index: usize, words: impl Into<String>) -> Self {
        let key = if index < 9 {
            (index + 1).to_string()
        } else {
            String::new()
        };
        Self::new(key, words)
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// Its words to their end.
    pub fn whole_words(&self) -> Cow<'_, str> {
        match (&self.becomes, self.tail) {
            (Some(becomes), _) => format!("{}{TO}{becomes}", self.words).into(),
            (None, Some(tail)) => format!("{}, {tail}", self.words).into(),
            (None, None) => Cow::Borrowed(&self.words),
        }
    }

    /// With what its words become.
    pub fn becomes(self, words: impl Into<String>) -> Self {
        let becomes = Some(words.into());
        Self { becomes, ..self }
    }

    /// With a few words that are not torn.
    pub fn tail(self, tail: &'static str) -> Self {
        let tail = Some(tail);
        Self { tail, ..self }
    }

    /// With a sign between key and words.
    pub fn mark(self, mark: Mark) -> Self {
        let mark = Some(mark);
        Self { mark, ..self }
    }

    /// One that is chosen, or not.
    pub fn chosen(self, is_chosen: impl Into<bool>) -> Self {
        let is_chosen = is_chosen.into();
        Self {
            state: State::chosen_if(is_chosen),
            ..self.mark(Mark::chosen_if(is_chosen))
        }
    }

    /// With its words from a column on.
    pub fn at(self, column: i16) -> Self {
        let column = Some(column);
        Self { column, ..self }
    }

    /// With quiet words in the last columns; behind its own words where the page is narrow.
    pub fn end(self, columns: u16, text: impl Into<String>) -> Self {
        let end = Some(End {
            text: text.into(),
            key: Cow::Borrowed(""),
            columns,
            is_below: false,
        });
        Self { end, ..self }
    }

    /// The same with a key and its words.
    pub fn end_with_key(self, (key, words): (Cow<'static, str>, &'static str)) -> Self {
        let text = format!("{key} {words}");
        let end = Some(End {
            columns: width(&text),
            text,
            key,
            is_below: true,
        });
        Self { end, ..self }
    }

    /// Quiet words in the last columns; below its own words where the page is narrow.
    pub fn end_or_below(self, columns: u16, text: impl Into<String>) -> Self {
        let end = Some(End {
            text: text.into(),
            key: Cow::Borrowed(""),
            columns,
            is_below: true,
        });
        Self { end, ..self }
    }

    /// With quiet words at a column, where there are so many columns for them.
    pub fn beside(self, column: i16, text: impl Into<String>, least: u16) -> Self {
        let beside = Some(Beside {
            text: text.into(),
            column,
            least,
        });
        Self { beside, ..self }
    }

    /// With quiet words below; empty ones are left out.
    pub fn caption(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.captions.extend((!text.is_empty()).then_some(text));
        self
    }
}

impl End {
    /// It has room behind the words of a narrow page.
    fn is_behind(&self, text: &str, room: u16) -> bool {
        !self.is_below && width(text) + 2 + width(&self.text) <= room
    }

    /// In rows of its own.
    fn lay_below(&self, column: i16, rows: &mut Rows) {
        let (first, theme) = (rows.len(), rows.theme);
        rows.paragraph(column, &self.text, theme.quiet);
        if let Some(row) = rows.row_at(first) {
            row.put(column, &self.key, theme.key);
        }
    }

    /// The columns it takes, with those between.
    fn room(&self) -> u16 {
        self.columns + 2
    }
}

impl Row {
    /// What is, what it becomes and why, each from a row of its own on.
    fn lay_below(&self, becomes: &str, rows: &mut Rows) {
        let theme = rows.theme;
        let first = rows.len();
        let mark = self.mark.map(|mark| mark.sign(&theme));
        rows.item(&self.key, mark, (&self.words, self.focus), self.column);
        rows.paragraph(
            MARKED_WORDS,
            &format!("{}{becomes}", TO.trim_start()),
            theme.text,
        );
        if let Some(end) = &self.end {
            end.lay_below(MARKED_WORDS, rows);
        }
        if self.focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
}

impl Laid for Row {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let first = rows.len();
        let mark = self.mark.map(|mark| mark.sign(&theme));
        let words = if mark.is_some() { MARKED_WORDS } else { WORDS };
        let whole = self.whole_words();
        let tail = self.tail.filter(|_| width(&whole) > rows.room(words));
        let text = if tail.is_some() { &self.words } else { &*whole };
        let is_longer = |by: u16| self.becomes.is_some() && width(&whole) + by > rows.room(words);
        if let Some(becomes) = self.becomes.as_ref().filter(|_| is_longer(0)) {
            return self.lay_below(becomes, rows);
        }
        let end = self.end.as_ref();
        let is_narrow = rows.width() < NARROW || is_longer(end.map_or(0, End::room));
        let behind = end.filter(|end| is_narrow && end.is_behind(text, rows.room(words)));
        let (beside, text) = match (end, behind) {
            (Some(end), _) if !is_narrow => (end.room(), Cow::Borrowed(text)),
            (_, Some(end)) => (0, Cow::Owned(format!("{text}, {}", end.text))),
            (Some(_) | None, None) => (0, Cow::Borrowed(text)),
        };
        rows.leaving(beside, |rows| {
            rows.item(&self.key, mark, (&text, self.focus), self.column);
        });
        if let Some(tail) = tail {
            rows.paragraph(words, tail, theme.quiet);
        }
        if let Some(beside) = &self.beside {
            let column = beside.column.max(words + 2 + width(&self.words) as i16);
            let has_room = rows.room(beside.column) >= beside.least;
            if let (true, Some(row)) = (has_room, rows.row_at(first)) {
                row.put(column, &beside.text, theme.quiet);
            }
        }
        if let Some(end) = end {
            let column = rows.width().saturating_sub(end.columns) as i16;
            if let (false, Some(row)) = (is_narrow, rows.row_at(first)) {
                row.put(column, &end.text, theme.quiet);
                row.put(column, &end.key, theme.key);
            } else if end.is_below || self.focus.is_here() && behind.is_none() {
                end.lay_below(words, rows);
                if self.focus.is_here() {
                    rows.keep_in_sight(first);
                }
            }
        }
        for caption in &self.captions {
            rows.paragraph(words, caption, theme.quiet);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        let words = self.whole_words().replace(TO, THEN);
        narration.pick(&self.key, &words, self.state);
        if let Some(beside) = &self.beside {
            narration.and(&beside.text);
        }
        for caption in &self.captions {
            narration.and(caption);
        }
        if let Some(end) = &self.end {
            narration.and(&end.text);
        }
        narration.here_if(self.focus);
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

impl Laid for Vec<Row> {
    /// Lays rows in two columns, read down and then across; below each other where they have no room.
    fn lay(&self, rows: &mut Rows) {
        let room = rows.width() as i16;
        let second = SECOND.min(room / 2);
        if room - second < LEAST {
            for row in self {
                let first = rows.len();
                row.lay(rows);
                if row.focus.is_here() {
                    rows.keep_in_sight(first);
                }
            }
            return;
        }
        let half = self.len().div_ceil(2);
        for at in 0..half {
            rows.row();
            for (index, x) in [(at, 0), (at + half, second)] {
                if let Some(row) = self.get(index) {
                    put(row, x, rows);
                }
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for row in self {
            row.narrate(narration);
        }
    }
}

fn put(row: &Row, x: i16, rows: &mut Rows) {
    let theme = rows.theme;
    let drawn = rows.last();
    drawn.put(x, &row.key, theme.key);
    if let Some(mark) = row.mark {
        let (sign, style) = mark.sign(&theme);
        drawn.put(x + 2, sign, style);
    }
    drawn.put(x + MARKED_WORDS, &row.words, row.focus.words(&theme));
    drawn.point_at(x, row.focus, &theme);
}

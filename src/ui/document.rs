//! What a page shows, as a value. A block carries data, because what is drawn and what is said differ: `screen` lays the
//! blocks out for any size, `linear` says them line by line, `one_line` shortens them.

use std::borrow::Cow;

pub use super::{
    beside::Beside,
    blocks::{
        Bar, Block, Gap,
        entry::Entry,
        row::Row,
        section::Part,
        words::{Rank, Voice, Words},
        writing::Writing,
    },
    glyphs::Mark,
};
use super::{blocks::search::Search, focus::Focus};
use crate::session::{action::Action, field::Field, keymap::Keymap};

/// A page, from its title to its end.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its title; empty on a quiet page.
    pub title: String,
    /// The row that the title is, where Up and Down come to it.
    pub title_row: Option<Entry>,
    /// A short word at the end of the title row: its place among others, since when it counts.
    pub place: String,
    /// What a terminal with room for one line shows, where that is not what the cursor is on.
    pub gist: Option<String>,
    /// From the top down.
    pub blocks: Vec<Block>,
    /// How many of the first blocks stay in sight while the others scroll, on one of several screens.
    pub pinned: usize,
    /// Where its cursor is goes unsaid.
    pub is_cursor_unsaid: bool,
    /// A block that is kept in sight without a `>`.
    pub in_sight: Option<usize>,
    /// The most columns its words are written in.
    pub measure: Option<u16>,
    /// Keys that are named on the page and not in its footer, with their words.
    pub keys: Vec<(Cow<'static, str>, &'static str)>,
    /// A search at the end of the title row; without a title the page is a drawer under it.
    pub search: Option<Search>,
    /// What stands in a second column, or below where there is no room for two.
    pub beside: Option<Beside>,
    /// What the selected row is about: beside the list, or the first of it under it, where there is room. It goes
    /// unsaid: it would be heard at each row.
    pub about: Vec<Block>,
    /// What stays in sight under a page that is longer than the window: in its own words, and in the fewest.
    pub foot: Option<[String; 2]>,
    /// How many rows it is scrolled past.
    pub scroll: usize,
}

/// How a page lies over what is under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Under all others: the panes of Today.
    Base,
    /// In the place of the Today pane.
    Panel,
    /// Over the whole body, with a title row.
    Full,
    /// Only words, in a narrow column.
    Quiet,
    /// From the bottom edge.
    Drawer,
    /// Nothing but the program's name.
    Blank,
    /// One of several screens that follow each other.
    Walk,
}

impl Document {
    /// A page with a title and nothing else.
    pub fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// A quiet page: only words.
    pub fn quiet() -> Self {
        Self::default()
    }

    /// Adds a block.
    pub fn add(&mut self, block: impl Into<Block>) -> &mut Self {
        self.blocks.push(block.into());
        self
    }

    /// Adds words.
    pub fn say(&mut self, text: impl Into<String>) -> &mut Self {
        self.add(Words::new(Voice::Plain, text))
    }

    /// Adds words that can be skipped.
    pub fn murmur(&mut self, text: impl Into<String>) -> &mut Self {
        self.add(Words::new(Voice::Quiet, text))
    }

    /// Says in a sentence what the selected row is about.
    pub fn tell(&mut self, text: impl Into<String>) -> &mut Self {
        self.about.push(Words::new(Voice::Quiet, text).into());
        self
    }

    /// Says below that what was done, under a title: the day, and the words.
    pub fn tell_done(&mut self, title: &str, done: Vec<(String, String)>) -> &mut Self {
        const WORDS: i16 = 13;
        if !done.is_empty() {
            self.about.push(Gap::GivesWay.into());
            self.about.push(Words::new(Voice::Quiet, title).into());
        }
        let done = done.into_iter();
        let done = done.map(|(day, words)| Entry::new(day, WORDS, words).into());
        self.about.extend(done);
        self
    }

    /// Adds the bold line.
    pub fn stress(&mut self, text: impl Into<String>) -> &mut Self {
        self.add(Words::new(Voice::Strong, text))
    }

    /// Adds a free row.
    pub fn gap(&mut self) -> &mut Self {
        self.add(Gap::GivesWay)
    }

    /// Adds blocks that stay in sight together, from a column on.
    pub fn part(&mut self, column: i16, write: impl FnOnce(&mut Self)) -> &mut Self {
        let mut part = Self::default();
        write(&mut part);
        let blocks = part.blocks;
        self.add(Part { column, blocks })
    }

    /// Adds a free row that stays.
    pub fn space(&mut self) -> &mut Self {
        self.add(Gap::Stays)
    }

    /// Adds a line that is written on; words that say what follows from them may stand below.
    pub fn write(&mut self, field: &Field) -> &mut Self {
        self.add(Writing::of(field))
    }

    /// Adds a line to write on that nobody writes on now.
    pub fn written(&mut self, text: impl Into<String>) -> &mut Self {
        self.add(Writing::without_focus(text))
    }

    /// Adds the rows of a list, the first nine with a digit; the one at `at` is selected.
    pub fn choices<'a>(
        &mut self,
        words: impl IntoIterator<Item = &'a str>,
        at: usize,
    ) -> &mut Self {
        for (index, words) in words.into_iter().enumerate() {
            self.add(Row::nth(index, words).focus(Focus::of(index, at)));
        }
        self
    }

    /// Adds the row of a list that asks for words of one's own.
    pub fn own_words(&mut self, text: &str, focus: Focus, keys: &Keymap) -> &mut Self {
        let key = keys.sign(Action::Write, "w");
        self.add(Row::new(key, text).focus(focus))
    }
}

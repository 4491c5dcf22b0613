//! What a page shows, as a value. A block carries data, because what is drawn and what is said differ: `screen` lays the
//! blocks out for any size, `linear` says them line by line, `one_line` shortens them.

use std::borrow::Cow;

use crate::session::{action::Action, field::Field, keymap::Keymap};

use super::{
    blocks::{
        answers::{Answer, Aside},
        calendar::Calendar,
        card::Card,
        choice::Choice,
        counts::Counts,
        days::Days,
        done_steps::DoneStep,
        first_times::FirstTimes,
        groups::Groups,
        key_table::KeyTable,
        levels::Levels,
        matrix::Matrix,
        planned_steps::PlannedStep,
        quotation::Quotation,
        search::{Found, Search},
        section::{Contact, Section},
        steps::Steps,
        value::Value,
        value_cards::ValueCards,
        week::Week,
        week_marks::WeekMarks,
    },
    focus::Focus,
    header::Header,
};

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

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph.
    Words(Words),
    /// A free row; the first to give way.
    Gap,
    /// A free row that stays, where the page scrolls instead.
    Space,
    /// A row of a list.
    Row(Row),
    /// Words beside a label.
    Entry(Entry),
    /// A line to write on.
    Field(Writing),
    /// Days in a row, one of them chosen.
    Days(Days),
    /// Questions of which one is open.
    Groups(Groups),
    /// A value of the list.
    Value(Value),
    /// All listed values, some of them chosen.
    ValueCards(ValueCards),
    /// A line that fills.
    Bar(Bar),
    /// A row of dots.
    Dots {
        /// How many are filled.
        done: u8,
        /// How many there are.
        of: u8,
    },
    /// What stands above the steps of a day.
    Header(Header),
    /// The steps of a day.
    Steps(Steps),
    /// The Ground pane.
    Card(Card),
    /// The week.
    Week(Week),
    /// Keys with their words.
    Hints(Vec<(Cow<'static, str>, &'static str)>),
    /// Blocks beside a label.
    Section(Section),
    /// Somebody who can be reached.
    Contact(Contact),
    /// A few answers beside each other.
    Choice(Choice),
    /// A command that was found.
    Found(Found),
    /// The table of keys.
    KeyTable(KeyTable),
    /// Lines of a file.
    Quotation(Quotation),
    /// Fields of dots.
    Counts(Counts),
    /// The sizes of steps with their first days.
    FirstTimes(FirstTimes),
    /// Days of several months.
    Calendar(Calendar),
    /// Blocks that stay in sight together.
    Part(Part),
    /// Paragraphs of a text for somebody else.
    Quote(Vec<String>),
    /// Keys that answer what stands above.
    Answers(Vec<Answer>),
    /// A key that the footer does not name.
    Named(Answer),
    /// Rows of a list, beside each other where there is room.
    Columns(Vec<Row>),
    /// Steps that were done.
    DoneSteps(Vec<DoneStep>),
    /// Steps that are planned.
    PlannedSteps(Vec<PlannedStep>),
    /// A week of marks.
    WeekMarks(WeekMarks),
    /// Conditions with what was said of them.
    Levels(Levels),
    /// Questions with the same answers.
    Matrix(Matrix),
}

/// Blocks that stay in sight together, from a column on.
#[derive(Clone, Debug)]
pub struct Part {
    /// The column; a narrow page has one further left.
    pub column: i16,
    /// From the top down.
    pub blocks: Vec<Block>,
}

/// How words stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The one bold line; the cursor rests on it, and no `>` stands before it.
    Strong,
    /// Words.
    Plain,
    /// What can be skipped.
    Quiet,
    /// Rows kept free for words to come, so that nothing moves when they do.
    Silent,
}

/// When a part gives way to those that matter more, where rows run short. Gaps go after `First`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Before all others.
    First,
    /// After the gaps.
    Last,
    /// It stays.
    Never,
}

/// A paragraph.
#[derive(Clone, Debug)]
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
    /// Two lines break at the end of a sentence.
    pub is_by_sentence: bool,
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

/// The sign in front of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// None, but its column stays free.
    Blank,
    /// Not done, or not chosen.
    Open,
    /// Done, or chosen.
    Done,
    /// Set down for today.
    SetDown,
    /// Done and not on disk yet.
    Unsaved,
}

/// Whether a row of a list is chosen, where one can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    None,
    Open,
    Chosen,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The key that takes it; empty where only the arrows reach it.
    pub key: String,
    /// The sign between key and words.
    pub mark: Option<Mark>,
    /// Its words.
    pub words: String,
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
    /// Its key is only a number: nothing takes the row.
    pub is_counted: bool,
}

/// Quiet words at the right edge of a row.
#[derive(Clone, Debug)]
pub struct End {
    /// The words.
    pub text: String,
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

/// Words beside a label.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The label.
    pub label: String,
    /// The column of the words.
    pub column: i16,
    /// The words.
    pub words: String,
    /// What is said in their place, where signs are drawn.
    pub said: Option<String>,
    /// Whether the cursor is on it, or can come there.
    pub focus: Focus,
    /// It is said with a number, by which a typed line finds it.
    pub is_numbered: bool,
    /// Selected, the label alone stands out.
    pub is_plain: bool,
    /// Its words break after a sentence where that needs no more rows.
    pub is_by_sentence: bool,
    /// A key beside the words.
    pub aside: Option<Aside>,
}

/// A line to write on.
#[derive(Clone, Debug)]
pub struct Writing {
    /// What is asked for; empty where the words above say it.
    pub label: &'static str,
    /// The column it begins at, behind its label.
    pub indent: i16,
    /// What stands there.
    pub text: String,
    /// What is said where nothing stands there.
    pub or_said: &'static str,
    /// Characters in front of the cursor, while it is written on.
    pub cursor: Option<usize>,
    /// No more fits.
    pub is_full: bool,
    /// Whether Up and Down stop here.
    pub focus: Focus,
}

/// A line that fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// From the middle to both ends, in 26ths.
    FromMiddle(u16),
    /// From left to right, in 52nds.
    FromLeft(u16),
}

impl Mark {
    /// The sign of what can be chosen.
    pub fn chosen_if(is_chosen: impl Into<bool>) -> Self {
        if is_chosen.into() {
            Self::Done
        } else {
            Self::Open
        }
    }
}

impl Block {
    /// Where the cursor is, of what stands in rows; a gap is nowhere, and what has many rows knows it of each.
    pub fn focus(&self) -> Option<Focus> {
        match self {
            Self::Gap
            | Self::Space
            | Self::Columns(_)
            | Self::DoneSteps(_)
            | Self::PlannedSteps(_)
            | Self::WeekMarks(_)
            | Self::Levels(_)
            | Self::Matrix(_) => None,
            Self::Part(part) => {
                let inside: Vec<Focus> = part.blocks.iter().filter_map(Self::focus).collect();
                let of_all = [Focus::Here, Focus::Away];
                let found = of_all.into_iter().find(|focus| inside.contains(focus));
                Some(found.unwrap_or(Focus::Never))
            }
            Self::Words(words) => Some(words.focus),
            Self::Row(row) => Some(row.focus),
            Self::Entry(entry) => Some(entry.focus),
            Self::Field(writing) => Some(writing.focus),
            Self::Value(value) => Some(value.entry.focus),
            Self::Card(card) => Some(card.focus),
            Self::Week(week) => Some(week.focus),
            Self::Steps(steps) => Some(steps.focus),
            Self::Section(section) => Some(section.focus),
            Self::Contact(contact) => Some(contact.focus),
            Self::Choice(choice) => Some(choice.focus),
            Self::Found(found) => Some(found.focus),
            Self::Header(_)
            | Self::Bar(_)
            | Self::Dots { .. }
            | Self::Hints(_)
            | Self::Quote(_)
            | Self::Answers(_)
            | Self::Named(_)
            | Self::KeyTable(_)
            | Self::Quotation(_)
            | Self::Counts(_)
            | Self::FirstTimes(_)
            | Self::Calendar(_)
            | Self::Days(_)
            | Self::Groups(_)
            | Self::ValueCards(_) => Some(Focus::Never),
        }
    }
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

    /// Adds the bold line.
    pub fn stress(&mut self, text: impl Into<String>) -> &mut Self {
        self.add(Words::new(Voice::Strong, text))
    }

    /// Adds a free row.
    pub fn gap(&mut self) -> &mut Self {
        self.add(Block::Gap)
    }

    /// Adds blocks that stay in sight together, from a column on.
    pub fn part(&mut self, column: i16, write: impl FnOnce(&mut Self)) -> &mut Self {
        let mut part = Self::default();
        write(&mut part);
        let blocks = part.blocks;
        self.add(Block::Part(Part { column, blocks }))
    }

    /// Adds a free row that stays.
    pub fn space(&mut self) -> &mut Self {
        self.add(Block::Space)
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

impl Words {
    /// A paragraph.
    pub fn new(voice: Voice, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            voice,
            indent: 0,
            label: None,
            rank: Rank::Never,
            focus: Focus::Never,
            is_by_sentence: false,
            measure: None,
            said: None,
            is_more: false,
            hint: None,
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

    /// Broken at the end of a sentence where there are two lines.
    pub fn by_sentence(self) -> Self {
        let is_by_sentence = true;
        Self {
            is_by_sentence,
            ..self
        }
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

impl Row {
    /// A row: its key, its words.
    pub fn new(key: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            mark: None,
            words: words.into(),
            tail: None,
            focus: Focus::Never,
            state: State::None,
            beside: None,
            captions: Vec::new(),
            end: None,
            column: None,
            is_counted: false,
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
        match self.tail {
            Some(tail) => format!("{}, {tail}", self.words).into(),
            None => Cow::Borrowed(&self.words),
        }
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

    /// Its key is only a number: nothing takes the row.
    pub fn counted(self) -> Self {
        let is_counted = true;
        Self { is_counted, ..self }
    }

    /// With quiet words in the last columns; behind its own words where the page is narrow.
    pub fn end(self, columns: u16, text: impl Into<String>) -> Self {
        let end = Some(End {
            text: text.into(),
            columns,
            is_below: false,
        });
        Self { end, ..self }
    }

    /// The same; below its own words where the page is narrow.
    pub fn end_or_below(self, columns: u16, text: impl Into<String>) -> Self {
        let end = Some(End {
            text: text.into(),
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

impl Entry {
    /// Words beside a label.
    pub fn new(label: impl Into<String>, column: i16, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            column,
            words: words.into(),
            said: None,
            focus: Focus::Never,
            is_numbered: false,
            is_plain: false,
            is_by_sentence: false,
            aside: None,
        }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// A row of a list: it is said with a number.
    pub fn numbered(self) -> Self {
        let is_numbered = true;
        Self {
            is_numbered,
            ..self
        }
    }

    /// With other words to be said.
    pub fn said(self, words: impl Into<String>) -> Self {
        let said = Some(words.into());
        Self { said, ..self }
    }

    /// Its words break after a sentence where that needs no more rows.
    pub fn by_sentence(self) -> Self {
        let is_by_sentence = true;
        Self {
            is_by_sentence,
            ..self
        }
    }

    /// With a key beside the words.
    pub fn aside(self, aside: Aside) -> Self {
        let aside = Some(aside);
        Self { aside, ..self }
    }

    /// Selected, the label alone stands out.
    pub fn plain(self) -> Self {
        Self {
            is_plain: true,
            ..self
        }
    }
}

impl Writing {
    /// A field that is written on.
    pub fn of(field: &Field) -> Self {
        Self {
            label: "",
            indent: 0,
            text: field.text().to_owned(),
            or_said: "",
            cursor: Some(field.cursor()),
            is_full: field.is_full(),
            focus: Focus::Here,
        }
    }

    /// A line nobody writes on now.
    pub fn without_focus(text: impl Into<String>) -> Self {
        Self {
            label: "",
            indent: 0,
            text: text.into(),
            or_said: "",
            cursor: None,
            is_full: false,
            focus: Focus::Never,
        }
    }

    /// With what is said where nothing stands there.
    pub fn or_said(self, or_said: &'static str) -> Self {
        Self { or_said, ..self }
    }

    /// Behind a label, from a column on.
    pub fn behind(self, label: &'static str, indent: i16) -> Self {
        Self {
            label,
            indent,
            ..self
        }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }
}

macro_rules! block_of {
    ($($kind:ident($of:ident)),*) => { $(impl From<$of> for Block {
        fn from(block: $of) -> Self { Self::$kind(block) }
    })* };
}
block_of!(
    Words(Words),
    Row(Row),
    Entry(Entry),
    Field(Writing),
    Bar(Bar),
    WeekMarks(WeekMarks),
    Levels(Levels),
    Matrix(Matrix),
    Section(Section),
    Contact(Contact),
    Choice(Choice),
    Found(Found),
    KeyTable(KeyTable),
    Quotation(Quotation),
    Counts(Counts),
    FirstTimes(FirstTimes),
    Calendar(Calendar),
    Days(Days),
    Groups(Groups),
    Value(Value),
    ValueCards(ValueCards)
);

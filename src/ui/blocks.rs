//! The blocks of a page. The file of each has what it holds, how it is laid out in rows, and what it says.

pub mod answers;
pub mod calendar;
pub mod choice;
pub mod counts;
pub mod entry;
pub mod groups;
pub mod lately;
pub mod listed_steps;
pub mod panes;
pub mod past_day;
pub mod row;
pub mod search;
pub mod section;
pub mod steps;
mod steps_drawn;
mod steps_fit;
pub mod value_cards;
pub mod week;
pub mod words;
pub mod writing;

use std::borrow::Cow;

use self::{
    answers::Answer,
    calendar::Calendars,
    choice::{Choice, Days},
    counts::{Counts, FirstTimes},
    entry::{Entry, Value},
    groups::Groups,
    lately::Lately,
    listed_steps::{DoneStep, PlannedStep},
    panes::{Card, Header},
    past_day::PastDay,
    row::Row,
    search::{Found, KeyTable},
    section::{Contact, Part, Section},
    steps::Steps,
    value_cards::ValueCards,
    week::{Week, WeekMarks},
    words::{Quotation, Rank, Words},
    writing::Writing,
};
use super::{focus::Focus, narration::Narration, rows::Rows};

/// What every block can do; what stands on quiet pages and on Today alone is drawn there, and not in rows.
pub trait Laid {
    /// Lays it out in rows.
    fn lay(&self, _rows: &mut Rows) {}

    /// Says it; what moves and what is kept free says nothing.
    fn narrate(&self, _narration: &mut Narration) {}

    /// Where the cursor is, of what stands in rows; what has many rows knows it of each.
    fn cursor(&self) -> Focus {
        Focus::Never
    }
}

/// Makes the kinds of blocks, each with what it holds.
macro_rules! blocks {
    ($($kind:ident($of:ty)),* $(,)?) => {
        /// A part of a page.
        #[derive(Clone, Debug)]
        #[expect(missing_docs, reason = "what they hold says what they are")]
        pub enum Block { $($kind($of)),* }

        impl Block {
            fn laid(&self) -> &dyn Laid {
                match self { $(Self::$kind(of) => of),* }
            }
        }

        $(impl From<$of> for Block {
            fn from(of: $of) -> Self { Self::$kind(of) }
        })*
    };
}

blocks!(
    Answers(Vec<Answer>),
    Bar(Bar),
    Calendars(Calendars),
    Card(Card),
    Choice(Choice),
    Columns(Vec<Row>),
    Contact(Contact),
    Counts(Counts),
    Days(Days),
    DoneSteps(Vec<DoneStep>),
    Entry(Entry),
    Field(Writing),
    FirstTimes(FirstTimes),
    Found(Found),
    Gap(Gap),
    Groups(Groups),
    Header(Header),
    Hints(Hints),
    KeyTable(KeyTable),
    Lately(Lately),
    Named(Answer),
    Part(Part),
    PastDay(PastDay),
    PlannedSteps(Vec<PlannedStep>),
    Quotation(Quotation),
    Quote(Vec<String>),
    Row(Row),
    Section(Section),
    Steps(Steps),
    Value(Value),
    ValueCards(ValueCards),
    Week(Week),
    WeekMarks(WeekMarks),
    Words(Words),
);

/// Keys with their words.
pub type Hints = Vec<(Cow<'static, str>, &'static str)>;

/// A free row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The first to give way.
    GivesWay,
    /// It stays, where the page scrolls instead.
    Stays,
}

/// A line that fills, or dots that do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// From the middle to both ends, in 26ths.
    FromMiddle(u16),
    /// From left to right, in 52nds.
    FromLeft(u16),
    /// A row of dots.
    Dots {
        /// How many are filled.
        done: u8,
        /// How many there are.
        of: u8,
    },
}

impl Laid for Bar {}

impl Laid for Gap {
    fn lay(&self, rows: &mut Rows) {
        match self {
            Self::GivesWay => rows.gap(),
            Self::Stays => _ = rows.row(),
        }
    }
}

impl Laid for Block {
    fn lay(&self, rows: &mut Rows) {
        self.laid().lay(rows);
    }

    fn narrate(&self, narration: &mut Narration) {
        self.laid().narrate(narration);
    }

    fn cursor(&self) -> Focus {
        self.laid().cursor()
    }
}

impl Block {
    /// True where it gives way when rows run short: first of all what can be missed most, then gaps, then what has the
    /// last rank.
    pub(super) fn gives_way(&self, tightness: u8) -> bool {
        let Self::Words(words) = self else {
            return matches!(self, Self::Gap(Gap::GivesWay)) && tightness >= 2;
        };
        match words.rank {
            Rank::First => tightness >= 1,
            Rank::Last => tightness >= 3,
            Rank::Never => false,
        }
    }
}

/// Lays blocks out as rows. Where nothing has the cursor, it rests on the first.
pub(super) fn lay(blocks: &[Block], rows: &mut Rows) {
    lay_some(blocks, None, rows);
    rows.rest_cursor();
}

/// Lays blocks out as rows. What follows the selected one without a gap is kept in sight with it, and so is the block
/// at `in_sight`.
pub(super) fn lay_some(blocks: &[Block], in_sight: Option<usize>, rows: &mut Rows) {
    for (index, block) in blocks.iter().enumerate() {
        let first = rows.len();
        let is_with_selected = rows.ends_selected() && !matches!(block, Block::Gap(_));
        block.lay(rows);
        let is_kept = match block.cursor() {
            Focus::Here => true,
            Focus::Never => is_with_selected,
            Focus::Away => false,
        };
        if is_kept || in_sight == Some(index) {
            rows.keep_in_sight(first);
        }
    }
}

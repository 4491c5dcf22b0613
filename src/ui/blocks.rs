//! The blocks of a page. The file of each has what it holds, how it is laid out in rows, and what it says.

pub mod answers;
pub mod calendar;
pub mod card;
pub mod choice;
pub mod counts;
pub mod days;
pub mod done_steps;
pub mod entry;
pub mod first_times;
pub mod groups;
pub mod header;
pub mod key_table;
pub mod levels;
pub mod matrix;
pub mod planned_steps;
pub mod quotation;
pub mod row;
pub mod search;
pub mod section;
pub mod steps;
mod steps_drawn;
pub mod value;
pub mod value_cards;
pub mod week;
pub mod week_marks;
pub mod words;
pub mod writing;

use std::borrow::Cow;

use self::{
    answers::Answer,
    calendar::Calendar,
    card::Card,
    choice::Choice,
    counts::Counts,
    days::Days,
    done_steps::DoneStep,
    entry::Entry,
    first_times::FirstTimes,
    groups::Groups,
    header::Header,
    key_table::KeyTable,
    levels::Levels,
    matrix::Matrix,
    planned_steps::PlannedStep,
    quotation::Quotation,
    row::Row,
    search::Found,
    section::{Contact, Part, Section},
    steps::Steps,
    value::Value,
    value_cards::ValueCards,
    week::Week,
    week_marks::WeekMarks,
    words::{Rank, Words},
    writing::Writing,
};
use super::{focus::Focus, narration::Narration, rows::Rows};

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

/// A line that fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// From the middle to both ends, in 26ths.
    FromMiddle(u16),
    /// From left to right, in 52nds.
    FromLeft(u16),
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
            Self::Part(part) => Some(part.focus()),
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

    /// True where it gives way when rows run short: first of all what can be missed most, then gaps, then what has the
    /// last rank.
    pub(super) fn gives_way(&self, tightness: u8) -> bool {
        let Self::Words(words) = self else {
            return matches!(self, Self::Gap) && tightness >= 2;
        };
        match words.rank {
            Rank::First => tightness >= 1,
            Rank::Last => tightness >= 3,
            Rank::Never => false,
        }
    }

    fn lay(&self, rows: &mut Rows) {
        match self {
            Self::Words(words) => words.lay(rows),
            Self::Gap => rows.gap(),
            Self::Space => {
                rows.row();
            }
            Self::Row(row) => row.lay(rows),
            Self::Entry(entry) => entry.lay(rows),
            Self::Field(writing) => writing.lay(rows),
            Self::Part(part) => part.lay(rows),
            Self::Quote(paragraphs) => quotation::lay(paragraphs, rows),
            Self::Answers(all) => answers::lay(all, rows),
            Self::Named(answer) => {
                rows.row();
                answer.put((rows.len() - 1, 0), rows);
            }
            Self::Columns(list) => row::lay_in_columns(list, rows),
            Self::DoneSteps(steps) => done_steps::lay(steps, rows),
            Self::PlannedSteps(steps) => planned_steps::lay(steps, rows),
            Self::WeekMarks(week) => week.lay(rows),
            Self::Levels(levels) => levels.lay(rows),
            Self::Matrix(matrix) => matrix.lay(rows),
            Self::Hints(hints) => answers::lay_hints(hints, rows),
            Self::Section(section) => section.lay(rows),
            Self::Contact(contact) => contact.lay(rows),
            Self::Choice(choice) => choice.lay(rows),
            Self::Found(found) => found.lay(rows),
            Self::KeyTable(table) => table.lay(rows),
            Self::Quotation(quotation) => quotation.lay(rows),
            Self::Counts(counts) => counts.lay(rows),
            Self::FirstTimes(times) => times.lay(rows),
            Self::Calendar(calendar) => calendar.lay(rows),
            Self::Days(days) => days.lay(rows),
            Self::Groups(groups) => groups.lay(rows),
            Self::Value(value) => value.lay(rows),
            // These stand on quiet pages and on Today alone.
            Self::Bar(_)
            | Self::Dots { .. }
            | Self::ValueCards(_)
            | Self::Header(_)
            | Self::Steps(_)
            | Self::Card(_)
            | Self::Week(_) => {}
        }
    }

    /// Says it.
    pub(super) fn narrate(&self, narration: &mut Narration) {
        match self {
            Self::Words(words) => words.narrate(narration),
            Self::Row(row) => row.narrate(narration),
            Self::Entry(entry) => entry.narrate(narration),
            Self::Field(writing) => writing.narrate(narration),
            Self::Days(days) => days.narrate(narration),
            Self::Groups(groups) => groups.narrate(narration),
            Self::Value(value) => value.narrate(narration),
            Self::ValueCards(cards) => cards.narrate(narration),
            Self::Header(header) => header.narrate(narration),
            Self::Steps(steps) => steps.narrate(narration),
            Self::Card(card) => card.narrate(narration),
            Self::Week(week) => week.narrate(narration),
            Self::Hints(hints) => {
                for (key, words) in hints {
                    narration.choice(key, words);
                }
            }
            Self::Part(part) => {
                for block in &part.blocks {
                    block.narrate(narration);
                }
            }
            Self::Quote(paragraphs) => {
                for paragraph in paragraphs {
                    narration.words(paragraph);
                }
            }
            Self::Answers(answers) => {
                for answer in answers {
                    answer.narrate(narration);
                }
            }
            Self::Named(answer) => answer.name(narration),
            Self::Columns(rows) => {
                for row in rows {
                    row.narrate(narration);
                }
            }
            Self::DoneSteps(steps) => done_steps::narrate(steps, narration),
            Self::PlannedSteps(steps) => planned_steps::narrate(steps, narration),
            Self::WeekMarks(week) => week.narrate(narration),
            Self::Levels(levels) => levels.narrate(narration),
            Self::Matrix(matrix) => matrix.narrate(narration),
            Self::Section(section) => section.narrate(narration),
            Self::Contact(contact) => contact.narrate("", narration),
            Self::Choice(choice) => choice.narrate(narration),
            Self::Found(found) => found.narrate(narration),
            Self::KeyTable(table) => table.narrate(narration),
            Self::Quotation(quotation) => quotation.narrate(narration),
            Self::Counts(counts) => counts.narrate(narration),
            Self::FirstTimes(times) => times.narrate(narration),
            Self::Calendar(calendar) => calendar.narrate(narration),
            // What moves and what is kept free says nothing.
            Self::Gap | Self::Space | Self::Bar(_) | Self::Dots { .. } => {}
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
        let is_with_selected = rows.ends_selected();
        block.lay(rows);
        let is_kept = match block.focus() {
            Some(Focus::Here) => true,
            Some(Focus::Never) => is_with_selected,
            Some(Focus::Away) | None => false,
        };
        if is_kept || in_sight == Some(index) {
            rows.keep_in_sight(first);
        }
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

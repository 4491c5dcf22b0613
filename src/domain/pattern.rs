//! What may be said about marks: plain counts, what a step tends to do, and comparisons between conditions.
//!
//! The more is said, the more it takes: four marks for a count; surely more than a half for "tends to"; and for a
//! comparison eight on each side, 95 % intervals apart, three in ten between them, now and a week ago. Looser rules
//! find something in nearly every log in which there is nothing.
//!
//! Of what was planned and what was done of it only planned facts may be compared: where and with whom is known of done
//! steps alone, so a comparison by them would find what it put in.

mod compared;
mod felt;

pub use compared::{Compared, Pattern, patterns, to_tell};
pub use felt::{
    Condition, Dimension, Feelings, FeltMark, Noticing, Tendency, felt, noticings, tendency,
};

use super::{
    block::Block,
    day::Day,
    id::Id,
    journal::Journal,
    offer::has_offered,
    plan::{Commitment, Plan},
    size::Size,
    weekday::Weekday,
};

/// How many days the counts go back.
pub const SPAN: i64 = 56;

/// An absence this long is not counted across.
const GAP: i64 = 28;

/// The first day that is counted together with `last`.
fn first_day(journal: &Journal, last: Day) -> Day {
    let start = last.plus(1 - SPAN);
    journal
        .back_after(last, GAP)
        .map_or(start, |back| start.max(back))
}

/// A step that was offered on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The day.
    pub day: Day,
    /// The commitment.
    pub commitment: Id,
    /// Whether it was done.
    pub done: bool,
    /// What was planned about it.
    pub facts: [PlannedFact; 4],
}

/// Something that was settled before the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlannedFact {
    /// The part of the day it was planned for.
    Block(Block),
    /// From Monday to Friday.
    Weekdays,
    /// On Saturday or Sunday.
    Weekend,
    /// Its usual size at that time.
    Size(Size),
    /// An if-then plan belonged to it.
    WithPlan,
    /// No if-then plan belonged to it.
    WithoutPlan,
}

/// The steps that were offered from `first` to `last`. Days on which the person was not here say nothing.
pub fn offered(plan: &Plan, journal: &Journal, first: Day, last: Day) -> Vec<Offered> {
    let mut found = Vec::new();
    for commitment in &plan.commitments {
        let mut block = first_block(commitment, journal);
        for (day, record) in journal.days().filter(|(day, _)| *day <= last) {
            let mark = record.done_of(&commitment.id);
            block = mark.map_or(block, |step| step.done.block);
            let chosen = commitment.since.is_none_or(|since| since <= day)
                && commitment.retired.is_none_or(|retired| day < retired);
            let offered = has_offered(commitment, plan, record, day);
            if first <= day && (mark.is_some() || (chosen && offered)) {
                found.push(Offered {
                    day,
                    commitment: commitment.id.clone(),
                    done: mark.is_some(),
                    facts: facts(plan, commitment, block, day),
                });
            }
        }
    }
    found
}

/// The block of the first mark. A plan does not remember its earlier blocks, the marks do.
fn first_block(commitment: &Commitment, journal: &Journal) -> Block {
    journal
        .days()
        .find_map(|(_, record)| record.done_of(&commitment.id))
        .map_or(commitment.block, |step| step.done.block)
}

fn facts(plan: &Plan, commitment: &Commitment, block: Block, day: Day) -> [PlannedFact; 4] {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let planned = plan.if_then.iter().any(|item| {
        item.commitment.as_ref() == Some(&commitment.id)
            && item.since.is_none_or(|since| since <= day)
            && item.retired.is_none_or(|retired| day < retired)
    });
    [
        PlannedFact::Block(block),
        if weekend {
            PlannedFact::Weekend
        } else {
            PlannedFact::Weekdays
        },
        PlannedFact::Size(commitment.size_on(day)),
        if planned {
            PlannedFact::WithPlan
        } else {
            PlannedFact::WithoutPlan
        },
    ]
}

//! What was planned and what was done of it. Only planned facts may be compared here: where and with whom is known
//! of done steps alone, so a comparison by them would find what it put in.

use crate::domain::{
    block::Block,
    day::Day,
    id::Id,
    journal::Journal,
    plan::{Commitment, Plan},
    size::Size,
    weekday::Weekday,
};

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
            let planned = record.here && chosen && commitment.is_planned(day);
            if first <= day && (mark.is_some() || planned) {
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

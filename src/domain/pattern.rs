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
mod good;

pub use compared::{Compared, Pattern, patterns, to_tell};
pub use felt::{
    Condition, Dimension, Feelings, FeltMark, Noticing, Tendency, felt, noticings, tendency,
};
pub use good::{Good, RULE, Under, good, way_of};

use super::{
    block::Block,
    counting::{StepDay, days_of},
    day::Day,
    id::Id,
    journal::Journal,
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

/// The steps that stood there from `first` to `last` on days that were seen. A day that was looked at before the step's
/// part of it says nothing of a mark either: what it would be compared with is not known.
pub fn offered(plan: &Plan, journal: &Journal, first: Day, last: Day) -> Vec<Offered> {
    let of = |commitment| {
        let days = days_of(commitment, plan, journal, first..=last);
        let days = days.filter(|at| at.is_offered && at.is_seen);
        days.map(|at| Offered {
            day: at.day,
            commitment: commitment.id.clone(),
            done: at.mark.is_some(),
            facts: facts(plan, commitment, &at),
        })
    };
    plan.commitments.iter().flat_map(of).collect()
}

fn facts(plan: &Plan, commitment: &Commitment, at: &StepDay) -> [PlannedFact; 4] {
    let day = at.day;
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let planned = plan.if_then.iter().any(|item| {
        item.commitment.as_ref() == Some(&commitment.id)
            && item.since.is_none_or(|since| since <= day)
            && item.retired.is_none_or(|retired| day < retired)
    });
    [
        PlannedFact::Block(at.block),
        if weekend {
            PlannedFact::Weekend
        } else {
            PlannedFact::Weekdays
        },
        PlannedFact::Size(at.size),
        if planned {
            PlannedFact::WithPlan
        } else {
            PlannedFact::WithoutPlan
        },
    ]
}

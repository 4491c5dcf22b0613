//! The steps of which somebody may say what got in their way.

use std::cmp::Reverse;

use super::days;
use crate::domain::{day::Day, id::Id, journal::Journal, plan::Plan, record::Offering};

/// The steps of each active value, the one that was offered on most days of the week first.
pub fn to_ease(plan: &Plan, journal: &Journal, week: Day) -> Vec<Vec<Id>> {
    let offered = |step: &Id| {
        let days = days(week).into_iter();
        days.filter(|day| {
            let record = journal.day(*day);
            let was_offered = match &record.offering {
                Offering::Steps(steps) => steps.contains_key(step),
                Offering::Planned | Offering::Done => false,
            };
            was_offered || record.done_of(step).is_some()
        })
        .count()
    };
    let values = plan.active_values().into_iter();
    values
        .filter_map(|value| {
            let mut steps = plan.steps_of(&value.id);
            steps.sort_by_key(|step| (Reverse(offered(&step.id)), step.weekdays.is_empty()));
            let steps: Vec<Id> = steps.into_iter().map(|step| step.id.clone()).collect();
            (!steps.is_empty()).then_some(steps)
        })
        .collect()
}

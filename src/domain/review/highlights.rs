//! The done steps of a week, and which three are marked beforehand.

use crate::domain::{
    day::Day, entry::Feeling, id::Id, journal::Journal, plan::Plan, record::DoneStep,
};

/// The most steps that are marked.
const KEPT: usize = 3;

/// A done step of the week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekStep<'a> {
    /// The day.
    pub day: Day,
    /// The step.
    pub step: &'a DoneStep,
    /// Marked beforehand.
    pub kept: bool,
}

/// The week's done steps: first those marked beforehand, then the others, each newest first. Marked are one of each
/// value, in the values' order, then the energizing, then those with a note, then the newest; three at most.
pub fn steps_of<'a>(plan: &Plan, journal: &'a Journal, week: Day) -> Vec<WeekStep<'a>> {
    let mut steps: Vec<WeekStep> = super::days(week)
        .into_iter()
        .rev()
        .flat_map(|day| newest_first(journal, day))
        .collect();
    let mut ranked: Vec<usize> = (0..steps.len()).collect();
    // The sort is stable, so among equals the newest stays first.
    ranked.sort_by_key(|index| rank(steps[*index].step));
    let mut kept = one_a_value(plan, &steps, &ranked);
    for index in ranked {
        if kept.len() < KEPT && !kept.contains(&index) {
            kept.push(index);
        }
    }
    for index in kept {
        steps[index].kept = true;
    }
    steps.sort_by_key(|step| !step.kept);
    steps
}

/// The best step of each value, active ones in their order first.
fn one_a_value(plan: &Plan, steps: &[WeekStep], ranked: &[usize]) -> Vec<usize> {
    let mut values: Vec<&Id> = plan.active_values().iter().map(|value| &value.id).collect();
    values.extend(ranked.iter().map(|index| &steps[*index].step.done.value));
    let mut kept: Vec<usize> = Vec::new();
    for value in values {
        let of_value = |index: &&usize| &steps[**index].step.done.value == value;
        if let Some(best) = ranked.iter().find(of_value)
            && kept.len() < KEPT
            && !kept.contains(best)
        {
            kept.push(*best);
        }
    }
    kept
}

/// 0 for energizing, 1 with a note, 2 otherwise.
fn rank(step: &DoneStep) -> u8 {
    match (step.feeling, &step.detail.note) {
        (Some(Feeling::Energizing), _) => 0,
        (_, Some(_)) => 1,
        (_, None) => 2,
    }
}

fn newest_first(journal: &Journal, day: Day) -> Vec<WeekStep<'_>> {
    let mut steps: Vec<&DoneStep> = journal.day(day).steps().collect();
    steps.sort_by_key(|step| std::cmp::Reverse(step.at));
    steps
        .into_iter()
        .map(|step| WeekStep {
            day,
            step,
            kept: false,
        })
        .collect()
}

//! The quiet question about a value nothing was done for. Only the look-back asks it, and "as it is" is the answer
//! of Enter.

use super::{Known, answer};
use crate::domain::{
    day::Day,
    entry::{Fact, Idea},
    id::Id,
    journal::Journal,
    plan::{Commitment, Plan, commitment::Wording},
};

/// The name of the question in the log.
const QUIET: &str = "quiet";

/// The days it looks at, the day of the look-back included.
const SPAN: i64 = 14;

/// The fewest of them on which the person was here.
const HERE: usize = 8;

/// The fewest steps another value has.
const OTHER: usize = 4;

/// The days before the same value is asked about again.
const REST: i64 = 28;

/// The answers to the question whether a value wants a different step, a rest, or still fits.
#[derive(Clone, Debug, PartialEq)]
pub enum QuietAnswer {
    /// It fits as it is.
    AsItIs,
    /// Another step.
    Step {
        /// A new id for it.
        id: Id,
        /// Its wordings.
        words: Box<Wording>,
    },
    /// A rest: its steps are planned for no day until the person plans them again.
    Rest,
}

/// The first value that has been quiet for two weeks while the person was here and did steps for another.
pub fn quiet_value(known: &Known) -> Option<Id> {
    let first = known.day.plus(1 - SPAN);
    let in_span = |day: &Day| first <= *day && *day <= known.day;
    let here = known.journal.days_here().filter(in_span).count();
    let steps = |value: &Id| -> usize {
        let days = known.journal.days().filter(|(day, _)| in_span(day));
        days.flat_map(|(_, record)| record.steps())
            .filter(|step| &step.done.value == value)
            .count()
    };
    let values = known.plan.active_values();
    let other = values.iter().any(|value| steps(&value.id) >= OTHER);
    if !known.plan.settings.suggestions || here < HERE || !other {
        return None;
    }
    let chosen_before = |since: Option<Day>| since.is_none_or(|since| since <= first);
    values
        .into_iter()
        .filter(|value| steps(&value.id) == 0 && chosen_before(value.since))
        .filter(|value| !is_asked(known.journal, &value.id, known.day))
        .find(|value| {
            let steps = known.plan.steps_of(&value.id);
            let mut planned = steps.iter().filter(|step| !step.weekdays.is_empty());
            steps.is_empty() || planned.any(|step| chosen_before(step.since))
        })
        .map(|value| value.id.clone())
}

fn is_asked(journal: &Journal, value: &Id, day: Day) -> bool {
    journal.live().any(|entry| match &entry.fact {
        Fact::Idea(idea) => {
            let same = idea.rule == QUIET && idea.subject == value.as_str();
            same && idea.answer.is_some() && (0..REST).contains(&day.since(entry.day))
        }
        _ => false,
    })
}

/// What the log says when the question is answered.
pub fn quiet_fact(value: &Id, answer: &QuietAnswer) -> Fact {
    let name = match answer {
        QuietAnswer::AsItIs => "as_it_is",
        QuietAnswer::Step { .. } => "step",
        QuietAnswer::Rest => "rest",
    };
    Fact::Idea(Box::new(Idea {
        rule: QUIET.to_owned(),
        subject: value.as_str().to_owned(),
        answer: Some(name.to_owned()),
        ..Idea::default()
    }))
}

/// Does to the plan what the answer says. True when that changed the plan.
pub fn apply_quiet(plan: &mut Plan, value: &Id, answer: QuietAnswer, day: Day) -> bool {
    let steps = plan.steps_of(value);
    let planned = steps.iter().find(|step| !step.weekdays.is_empty());
    let Some(step) = planned.or(steps.first()).map(|step| step.id.clone()) else {
        return false;
    };
    let is_active = |step: &&mut Commitment| step.retired.is_none() && &step.value == value;
    match answer {
        QuietAnswer::AsItIs => false,
        QuietAnswer::Rest => {
            let steps = plan.commitments.iter_mut().filter(is_active);
            let days = steps.map(|step| std::mem::take(&mut step.weekdays));
            days.flatten().count() > 0
        }
        QuietAnswer::Step { id, words } => answer::swap(plan, &step, (id, *words), day),
    }
}

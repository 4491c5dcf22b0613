//! After a week: keep it, or go back?

use super::{
    Answer, Known, Rule, answer,
    suggested::{self, Showing, Suggested},
};
use crate::domain::{
    block::Block,
    day::Day,
    entry::{Fact, Idea},
    id::Id,
    plan::{Commitment, Plan},
    size::Size,
};

/// How long the question waits. What nobody took back by then is kept.
const ASKED: i64 = 14;

/// An experiment whose week is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// The rule that suggested it.
    pub rule: Rule,
    /// What the idea was about.
    pub subject: Id,
    /// The day it began.
    pub on: Day,
    /// What going back does.
    pub back: Back,
}

/// What going back does. What was done meanwhile stays in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Back {
    /// The earlier size of the step.
    Size(Size),
    /// The earlier part of the day.
    Time(Block),
    /// The earlier step in the place of this one.
    Step(Id),
    /// The earlier if-then plan in the place of this one.
    IfThen(Id),
}

/// How an experiment came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Outcome {
    Kept,
    Back,
}

/// The experiment to ask about on this day: its week is over, nobody answered yet, and the plan still stands as the
/// experiment left it. Quiet days ask nothing.
pub fn trial(known: &Known) -> Option<Trial> {
    let plan = known.plan;
    if !plan.settings.suggestions || suggested::is_hard(known) || !suggested::is_settled(known) {
        return None;
    }
    let suggested = Suggested::of(known.journal, known.day);
    suggested.showings.iter().find_map(|showing| {
        let (on, answer) = showing.answer.filter(|(_, answer)| answer.is_yes())?;
        let since = known.day.since(showing.until?);
        if showing.ended.is_some() || !(0..ASKED).contains(&since) {
            return None;
        }
        Some(Trial {
            rule: showing.rule,
            subject: showing.subject.clone(),
            on,
            back: way_back(known, showing, (on, answer))?,
        })
    })
}

/// What going back would do, `None` when the person has changed it since.
fn way_back(known: &Known, showing: &Showing, (on, answer): (Day, Answer)) -> Option<Back> {
    let subject = &showing.subject;
    match (showing.rule, answer) {
        (Rule::Rest, _) => None,
        (Rule::Shrink | Rule::Grow, _) | (Rule::Draining, Answer::Smaller) => {
            let item = standing(known.plan, subject)?;
            let last = item.history.last()?;
            let ours = last.on == on && last.by == showing.rule.name() && last.to == item.size;
            ours.then_some(Back::Size(last.from))
        }
        (Rule::Time, _) => {
            let before = planned_before(known, subject, on)?;
            let item = standing(known.plan, subject)?;
            (item.block != before).then_some(Back::Time(before))
        }
        (Rule::Situation | Rule::Action, _) => {
            follower_of_if_then(known.plan, subject)?;
            Some(Back::IfThen(subject.clone()))
        }
        (Rule::Replace | Rule::Draining | Rule::Familiar, _) => {
            follower(known.plan, subject)?;
            Some(Back::Step(subject.clone()))
        }
    }
}

fn standing<'a>(plan: &'a Plan, id: &Id) -> Option<&'a Commitment> {
    plan.commitment(id).filter(|item| item.retired.is_none())
}

/// The block a step was planned for before `day`, as its marks remember it.
fn planned_before(known: &Known, commitment: &Id, day: Day) -> Option<Block> {
    known
        .journal
        .days()
        .rev()
        .filter(|(on, _)| *on < day)
        .find_map(|(_, record)| record.done_of(commitment))
        .map(|step| step.done.block)
}

/// The active step that took the place of a retired one.
pub fn follower<'a>(plan: &'a Plan, before: &Id) -> Option<&'a Commitment> {
    let before = plan.commitment(before)?;
    let retired = before.retired?;
    let mut steps = plan.steps_of(&before.value).into_iter();
    steps.find(|item| item.since == Some(retired) && item.pos == before.pos)
}

/// The active if-then plan that took the place of a retired one.
fn follower_of_if_then(plan: &Plan, before: &Id) -> Option<Id> {
    let before = plan.if_then.iter().find(|item| &item.id == before)?;
    let retired = before.retired?;
    plan.active_if_then()
        .find(|item| item.value == before.value && item.since == Some(retired))
        .map(|item| item.id.clone())
}

/// Takes the experiment back on `day`. True when that changed the plan.
pub fn go_back(plan: &mut Plan, trial: &Trial, day: Day) -> bool {
    match &trial.back {
        Back::Size(size) => answer::active(plan, &trial.subject)
            .filter(|item| item.size != *size)
            .map(|item| item.resize(*size, day, trial.rule.name()))
            .is_some(),
        Back::Time(block) => answer::active(plan, &trial.subject)
            .is_some_and(|item| std::mem::replace(&mut item.block, *block) != *block),
        Back::Step(before) => follower(plan, before)
            .map(|now| now.id.clone())
            .is_some_and(|now| {
                for item in &mut plan.commitments {
                    take_back(&mut item.retired, &item.id, (&now, before), day);
                }
                true
            }),
        Back::IfThen(before) => follower_of_if_then(plan, before).is_some_and(|now| {
            for item in &mut plan.if_then {
                take_back(&mut item.retired, &item.id, (&now, before), day);
            }
            true
        }),
    }
}

fn take_back(retired: &mut Option<Day>, id: &Id, (now, before): (&Id, &Id), day: Day) {
    if id == now {
        *retired = Some(day);
    } else if id == before {
        *retired = None;
    }
}

/// What the log says of the outcome.
pub fn outcome(trial: &Trial, outcome: Outcome) -> Fact {
    let text = match outcome {
        Outcome::Kept => answer::KEPT,
        Outcome::Back => answer::BACK,
    };
    Fact::Idea(Box::new(Idea {
        rule: trial.rule.name().to_owned(),
        subject: trial.subject.as_str().to_owned(),
        outcome: Some(text.to_owned()),
        ..Idea::default()
    }))
}

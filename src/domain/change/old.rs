//! Ideas as they were taken before a change was written with them: they end as they were begun.

use crate::domain::{
    block::Block,
    day::Day,
    entry::Idea,
    id::Id,
    known::Known,
    plan::{Commitment, Plan},
};

use super::{Change, Field, Kind};

/// What an idea about no single step is about.
pub(super) const DAYS: &str = "days";

/// The change that a yes to an idea was, as the plan and the marks remember it.
pub(super) fn read(known: &Known, idea: &Idea, on: Day) -> Option<Change> {
    let (rule, answer) = (idea.rule.as_str(), idea.answer.as_deref()?);
    let subject = Id::new(&idea.subject);
    let change = |field, from: &str, to: &str, kind| Change {
        because: rule.to_owned(),
        subject: subject.clone(),
        field,
        from: from.to_owned(),
        to: to.to_owned(),
        kind,
        until: idea.until,
        brings: None,
    };
    let plan = known.plan;
    match (rule, answer) {
        ("S5", "y") => Some(change(Field::SmallerDays, "", "all", Kind::While)),
        ("S1" | "S6", "y") | ("S4", "-") => {
            let last = plan.commitment(&subject)?.history.last()?;
            let ours = last.on == on && last.by == rule;
            let (from, to) = (last.from.name(), last.to.name());
            ours.then(|| change(Field::Size, from, to, Kind::Try))
        }
        ("S3", "y") => {
            let (from, to) = (
                planned_before(known, &subject, on)?,
                plan.block_of(&subject),
            );
            (from != to).then(|| change(Field::Block, from.name(), to.name(), Kind::Try))
        }
        ("S1b" | "S7", "y") | ("S4", "s") => {
            let to = follower(plan, &subject)?;
            let (from, to) = (subject.as_str(), to.id.as_str());
            Some(change(Field::Step, from, to, Kind::Try))
        }
        ("S2" | "S2b", "y") => {
            let to = follower_of_plan(plan, &subject)?;
            let (from, to) = (subject.as_str(), to.as_str());
            Some(change(Field::Plan, from, to, Kind::Try))
        }
        (_, _) => None,
    }
}

/// The block a step was planned for before `day`, as its marks remember it.
fn planned_before(known: &Known, commitment: &Id, day: Day) -> Option<Block> {
    let days = known.journal.days().rev().filter(|(on, _)| *on < day);
    let mut marks = days.filter_map(|(_, record)| record.done_of(commitment));
    marks.next().map(|step| step.done.block)
}

/// The active step that took the place of a retired one.
fn follower<'a>(plan: &'a Plan, before: &Id) -> Option<&'a Commitment> {
    let before = plan.commitment(before)?;
    let retired = before.retired?;
    plan.commitments.iter().find(|item| {
        let is_next = item.value == before.value && item.pos == before.pos;
        item.retired.is_none() && is_next && item.since == Some(retired)
    })
}

/// The active if-then plan that took the place of a retired one.
fn follower_of_plan(plan: &Plan, before: &Id) -> Option<Id> {
    let before = plan.if_then.iter().find(|item| &item.id == before)?;
    let retired = before.retired?;
    plan.active_if_then()
        .find(|item| item.value == before.value && item.since == Some(retired))
        .map(|item| item.id.clone())
}

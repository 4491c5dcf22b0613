//! What the choices of the first run do to the plan. The plan is whole from the second screen on: every choice
//! changes a default.

use crate::{
    content::{Content, ValueCard},
    domain::{
        block::Block,
        day::Day,
        id::Id,
        plan::{Plan, Value, commitment::Wording},
        size::Size,
    },
    session::starter,
};

use super::place;

/// The most values a person begins with.
pub(super) const MOST: usize = 3;

/// Chooses a value, or puts it away again; what was said about it stays until the first run ends.
pub(super) fn toggle(plan: &mut Plan, card: &ValueCard, today: Day) {
    match find(plan, &card.id) {
        Some(_) => toggle_known(plan, &Id::new(&card.id), today),
        None => bring(plan, starter::value(card, 0, None)),
    }
}

/// Chooses a value that was chosen before, or puts it away again.
pub(super) fn toggle_known(plan: &mut Plan, id: &Id, today: Day) {
    let last = last_pos(plan);
    match find(plan, id.as_str()) {
        Some(value) if value.retired.is_none() => value.retired = Some(today),
        Some(value) => {
            value.retired = None;
            value.pos = Some(last + 1);
        }
        None => {}
    }
}

/// One more value, after the others.
pub(super) fn bring(plan: &mut Plan, value: Value) {
    let pos = Some(last_pos(plan) + 1);
    plan.values.push(Value { pos, ..value });
}

/// Chooses the ready-made three instead of what was chosen, with the time and the signal of each step.
pub(super) fn take_ready_made(plan: &mut Plan, content: &Content, today: Day) {
    for value in &mut plan.values {
        value.retired.get_or_insert(today);
    }
    let starter = content.starter();
    let cards = |step: &crate::content::StarterStep| content.value(&step.value);
    for card in starter.steps.iter().filter_map(cards) {
        toggle(plan, card, today);
    }
    fill_in(plan, content);
    for step in &mut plan.commitments {
        let known = starter
            .steps
            .iter()
            .find(|known| known.value == step.value.as_str());
        if let (Some(known), None, Block::Any) = (known, &step.cue, step.block) {
            step.block = known.block;
            step.cue = known.cue();
        }
    }
}

/// Gives every chosen value its place and a step, unless it has one. When it is easiest, and after which signal, is
/// asked on another day.
pub(super) fn fill_in(plan: &mut Plan, content: &Content) {
    let chosen = chosen(plan);
    for (id, pos) in chosen.iter().zip(1..) {
        if let Some(value) = find(plan, id.as_str()) {
            value.pos = Some(pos);
        }
        let value = plan.value(id).cloned();
        let first = value.and_then(|value| place::steps_for(content, &value).into_iter().next());
        if let (None, Some(first)) = (plan.commitment_of(id), first) {
            let mut step = starter::blank(id, Id::new(""));
            step.id = step_id(&taken(plan), content, id, first.words.sizes.text(Size::Two));
            step.size = first.size;
            step.reword(first.words);
            plan.commitments.push(step);
        }
    }
}

/// Why a value matters.
pub(super) fn set_why(plan: &mut Plan, value: &Id, why: &str) {
    if let Some(value) = find(plan, value.as_str()) {
        why.clone_into(&mut value.why);
    }
}

/// The step of a value, in these words and this size.
pub(super) fn set_step(
    plan: &mut Plan,
    content: &Content,
    value: &Id,
    (words, size): (Wording, Size),
) {
    let Some(current) = plan.commitment_of(value) else {
        return;
    };
    let old = current.id.clone();
    let id = if current.since.is_none() {
        let others: Vec<Id> = taken(plan).into_iter().filter(|id| *id != old).collect();
        step_id(&others, content, value, words.sizes.text(size))
    } else {
        old.clone()
    };
    if let Some(step) = plan.commitments.iter_mut().find(|step| step.id == old) {
        step.id = id;
        step.size = size;
        step.reword(words);
    }
}

/// Ends the first run: what was chosen counts from today, what was put away again leaves no trace.
pub(super) fn finish(plan: &mut Plan, content: &Content, today: Day) {
    fill_in(plan, content);
    plan.setup = None;
    plan.values
        .retain(|value| value.retired.is_none() || value.since.is_some());
    let kept: Vec<Id> = plan.values.iter().map(|value| value.id.clone()).collect();
    plan.commitments
        .retain(|step| step.since.is_some() || kept.contains(&step.value));
    for value in &mut plan.values {
        value.since.get_or_insert(today);
    }
    for step in &mut plan.commitments {
        step.since.get_or_insert(today);
    }
    if plan.hard_moment_actions.is_empty() {
        plan.hard_moment_actions = starter::actions(content);
    }
    plan.statement.text = plan.statement_shown();
    plan.settings.confirmed_values = Some(today);
}

/// The ids of the chosen values, in their order.
pub(super) fn chosen(plan: &Plan) -> Vec<Id> {
    plan.active_values()
        .into_iter()
        .map(|value| value.id.clone())
        .collect()
}

fn find<'a>(plan: &'a mut Plan, id: &str) -> Option<&'a mut Value> {
    plan.values.iter_mut().find(|value| value.id.as_str() == id)
}

fn last_pos(plan: &Plan) -> i64 {
    plan.active_values()
        .iter()
        .filter_map(|value| value.pos)
        .max()
        .unwrap_or(0)
}

fn taken(plan: &Plan) -> Vec<Id> {
    plan.commitments
        .iter()
        .map(|step| step.id.clone())
        .collect()
}

/// The id of a step: the one of the ready-made set where it is that step, else one made of a card's words; never one
/// that is taken. A person's own words are in no id: ids stay when the words are forgotten.
fn step_id(taken: &[Id], content: &Content, value: &Id, text: &str) -> Id {
    let card = content.value(value.as_str());
    let first = card.and_then(|card| card.texts(Size::Two).next());
    let is_listed = card.is_some_and(|card| card.step_of(text).is_some());
    let known = (content.starter().steps.iter())
        .find(|step| step.value == value.as_str() && first.is_some_and(|first| first == text));
    let base = match known {
        Some(step) => step.commitment.clone(),
        None if is_listed => Id::slug(text).to_string(),
        None => format!("{value}-step"),
    };
    let is_free = |id: &Id| !taken.contains(id);
    let numbered = (2..).map(|number| Id::new(&format!("{base}-{number}")));
    std::iter::once(Id::new(&base))
        .chain(numbered)
        .find(is_free)
        .unwrap_or_else(|| Id::new(&base))
}

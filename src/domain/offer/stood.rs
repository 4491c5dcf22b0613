//! The rows of a day that is past: what it offered, what was done, and the steps that stood there.

use super::{Offer, What, once, open_size, planned};
use crate::domain::{
    block::Block,
    day::Day,
    entry::Mode,
    id::Id,
    plan::{Commitment, Plan, Value},
    record::{DayRecord, DoneStep, Offering},
    size::Size,
};

/// A row without a key: only the arrows reach it.
pub const NO_KEY: u8 = 0;

/// The rows of `day`, which is past: of each value the step that was done, else the one it offered last, with the
/// number of the value; then its one-offs; then what was done beside them.
pub fn stood(plan: &Plan, record: &DayRecord, day: Day) -> Vec<Offer> {
    let mut rows = Vec::new();
    for (index, value) in values_of(plan, record, day).into_iter().enumerate() {
        let number = if index < 3 { index as u8 + 1 } else { NO_KEY };
        rows.extend(of_value(number, value, plan, (record, day)));
    }
    let mut one_offs = plan.one_offs_on(day);
    let done = record
        .done
        .iter()
        .filter_map(|step| step.done.one_off.as_ref());
    for item in done.filter_map(|id| plan.one_off(id)) {
        if one_offs.iter().all(|known| known.id != item.id) {
            one_offs.push(item);
        }
    }
    for (index, item) in one_offs.into_iter().enumerate() {
        let number = if index < 3 { index as u8 + 4 } else { NO_KEY };
        rows.push(once(number, plan, item, record));
    }
    // No mark is one of another: each of a great many is held against the rows of the plan alone.
    let of_plan = rows.len();
    for step in record.steps() {
        if !rows[..of_plan].iter().any(|row| row.what.is_of(step)) {
            rows.push(mark(plan, step));
        }
    }
    rows
}

/// The values that had a step on this day, in their order. A value keeps its number on days without its step.
fn values_of<'a>(plan: &'a Plan, record: &DayRecord, day: Day) -> Vec<&'a Value> {
    let had_step = |value: &&Value| {
        let steps = steps_of(plan, value);
        steps
            .iter()
            .any(|step| was_there(step, day) || stood_there(record, step, day))
    };
    let mut values: Vec<&Value> = plan.values.iter().filter(had_step).collect();
    let place = |value: &Value| plan.values.iter().position(|other| other.id == value.id);
    values.sort_by_key(|value| (value.pos.or(place(value).map(|at| at as i64)), &value.id));
    values
}

/// The steps of a value, those let go included, in their order.
fn steps_of<'a>(plan: &'a Plan, value: &Value) -> Vec<&'a Commitment> {
    let steps = plan.commitments.iter().enumerate();
    let mut steps: Vec<_> = steps.filter(|(_, step)| step.value == value.id).collect();
    steps.sort_by_key(|(at, step)| (step.pos.unwrap_or(*at as i64), &step.id));
    steps.into_iter().map(|(_, step)| step).collect()
}

/// It was chosen and not yet let go.
fn was_there(step: &Commitment, day: Day) -> bool {
    step.since.is_none_or(|since| since <= day) && step.retired.is_none_or(|retired| day < retired)
}

/// True for a step that stood there. On a day on which nobody opened daymark, and in a pause, that was what the plan had.
fn stood_there(record: &DayRecord, step: &Commitment, day: Day) -> bool {
    let of_plan = || was_there(step, day) && step.is_planned(day);
    let is_done = record.done_of(&step.id).is_some();
    is_done
        || match &record.offering {
            Offering::Steps(steps) if !steps.is_empty() => steps.contains_key(&step.id),
            Offering::Steps(_) | Offering::Planned | Offering::Done => of_plan(),
        }
}

/// The done steps of a value; where there is none, the one it offered last.
fn of_value(
    number: u8,
    value: &Value,
    plan: &Plan,
    (record, day): (&DayRecord, Day),
) -> Vec<Offer> {
    let mut offered = steps_of(plan, value);
    offered.retain(|step| stood_there(record, step, day));
    let is_done = |step: &&&Commitment| record.done_of(&step.id).is_some();
    let mut shown: Vec<&Commitment> = offered.iter().filter(is_done).copied().collect();
    if shown.is_empty() {
        // Of the steps of a value a day shows the first that is planned for it, and of those it offered the last stayed.
        shown.extend(match &record.offering {
            Offering::Steps(_) => offered.last(),
            Offering::Planned | Offering::Done => offered.first(),
        });
    }
    let keys = std::iter::once(number).chain(std::iter::repeat(NO_KEY));
    let rows = shown.into_iter().zip(keys);
    rows.map(|(step, key)| as_it_was(key, plan, step, (record, day)))
        .collect()
}

/// The row in the size it had that day.
fn as_it_was(key: u8, plan: &Plan, step: &Commitment, (record, day): (&DayRecord, Day)) -> Offer {
    let said = match &record.offering {
        Offering::Steps(steps) => steps.get(&step.id).copied(),
        Offering::Planned | Offering::Done => None,
    };
    let step = Commitment {
        size: said.unwrap_or_else(|| step.size_on(day)),
        ..step.clone()
    };
    let size = open_size(&step, record, Mode::Usual, None);
    planned((key, &step), plan, record, (size, record.place))
}

/// What was done and stands in no plan of that day.
fn mark(plan: &Plan, step: &DoneStep) -> Offer {
    let done = &step.done;
    let value = plan.value(&done.value);
    Offer {
        key: NO_KEY,
        what: What::Mark(step.id.clone()),
        value: done.value.clone(),
        value_name: value.map_or_else(String::new, |value| value.name.clone()),
        why: value.map_or_else(String::new, |value| value.why.clone()),
        text: done.text.clone(),
        size: done.size,
        minutes: done
            .minutes
            .or_else(|| minutes(plan, done.commitment.as_ref(), done.size)),
        block: Block::Any,
        done: Some(step.clone()),
        set_down: false,
        begins_smaller: false,
    }
}

fn minutes(plan: &Plan, commitment: Option<&Id>, size: Size) -> Option<u32> {
    plan.commitment(commitment?)?.sizes.minutes(size)
}

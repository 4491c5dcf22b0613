//! Today's steps: what the plan offers on a day, in the size of that day.

mod stood;

use std::collections::BTreeMap;

pub use stood::{NO_KEY, stood};

use super::{
    block::Block,
    day::Day,
    entry::Mode,
    id::Id,
    plan::{Commitment, OneOff, Plan},
    record::{DayRecord, DoneStep},
    size::Size,
};

/// One row of Today.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The key that ticks it: 1 to 3 for planned steps, 4 to 6 for one-offs. It does not change during the day.
    pub key: u8,
    /// What it stands for.
    pub what: What,
    /// The value's id.
    pub value: Id,
    /// The value's name.
    pub value_name: String,
    /// Why the value matters.
    pub why: String,
    /// The wording in the size of today, or as it read when it was done.
    pub text: String,
    /// The size of today.
    pub size: Size,
    /// How long it takes; `None` is under a minute.
    pub minutes: Option<u32>,
    /// Where in the day.
    pub block: Block,
    /// The live mark, when it is done.
    pub done: Option<DoneStep>,
    /// Set down for today.
    pub set_down: bool,
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A planned step.
    Commitment(Id),
    /// A step that is done once.
    OneOff(Id),
    /// A mark on a past day that belongs to neither.
    Mark(Id),
}

impl What {
    /// The commitment's id.
    pub fn commitment(&self) -> Option<&Id> {
        match self {
            What::Commitment(id) => Some(id),
            What::OneOff(_) | What::Mark(_) => None,
        }
    }
}

/// The rows of a day: planned steps in the values' order, then its one-offs. `mode` is the mode the day stands in
/// when nobody chose one.
pub fn offers(plan: &Plan, record: &DayRecord, day: Day, mode: Mode) -> Vec<Offer> {
    let mode = record.mode.unwrap_or(mode);
    let mut rows = Vec::new();
    for (index, value) in plan.active_values().into_iter().take(3).enumerate() {
        let Some(commitment) = plan.commitment_of(&value.id) else {
            continue;
        };
        let done = record.done_of(&commitment.id);
        if !commitment.is_planned(day) && done.is_none() {
            continue;
        }
        rows.push(planned(index as u8 + 1, plan, commitment, record, mode));
    }
    let mut one_offs = plan.one_offs_on(day);
    one_offs.truncate(3);
    rows.extend(
        one_offs
            .into_iter()
            .enumerate()
            .map(|(index, item)| once(index as u8 + 4, plan, item, record)),
    );
    rows
}

/// The steps that stand in the rows of a day in their usual sizes, whatever was done or made smaller; none in a pause.
pub fn offered(plan: &Plan, day: Day) -> BTreeMap<Id, Size> {
    if plan.settings.pause_on(day).is_some() {
        return BTreeMap::new();
    }
    let values = plan.active_values().into_iter().take(3);
    let steps = values.filter_map(|value| plan.commitment_of(&value.id));
    let planned = steps.filter(|step| step.is_planned(day));
    planned.map(|step| (step.id.clone(), step.size)).collect()
}

fn planned(key: u8, plan: &Plan, commitment: &Commitment, record: &DayRecord, mode: Mode) -> Offer {
    let done = record.done_of(&commitment.id).cloned();
    let usual = match mode {
        Mode::Usual => record
            .sizes
            .get(&commitment.id)
            .copied()
            .unwrap_or(commitment.size),
        Mode::Smaller => Size::Tiny,
    };
    let size = done.as_ref().map_or(usual, |step| step.done.size);
    let value = plan.value(&commitment.value);
    Offer {
        key,
        what: What::Commitment(commitment.id.clone()),
        value: commitment.value.clone(),
        value_name: value.map_or_else(String::new, |value| value.name.clone()),
        why: value.map_or_else(String::new, |value| value.why.clone()),
        text: done.as_ref().map_or_else(
            || commitment.text_at(size, record.place).to_owned(),
            |step| step.done.text.clone(),
        ),
        size,
        minutes: commitment.sizes.minutes(size),
        block: commitment.block,
        set_down: done.is_none() && record.set_down.contains_key(&commitment.id),
        done,
    }
}

/// The row of a one-off.
pub fn once(key: u8, plan: &Plan, item: &OneOff, record: &DayRecord) -> Offer {
    let value = plan.value(&item.value);
    Offer {
        key,
        what: What::OneOff(item.id.clone()),
        value: item.value.clone(),
        value_name: value.map_or_else(String::new, |value| value.name.clone()),
        why: value.map_or_else(String::new, |value| value.why.clone()),
        text: item.text.clone(),
        size: if item.minutes < 5 {
            Size::Two
        } else {
            Size::Longer
        },
        minutes: Some(item.minutes),
        block: item.block,
        done: record.done_one_off(&item.id).cloned(),
        set_down: false,
    }
}

/// The mode of a day nobody chose a mode for: a smaller one after a week or more away.
pub fn mode_after_gap(days_away: Option<i64>) -> Mode {
    match days_away {
        Some(days) if days >= 7 => Mode::Smaller,
        _ => Mode::Usual,
    }
}

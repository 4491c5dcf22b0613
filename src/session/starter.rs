//! Plans made from the content: the ready-made set, and a value with its step from a card.

use crate::{
    content::{Content, Ladder, ValueCard},
    domain::{
        day::Day,
        id::Id,
        plan::{Basics, Commitment, HardMomentAction, Plan, Statement, Value, commitment::Wording},
        size::Size,
        weekday::Weekday,
    },
    words::step,
};

/// The ready-made plan: three values with their first whys and steps. `since` is left out where it is unknown.
pub fn plan(content: &Content, since: Option<Day>) -> Plan {
    let starter = content.starter();
    let mut plan = empty();
    for (index, step) in starter.steps.iter().enumerate() {
        if let Some(card) = content.value(&step.value) {
            plan.values.push(value(card, index, since));
            let mut commitment = commitment(card, &step.commitment, since);
            commitment.block = step.block;
            commitment.cue = step.cue();
            plan.commitments.push(commitment);
        }
    }
    plan.hard_moment_actions = actions(content);
    plan.statement.text = plan.statement_shown();
    plan
}

/// A new plan with nothing in it.
pub fn empty() -> Plan {
    let mut plan = Plan::default();
    plan.settings.basics = Basics::of_a_new_plan();
    plan.statement.template = Statement::OF_STEPS;
    plan
}

/// The default actions of the hard moment.
pub fn actions(content: &Content) -> Vec<HardMomentAction> {
    let starter = content.starter();
    starter
        .actions
        .iter()
        .filter_map(|id| content.action(id))
        .map(|action| HardMomentAction {
            id: Id::new(&action.id),
            text: action.text.clone(),
            ..HardMomentAction::default()
        })
        .collect()
}

/// A value of the plan from a card, with its first why. `index` is its place, from 0.
pub fn value(card: &ValueCard, index: usize, since: Option<Day>) -> Value {
    Value {
        id: Id::new(&card.id),
        name: card.name.clone(),
        everyday: card.everyday().to_owned(),
        why: card.whys.first().cloned().unwrap_or_default(),
        pos: Some(index as i64 + 1),
        since,
        ..Value::default()
    }
}

/// A step for a value from its card, two minutes to begin with.
pub fn commitment(card: &ValueCard, id: &str, since: Option<Day>) -> Commitment {
    let mut step = Commitment {
        since,
        ..blank(&Id::new(&card.id), Id::new(id))
    };
    step.reword(wording(card));
    step
}

/// The words of the first step on a card.
fn wording(card: &ValueCard) -> Wording {
    card.steps
        .first()
        .map_or_else(Wording::default, Ladder::wording)
}

/// The words of a step that a card offers; or those of a step of one's own.
pub fn wording_with(card: &ValueCard, size: Size, text: &str) -> Wording {
    card.step_of(text)
        .map_or_else(|| own_wording(size, text), Ladder::wording)
}

/// How long a step of one's own may be said to take; another number can be typed in the values.
pub const MINUTES: [u32; 5] = [1, 2, 5, 10, 15];

/// The longest that can be typed.
const LONGEST: u32 = 240;

/// The minutes that were typed, where they are a number of minutes.
pub fn typed_minutes(text: &str) -> Option<u32> {
    let minutes = text.trim().parse().ok()?;
    (1..=LONGEST).contains(&minutes).then_some(minutes)
}

/// The size of a step that takes so long.
pub fn size_of(minutes: u32) -> Size {
    match minutes {
        0 | 1 => Size::Tiny,
        2 => Size::Two,
        5 => Size::Five,
        _ => Size::Longer,
    }
}

/// The words of a step of one's own that takes so long.
pub fn own_wording_in(minutes: u32, text: &str) -> Wording {
    let mut own = own_wording(size_of(minutes), text);
    if let Some(longer) = &mut own.sizes.longer {
        longer.minutes = minutes;
    }
    own
}

/// The words of a step of one's own. Its smaller version is of the same step, never one that is listed.
pub fn own_wording(size: Size, text: &str) -> Wording {
    let mut own = Wording::of(size, text);
    if size > Size::Tiny {
        own.sizes.set(Size::Tiny, &step::first_minute(text));
    }
    own
}

/// A step without words for a value, two minutes to begin with.
pub fn blank(value: &Id, id: Id) -> Commitment {
    Commitment {
        id,
        value: value.clone(),
        pos: Some(1),
        weekdays: Weekday::ALL.to_vec(),
        ..Commitment::default()
    }
}

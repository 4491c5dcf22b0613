//! Today's steps: what the plan offers on a day, in the size of that day.

mod stood;

use std::collections::BTreeMap;

pub use stood::{NO_KEY, stood};

use super::{
    block::Block,
    change::Holding,
    day::Day,
    entry::{Done, Mode},
    id::Id,
    place::Place,
    plan::{Commitment, IfThen, OneOff, Plan},
    record::{DayRecord, DoneStep},
    size::Size,
};

/// One row of Today.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The key that ticks it: 1 to 3 for planned steps, 4 to 6 for one-offs, [`IF_THEN_KEY`]. It does not change during
    /// the day.
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
    /// It begins smaller, as it stayed open.
    pub begins_smaller: bool,
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A planned step.
    Commitment(Id),
    /// A step that is done once.
    OneOff(Id),
    /// What an if-then plan leads to, where that is none of the day's steps.
    IfThen(Id),
    /// A mark on a past day that belongs to neither.
    Mark(Id),
}

impl What {
    /// The commitment's id.
    pub fn commitment(&self) -> Option<&Id> {
        match self {
            What::Commitment(id) => Some(id),
            What::OneOff(_) | What::IfThen(_) | What::Mark(_) => None,
        }
    }

    /// True when a mark is one of this row.
    pub fn is_of(&self, mark: &DoneStep) -> bool {
        let Done {
            commitment,
            one_off,
            ..
        } = &mark.done;
        match self {
            What::Commitment(id) => commitment.as_ref() == Some(id),
            What::OneOff(id) => one_off.as_ref() == Some(id),
            What::IfThen(id) => mark.if_then_alone() == Some(id),
            What::Mark(id) => mark.id == *id,
        }
    }
}

/// The place of the key that ticks what an if-then plan leads to, among those of a day's rows.
pub const IF_THEN_KEY: u8 = 10;

/// What makes the steps of a day other or smaller than the plan says.
#[derive(Clone, Copy, Debug)]
pub struct Ease<'a> {
    /// How the day starts while nobody chose its mode.
    pub starts: Mode,
    /// The part of the day it is, after a low or a tense mood word: the step that comes next is in its smallest size.
    pub low_in: Option<Block>,
    /// What holds on the day for a while.
    pub holding: &'a Holding,
    /// The if-then plans whose moment fits the part of the day, the best first.
    pub plans: &'a [&'a IfThen],
}

/// The rows of a day: planned steps in the values' order, then its one-offs, then an if-then plan that leads to none of
/// them.
pub fn offers(plan: &Plan, record: &DayRecord, day: Day, ease: Ease) -> Vec<Offer> {
    let steps = standing(plan, record, day, ease.holding);
    let next = ease.low_in.and_then(|block| next(&steps, record, block));
    let row = |(key, step): (u8, &Commitment)| {
        let is_next = next == Some(&step.id);
        let low = is_next.then_some(Size::Tiny);
        let begins = ease.holding.begins(step);
        let size = open_size(step, record, ease.starts, low.or(begins));
        let place = step.place_on(day, record.place);
        let row = planned((key, step), plan, record, (size, place));
        Offer {
            begins_smaller: row.done.is_none() && begins == Some(size),
            ..row
        }
    };
    let mut rows: Vec<Offer> = steps.iter().copied().map(row).collect();
    let mut one_offs = plan.one_offs_on(day);
    one_offs.truncate(3);
    rows.extend(
        one_offs
            .into_iter()
            .enumerate()
            .map(|(index, item)| once(index as u8 + 4, plan, item, record)),
    );
    let leads_elsewhere = |item: &&&IfThen| {
        let step = item.commitment.as_ref();
        step.is_none() || steps.iter().all(|(_, other)| Some(&other.id) != step)
    };
    let plans = ease.plans.iter();
    rows.extend(
        plans
            .filter(leads_elsewhere)
            .find_map(|item| if_then(item, plan, record)),
    );
    rows
}

/// The row of an if-then plan; its words are those of what it leads to.
fn if_then(item: &IfThen, plan: &Plan, record: &DayRecord) -> Option<Offer> {
    let values = plan.active_values();
    let value = values.into_iter().find(|value| value.id == item.value)?;
    let what = What::IfThen(item.id.clone());
    Some(Offer {
        key: IF_THEN_KEY,
        value: value.id.clone(),
        value_name: value.name.clone(),
        why: value.why.clone(),
        text: item.action.clone(),
        size: Size::Two,
        minutes: None,
        block: Block::Any,
        done: record.done.iter().find(|mark| what.is_of(mark)).cloned(),
        what,
        set_down: false,
        begins_smaller: false,
    })
}

/// The steps that stand in the rows of a day, each with its key. While there is one a day, those that are done and the
/// one whose turn it is.
fn standing<'a>(
    plan: &'a Plan,
    record: &DayRecord,
    day: Day,
    holding: &Holding,
) -> Vec<(u8, &'a Commitment)> {
    let values = plan.active_values().into_iter().take(3).enumerate();
    let steps = values.filter_map(|(index, value)| {
        let step = step_of(&value.id, plan, record, day, holding)?;
        Some((index as u8 + 1, step))
    });
    let mut steps: Vec<(u8, &Commitment)> = steps.collect();
    if let Some(turn) = holding.turn(steps.len(), day) {
        let key = steps.get(turn).map(|(key, _)| *key);
        steps.retain(|(at, step)| Some(*at) == key || record.done_of(&step.id).is_some());
    }
    steps
}

/// The step of a value that a day shows, of the several it may have. One that was done or set down keeps its row; else
/// it is the first of those planned for this weekday that fits the place, or the first of these where none fits, or
/// what stands in its place for a while.
fn step_of<'a>(
    value: &Id,
    plan: &'a Plan,
    record: &DayRecord,
    day: Day,
    holding: &Holding,
) -> Option<&'a Commitment> {
    let steps = plan.steps_of(value);
    let is_on =
        |step: &&&Commitment| step.is_planned(day) && holding.is_on(&step.id, day.weekday());
    let planned = || steps.iter().filter(is_on);
    let fits = |step: &&&Commitment| record.place.is_none_or(|place| step.fits_at(place));
    let mut all = steps.iter();
    all.clone()
        .find(|step| record.done_of(&step.id).is_some())
        .or_else(|| all.find(|step| record.set_down.contains_key(&step.id)))
        .copied()
        .or_else(|| {
            let step = planned().find(fits).or_else(|| planned().next())?;
            Some(holding.instead(step, plan))
        })
}

/// The steps that stand in the rows of a day in their usual sizes, whatever was made smaller; none in a pause.
pub fn offered(plan: &Plan, record: &DayRecord, day: Day, holding: &Holding) -> BTreeMap<Id, Size> {
    if plan.settings.pause_on(day).is_some() {
        return BTreeMap::new();
    }
    let steps = standing(plan, record, day, holding).into_iter();
    steps
        .map(|(_, step)| (step.id.clone(), step.size))
        .collect()
}

/// The open step that comes next: the first of this part of the day, else the first.
fn next<'a>(steps: &[(u8, &'a Commitment)], record: &DayRecord, now: Block) -> Option<&'a Id> {
    let is_open = |step: &&Commitment| {
        record.done_of(&step.id).is_none() && !record.set_down.contains_key(&step.id)
    };
    let mut open = steps.iter().map(|(_, step)| *step).filter(is_open);
    let of_now = open.clone().find(|step| step.block == now);
    of_now.or_else(|| open.next()).map(|step| &step.id)
}

/// The size of an open step, by the first of these that applies: the later of its size of today and the chosen mode of
/// the day, a day that starts smaller, a size it has in a low mood or begins with, the usual one.
fn open_size(step: &Commitment, record: &DayRecord, starts: Mode, small: Option<Size>) -> Size {
    let of_mode = |mode: Mode| match mode {
        Mode::Usual => step.size,
        Mode::Smaller => Size::Tiny,
    };
    let of_today = record.sizes.get(&step.id).copied();
    of_today
        .or_else(|| record.mode.map(of_mode))
        .or_else(|| Some(of_mode(starts)).filter(|_| starts == Mode::Smaller))
        .or(small)
        .unwrap_or(step.size)
}

fn planned(
    (key, commitment): (u8, &Commitment),
    plan: &Plan,
    record: &DayRecord,
    (size, place): (Size, Option<Place>),
) -> Offer {
    let done = record.done_of(&commitment.id).cloned();
    let open = commitment.size_at(size, place);
    let size = done.as_ref().map_or(open, |step| step.done.size);
    let value = plan.value(&commitment.value);
    Offer {
        key,
        what: What::Commitment(commitment.id.clone()),
        value: commitment.value.clone(),
        value_name: value.map_or_else(String::new, |value| value.name.clone()),
        why: value.map_or_else(String::new, |value| value.why.clone()),
        text: done.as_ref().map_or_else(
            || commitment.text_at(size, place).to_owned(),
            |step| step.done.text.clone(),
        ),
        size,
        minutes: commitment.sizes_at(place).minutes(size),
        block: commitment.block,
        set_down: done.is_none() && record.set_down.contains_key(&commitment.id),
        begins_smaller: false,
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
        begins_smaller: false,
    }
}

/// The mode of a day nobody chose a mode for: a smaller one after a week or more away.
pub fn mode_after_gap(days_away: Option<i64>) -> Mode {
    match days_away {
        Some(days) if days >= 7 => Mode::Smaller,
        _ => Mode::Usual,
    }
}

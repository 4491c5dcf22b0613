//! Which days count for a step: what stood there on a day, and whether the person saw it. Somebody who closes daymark at
//! nine in the morning has not left the evening's step undone.

use std::{ops::RangeInclusive, time::Duration};

use super::{
    block::Block,
    day::{Day, Moment},
    journal::Journal,
    plan::{Commitment, Plan, Settings},
    record::{DayRecord, DoneStep, Offering},
    size::Size,
};

/// A step for any time of the day was seen when the day was looked at so long after the first time.
pub const LATER: Duration = Duration::from_secs(3 * 60 * 60);

/// A day on which a step stood there, or was done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepDay<'a> {
    /// The day.
    pub day: Day,
    /// Its mark.
    pub mark: Option<&'a DoneStep>,
    /// Whether it stood there, done or not. One that was done may have stood in no row of that day.
    pub is_offered: bool,
    /// Whether the day was looked at in or after the step's part of it.
    pub is_seen: bool,
    /// The part of the day it was planned for, as far as its marks remember.
    pub block: Block,
    /// The size that was usual.
    pub size: Size,
}

impl StepDay<'_> {
    /// True when it was left open by somebody who saw it.
    pub fn is_left_open(&self) -> bool {
        self.is_offered && self.is_seen && self.mark.is_none()
    }
}

/// The days of a span on which a step stood there or was done, oldest first.
pub fn days_of<'a>(
    step: &'a Commitment,
    plan: &'a Plan,
    journal: &'a Journal,
    span: RangeInclusive<Day>,
) -> impl Iterator<Item = StepDay<'a>> {
    let (first, last) = span.into_inner();
    let days = move || journal.days_between(first, last);
    // A plan does not remember its earlier parts of the day, the marks do.
    let marks = days().find_map(|(_, record)| record.done_of(&step.id));
    let mut block = marks.map_or(step.block, |mark| mark.done.block);
    days().filter_map(move |(day, record)| {
        let mark = record.done_of(&step.id);
        block = mark.map_or(block, |mark| mark.done.block);
        let size = stood(step, plan, record, day).filter(|_| {
            let is_other =
                |done: &DoneStep| done.done.commitment.is_some() && done.done.value == step.value;
            mark.is_some() || !record.done.iter().any(is_other)
        });
        let is_seen = |block| is_seen(record, day, block, &plan.settings);
        (mark.is_some() || size.is_some()).then(|| StepDay {
            day,
            mark,
            is_offered: size.is_some(),
            // Where it was moved meanwhile, nobody knows since when.
            is_seen: is_seen(block) && (block == step.block || is_seen(step.block)),
            block,
            size: size.unwrap_or_else(|| step.size_on(day)),
        })
    })
}

/// The usual size in which a step stood there on `day`, which is that of the record. An older daymark did not note it,
/// and what the plan had then is known back to the last change that it remembers.
fn stood(step: &Commitment, plan: &Plan, record: &DayRecord, day: Day) -> Option<Size> {
    match &record.offering {
        Offering::Done => None,
        Offering::Planned => {
            let is_same = step.size_since().is_none_or(|since| since <= day)
                && step.retired.is_none_or(|retired| day < retired);
            let stood = is_same && step.is_planned(day) && is_first(step, plan, day);
            stood.then_some(step.size)
        }
        Offering::Steps(steps) => steps.get(&step.id).copied(),
    }
}

/// True when an older daymark, which knew one step a value, would show no other step of its value.
fn is_first(step: &Commitment, plan: &Plan, day: Day) -> bool {
    let steps = plan.steps_of(&step.value);
    let mut before = steps.iter().take_while(|other| other.id != step.id);
    step.retired.is_some() || !before.any(|other| other.is_planned(day))
}

/// True when a day was looked at in or after a part of it, or later.
fn is_seen(record: &DayRecord, day: Day, block: Block, settings: &Settings) -> bool {
    record.looked.is_some_and(|(first, last)| {
        let last_day = settings.day_at(last);
        let is_in = |block| begins(block, last, settings) <= hour(last, settings);
        day < last_day
            || day == last_day
                && match block {
                    Block::Any => LATER <= last.since(first) || is_in(Block::Evening),
                    Block::Morning | Block::Midday | Block::Afternoon | Block::Evening => {
                        is_in(block)
                    }
                }
    })
}

/// The hour of its day that a moment lies in, counted from the day's beginning.
fn hour(at: Moment, settings: &Settings) -> u16 {
    since_start(at.hour(), at, settings)
}

/// The hour in which a part of the day begins, counted from the day's beginning; a part that the day begins in, and
/// any time, begin with it.
fn begins(block: Block, at: Moment, settings: &Settings) -> u16 {
    let hours = settings.blocks.hours(block);
    hours.map_or(0, |[from, to]| {
        let [from, to] = [from, to].map(|hour| since_start(hour, at, settings));
        if to != 0 && to < from { 0 } else { from }
    })
}

fn since_start(hour: u8, at: Moment, settings: &Settings) -> u16 {
    (u16::from(hour) + 24 - u16::from(settings.start_at(at))) % 24
}

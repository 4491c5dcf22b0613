//! One-offs without a day: each is offered once.

use crate::domain::{
    day::Day,
    journal::Journal,
    plan::{OneOff, Plan},
};

/// The most that one look-back offers.
const OFFERED: usize = 3;

/// One-offs a day has room for.
const ROOM: usize = 3;

/// The one-offs that wait on `day`, those whose own day has passed among them, as far as no other look-back than the
/// one of `week` offered them.
pub fn waiting<'a>(plan: &'a Plan, journal: &Journal, (week, day): (Day, Day)) -> Vec<&'a OneOff> {
    let waits = |item: &&OneOff| item.retired.is_none() && item.day.is_none_or(|on| on < day);
    let new = |item: &&OneOff| item.offered.is_none_or(|offered| offered == week);
    let mut found: Vec<&OneOff> = plan
        .one_offs
        .iter()
        .filter(waits)
        .filter(new)
        .filter(|item| {
            let mut days = journal.days();
            !days.any(|(_, record)| record.done_one_off(&item.id).is_some())
        })
        .collect();
    found.truncate(OFFERED);
    found
}

/// The first of the six days after `day` that has room for one more.
pub fn free_day(plan: &Plan, day: Day) -> Option<Day> {
    (1..7)
        .map(|days| day.plus(days))
        .find(|on| plan.one_offs_on(*on).len() < ROOM)
}

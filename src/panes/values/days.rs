//! The days of the week a step is planned for.

use crate::{
    app::{
        action::Action,
        desk::{Desk, Notice},
        surface::moved,
    },
    domain::{id::Id, weekday::Weekday},
    words::values as words,
};

use super::{Turn, change, row::Row};

/// Seven days, on or off.
#[derive(Debug)]
pub(in crate::panes) struct Days {
    pub(super) value: Id,
    pub(super) at: usize,
}

impl Days {
    pub(super) fn new(value: &Id) -> Self {
        Self {
            value: value.clone(),
            at: 0,
        }
    }

    /// The day of a row, in the order of the week.
    pub(super) fn day(index: usize, desk: &Desk) -> Weekday {
        desk.plan.settings.week_starts.plus(index)
    }

    pub(super) fn update(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match action {
            Action::Back | Action::Accept => return Turn::Back,
            Action::Choose(index) if index < 7 => {
                self.at = index;
                self.toggle(desk);
            }
            Action::Mark => self.toggle(desk),
            action => self.at = moved(action, self.at, 7).unwrap_or(self.at),
        }
        Turn::Stay
    }

    /// One day stays, so that the step comes again.
    fn toggle(&self, desk: &mut Desk) {
        let day = Self::day(self.at, desk);
        let planned = change::commitment(&desk.plan, &self.value).weekdays;
        if planned == [day] {
            return desk.say(Notice::Words(words::ONE_DAY_STAYS.to_owned()));
        }
        let kept = |other: &Weekday| planned.contains(other) != (*other == day);
        let weekdays: Vec<Weekday> = Weekday::ALL.into_iter().filter(kept).collect();
        change::change_step(Row::Days, &self.value, desk, |step| {
            step.weekdays = weekdays;
        });
    }
}

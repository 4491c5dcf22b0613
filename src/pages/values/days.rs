//! The days of the week a step is planned for.

use crate::{
    domain::{id::Id, weekday::Weekday},
    session::{Notice, Session, action::Action, selection::moved},
    words::values as words,
};

use super::{Turn, change, row::Row};

/// Seven days, on or off.
#[derive(Debug)]
pub(in crate::pages) struct Days {
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
    pub(super) fn day(index: usize, session: &Session) -> Weekday {
        session.plan.settings.week_starts.plus(index)
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        match action {
            Action::Back | Action::Accept => return Turn::Back,
            Action::Choose(index) if index < 7 => {
                self.at = index;
                self.toggle(session);
            }
            Action::Mark => self.toggle(session),
            action => self.at = moved(action, self.at, 7).unwrap_or(self.at),
        }
        Turn::Stay
    }

    /// One day stays, so that the step comes again.
    fn toggle(&self, session: &mut Session) {
        let day = Self::day(self.at, session);
        let planned = change::commitment(&session.plan, &self.value).weekdays;
        if planned == [day] {
            return session.say(Notice::Words(words::ONE_DAY_STAYS.to_owned()));
        }
        let kept = |other: &Weekday| planned.contains(other) != (*other == day);
        let weekdays: Vec<Weekday> = Weekday::ALL.into_iter().filter(kept).collect();
        change::change_step(Row::Days, &self.value, session, |step| {
            step.weekdays = weekdays;
        });
    }
}

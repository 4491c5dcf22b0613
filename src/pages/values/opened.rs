//! One value, opened: its words, its step in every size, its time, its days, and the question before a step grows.

use super::{
    Page, Turn,
    another::Another,
    change,
    choices::Choices,
    row::{ROWS, Row},
};

use crate::{
    domain::{id::Id, plan::Commitment, size::Size, weekday::Weekday},
    session::{
        Notice, Session,
        action::{Action, moved},
    },
    words::values as words,
};

/// What the longest size of a step may take.
const MINUTES: [u32; 3] = [10, 15, 20];

/// An opened value.
#[derive(Debug)]
pub(in crate::pages) struct Opened {
    pub(super) value: Id,
    pub(super) at: usize,
}

impl Opened {
    /// The value, its usual size selected.
    pub(super) fn new(value: &Id, session: &Session) -> Self {
        let now = Row::Size(change::commitment(&session.plan, value).size);
        Self {
            value: value.clone(),
            at: ROWS.iter().position(|row| *row == now).unwrap_or(0),
        }
    }

    pub(super) fn row(&self) -> Row {
        ROWS[self.at.min(ROWS.len() - 1)]
    }

    /// The size of the selected row, where it can become the usual one.
    pub(super) fn other_size(&self, step: &Commitment) -> Option<Size> {
        match self.row() {
            Row::Size(size) if size != step.size && !step.sizes.text(size).is_empty() => Some(size),
            Row::Name
            | Row::Size(_)
            | Row::Everyday
            | Row::Why
            | Row::When
            | Row::Days
            | Row::Signal => None,
        }
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        match action {
            Action::Back => return Turn::Back,
            Action::Accept if self.row() == Row::Days => {
                return Turn::open(Page::Days(Days::new(&self.value)));
            }
            Action::Accept => {
                return Turn::open(Page::Choices(Choices::new(
                    &self.value,
                    self.row(),
                    session,
                )));
            }
            Action::Write if self.row().limit().is_some() => {
                let mut choices = Choices::new(&self.value, self.row(), session);
                choices.write(session);
                return Turn::open(Page::Choices(choices));
            }
            Action::Mark => return self.choose_size(session),
            Action::Left => self.turn_minutes(-1, session),
            Action::Right => self.turn_minutes(1, session),
            Action::Replace => {
                return Turn::open(Page::Another(Another::new(Some(self.value.clone()))));
            }
            action => self.at = moved(action, self.at, ROWS.len()),
        }
        Turn::Stay
    }

    /// True on the row of the longest size, whose minutes are the person's own.
    pub(super) fn has_minutes(&self, step: &Commitment) -> bool {
        self.row() == Row::Size(Size::Longer) && step.sizes.longer.is_some()
    }

    /// The longest size takes more minutes or fewer.
    fn turn_minutes(&self, by: isize, session: &mut Session) {
        let step = change::commitment(&session.plan, &self.value);
        if !self.has_minutes(&step) {
            return;
        }
        let now = step.sizes.minutes(Size::Longer);
        let at = MINUTES.iter().position(|minutes| Some(*minutes) >= now);
        let at = at.unwrap_or(MINUTES.len() - 1).saturating_add_signed(by);
        let minutes = MINUTES[at.min(MINUTES.len() - 1)];
        change::change_step(self.row(), &self.value, session, |step| {
            if let Some(longer) = &mut step.sizes.longer {
                longer.minutes = minutes;
            }
        });
    }

    /// A smaller size is taken at once; before a larger one there is a question.
    fn choose_size(&self, session: &mut Session) -> Turn {
        let step = change::commitment(&session.plan, &self.value);
        match self.other_size(&step) {
            Some(size) if size > step.size => {
                Turn::open(Page::Doable(Doable::new(&self.value, size)))
            }
            Some(size) => {
                change::set_size(&self.value, size, session);
                Turn::Stay
            }
            None => Turn::Stay,
        }
    }
}

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
            action => self.at = moved(action, self.at, 7),
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

/// Whether a larger size would be doable on a heavy day.
#[derive(Debug)]
pub(in crate::pages) struct Doable {
    pub(super) value: Id,
    pub(super) size: Size,
    pub(super) at: usize,
}

impl Doable {
    pub(super) fn new(value: &Id, size: Size) -> Self {
        Self {
            value: value.clone(),
            size,
            at: 0,
        }
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        let says_yes = match action {
            Action::Yes => true,
            Action::Later | Action::Back => false,
            Action::Accept => self.at == 0,
            action => {
                self.at = moved(action, self.at, 2);
                return Turn::Stay;
            }
        };
        if says_yes {
            change::set_size(&self.value, self.size, session);
        }
        Turn::Back
    }
}

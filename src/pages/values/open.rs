//! What opens from the list of values: a value with its rows, the choices behind a row, the question before a step
//! grows, another value, and the statement.

use crate::{
    domain::{id::Id, size::Size},
    session::{
        Notice, Session,
        action::{Action, moved},
        field::Field,
        starter,
    },
    words::values as words,
};

use super::{
    change::{self, take_statement, take_text, toggle},
    choosing,
    own_words::{Kept, OwnWords, Target},
    row::{OWN, ROWS, Row, Shown, cards, chosen, day, now, texts},
    steps,
    what::{Change, FIELDS, What, changes, in_its_place, listed_steps, of_change},
};

/// What the longest size of a step may take.
const LONGEST: [u32; 3] = [10, 15, 20];

/// What is open, the selected row, and what is written.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) what: What,
    pub(super) at: usize,
    /// The day of the week under the cursor, in the row of the days.
    pub(super) day: usize,
    /// Of a value of one's own the four fields, that of the selected row with the focus; else the one that is open.
    pub(super) fields: Vec<Field>,
}

/// What follows from an action.
pub(super) enum Turn {
    Stay,
    Back,
    Open(Open),
    /// Back to the opened value, with this step shown.
    Step(Shown),
    /// Back to the list, with this value selected.
    Values(Id),
}

impl Open {
    /// It, what holds now selected.
    pub(super) fn new(what: What, session: &Session) -> Self {
        let mut fields = Vec::new();
        let at = match &what {
            What::Value(shown) => {
                let now = Row::Size(shown.commitment(&session.plan).size);
                ROWS.iter().position(|row| *row == now).unwrap_or(0)
            }
            What::Row(shown, row) if *row != Row::Days => {
                let now = now(shown, *row, session);
                let texts = texts(shown, *row, session);
                texts.iter().position(|text| *text == now).unwrap_or(0)
            }
            What::Own(_) => {
                let field = |(place, limit)| Field::new(place, limit, session.draft(place));
                fields = FIELDS.map(field).into();
                0
            }
            What::Statement => chosen(&session.plan.statement),
            What::Minutes(words) => {
                let now = starter::MINUTES
                    .iter()
                    .position(|minutes| *minutes == words.minutes);
                now.unwrap_or(starter::MINUTES.len())
            }
            What::Row(..)
            | What::Doable(..)
            | What::Change(_)
            | What::Another(_)
            | What::AnotherStep(_)
            | What::Heavy(_) => 0,
        };
        Self {
            what,
            at,
            day: 0,
            fields,
        }
    }

    pub(super) fn row(&self) -> Row {
        ROWS[self.at.min(ROWS.len() - 1)]
    }

    /// The field with the focus.
    pub(super) fn field(&self) -> Option<&Field> {
        self.fields.get(self.at).or(self.fields.first())
    }

    /// The same, to type into.
    pub(super) fn field_mut(&mut self) -> Option<&mut Field> {
        let at = if self.at < self.fields.len() {
            self.at
        } else {
            0
        };
        self.fields.get_mut(at)
    }

    pub(super) fn may_write(&self) -> bool {
        self.fields.is_empty()
            && match &self.what {
                What::Value(_) => self.row().limit().is_some(),
                What::Row(_, row) => row.limit().is_some(),
                What::Another(_) | What::AnotherStep(_) | What::Heavy(_) | What::Statement => true,
                What::Doable(..) | What::Change(_) | What::Minutes(_) | What::Own(_) => false,
            }
    }

    pub(super) fn is_picking(&self) -> bool {
        self.fields.is_empty()
            && match &self.what {
                What::Row(_, row) => *row != Row::Days,
                What::Change(_)
                | What::Another(_)
                | What::AnotherStep(_)
                | What::Minutes(_)
                | What::Heavy(_)
                | What::Statement => true,
                What::Value(_) | What::Doable(..) | What::Own(_) => false,
            }
    }

    /// The size of the selected row of a value, where it can become the usual one.
    pub(super) fn other_size(&self, session: &Session) -> Option<Size> {
        let (What::Value(shown), Row::Size(size)) = (&self.what, self.row()) else {
            return None;
        };
        let step = shown.commitment(&session.plan);
        (size != step.size && !step.sizes.text(size).is_empty()).then_some(size)
    }

    /// True where something stands in a row of a value.
    pub(super) fn has_words(&self, row: Row, session: &Session) -> bool {
        matches!(&self.what, What::Value(shown) if !now(shown, row, session).is_empty())
    }

    /// True on the row of the longest size of a value, whose minutes are the person's own.
    pub(super) fn has_minutes(&self, session: &Session) -> bool {
        let longer = |shown: &Shown| shown.commitment(&session.plan).sizes.longer;
        matches!(&self.what, What::Value(shown)
            if self.row() == Row::Size(Size::Longer) && longer(shown).is_some())
    }

    /// True on the row of the days of a value.
    pub(super) fn is_on_days(&self) -> bool {
        matches!(self.what, What::Value(_)) && self.row() == Row::Days
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        if let What::Own(old) = self.what.clone() {
            return self.update_own(old.as_ref(), action, session);
        }
        if let Some(field) = self.fields.pop() {
            match action {
                Action::Accept => return self.keep(field, session),
                Action::Back => self.put_away(field.text(), session),
                _ => self.fields.push(field),
            }
            return Turn::Stay;
        }
        match (action, self.what.clone()) {
            (Action::Back, _) | (Action::Later, What::Doable(..)) => Turn::Back,
            (Action::Yes, What::Doable(..)) => self.take(0, session),
            (_, What::Value(shown)) => self.update_value(&shown, action, session),
            (Action::Accept, What::Row(_, Row::Days)) => Turn::Back,
            (Action::Mark, What::Row(_, Row::Days)) | (Action::Accept, _) => {
                self.take(self.at, session)
            }
            (Action::Choose(_), What::Doable(..)) => Turn::Stay,
            (Action::Choose(index), _) => self.choose(index, session),
            (Action::Write, What::Another(_)) => self.take(self.what.own_row(session), session),
            (Action::Write, _) => self.write(session),
            _ => {
                self.at = moved(action, self.at, self.what.rows(session));
                Turn::Stay
            }
        }
    }

    fn update_value(&mut self, shown: &Shown, action: Action, session: &mut Session) -> Turn {
        let row = || What::Row(shown.clone(), self.row());
        let open = |what| Turn::Open(Self::new(what, session));
        match action {
            Action::Accept => return open(row()),
            Action::Write if self.may_write() => {
                let mut row = Self::new(row(), session);
                row.write(session);
                return Turn::Open(row);
            }
            Action::Replace => return open(of_change(&shown.value, &session.plan)),
            Action::Add => return Self::another_step(&shown.value, session),
            Action::Next | Action::Previous => {
                return Turn::Step(shown.turned(action, &session.plan));
            }
            Action::LetGo => {
                steps::let_go(shown, session);
                return Turn::Step(Shown::first(&shown.value, &session.plan));
            }
            Action::Mark if self.is_on_days() => toggle(shown, day(self.day, session), session),
            Action::Mark => return self.choose_size(shown, session),
            Action::Left if self.is_on_days() => self.day = self.day.saturating_sub(1),
            Action::Right if self.is_on_days() => self.day = (self.day + 1).min(6),
            Action::Left | Action::Right => self.turn_minutes(shown, action, session),
            action => self.at = moved(action, self.at, ROWS.len()),
        }
        Turn::Stay
    }

    fn another_step(value: &Id, session: &mut Session) -> Turn {
        if steps::has_room(value, &session.plan) {
            return Turn::Open(Self::new(What::AnotherStep(value.clone()), session));
        }
        session.say(Notice::Words(words::FIVE_STEPS.to_owned()));
        Turn::Stay
    }

    /// The longest size takes more minutes or fewer.
    fn turn_minutes(&self, shown: &Shown, action: Action, session: &mut Session) {
        if !self.has_minutes(session) {
            return;
        }
        let step = shown.commitment(&session.plan);
        let now = step.sizes.minutes(Size::Longer).unwrap_or(LONGEST[0]);
        let next = if action == Action::Left {
            LONGEST.into_iter().rev().find(|minutes| *minutes < now)
        } else {
            LONGEST.into_iter().find(|minutes| *minutes > now)
        };
        let Some(minutes) = next else { return };
        change::change_step(self.row(), shown, session, |step| {
            if let Some(longer) = &mut step.sizes.longer {
                longer.minutes = minutes;
            }
        });
    }

    /// A smaller size is taken at once; before a larger one there is a question.
    fn choose_size(&self, shown: &Shown, session: &mut Session) -> Turn {
        match self.other_size(session) {
            Some(size) if size > shown.commitment(&session.plan).size => {
                return Turn::Open(Self::new(What::Doable(shown.clone(), size), session));
            }
            Some(size) => change::set_size(shown, size, session),
            None => {}
        }
        Turn::Stay
    }

    /// Takes the row with this number; that of own words has none.
    fn choose(&mut self, index: usize, session: &mut Session) -> Turn {
        let row = index + usize::from(index >= self.what.own_row(session));
        if row >= self.what.rows(session) {
            return Turn::Stay;
        }
        if matches!(self.what, What::Row(_, Row::Days)) {
            self.at = row;
        }
        self.take(row, session)
    }

    fn take(&mut self, at: usize, session: &mut Session) -> Turn {
        match self.what.clone() {
            What::Row(shown, Row::Days) => {
                toggle(&shown, day(at, session), session);
                return Turn::Stay;
            }
            What::Row(shown, row) => match texts(&shown, row, session).get(at) {
                Some(text) => take_text(&shown, row, (at, text), session),
                None => return self.write(session),
            },
            What::Doable(shown, size) => {
                if at == 0 {
                    change::set_size(&shown, size, session);
                }
            }
            What::Change(value) => {
                let change = changes(&session.plan).into_iter().nth(at);
                return change.map_or(Turn::Stay, |change| take_change(&value, change, session));
            }
            What::Another(old) => {
                let card = cards(session).get(at).map(|card| (*card).clone());
                return match card {
                    Some(card) => Turn::Values(choosing::take_card(old.as_ref(), &card, session)),
                    None => Turn::Open(Self::new(What::Own(old), session)),
                };
            }
            What::AnotherStep(value) => {
                let step = listed_steps(&value, session).into_iter().nth(at);
                let Some((words, size)) = step.map(|step| (step.wording(), step.size)) else {
                    return self.write(session);
                };
                return Turn::Step(steps::add(&value, words, size, session));
            }
            What::Minutes(words) => {
                return match starter::MINUTES.get(at) {
                    Some(minutes) => take_minutes(words, *minutes, session),
                    None => self.write(session),
                };
            }
            What::Heavy(words) if at == 0 => {
                return kept(&words, &words.listed_smaller(), session);
            }
            What::Heavy(_) => return self.write(session),
            What::Statement if at == OWN => return self.write(session),
            What::Statement => take_statement(at, session),
            What::Value(_) | What::Own(_) => return Turn::Stay,
        }
        Turn::Back
    }
}

/// How long a step of one's own takes; one of a minute has no smaller version.
pub(super) fn take_minutes(words: OwnWords, minutes: u32, session: &mut Session) -> Turn {
    let words = OwnWords { minutes, ..words };
    if words.is_smallest() {
        return kept(&words, "", session);
    }
    Turn::Open(Open::new(What::Heavy(words), session))
}

/// Puts the words into the plan, with the smaller version.
pub(super) fn kept(words: &OwnWords, smaller: &str, session: &mut Session) -> Turn {
    if let Target::Value(..) = words.target {
        for (place, _) in FIELDS {
            session.set_draft(place, "");
        }
    }
    match words.keep(smaller, session) {
        Kept::Step(shown) => Turn::Step(shown),
        Kept::Value(value) => Turn::Values(value),
    }
}

fn take_change(value: &Id, change: Change, session: &mut Session) -> Turn {
    match change {
        Change::Another => {
            let another = What::Another(Some(value.clone()));
            return Turn::Open(Open::new(another, session));
        }
        Change::Rest => choosing::rest(value, session),
        Change::Back(back) => {
            choosing::bring_back(in_its_place(value, &session.plan), &back, session);
            return Turn::Values(back);
        }
    }
    let first = session
        .plan
        .active_values()
        .first()
        .map(|value| value.id.clone());
    first.map_or(Turn::Back, Turn::Values)
}

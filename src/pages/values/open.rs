//! What opens from the list of values: a value with its rows, the choices behind a row, the question before a step
//! grows, another value, and the statement.

use crate::{
    domain::{id::Id, plan::Statement, size::Size},
    session::{
        Notice, Session,
        action::{Action, moved, turned},
        field::Field,
    },
    words::{step, values as words},
};

use super::{
    change::{self, OwnValue, set_statement, take_statement, take_text, toggle},
    row::{self, HIDDEN, OWN, ROWS, Row, STATEMENT, cards, chosen, day, now, texts},
};

/// What the longest size of a step may take.
const MINUTES: [u32; 3] = [10, 15, 20];
const PLACE: &str = "values";
/// The fields of a value of one's own, and the room in them.
const FIELDS: [(&str, usize); 4] = [
    ("own value name", 24),
    ("own value everyday", 90),
    ("own value why", 90),
    ("own value step", step::LIMIT),
];

/// What is open, the selected row, and what is written.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) what: What,
    pub(super) at: usize,
    /// Of a value of one's own the four fields, that of the selected row with the focus; else the one that is open.
    pub(super) fields: Vec<Field>,
}

/// What opens from the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A value.
    Value(Id),
    /// What may stand in a row of it.
    Row(Id, Row),
    /// Whether a larger size would be doable on a heavy day.
    Doable(Id, Size),
    /// The values that are not chosen; the one that makes room, if one does.
    Another(Option<Id>),
    /// A value of one's own.
    Own(Option<Id>),
    Statement,
}

/// What follows from an action.
pub(super) enum Turn {
    Stay,
    Back,
    Open(Open),
    /// Back to the list, with this value selected.
    Values(Id),
}

impl What {
    /// The value without which it cannot stay open.
    pub(super) fn value(&self) -> Option<&Id> {
        match self {
            What::Value(value) | What::Row(value, _) | What::Doable(value, _) => Some(value),
            What::Another(old) => old.as_ref(),
            What::Own(_) | What::Statement => None,
        }
    }
}

impl Open {
    /// It, what holds now selected.
    pub(super) fn new(what: What, session: &Session) -> Self {
        let mut fields = Vec::new();
        let at = match &what {
            What::Value(value) => {
                let now = Row::Size(row::commitment(&session.plan, value).size);
                ROWS.iter().position(|row| *row == now).unwrap_or(0)
            }
            What::Row(value, row) if *row != Row::Days => {
                let now = now(value, *row, session);
                let texts = texts(value, *row, session);
                texts.iter().position(|text| *text == now).unwrap_or(0)
            }
            What::Own(_) => {
                let field = |(place, limit)| Field::new(place, limit, session.draft(place));
                fields = FIELDS.map(field).into();
                0
            }
            What::Statement => chosen(&session.plan.statement),
            What::Row(..) | What::Doable(..) | What::Another(_) => 0,
        };
        Self { what, at, fields }
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
                What::Another(_) | What::Statement => true,
                What::Doable(..) | What::Own(_) => false,
            }
    }

    pub(super) fn is_picking(&self) -> bool {
        self.fields.is_empty()
            && match &self.what {
                What::Row(_, row) => *row != Row::Days,
                What::Another(_) | What::Statement => true,
                What::Value(_) | What::Doable(..) | What::Own(_) => false,
            }
    }

    /// The size of the selected row of a value, where it can become the usual one.
    pub(super) fn other_size(&self, session: &Session) -> Option<Size> {
        let (What::Value(value), Row::Size(size)) = (&self.what, self.row()) else {
            return None;
        };
        let step = row::commitment(&session.plan, value);
        (size != step.size && !step.sizes.text(size).is_empty()).then_some(size)
    }

    /// True on the row of the longest size of a value, whose minutes are the person's own.
    pub(super) fn has_minutes(&self, session: &Session) -> bool {
        let longer = |value: &Id| row::commitment(&session.plan, value).sizes.longer;
        matches!(&self.what, What::Value(value)
            if self.row() == Row::Size(Size::Longer) && longer(value).is_some())
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        if let What::Own(old) = self.what.clone() {
            return self.update_own(old.as_ref(), action, session);
        }
        if let Some(field) = self.fields.pop() {
            match action {
                Action::Accept => return self.keep(&field, session),
                Action::Back => self.put_away(field.text(), session),
                _ => self.fields.push(field),
            }
            return Turn::Stay;
        }
        match (action, self.what.clone()) {
            (Action::Back, _) | (Action::Later, What::Doable(..)) => Turn::Back,
            (Action::Yes, What::Doable(..)) => self.take(0, session),
            (_, What::Value(value)) => self.update_value(&value, action, session),
            (Action::Accept, What::Row(_, Row::Days)) => Turn::Back,
            (Action::Mark, What::Row(_, Row::Days)) | (Action::Accept, _) => {
                self.take(self.at, session)
            }
            (Action::Choose(_), What::Doable(..)) => Turn::Stay,
            (Action::Choose(index), _) => self.choose(index, session),
            (Action::Write, What::Another(_)) => self.take(self.own_row(session), session),
            (Action::Write, _) => self.write(session),
            _ => {
                self.at = moved(action, self.at, self.rows(session));
                Turn::Stay
            }
        }
    }

    fn update_value(&mut self, value: &Id, action: Action, session: &mut Session) -> Turn {
        let row = || What::Row(value.clone(), self.row());
        match action {
            Action::Accept => return Turn::Open(Self::new(row(), session)),
            Action::Write if self.may_write() => {
                let mut row = Self::new(row(), session);
                row.write(session);
                return Turn::Open(row);
            }
            Action::Mark => return self.choose_size(value, session),
            Action::Left => self.turn_minutes(value, -1, session),
            Action::Right => self.turn_minutes(value, 1, session),
            Action::Replace => {
                return Turn::Open(Self::new(What::Another(Some(value.clone())), session));
            }
            action => self.at = moved(action, self.at, ROWS.len()),
        }
        Turn::Stay
    }

    /// The longest size takes more minutes or fewer.
    fn turn_minutes(&self, value: &Id, by: isize, session: &mut Session) {
        if !self.has_minutes(session) {
            return;
        }
        let step = row::commitment(&session.plan, value);
        let now = step.sizes.minutes(Size::Longer);
        let at = MINUTES.iter().position(|minutes| Some(*minutes) >= now);
        let at = at.unwrap_or(MINUTES.len() - 1).saturating_add_signed(by);
        let minutes = MINUTES[at.min(MINUTES.len() - 1)];
        change::change_step(self.row(), value, session, |step| {
            if let Some(longer) = &mut step.sizes.longer {
                longer.minutes = minutes;
            }
        });
    }

    /// A smaller size is taken at once; before a larger one there is a question.
    fn choose_size(&self, value: &Id, session: &mut Session) -> Turn {
        match self.other_size(session) {
            Some(size) if size > row::commitment(&session.plan, value).size => {
                return Turn::Open(Self::new(What::Doable(value.clone(), size), session));
            }
            Some(size) => change::set_size(value, size, session),
            None => {}
        }
        Turn::Stay
    }

    fn update_own(&mut self, old: Option<&Id>, action: Action, session: &mut Session) -> Turn {
        // A terminal that goes away keeps the field with the focus, and the others stand here.
        for field in &self.fields {
            session.set_draft(field.place, field.text());
        }
        let last = FIELDS.len() - 1;
        match action {
            Action::Back => return Turn::Back,
            Action::Accept if self.at == last => return self.keep_own(old, session),
            Action::Accept | Action::Down => self.at = (self.at + 1).min(last),
            Action::Up => self.at = self.at.saturating_sub(1),
            action => self.at = turned(action, self.at, FIELDS.len()),
        }
        Turn::Stay
    }

    fn keep_own(&mut self, old: Option<&Id>, session: &mut Session) -> Turn {
        let text = |index: usize| self.fields[index].trimmed().to_owned();
        let own = OwnValue {
            name: text(0),
            everyday: text(1),
            why: text(2),
            step: text(3),
        };
        if own.name.is_empty() {
            self.at = 0;
            session.say(Notice::Words(words::NAME_IS_ENOUGH.to_owned()));
            return Turn::Stay;
        }
        for (place, _) in FIELDS {
            session.set_draft(place, "");
        }
        Turn::Values(change::take_own(old, own, session))
    }

    /// How many rows there are, the one for own words included.
    fn rows(&self, session: &Session) -> usize {
        match &self.what {
            What::Value(_) => ROWS.len(),
            What::Row(_, Row::Days) => 7,
            What::Row(value, row) => {
                texts(value, *row, session).len() + usize::from(row.limit().is_some())
            }
            What::Doable(..) => 2,
            What::Another(_) => cards(session).len() + 1,
            What::Own(_) => FIELDS.len(),
            What::Statement => HIDDEN + 1,
        }
    }

    /// The row of own words, where there is one.
    fn own_row(&self, session: &Session) -> usize {
        match &self.what {
            What::Row(_, Row::Days) => 7,
            What::Row(value, row) => texts(value, *row, session).len(),
            What::Another(_) => cards(session).len(),
            What::Statement => OWN,
            What::Value(_) | What::Doable(..) | What::Own(_) => 0,
        }
    }

    /// Takes the row with this number; that of own words has none.
    fn choose(&mut self, index: usize, session: &mut Session) -> Turn {
        let row = index + usize::from(index >= self.own_row(session));
        if row >= self.rows(session) {
            return Turn::Stay;
        }
        if matches!(self.what, What::Row(_, Row::Days)) {
            self.at = row;
        }
        self.take(row, session)
    }

    fn take(&mut self, at: usize, session: &mut Session) -> Turn {
        match self.what.clone() {
            What::Row(value, Row::Days) => {
                toggle(&value, day(at, session), session);
                return Turn::Stay;
            }
            What::Row(value, row) => match texts(&value, row, session).get(at) {
                Some(text) => take_text(&value, row, (at, text), session),
                None => return self.write(session),
            },
            What::Doable(value, size) => {
                if at == 0 {
                    change::set_size(&value, size, session);
                }
            }
            What::Another(old) => {
                let card = cards(session).get(at).map(|card| (*card).clone());
                return match card {
                    Some(card) => Turn::Values(change::take_card(old.as_ref(), &card, session)),
                    None => Turn::Open(Self::new(What::Own(old), session)),
                };
            }
            What::Statement if at == OWN => return self.write(session),
            What::Statement => take_statement(at, session),
            What::Value(_) | What::Own(_) => return Turn::Stay,
        }
        Turn::Back
    }

    /// Opens the field, with what was half typed or what holds now.
    fn write(&mut self, session: &Session) -> Turn {
        let statement = &session.plan.statement;
        let (place, limit, now) = match &self.what {
            What::Row(_, Row::Signal) => (PLACE, Row::Signal.limit(), String::new()),
            What::Row(value, row) => (PLACE, row.limit(), now(value, *row, session)),
            What::Statement => {
                let now = statement.shown(&session.plan.active_values());
                (STATEMENT, Some(Statement::LIMIT), now)
            }
            What::Value(_) | What::Doable(..) | What::Another(_) | What::Own(_) => {
                return Turn::Stay;
            }
        };
        let Some(limit) = limit else {
            return Turn::Stay;
        };
        let drafts = [session.draft(&self.place()), session.draft(place)];
        let draft = drafts.into_iter().find(|draft| !draft.is_empty());
        self.at = self.own_row(session);
        self.fields = vec![Field::new(place, limit, draft.unwrap_or(&now))];
        Turn::Stay
    }

    fn put_away(&self, text: &str, session: &mut Session) {
        if matches!(self.what, What::Row(..)) {
            session.set_draft(PLACE, "");
        }
        session.set_draft(&self.place(), text);
    }

    /// The name under which half-typed words are kept.
    fn place(&self) -> String {
        if let What::Row(value, row) = &self.what {
            format!("{PLACE} {value} {row:?}")
        } else {
            STATEMENT.to_owned()
        }
    }

    fn keep(&self, field: &Field, session: &mut Session) -> Turn {
        let text = field.trimmed();
        if let What::Row(value, row) = &self.what {
            self.put_away("", session);
            if !text.is_empty() && text != now(value, *row, session) {
                change::set_text(*row, value, text, session);
            }
        } else if !text.is_empty() {
            session.set_draft(STATEMENT, "");
            set_statement(0, text.to_owned(), session);
        }
        if text.is_empty() {
            Turn::Stay
        } else {
            Turn::Back
        }
    }
}

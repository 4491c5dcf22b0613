//! What may lie on top of the list of values, and how many rows it has.

use crate::{
    content::Ladder,
    domain::{id::Id, plan::Plan, size::Size},
    session::{Session, starter},
    words::step,
};

use super::{
    choosing,
    own_words::OwnWords,
    row::{HIDDEN, OWN, ROWS, Row, Shown, cards, texts},
};

/// How many values there is room for.
pub(super) const MOST: usize = 3;
/// The fields of a value of one's own, and the room in them.
pub(super) const FIELDS: [(&str, usize); 4] = [
    ("own value name", 24),
    ("own value everyday", 90),
    ("own value why", 90),
    ("own value step", step::LIMIT),
];

/// What opens from the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A value.
    Value(Shown),
    /// What may stand in a row of it.
    Row(Shown, Row),
    /// Whether a larger size would be doable on a heavy day.
    Doable(Shown, Size),
    /// What may become of a value.
    Change(Id),
    /// The values that are not chosen; the one that makes room, if one does.
    Another(Option<Id>),
    /// A value of one's own.
    Own(Option<Id>),
    /// Another step of a value.
    AnotherStep(Id),
    /// How long a step of one's own takes.
    Minutes(OwnWords),
    /// What is small enough for a heavy day.
    Heavy(OwnWords),
    Statement,
}

/// What may become of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Another,
    Rest,
    Back(Id),
}

impl What {
    /// The value without which it cannot stay open.
    pub(super) fn value(&self) -> Option<&Id> {
        match self {
            What::Value(shown) | What::Row(shown, _) | What::Doable(shown, _) => Some(&shown.value),
            What::Change(value) | What::AnotherStep(value) => Some(value),
            What::Another(old) => old.as_ref(),
            What::Minutes(words) | What::Heavy(words) => words.value(),
            What::Own(_) | What::Statement => None,
        }
    }

    /// How many rows there are, the one for own words included.
    pub(super) fn rows(&self, session: &Session) -> usize {
        match self {
            What::Value(_) => ROWS.len(),
            What::Row(_, Row::Days) => 7,
            What::Row(shown, row) => {
                texts(shown, *row, session).len() + usize::from(row.limit().is_some())
            }
            What::Doable(..) | What::Heavy(_) => 2,
            What::Change(_) => changes(&session.plan).len(),
            What::AnotherStep(value) => listed_steps(value, session).len() + 1,
            What::Minutes(_) => starter::MINUTES.len() + 1,
            What::Another(_) => cards(session).len() + 1,
            What::Own(_) => FIELDS.len(),
            What::Statement => HIDDEN + 1,
        }
    }

    /// The row of own words, where there is one.
    pub(super) fn own_row(&self, session: &Session) -> usize {
        match self {
            What::Row(_, Row::Days) => 7,
            What::Row(shown, row) => texts(shown, *row, session).len(),
            What::Another(_) => cards(session).len(),
            What::AnotherStep(value) => listed_steps(value, session).len(),
            What::Heavy(_) => 1,
            // No letter stands before the last row of these.
            What::Minutes(_) | What::Change(_) => self.rows(session),
            What::Statement => OWN,
            What::Value(_) | What::Doable(..) | What::Own(_) => 0,
        }
    }
}

/// What may become of a value of the list.
pub(super) fn changes(plan: &Plan) -> Vec<Change> {
    let rest = (plan.active_values().len() > 1).then_some(Change::Rest);
    let back = choosing::resting(plan).into_iter();
    let back = back.map(|value| Change::Back(value.id.clone()));
    std::iter::once(Change::Another)
        .chain(rest)
        .chain(back)
        .collect()
}

/// What opens where a value is to change: what may become of it, or the other values where that is all.
pub(super) fn of_change(value: &Id, plan: &Plan) -> What {
    match changes(plan)[..] {
        [Change::Another] => What::Another(Some(value.clone())),
        _ => What::Change(value.clone()),
    }
}

/// The value that makes room for another, where there is none left.
pub(super) fn in_its_place<'a>(value: &'a Id, plan: &Plan) -> Option<&'a Id> {
    (plan.active_values().len() >= MOST).then_some(value)
}

/// The listed steps that a value does not have yet.
pub(super) fn listed_steps<'a>(value: &Id, session: &'a Session) -> Vec<&'a Ladder> {
    let known = session.plan.steps_of(value);
    let has = |step: &Ladder| {
        known
            .iter()
            .any(|known| known.sizes.text(step.size) == step.text(step.size))
    };
    let card = session.content.value(value.as_str());
    let steps = card.into_iter().flat_map(|card| &card.steps);
    steps.filter(|step| !has(step)).collect()
}

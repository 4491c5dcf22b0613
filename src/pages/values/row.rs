//! The rows of an opened value, what each says and what may stand in it; and what may stand in the statement.

use crate::{
    content::ValueCard,
    domain::{
        block::Block,
        id::Id,
        plan::{Commitment, Plan, Statement, Value, value::compose},
        size::Size,
        weekday::Weekday,
    },
    session::{Session, starter},
    words::{listed_step, values as words},
};

/// The name of the field of the statement.
pub(super) const STATEMENT: &str = "statement";
/// The composed wordings of the statement.
pub(super) const TEMPLATES: usize = 3;
/// The row of the statement in own words.
pub(super) const OWN: usize = TEMPLATES;
/// The row that hides the statement.
pub(super) const HIDDEN: usize = TEMPLATES + 1;

/// A row of an opened value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// The title.
    Name,
    Everyday,
    Why,
    Size(Size),
    When,
    Days,
    Signal,
}

/// All rows in their order.
pub(super) const ROWS: [Row; 10] = [
    Row::Name,
    Row::Everyday,
    Row::Why,
    Row::Size(Size::Tiny),
    Row::Size(Size::Two),
    Row::Size(Size::Five),
    Row::Size(Size::Longer),
    Row::When,
    Row::Days,
    Row::Signal,
];

impl Row {
    /// A free row stands before it.
    pub(super) fn begins_group(self) -> bool {
        matches!(self, Row::Size(Size::Tiny) | Row::When)
    }

    /// The room for own words, where there may be any.
    pub(super) fn limit(self) -> Option<usize> {
        match self {
            Row::Name => Some(24),
            Row::Everyday | Row::Why => Some(90),
            Row::Size(_) | Row::Signal => Some(60),
            Row::When | Row::Days => None,
        }
    }

    /// Its name: "Why", "2 min".
    pub(super) fn name(self, commitment: &Commitment) -> String {
        match self {
            Row::Name => words::NAME.to_owned(),
            Row::Everyday => words::EVERYDAY.to_owned(),
            Row::Why => words::WHY.to_owned(),
            Row::Size(size) => words::size_name(commitment, size),
            Row::When => words::WHEN.to_owned(),
            Row::Days => words::DAYS.to_owned(),
            Row::Signal => words::SIGNAL.to_owned(),
        }
    }

    /// Its name with what holds now: "2 min, now".
    pub(super) fn label(self, commitment: &Commitment) -> String {
        if let Row::Size(size) = self {
            words::size_label(commitment, size)
        } else {
            self.name(commitment)
        }
    }

    /// The text as it is kept.
    pub(super) fn text(self, value: &Value, commitment: &Commitment, session: &Session) -> String {
        match self {
            Row::Name => value.name.clone(),
            Row::Everyday => value.everyday.clone(),
            Row::Why => value.why.clone(),
            Row::Size(size) => commitment.sizes.text(size).to_owned(),
            Row::When => commitment.block.words().to_owned(),
            Row::Days => days(&commitment.weekdays, session.plan.settings.week_starts),
            Row::Signal => commitment
                .cue
                .as_ref()
                .map_or_else(String::new, |cue| signal(cue, session)),
        }
    }

    /// The text as the page shows it.
    pub(super) fn shown(self, value: &Value, commitment: &Commitment, session: &Session) -> String {
        let text = self.text(value, commitment, session);
        if matches!(self, Row::Size(_)) {
            listed_step(&text).to_owned()
        } else {
            text
        }
    }
}

/// The days of a step by their names, in the order of the week.
pub(super) fn days_by_name(planned: &[Weekday], starts: Weekday) -> String {
    let days = (0..7).map(|index| starts.plus(index));
    let names = days.filter(|day| planned.contains(day)).map(Weekday::name);
    names.collect::<Vec<_>>().join(", ")
}

/// The seven days in the order of the week, the others blank.
fn days(planned: &[Weekday], starts: Weekday) -> String {
    let names = (0..7).map(|index| starts.plus(index)).map(|day| {
        if planned.contains(&day) {
            day.two_letters()
        } else {
            "  "
        }
    });
    names.collect::<Vec<_>>().join(" ").trim_end().to_owned()
}

/// The words of a start signal, of the content or of the person.
fn signal(cue: &Id, session: &Session) -> String {
    let mut own = session.plan.cues.iter();
    let own = own.find(|own| &own.id == cue).map(|own| &own.text);
    let listed = || Some(&session.content.cue(cue.as_str())?.text);
    own.or_else(listed).cloned().unwrap_or_default()
}

/// The step of a value as the page shows it; one without words where there is none yet.
pub(super) fn commitment(plan: &Plan, value: &Id) -> Commitment {
    plan.commitment_of(value)
        .cloned()
        .unwrap_or_else(|| starter::blank(value, Id::new("")))
}

/// What holds now in a row of a value.
pub(super) fn now(value: &Id, row: Row, session: &Session) -> String {
    let step = commitment(&session.plan, value);
    let value = session.plan.value(value);
    let text = value.map_or_else(String::new, |value| row.text(value, &step, session));
    if row == Row::Signal && text.is_empty() {
        words::NO_SIGNAL.to_owned()
    } else {
        text
    }
}

/// What may stand in a row; what holds now is among it.
pub(super) fn texts(value: &Id, row: Row, session: &Session) -> Vec<String> {
    let mut texts = match row {
        Row::When => Block::ALL.map(|block| block.words().to_owned()).to_vec(),
        Row::Signal => signals(session).into_iter().map(|(_, text)| text).collect(),
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
            let card = session.content.value(value.as_str());
            card.map_or_else(Vec::new, |card| of_card(card, row))
        }
    };
    let now = now(value, row, session);
    if !now.is_empty() && !texts.contains(&now) {
        texts.insert(0, now);
    }
    texts
}

/// The start signals: the person's own, then the listed ones, then none.
pub(super) fn signals(session: &Session) -> Vec<(Option<Id>, String)> {
    let own = session.plan.cues.iter().filter(|cue| cue.retired.is_none());
    let own = own.map(|cue| cue.id.clone());
    let listed = session.content.cues().iter().map(|cue| Id::new(&cue.id));
    let all = own.chain(listed).map(|id| {
        let text = signal(&id, session);
        (Some(id), text)
    });
    all.chain([(None, words::NO_SIGNAL.to_owned())]).collect()
}

fn of_card(card: &ValueCard, row: Row) -> Vec<String> {
    match row {
        Row::Name => vec![card.name.clone()],
        Row::Everyday => card.everyday.clone(),
        Row::Why => card.whys.clone(),
        Row::Size(size) => card.texts(size).map(str::to_owned).collect(),
        Row::When | Row::Days | Row::Signal => Vec::new(),
    }
}

/// The day of a row, in the order of the week.
pub(super) fn day(at: usize, session: &Session) -> Weekday {
    session.plan.settings.week_starts.plus(at)
}

/// The values that are not chosen yet.
pub(super) fn cards(session: &Session) -> Vec<&ValueCard> {
    let active = session.plan.active_values();
    let is_free = |card: &&ValueCard| !active.iter().any(|value| value.id.as_str() == card.id);
    session.content.values().iter().filter(is_free).collect()
}

/// A composed wording of the statement.
pub(super) fn wording(template: usize, session: &Session) -> String {
    compose(template as u8 + 1, &session.plan.active_values())
}

/// The row of the statement that holds now.
pub(super) fn chosen(statement: &Statement) -> usize {
    match statement {
        Statement { hidden: true, .. } => HIDDEN,
        Statement {
            template: 0, text, ..
        } if !text.trim().is_empty() => OWN,
        Statement { template, .. } => usize::from(*template).clamp(1, TEMPLATES) - 1,
    }
}

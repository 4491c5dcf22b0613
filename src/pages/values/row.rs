//! The rows of an opened value: what each is called and what it says.

use crate::{
    domain::{
        id::Id,
        plan::{Commitment, Value},
        size::Size,
        weekday::Weekday,
    },
    session::Session,
    words::{listed_step, values as words},
};

/// A row of an opened value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Row {
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
        match self {
            Row::Size(size) => words::size_label(commitment, size),
            Row::Name | Row::Everyday | Row::Why | Row::When | Row::Days | Row::Signal => {
                self.name(commitment)
            }
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
        match self {
            Row::Size(_) => listed_step(&text).to_owned(),
            Row::Name | Row::Everyday | Row::Why | Row::When | Row::Days | Row::Signal => text,
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
pub(super) fn signal(cue: &Id, session: &Session) -> String {
    let own = session.plan.cues.iter().find(|own| &own.id == cue);
    let listed = || {
        session
            .content
            .cue(cue.as_str())
            .map(|cue| cue.text.clone())
    };
    own.map(|own| own.text.clone())
        .or_else(listed)
        .unwrap_or_default()
}

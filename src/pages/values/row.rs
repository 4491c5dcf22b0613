//! The rows of an opened value, what each says and what may stand in it; and what may stand in the statement.

use crate::{
    content::ValueCard,
    domain::{
        block::Block,
        id::Id,
        place::Place,
        plan::{Commitment, Plan, Sizes, Statement, Value},
        size::Size,
        weekday::Weekday,
    },
    session::{
        Session,
        action::{Action, turned},
        starter,
    },
    words::{listed_step, values as words},
};

/// The name of the field of the statement.
pub(super) const STATEMENT: &str = "statement";
/// The composed wordings of the statement.
pub(super) const TEMPLATES: usize = 4;
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
    /// Its words in another place: outside, or at work.
    Version(Place),
    When,
    Days,
    Signal,
}

/// All rows in their order.
pub(super) const ROWS: [Row; 12] = [
    Row::Name,
    Row::Everyday,
    Row::Why,
    Row::Size(Size::Tiny),
    Row::Size(Size::Two),
    Row::Size(Size::Five),
    Row::Size(Size::Longer),
    Row::Version(Place::Outside),
    Row::Version(Place::Work),
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
            Row::Size(_) | Row::Version(_) | Row::Signal => Some(60),
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
            Row::Version(place) => words::version_name(place).to_owned(),
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
            Row::Version(place) => commitment.versions.at(Some(place)).map_or_else(
                || words::AS_USUAL.to_owned(),
                |version| version.text(version.nearest(commitment.size)).to_owned(),
            ),
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
        if matches!(self, Row::Size(_) | Row::Version(_)) {
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

/// The seven days in the order of the week, that of the cursor in brackets.
pub(super) fn days_with(cursor: usize, planned: &[Weekday], starts: Weekday) -> String {
    let mut days = String::new();
    for at in 0..=7 {
        days.push(match at {
            _ if at == cursor => '[',
            _ if at == cursor + 1 => ']',
            _ => ' ',
        });
        let day = (at < 7).then(|| starts.plus(at));
        let name = day.map_or("", Weekday::two_letters);
        days.push_str(&match day {
            Some(day) if !planned.contains(&day) && at == cursor => name.to_lowercase(),
            Some(day) if !planned.contains(&day) => "  ".to_owned(),
            _ => name.to_owned(),
        });
    }
    days.trim_end().to_owned()
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
    session.names().signal(cue).unwrap_or_default()
}

/// A value, and the step of it that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) value: Id,
    pub(super) step: Id,
}

impl Shown {
    /// With its first step.
    pub(super) fn first(value: &Id, plan: &Plan) -> Self {
        let step = plan.commitment_of(value);
        Self {
            value: value.clone(),
            step: step.map_or_else(|| Id::new(""), |step| step.id.clone()),
        }
    }

    /// The step, else the first of the value where an undo took it away; one without words where there is none yet.
    pub(super) fn commitment(&self, plan: &Plan) -> Commitment {
        let steps = plan.steps_of(&self.value);
        let step = steps.iter().find(|step| step.id == self.step);
        let step = step.or(steps.first()).map(|step| (*step).clone());
        step.unwrap_or_else(|| starter::blank(&self.value, Id::new("")))
    }

    /// Where the step stands among those of the value, and how many there are.
    pub(super) fn place(&self, plan: &Plan) -> (usize, usize) {
        let steps = plan.steps_of(&self.value);
        let at = steps.iter().position(|step| step.id == self.step);
        (at.unwrap_or(0), steps.len())
    }

    /// The step that is so many further, round and round.
    pub(super) fn turned(&self, action: Action, plan: &Plan) -> Self {
        let (at, count) = self.place(plan);
        let steps = plan.steps_of(&self.value);
        let step = steps.get(turned(action, at, count));
        Self {
            value: self.value.clone(),
            step: step.map_or_else(|| self.step.clone(), |step| step.id.clone()),
        }
    }
}

/// What holds now in a row of a value.
pub(super) fn now(shown: &Shown, row: Row, session: &Session) -> String {
    let step = shown.commitment(&session.plan);
    let value = session.plan.value(&shown.value);
    let text = value.map_or_else(String::new, |value| row.text(value, &step, session));
    if row == Row::Signal && text.is_empty() {
        words::NO_SIGNAL.to_owned()
    } else {
        text
    }
}

/// What may stand in a row; what holds now is among it.
pub(super) fn texts(shown: &Shown, row: Row, session: &Session) -> Vec<String> {
    let mut texts = match row {
        Row::When => Block::ALL.map(|block| block.words().to_owned()).to_vec(),
        Row::Signal => signals(session).into_iter().map(|(_, text)| text).collect(),
        Row::Version(place) => {
            let listed = versions(shown, place, session).into_iter();
            let usual = std::iter::once(words::AS_USUAL.to_owned());
            usual.chain(listed.map(|(text, _)| text)).collect()
        }
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
            let card = session.content.value(shown.value.as_str());
            card.map_or_else(Vec::new, |card| of_card(card, row))
        }
    };
    let now = now(shown, row, session);
    if !now.is_empty() && !texts.contains(&now) {
        texts.insert(0, now);
    }
    texts
}

/// The steps of the content for this value that fit a place, in the size of now and in all sizes they have there.
pub(super) fn versions(shown: &Shown, place: Place, session: &Session) -> Vec<(String, Sizes)> {
    let size = shown.commitment(&session.plan).size;
    let card = session.content.value(shown.value.as_str());
    let steps = card.into_iter().flat_map(|card| &card.steps);
    let fitting = steps.filter(|step| step.fits.contains(&place));
    let there = fitting.map(|step| {
        let words = step.wording();
        let sizes = words
            .versions
            .at(Some(place))
            .unwrap_or(&words.sizes)
            .clone();
        (sizes.text(sizes.nearest(size)).to_owned(), sizes)
    });
    let mut found: Vec<(String, Sizes)> = Vec::new();
    for (text, sizes) in there {
        if !found.iter().any(|(known, _)| *known == text) {
            found.push((text, sizes));
        }
    }
    found
}

/// The start signals: the person's own, then the listed ones, then none.
pub(in crate::pages) fn signals(session: &Session) -> Vec<(Option<Id>, String)> {
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
        Row::Version(_) | Row::When | Row::Days | Row::Signal => Vec::new(),
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
    session.plan.statement_in(template as u8 + 1)
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

//! The screens of the first run, what each offers, and which of it the plan holds now. The plan keeps where a person is,
//! so that the next visit goes on from there.

use crate::{
    content::{Content, Group, ValueCard},
    domain::{
        block::Block,
        plan::{Breath, Commitment, Plan, Value},
        size::Size,
    },
    session::Session,
    words::{self, first_run as said},
};

/// A screen of the first run. `Why` and `Step` come once for each chosen value, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// O1: what daymark is.
    Welcome,
    /// O2: which values.
    Values,
    /// O3: why a value matters.
    Why(usize),
    /// O4: a step for a value.
    Step(usize),
    /// O5: when.
    Time,
    /// O5, then: after which signal.
    Signal,
    /// O6: whether following the breath helps.
    Breath,
    /// O7: whom to reach.
    Person,
    /// O8: the first day, ready.
    Ready,
}

/// How many screens the first run counts.
pub(super) const COUNT: usize = 8;

impl Place {
    /// Where the plan says the person is.
    pub(super) fn of(plan: &Plan) -> Self {
        let values = plan.active_values().len();
        let name = plan.setup.as_deref().unwrap_or("O1");
        let (screen, part) = name.split_once('.').unwrap_or((name, "1"));
        let index = part
            .parse::<usize>()
            .map_or(0, |part| part.saturating_sub(1))
            .min(values.saturating_sub(1));
        match screen {
            "O2" => Place::Values,
            "O1" | "O3" | "O4" | "O5" | "O6" | "O7" | "O8" if values == 0 => Place::Welcome,
            "O3" => Place::Why(index),
            "O4" => Place::Step(index),
            "O5" if part == "2" => Place::Signal,
            "O5" => Place::Time,
            "O6" => Place::Breath,
            "O7" => Place::Person,
            "O8" => Place::Ready,
            _ => Place::Welcome,
        }
    }

    /// Its name in the plan.
    pub(super) fn name(self) -> String {
        if let Place::Why(index) | Place::Step(index) = self
            && index > 0
        {
            return format!("O{}.{}", self.number(), index + 1);
        }
        if self == Place::Signal {
            return "O5.2".to_owned();
        }
        format!("O{}", self.number())
    }

    /// Its number, as in "4 of 8".
    pub(super) fn number(self) -> usize {
        match self {
            Place::Welcome => 1,
            Place::Values => 2,
            Place::Why(_) => 3,
            Place::Step(_) => 4,
            Place::Time | Place::Signal => 5,
            Place::Breath => 6,
            Place::Person => 7,
            Place::Ready => COUNT,
        }
    }

    /// The screen after it, for so many values.
    pub(super) fn next(self, values: usize) -> Self {
        let mut all = Self::all(values).into_iter();
        all.find(|place| *place == self);
        all.next().unwrap_or(Place::Ready)
    }

    /// The screen before it, for so many values.
    pub(super) fn before(self, values: usize) -> Self {
        let mut all = Self::all(values).into_iter().rev();
        all.find(|place| *place == self);
        all.next().unwrap_or(Place::Welcome)
    }

    /// All screens in their order, for so many values.
    fn all(values: usize) -> Vec<Self> {
        let first = [Place::Welcome, Place::Values].into_iter();
        let of_values = (0..values)
            .map(Place::Why)
            .chain((0..values).map(Place::Step));
        let last = [
            Place::Time,
            Place::Signal,
            Place::Breath,
            Place::Person,
            Place::Ready,
        ];
        first.chain(of_values).chain(last).collect()
    }
}

/// How many start signals are offered.
const SIGNALS: usize = 6;
/// How many steps a value offers.
const STEPS: usize = 5;

/// The key of a row for one's own words, as it usually is.
pub(super) const OWN: char = 'w';

/// The answers to the breath question, in their order.
pub(super) const BREATHS: [Breath; 3] = [Breath::Yes, Breath::No, Breath::Unsure];

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Its words.
    pub words: String,
    /// How long it takes, for a step.
    pub time: String,
    /// Its key: a digit, or [`OWN`].
    pub key: char,
}

/// A step a card offers, and its size.
pub(super) type Offered<'a> = (&'a str, Size);

/// The value with this place among the chosen ones.
pub(super) fn value(session: &Session, index: usize) -> Option<&Value> {
    session.plan.active_values().get(index).copied()
}

/// Its card.
pub(super) fn card<'a>(content: &'a Content, value: &Value) -> Option<&'a ValueCard> {
    content.value(value.id.as_str())
}

/// The rows of a list screen, the person's own words last.
pub(super) fn list(place: Place, session: &Session) -> Vec<Choice> {
    let texts: Vec<(String, String)> = match place {
        Place::Why(index) => plain(whys(session, index).iter().map(String::as_str)),
        Place::Step(index) => steps(session, index)
            .into_iter()
            .map(|(text, size)| (words::listed_step(text).to_owned(), time(size)))
            .collect(),
        Place::Time => plain(Block::ALL.into_iter().map(Block::words)),
        Place::Signal => plain(signals(session).iter().map(|cue| cue.text.as_str())),
        Place::Breath => plain(said::BREATH_ANSWERS.into_iter()),
        Place::Welcome | Place::Values | Place::Person | Place::Ready => Vec::new(),
    };
    let has_own = matches!(place, Place::Why(_) | Place::Step(_));
    let own = has_own.then(|| own(place, session));
    let own = own.map(|own| Choice {
        words: own.unwrap_or(said::WRITE_YOUR_OWN).to_owned(),
        time: String::new(),
        key: OWN,
    });
    let numbered = texts
        .into_iter()
        .zip('1'..='9')
        .map(|((words, time), key)| Choice { words, time, key });
    numbered.chain(own).collect()
}

/// The row the plan holds now.
pub(super) fn current(place: Place, session: &Session) -> usize {
    let found = match place {
        Place::Why(_) | Place::Step(_) if own(place, session).is_some() => {
            list(place, session).len().checked_sub(1)
        }
        Place::Why(index) => {
            let why = value(session, index).map_or("", |value| &value.why);
            whys(session, index).iter().position(|text| text == why)
        }
        Place::Step(index) => step_of(session, index).and_then(|step| {
            let now = (step.text(step.size), step.size);
            steps(session, index).iter().position(|row| *row == now)
        }),
        Place::Time => first_step(session)
            .and_then(|step| Block::ALL.into_iter().position(|block| block == step.block)),
        Place::Signal => first_step(session).and_then(|step| {
            let cue = step.cue.as_ref()?;
            signals(session)
                .iter()
                .position(|signal| signal.id == cue.as_str())
        }),
        Place::Breath => BREATHS
            .into_iter()
            .position(|breath| breath == session.plan.settings.breath),
        Place::Welcome | Place::Values | Place::Person | Place::Ready => None,
    };
    found.unwrap_or(0)
}

/// The whys offered for a chosen value.
pub(super) fn whys(session: &Session, index: usize) -> &[String] {
    value(session, index)
        .and_then(|value| card(&session.content, value))
        .map_or(&[], |card| &card.whys)
}

/// The steps offered for a chosen value.
pub(super) fn steps(session: &Session, index: usize) -> Vec<Offered<'_>> {
    let card = value(session, index).and_then(|value| card(&session.content, value));
    let Some(card) = card else { return Vec::new() };
    let steps = card.steps.iter().take(STEPS);
    steps
        .map(|step| (step.text(step.size), step.size))
        .collect()
}

/// The start signals offered.
pub(super) fn signals(session: &Session) -> &[crate::content::Cue] {
    let cues = session.content.cues();
    &cues[..cues.len().min(SIGNALS)]
}

/// The why or the step in the person's own words, if the plan holds one.
pub(super) fn own(place: Place, session: &Session) -> Option<&str> {
    let (text, is_listed) = match place {
        Place::Why(index) => {
            let why = &value(session, index)?.why;
            (&why[..], whys(session, index).contains(why))
        }
        Place::Step(index) => {
            let step = step_of(session, index)?;
            let text = step.text(step.size);
            (text, steps(session, index).contains(&(text, step.size)))
        }
        _ => return None,
    };
    (!text.is_empty() && !is_listed).then_some(text)
}

/// The commitment of a chosen value.
pub(super) fn step_of(session: &Session, index: usize) -> Option<&Commitment> {
    session.plan.commitment_of(&value(session, index)?.id)
}

/// The values of the content in the order they stand on the screen, by group; each with its place in the assets.
pub(super) fn values(content: &Content) -> Vec<(usize, &ValueCard)> {
    let cards = content.values();
    Group::ALL
        .into_iter()
        .flat_map(|group| {
            cards
                .iter()
                .enumerate()
                .filter(move |(_, card)| card.group == group)
        })
        .collect()
}

fn first_step(session: &Session) -> Option<&Commitment> {
    step_of(session, 0)
}

fn plain<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    texts.map(|text| (text.to_owned(), String::new())).collect()
}

fn time(size: Size) -> String {
    let minutes = match size {
        Size::Tiny => None,
        Size::Two => Some(2),
        Size::Five => Some(5),
        Size::Longer => Some(10),
    };
    words::duration(size, minutes)
}

/// How many values stand in the left column of O2 and how many in the right.
pub(super) fn columns(content: &Content) -> [usize; 2] {
    let rows = values(content);
    let is_left = |group: Group| matches!(group, Group::People | Group::Body | Group::Growth);
    let left = rows.iter().filter(|(_, card)| is_left(card.group)).count();
    [left, rows.len() - left]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::starter;

    #[test]
    fn every_place_is_found_again_by_its_name() {
        let mut plan = starter::plan(&Content::embedded(), None);
        let mut place = Place::Welcome;
        let mut seen = Vec::new();
        while place != Place::Ready {
            seen.push(place);
            place = place.next(3);
            plan.setup = Some(place.name());
            assert_eq!(Place::of(&plan), place);
            assert_eq!(Some(place.before(3)), seen.last().copied());
        }
        assert_eq!(seen.len(), 12);
    }

    #[test]
    fn a_place_nobody_knows_is_the_beginning() {
        let mut plan = starter::plan(&Content::embedded(), None);
        for name in ["", "O9", "O3.x", "4", "O4.99"] {
            plan.setup = Some(name.to_owned());
            let _place = Place::of(&plan);
        }
        plan.values.clear();
        plan.setup = Some("O4".to_owned());
        assert_eq!(Place::of(&plan), Place::Welcome);
    }
}

//! The screens of the first run, what each offers, and which of it the plan holds now. The plan keeps where a person is,
//! so that the next visit goes on from there.

use crate::{
    content::{Content, Group, ValueCard},
    domain::{
        plan::{Commitment, Plan, Value, commitment::Wording},
        size::Size,
    },
    session::Session,
    words::{self, first_run as said},
};

/// A screen of the first run. `Value` comes once for each chosen value, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What daymark is.
    Welcome,
    /// Which values.
    Values,
    /// What a value of one's own is in everyday life.
    Everyday,
    /// Why a value matters, and a step for it.
    Value(usize),
    /// The first day, ready.
    Ready,
}

impl Place {
    /// Where the plan says the person is.
    pub(super) fn of(plan: &Plan) -> Self {
        let name = plan.setup.as_deref().unwrap_or_default();
        Self::named(name, plan.active_values().len())
    }

    /// The screen with this name, where so many values are chosen. The first build had eight screens, O1 to O8.
    fn named(name: &str, values: usize) -> Self {
        let (screen, part) = name.split_once('.').unwrap_or((name, "1"));
        let index = part
            .parse::<usize>()
            .map_or(0, |part| part.saturating_sub(1))
            .min(values.saturating_sub(1));
        match screen {
            "values" if part == OWN_PART && values > 0 => Place::Everyday,
            "values" | "O2" => Place::Values,
            _ if values == 0 => Place::Welcome,
            "value" | "O3" | "O4" => Place::Value(index),
            "today" | "O5" | "O6" | "O7" | "O8" => Place::Ready,
            _ => Place::Welcome,
        }
    }

    /// Its name in the plan.
    pub(super) fn name(self) -> String {
        match self {
            Place::Welcome => "welcome".to_owned(),
            Place::Values => "values".to_owned(),
            Place::Everyday => format!("values.{OWN_PART}"),
            Place::Value(index) => format!("value.{}", index + 1),
            Place::Ready => "today".to_owned(),
        }
    }

    /// Its number, as in "4 of 6", and how many there are for so many values; the ready-made set has three.
    pub(super) fn number(self, values: usize) -> (usize, usize) {
        let values = if values == 0 { 3 } else { values };
        let number = match self {
            Place::Welcome => 1,
            Place::Values | Place::Everyday => 2,
            Place::Value(index) => 3 + index,
            Place::Ready => 3 + values,
        };
        (number, 3 + values)
    }

    /// The screen after it, for so many values.
    pub(super) fn next(self, values: usize) -> Self {
        match self {
            Place::Welcome | Place::Everyday => Place::Values,
            Place::Values if values > 0 => Place::Value(0),
            Place::Value(index) if index + 1 < values => Place::Value(index + 1),
            Place::Values | Place::Value(_) | Place::Ready => Place::Ready,
        }
    }

    /// The screen before it, for so many values.
    pub(super) fn before(self, values: usize) -> Self {
        match self {
            Place::Welcome | Place::Values => Place::Welcome,
            Place::Everyday | Place::Value(0) => Place::Values,
            Place::Value(index) => Place::Value(index - 1),
            Place::Ready => Place::Value(values.saturating_sub(1)),
        }
    }
}

/// What follows the name of the screen of values while one of a person's own is being named.
const OWN_PART: &str = "own";
/// How many steps a value offers.
const STEPS: usize = 5;

/// The row of the why, above the steps.
pub(super) const WHY_ROW: usize = 0;

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choosable<'a> {
    /// Its id and its place in the assets; none for the row of a value of one's own.
    pub card: Option<(usize, &'a ValueCard)>,
    /// Its name.
    pub name: &'a str,
    /// What it is in everyday life.
    pub everyday: &'a str,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The values in the order they stand on the screen, by group; the row for one of one's own last.
pub(super) fn values(session: &Session) -> Vec<Choosable<'_>> {
    let is_active = |value: Option<&Value>| value.is_some_and(|value| value.retired.is_none());
    let own = own_value(session);
    let own = Choosable {
        card: None,
        name: own.map_or(said::ONE_OF_YOUR_OWN, |own| &own.name),
        everyday: own.map_or("", |own| &own.everyday),
        is_chosen: is_active(own),
    };
    let card = |(place, card)| {
        let card: &ValueCard = card;
        Choosable {
            card: Some((place, card)),
            name: &card.name,
            everyday: card.everyday(),
            is_chosen: is_active(session.plan.value(&card.id.as_str().into())),
        }
    };
    let cards = by_group(&session.content).map(card);
    cards.chain([own]).collect()
}

/// The values of the content by group, each with its place in the assets.
fn by_group(content: &Content) -> impl Iterator<Item = (usize, &ValueCard)> {
    let cards = content.values();
    Group::ALL.into_iter().flat_map(move |group| {
        let all = cards.iter().enumerate();
        all.filter(move |(_, card)| card.group == group)
    })
}

/// How many values stand in the left column.
pub(super) fn left(content: &Content) -> usize {
    let is_left = |group: Group| matches!(group, Group::People | Group::Body | Group::Growth);
    let cards = content.values().iter();
    cards.filter(|card| is_left(card.group)).count()
}

/// The value of the person's own, named in this first run; chosen or put away again.
pub(super) fn own_value(session: &Session) -> Option<&Value> {
    let is_own = |value: &&Value| card(&session.content, value).is_none();
    let mut values = session.plan.values.iter();
    values.find(|value| is_own(value) && value.since.is_none())
}

/// The lines for what a value of one's own is in everyday life.
pub(super) fn everyday_lines(session: &Session) -> [String; 3] {
    said::own_everyday(own_value(session).map_or("", |own| &own.name))
}

/// What it is now, in the person's own words.
pub(super) fn own_everyday(session: &Session) -> Option<&str> {
    let text = &own_value(session)?.everyday[..];
    let is_listed = everyday_lines(session).iter().any(|line| line == text);
    (!text.is_empty() && !is_listed).then_some(text)
}

/// The value with this place among the chosen ones.
pub(super) fn value(session: &Session, index: usize) -> Option<&Value> {
    session.plan.active_values().get(index).copied()
}

/// Its card.
pub(super) fn card<'a>(content: &'a Content, value: &Value) -> Option<&'a ValueCard> {
    content.value(value.id.as_str())
}

/// The commitment of a chosen value.
pub(super) fn step_of(session: &Session, index: usize) -> Option<&Commitment> {
    session.plan.commitment_of(&value(session, index)?.id)
}

/// The whys a chosen value offers; those of one's own are in words that fit any.
pub(super) fn whys(session: &Session, index: usize) -> Vec<&str> {
    let card = value(session, index).and_then(|value| card(&session.content, value));
    match card {
        Some(card) => card.whys.iter().map(String::as_str).collect(),
        None => said::OWN_WHYS.to_vec(),
    }
}

/// The why of a chosen value in the person's own words, if the plan holds one.
pub(super) fn own_why(session: &Session, index: usize) -> Option<&str> {
    let why = &value(session, index)?.why[..];
    (!why.is_empty() && !whys(session, index).contains(&why)).then_some(why)
}

/// A step that is offered for a value, in its usual size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Offered {
    pub words: Wording,
    pub size: Size,
}

impl Offered {
    /// How it reads.
    pub(super) fn text(&self) -> &str {
        self.words.sizes.text(self.size)
    }

    /// How long it takes.
    pub(super) fn time(&self) -> String {
        let minutes = self.words.sizes.minutes(self.size);
        words::duration(self.size, minutes)
    }
}

/// The steps offered for a chosen value.
pub(super) fn steps(session: &Session, index: usize) -> Vec<Offered> {
    let Some(value) = value(session, index) else {
        return Vec::new();
    };
    steps_for(&session.content, value)
}

/// The steps offered for a value; for one of one's own in words that fit any.
pub(super) fn steps_for(content: &Content, value: &Value) -> Vec<Offered> {
    let Some(card) = card(content, value) else {
        let offered = |words| Offered {
            words,
            size: Size::Two,
        };
        return said::own_steps(&value.name).map(offered).into();
    };
    let steps = card.steps.iter().take(STEPS);
    let offered = |step: &crate::content::Ladder| Offered {
        words: step.wording(),
        size: step.size,
    };
    steps.map(offered).collect()
}

/// The step of a chosen value in the person's own words, if the plan holds one.
pub(super) fn own_step(session: &Session, index: usize) -> Option<&str> {
    let step = step_of(session, index)?;
    let now = (step.text(step.size), step.size);
    let is_it = |offered: &Offered| (offered.text(), offered.size) == now;
    let is_listed = steps(session, index).iter().any(is_it);
    (!now.0.is_empty() && !is_listed).then_some(now.0)
}

/// How many rows a list has: on the screen of a value the why, the steps, own words; and the lines of everyday life
/// with own words.
pub(super) fn rows(place: Place, session: &Session) -> usize {
    match place {
        Place::Value(index) => steps(session, index).len() + 2,
        Place::Everyday => everyday_lines(session).len() + 1,
        Place::Welcome | Place::Values | Place::Ready => 0,
    }
}

/// The row the plan holds now.
pub(super) fn current(place: Place, session: &Session) -> usize {
    let last = rows(place, session).saturating_sub(1);
    match place {
        Place::Value(index) if own_step(session, index).is_some() => last,
        Place::Value(index) => {
            let step = step_of(session, index);
            let now = step.map(|step| (step.text(step.size), step.size));
            let all = steps(session, index);
            let at = all
                .iter()
                .position(|offered| Some((offered.text(), offered.size)) == now);
            WHY_ROW + 1 + at.unwrap_or(0)
        }
        Place::Everyday if own_everyday(session).is_some() => last,
        Place::Everyday => {
            let now = own_value(session).map(|own| &own.everyday);
            let lines = everyday_lines(session);
            lines.iter().position(|line| Some(line) == now).unwrap_or(0)
        }
        Place::Welcome | Place::Values | Place::Ready => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again_by_its_name() {
        let mut place = Place::Welcome;
        let mut seen = Vec::new();
        while place != Place::Ready {
            seen.push(place);
            place = place.next(3);
            assert_eq!(Place::named(&place.name(), 3), place);
            assert_eq!(Some(place.before(3)), seen.last().copied());
            assert_eq!(place.number(3), (seen.len() + 1, 6));
        }
        assert_eq!(seen.len(), 5);
        let everyday = Place::Everyday;
        assert_eq!(Place::named(&everyday.name(), 1), everyday);
    }

    #[test]
    fn the_names_of_the_first_build_lead_to_what_took_their_place() {
        let names = [
            ("O1", Place::Welcome),
            ("O2", Place::Values),
            ("O3", Place::Value(0)),
            ("O3.2", Place::Value(1)),
            ("O4.3", Place::Value(2)),
            ("O5", Place::Ready),
            ("O5.2", Place::Ready),
            ("O8", Place::Ready),
        ];
        for (name, place) in names {
            assert_eq!(Place::named(name, 3), place, "{name}");
        }
    }

    #[test]
    fn a_place_nobody_knows_is_the_beginning() {
        for name in [
            "",
            "O9",
            "4",
            "value",
            "value.9",
            "values.own",
            "today",
            "O4",
        ] {
            assert!(
                matches!(Place::named(name, 0), Place::Welcome | Place::Values),
                "{name}"
            );
        }
        assert_eq!(Place::named("value.99", 2), Place::Value(1));
        assert_eq!(Place::named("value.x", 2), Place::Value(0));
    }
}

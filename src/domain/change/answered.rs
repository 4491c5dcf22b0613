//! What each answer to "What got in the way?" changes: the table's own first, then what Left and Right show.

use crate::domain::{day::Day, id::Id, known::Known, names::names, plan::Commitment, size::Size};

use super::{
    Change, Field, TRIED, Way,
    fields::{self, active, standing},
    open::{Told, is_open},
    stock::{Stock, held, tried},
};

names! {
    /// What got in the way.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Obstacle {
        /// Too big.
        TooBig = "too-big",
        /// At the wrong time.
        WrongTime = "wrong-time",
        /// Forgotten, or without a signal.
        NoCue = "no-cue",
        /// Dreaded, and put off.
        Dreaded = "dreaded",
        /// No getting going.
        NotStarted = "not-started",
        /// People or conflict.
        People = "people",
        /// Being alone.
        Alone = "alone",
        /// Weather or place.
        Place = "weather-place",
        /// It did not matter enough.
        NotEnough = "not-enough",
        /// Low energy.
        LowEnergy = "low-energy",
        /// Poor sleep.
        PoorSleep = "poor-sleep",
        /// Worry.
        Worry = "worry",
        /// Too much on.
        TooMuch = "too-much",
        /// Pain or illness.
        Pain = "pain-illness",
    }
}

impl Obstacle {
    /// What may be said of one step, in the order of its keys.
    pub const OF_STEP: [Obstacle; 9] = [
        Obstacle::TooBig,
        Obstacle::WrongTime,
        Obstacle::NoCue,
        Obstacle::Dreaded,
        Obstacle::NotStarted,
        Obstacle::People,
        Obstacle::Alone,
        Obstacle::Place,
        Obstacle::NotEnough,
    ];

    /// What may be said of the whole week, in the order of its keys.
    pub const OF_WEEK: [Obstacle; 5] = [
        Obstacle::LowEnergy,
        Obstacle::PoorSleep,
        Obstacle::Worry,
        Obstacle::TooMuch,
        Obstacle::Pain,
    ];
}

/// The ways an answer may change the week, the table's own first; each changes something, none repeats what is open.
/// `step` is the step it is said of, `None` the whole week. Empty where nothing is left.
pub fn candidates(known: &Known, stock: &Stock, step: Option<&Id>, obstacle: Obstacle) -> Vec<Way> {
    let seeker = Seeker {
        known,
        stock,
        told: Told::of(known),
    };
    let ways = match step {
        Some(step) => match active(known.plan, step) {
            Some(item) => seeker.of_step(item, obstacle),
            None => Vec::new(),
        },
        None => seeker.of_week(obstacle),
    };
    let because = format!("answer:{}", obstacle.name());
    seeker.sifted(ways, &because)
}

/// What an answer is looked up in.
pub(super) struct Seeker<'a> {
    pub(super) known: &'a Known<'a>,
    pub(super) stock: &'a Stock,
    pub(super) told: Told,
}

impl Seeker<'_> {
    /// Only the changes that would change something, and of the ways only what is left of them, none twice.
    pub(super) fn sifted(&self, ways: Vec<Way>, because: &str) -> Vec<Way> {
        let mut found: Vec<Way> = Vec::new();
        for mut way in ways {
            way.retain(|change| self.changes_something(change));
            for change in &mut way {
                because.clone_into(&mut change.because);
            }
            if !way.is_empty() && !found.contains(&way) {
                found.push(way);
            }
        }
        found
    }

    pub(super) fn changes_something(&self, change: &Change) -> bool {
        let is_same = |open: &&super::Open| {
            let other = &open.change;
            other.is_beside(change) && other.to == change.to
        };
        let mut same = self.told.taken.iter().filter(is_same);
        let is_there = same.any(|open| is_open(self.known.plan, open, self.known.day));
        let stands = standing(self.known.plan, change);
        let in_plan = fields::is_in_plan(change) && change.brings.is_none();
        change.from != change.to && !is_there && !(in_plan && stands.as_ref() == Some(&change.to))
    }

    pub(super) fn day(&self) -> Day {
        self.known.day
    }

    /// A change that holds this week.
    pub(super) fn week_of(&self, subject: &Id, field: Field, to: &str) -> Change {
        held(subject, field, to, self.day().plus(TRIED))
    }

    pub(super) fn size(&self, item: &Commitment, to: Size) -> Change {
        tried(item, Field::Size, item.size.name(), to.name(), self.day())
    }
}

//! What is true of a step, and what of it does not fit.

use daymark::domain::{
    block::Block,
    change::{Field, Obstacle},
    size::Size,
};

use crate::rules::chance::Chance;

/// What is true of a step and nobody knows.
#[derive(Clone, Debug)]
pub struct Truth {
    /// The largest size it can be.
    pub size: Size,
    /// The part of the day in which it works.
    pub block: Block,
    pub needs_signal: bool,
    /// It cannot be done where the days are spent.
    pub is_out_of_place: bool,
    /// It does not matter by itself.
    pub is_no_matter: bool,
    /// How much it is dreaded in any size but the smallest. Each doing wears it down.
    pub dread: f64,
}

/// What of a step does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    Size,
    Block,
    Signal,
    Place,
    Why,
    Dread,
}

impl Misfit {
    pub fn obstacle(self) -> Obstacle {
        match self {
            Misfit::Size => Obstacle::TooBig,
            Misfit::Block => Obstacle::WrongTime,
            Misfit::Signal => Obstacle::NoCue,
            Misfit::Place => Obstacle::Place,
            Misfit::Why => Obstacle::NotEnough,
            Misfit::Dread => Obstacle::Dreaded,
        }
    }

    /// True where a change of this field may mend it.
    pub fn is_met_by(self, field: Field) -> bool {
        match self {
            Misfit::Size => matches!(field, Field::Size | Field::StartPage),
            Misfit::Block => field == Field::Block,
            Misfit::Signal => matches!(field, Field::Signal | Field::Plan),
            Misfit::Place => matches!(field, Field::Version | Field::Step),
            Misfit::Why => matches!(field, Field::WhyShown | Field::Step),
            Misfit::Dread => matches!(field, Field::Size | Field::StartPage),
        }
    }
}

impl Truth {
    pub fn drawn(chance: &mut Chance) -> Self {
        let size = chance.pick(&[("tiny", 3), ("two", 4), ("five", 3)]);
        let parts = [
            ("morning", 3),
            ("midday", 2),
            ("afternoon", 2),
            ("evening", 3),
        ];
        Self {
            size: Size::named(size).unwrap(),
            block: Block::named(chance.pick(&parts)).unwrap(),
            needs_signal: chance.is(0.4),
            is_out_of_place: chance.is(0.15),
            is_no_matter: chance.is(0.15),
            dread: if chance.is(0.2) { 1.0 } else { 0.0 },
        }
    }
}

/// Whether a day is a heavy one.
#[derive(Clone, Copy, Debug)]
pub enum Weather {
    Usual,
    Heavy,
}

impl Weather {
    /// The largest size that can be done in it.
    pub fn largest(self, truth: &Truth) -> Size {
        match self {
            Weather::Usual => truth.size,
            Weather::Heavy => Size::Tiny,
        }
    }
}

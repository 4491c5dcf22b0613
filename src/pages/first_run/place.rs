//! Where in the first run a person is. The plan keeps it, so that the next visit goes on from there.

use crate::domain::plan::Plan;

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
pub const COUNT: usize = 8;

impl Place {
    /// Where the plan says the person is.
    pub fn of(plan: &Plan) -> Self {
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
    pub fn name(self) -> String {
        match self {
            Place::Why(index) | Place::Step(index) if index > 0 => {
                format!("O{}.{}", self.number(), index + 1)
            }
            Place::Signal => "O5.2".to_owned(),
            Place::Welcome
            | Place::Values
            | Place::Why(_)
            | Place::Step(_)
            | Place::Time
            | Place::Breath
            | Place::Person
            | Place::Ready => format!("O{}", self.number()),
        }
    }

    /// Its number, as in "4 of 8".
    pub fn number(self) -> usize {
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
    pub fn next(self, values: usize) -> Self {
        match self {
            Place::Welcome => Place::Values,
            Place::Values => Place::Why(0),
            Place::Why(index) if index + 1 < values => Place::Why(index + 1),
            Place::Why(_) => Place::Step(0),
            Place::Step(index) if index + 1 < values => Place::Step(index + 1),
            Place::Step(_) => Place::Time,
            Place::Time => Place::Signal,
            Place::Signal => Place::Breath,
            Place::Breath => Place::Person,
            Place::Person | Place::Ready => Place::Ready,
        }
    }

    /// The screen before it, for so many values.
    pub fn before(self, values: usize) -> Self {
        let last = values.saturating_sub(1);
        match self {
            Place::Welcome | Place::Values => Place::Welcome,
            Place::Why(0) => Place::Values,
            Place::Why(index) => Place::Why(index - 1),
            Place::Step(0) => Place::Why(last),
            Place::Step(index) => Place::Step(index - 1),
            Place::Time => Place::Step(last),
            Place::Signal => Place::Time,
            Place::Breath => Place::Signal,
            Place::Person => Place::Breath,
            Place::Ready => Place::Person,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{content::Content, session::starter};

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

//! Does the loop work? Lives of eight weeks with a hidden truth, through the real rules: what people answer, what Today
//! shows then, and how likely a step is done at the end as against the beginning.

mod person;
mod truth;

use crate::support::count;

use super::chance::Chance;
use person::{Person, number};

const WEEKS: i64 = 8;

/// How somebody uses daymark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Two answers a Sunday, one in five wrong; trials as the default says, true offers taken.
    Honest,
    /// The same on one Sunday in three.
    Seldom,
    /// Enter through the look-back.
    EnterAlone,
    /// Never looks back.
    Never,
    /// Marks half of what is done, and comes in the mornings only.
    HalfMarked,
    /// Answers by chance.
    ByChance,
}

const KINDS: [Kind; 6] = [
    Kind::Honest,
    Kind::Seldom,
    Kind::EnterAlone,
    Kind::Never,
    Kind::HalfMarked,
    Kind::ByChance,
];

/// What came of a life.
#[derive(Debug)]
struct Outcome {
    first: f64,
    sixth: f64,
    last: f64,
    too_small: usize,
    rows: [usize; 2],
}

const BEST: f64 = 0.75;

impl Outcome {
    fn of(kind: Kind, chance: &mut Chance) -> Self {
        let mut person = Person::born(kind, chance);
        let first = person.true_chance(0);
        let mut sixth = first;
        for on in 0..WEEKS * 7 {
            person.live(on, chance);
            if on % 7 == 6 {
                person.look_back(on, chance);
            }
            if on == 6 * 7 - 1 {
                sixth = person.true_chance(on + 1);
            }
        }
        Self {
            first,
            sixth,
            last: person.true_chance(WEEKS * 7),
            too_small: person.too_small(WEEKS * 7),
            rows: person.rows,
        }
    }

    /// How much of the gap between the first week and the best plan is closed in the sixth.
    fn closed(&self) -> f64 {
        (self.sixth - self.first) / (BEST - self.first).max(0.01)
    }
}

/// What the lives of one kind come to.
struct Lives(Vec<Outcome>);

impl Lives {
    fn median(&self, of: impl Fn(&Outcome) -> f64) -> f64 {
        let mut all: Vec<f64> = self.0.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    }

    fn part(&self, of: impl Fn(&Outcome) -> usize, whole: impl Fn(&Outcome) -> usize) -> f64 {
        let sum = |of: &dyn Fn(&Outcome) -> usize| self.0.iter().map(of).sum::<usize>();
        number(sum(&of)) / number(sum(&whole).max(1))
    }

    fn below(&self) -> f64 {
        self.part(|life| usize::from(life.last < life.first - 0.005), |_| 1)
    }

    fn too_small(&self) -> f64 {
        self.part(|life| life.too_small, |_| 3)
    }

    fn could_not_help(&self) -> f64 {
        self.part(|life| life.rows[1], |life| life.rows[0])
    }
}

#[test]
fn answers_close_most_of_the_gap_and_nobody_is_led_down() {
    let people = count(40, 200);
    let lives = KINDS.map(|kind| {
        let mut chance = Chance::seeded(20_260_312);
        let lives = (0..people)
            .map(|_| Outcome::of(kind, &mut chance))
            .collect();
        let lives = Lives(lives);
        tell!(
            "{kind:?}: done {:.2} at first, {:.2} in week 6, {:.2} at the end; gap closed {:.2}; \
             {:.0} % end below; {:.0} % of steps too small; {:.0} % of rows could not help",
            lives.median(|life| life.first),
            lives.median(|life| life.sixth),
            lives.median(|life| life.last),
            lives.median(Outcome::closed),
            lives.below() * 100.0,
            lives.too_small() * 100.0,
            lives.could_not_help() * 100.0,
        );
        lives
    });
    let [honest, seldom, enter, never, half, by_chance] = &lives;
    assert!(honest.median(Outcome::closed) >= 0.7);
    assert!(seldom.median(Outcome::closed) >= 0.3);
    for lives in [enter, never] {
        assert!(lives.median(|life| life.last - life.first) > 0.0);
    }
    for lives in [honest, seldom, enter, never, half, by_chance] {
        // Of forty lives two are five in a hundred.
        assert!(lives.below() <= number(count(10, 5)) / 100.0);
    }
    for lives in [honest, seldom] {
        assert!(lives.too_small() <= 0.2);
        assert!(lives.could_not_help() <= 0.2);
    }
}

//! Comparisons between conditions. The only sentences that say "more often".

use std::collections::BTreeMap;

use super::{Condition, Dimension, PlannedFact, felt, offered};
use crate::domain::{
    count::{Count, Z95},
    day::Day,
    id::Id,
    journal::Journal,
    plan::Plan,
    review::{self, Sign},
};

/// The fewest marks on each side.
const FEWEST: u32 = 8;

/// The least difference between the two shares.
const APART: f64 = 0.30;

/// The fewest marks of a step on each side for it to have a say.
const A_STEP: u32 = 4;

/// How many days ago the same comparison held already.
const AGO: i64 = 7;

/// How many earlier looks, a week apart, decide what is new.
const LOOKS: i64 = 7;

/// What is compared with everything else of its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compared {
    /// Steps under this condition felt energizing more often.
    Felt(Condition),
    /// Steps with this planned fact were done more often.
    Done(PlannedFact),
}

/// Something that was so more often under one condition than under the others, so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The condition.
    pub what: Compared,
    /// The step whose marks alone are compared; `None` where several steps show it alike.
    pub step: Option<Id>,
    /// How often under it.
    pub here: Count,
    /// How often under the others that are known.
    pub elsewhere: Count,
}

impl Pattern {
    /// True when enough is known on both sides and the two are surely apart.
    fn holds(&self) -> bool {
        self.here.n.min(self.elsewhere.n) >= FEWEST
            && self.here.share() - self.elsewhere.share() >= APART
            && self.distance() > 0.0
    }

    /// The room between the two intervals.
    fn distance(&self) -> f64 {
        self.here.bounds(Z95).0 - self.elsewhere.bounds(Z95).1
    }
}

/// The patterns that hold on `day` and held a week before, the clearest first.
pub fn patterns(plan: &Plan, journal: &Journal, day: Day) -> Vec<Pattern> {
    let before = tables(plan, journal, day.plus(-AGO));
    lasting(&tables(plan, journal, day), &before)
}

/// What holds now and held a week before as well, of the same steps; the clearest first.
fn lasting(now: &Tables, before: &Tables) -> Vec<Pattern> {
    let held = |pattern: &Pattern| {
        let earlier = before.get(&pattern.what);
        let earlier = earlier.and_then(|table| table.pattern(&pattern.what, pattern.step.as_ref()));
        earlier.is_some_and(|earlier| earlier.holds())
    };
    let mut found: Vec<Pattern> = now
        .iter()
        .filter_map(|(what, table)| table.tested(what))
        .filter(|pattern| pattern.holds() && held(pattern))
        .collect();
    found.sort_by(|a, b| b.distance().total_cmp(&a.distance()));
    found
}

/// What a look-back on `day` tells: what the look-back a week before told and still holds, and at most one more, the
/// clearest. A pattern that goes against what the person said of the condition is left out: their word comes first.
pub fn to_tell(plan: &Plan, journal: &Journal, day: Day) -> Vec<Pattern> {
    let own = review::own_conditions(journal, day);
    let looks: Vec<Tables> = (0..=LOOKS + 1)
        .map(|weeks| tables(plan, journal, day.plus(-AGO * weeks)))
        .collect();
    let mut told: Vec<Pattern> = Vec::new();
    for pair in looks.windows(2).rev() {
        let mut found = lasting(&pair[0], &pair[1]);
        found.retain(|pattern| !goes_against(&own, pattern));
        let mut new = 0;
        found.retain(|pattern| {
            let is_new = told.iter().all(|other| other.what != pattern.what);
            new += usize::from(is_new);
            !is_new || new == 1
        });
        told = found;
    }
    told
}

fn goes_against(own: &BTreeMap<String, Sign>, pattern: &Pattern) -> bool {
    match &pattern.what {
        Compared::Felt(condition) => hinders(own, condition),
        Compared::Done(_) => false,
    }
}

/// True where the person said that a condition stood in the way.
pub(super) fn hinders(own: &BTreeMap<String, Sign>, condition: &Condition) -> bool {
    own.get(condition.id()) == Some(&Sign::Hindered)
}

/// What can be compared, each with its counts.
type Tables = BTreeMap<Compared, Table>;

/// The counts on the days that end with `last`.
fn tables(plan: &Plan, journal: &Journal, last: Day) -> Tables {
    let first = super::first_day(journal, last);
    let marks = felt(journal, &plan.settings.blocks, first, last);
    let mut found = Tables::new();
    for dimension in Dimension::ALL {
        let known = marks.iter().filter_map(|mark| {
            Some(Sample {
                step: mark.commitment(),
                level: Compared::Felt(mark.condition(dimension)?),
                is_so: mark.feeling.is_good(),
            })
        });
        found.extend(compare(&known.collect::<Vec<_>>()));
    }
    let steps = offered(plan, journal, first, last.before());
    for kind in 0..4 {
        let samples = steps.iter().map(|step| Sample {
            step: Some(&step.commitment),
            level: Compared::Done(step.facts[kind]),
            is_so: step.done,
        });
        found.extend(compare(&samples.collect::<Vec<_>>()));
    }
    found
}

/// One of the marks that are compared.
struct Sample<'a> {
    step: Option<&'a Id>,
    level: Compared,
    is_so: bool,
}

/// Each level against all others.
fn compare(samples: &[Sample]) -> Tables {
    let mut found = Tables::new();
    for sample in samples {
        found.entry(sample.level.clone()).or_default();
    }
    for (level, table) in &mut found {
        for sample in samples {
            let step = sample.step.map(|step| {
                let sides = table.by_step.entry(step.clone());
                sides.or_default()
            });
            for sides in step.into_iter().chain([&mut table.all]) {
                let side = if sample.level == *level {
                    &mut sides.here
                } else {
                    &mut sides.elsewhere
                };
                side.n += 1;
                side.x += u32::from(sample.is_so);
            }
        }
    }
    found
}

/// The counts of one condition against all others of its kind, of all steps and of each.
#[derive(Debug, Default)]
struct Table {
    all: Sides,
    by_step: BTreeMap<Id, Sides>,
}

impl Table {
    /// What is compared, once: the counts of all steps, or of one that is named. Steps differ in where they are done
    /// and in how they feel, so that a difference between conditions may be one between steps. It is one of conditions
    /// where two steps show it and none speaks against it; otherwise the step with most marks is compared with itself.
    fn tested(&self, what: &Compared) -> Option<Pattern> {
        let known = || self.by_step.iter().filter(|(_, sides)| sides.are_known());
        if known().count() > 1 && known().all(|(_, sides)| sides.point_there()) {
            return self.pattern(what, None);
        }
        let (step, _) = known().rev().max_by_key(|(_, sides)| sides.all())?;
        self.pattern(what, Some(step))
    }

    /// The comparison of a step, or of all.
    fn pattern(&self, what: &Compared, step: Option<&Id>) -> Option<Pattern> {
        let sides = match step {
            Some(step) => self.by_step.get(step)?,
            None => &self.all,
        };
        Some(Pattern {
            what: what.clone(),
            step: step.cloned(),
            here: sides.here,
            elsewhere: sides.elsewhere,
        })
    }
}

/// A condition and all others.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    here: Count,
    elsewhere: Count,
}

impl Sides {
    /// True when a step may say something about the condition: it was done under it, and otherwise.
    fn are_known(self) -> bool {
        self.here.n.min(self.elsewhere.n) >= A_STEP
    }

    fn point_there(self) -> bool {
        self.here.share() >= self.elsewhere.share()
    }

    fn all(self) -> u32 {
        self.here.n + self.elsewhere.n
    }
}

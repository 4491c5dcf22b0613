//! Comparisons between conditions. The only sentences that say "more often".

use std::collections::{BTreeMap, BTreeSet};

use super::{Condition, Dimension, FeltMark, PlannedFact, felt, offered};
use crate::domain::{
    count::{Count, Z95},
    day::Day,
    entry::Feeling,
    journal::Journal,
    plan::Plan,
    review::{self, Sign},
};

/// The fewest marks on each side.
const FEWEST: u32 = 8;

/// The least difference between the two shares.
const APART: f64 = 0.30;

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
    let before = holding(plan, journal, day.plus(-AGO));
    lasting(holding(plan, journal, day), &before)
}

/// Those that held a week before too, the clearest first.
fn lasting(mut now: Vec<Pattern>, before: &[Pattern]) -> Vec<Pattern> {
    now.retain(|pattern| before.iter().any(|other| other.what == pattern.what));
    now.sort_by(|a, b| b.distance().total_cmp(&a.distance()));
    now
}

/// What a look-back on `day` tells: what the look-back a week before told and still holds, and at most one more, the
/// clearest. A pattern that goes against what the person said of the condition is left out: their word comes first.
pub fn to_tell(plan: &Plan, journal: &Journal, day: Day) -> Vec<Pattern> {
    let own = review::own_conditions(journal, day);
    let looks: Vec<Vec<Pattern>> = (0..=LOOKS + 1)
        .map(|weeks| holding(plan, journal, day.plus(-AGO * weeks)))
        .collect();
    let mut told: Vec<Pattern> = Vec::new();
    for pair in looks.windows(2).rev() {
        let mut found = lasting(pair[0].clone(), &pair[1]);
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
        Compared::Felt(condition) => own.get(condition.id()) == Some(&Sign::Hindered),
        Compared::Done(_) => false,
    }
}

/// The comparisons that hold on the days that end with `last`.
fn holding(plan: &Plan, journal: &Journal, last: Day) -> Vec<Pattern> {
    let first = super::first_day(journal, last);
    let marks = felt(journal, &plan.settings.blocks, first, last);
    let mut found = Vec::new();
    for dimension in Dimension::ALL {
        found.extend(by_feeling(&marks, dimension));
    }
    found.extend(by_completion(plan, journal, first, last.before()));
    found.retain(Pattern::holds);
    found
}

fn by_feeling(marks: &[FeltMark], dimension: Dimension) -> Vec<Pattern> {
    let known: Vec<(Condition, Feeling)> = marks
        .iter()
        .filter_map(|mark| Some((mark.condition(dimension)?, mark.feeling)))
        .collect();
    let levels: BTreeSet<&Condition> = known.iter().map(|(level, _)| level).collect();
    let count = |wanted: &dyn Fn(&Condition) -> bool| {
        Count::of(
            known.iter().filter(|(level, _)| wanted(level)),
            |(_, feeling)| feeling.is_good(),
        )
    };
    levels
        .into_iter()
        .map(|level| Pattern {
            what: Compared::Felt(level.clone()),
            here: count(&|other| other == level),
            elsewhere: count(&|other| other != level),
        })
        .collect()
}

fn by_completion(plan: &Plan, journal: &Journal, first: Day, last: Day) -> Vec<Pattern> {
    let steps = offered(plan, journal, first, last);
    let mut found = Vec::new();
    for kind in 0..4 {
        let levels: BTreeSet<PlannedFact> = steps.iter().map(|step| step.facts[kind]).collect();
        found.extend(levels.into_iter().map(|level| {
            let (here, elsewhere): (Vec<_>, Vec<_>) =
                steps.iter().partition(|step| step.facts[kind] == level);
            Pattern {
                what: Compared::Done(level),
                here: Count::of(here, |step| step.done),
                elsewhere: Count::of(elsewhere, |step| step.done),
            }
        }));
    }
    found
}

//! What mostly felt good under something that can be planned: what a look-back may offer to try.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    Compared, Condition, FeltMark,
    compared::{hinders, to_tell},
    felt::{Dimension, Feelings, felt},
    first_day,
};
use crate::domain::{
    change::{self, Change, Field, Way},
    count::Count,
    day::Day,
    entry::{Fact, Feeling},
    id::Id,
    journal::Journal,
    known::Known,
    place::Place,
    plan::{Commitment, Plan},
    review,
    size::Size,
};

/// How the rules of such offers begin in the log: "pattern:block".
pub const RULE: &str = "pattern:";

/// The days before another one comes for the same step.
const REST: i64 = 28;

/// Something that can be planned for a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Under {
    /// At this time of day, at this place or with this company.
    Condition(Condition),
    /// In this size.
    Size(Size),
}

impl Under {
    /// Its id in files.
    pub fn id(&self) -> &str {
        match self {
            Under::Condition(condition) => condition.id(),
            Under::Size(size) => size.name(),
        }
    }

    /// True where the plan of the step has it already.
    fn is_planned(&self, step: &Commitment) -> bool {
        match self {
            Under::Condition(Condition::Time(block)) => step.block == *block,
            Under::Condition(Condition::Place(_) | Condition::Company(_)) => false,
            Under::Size(size) => step.size == *size,
        }
    }
}

/// A step that mostly felt good under something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Good {
    /// The step.
    pub step: Id,
    /// Under what.
    pub under: Under,
    /// How it felt, where it felt good.
    pub feeling: Feeling,
    /// How often it felt so, of its felt marks under it.
    pub count: Count,
}

/// What a look-back on `day` may offer to try, the best first: what patterns show, then what only tends to be so. Of
/// what drains nothing is offered, of a step that was asked about lately nothing, nor what the person said stands in
/// the way.
pub fn good(plan: &Plan, journal: &Journal, day: Day) -> Vec<Good> {
    let marks = felt(journal, &plan.settings.blocks, first_day(journal, day), day);
    let own = review::own_conditions(journal, day);
    let asked = asked_lately(journal, day);
    let told: Vec<Condition> = to_tell(plan, journal, day)
        .into_iter()
        .filter_map(|pattern| match pattern.what {
            Compared::Felt(condition) => Some(condition),
            Compared::Done(_) => None,
        })
        .collect();
    let shown = |good: &Good| match &good.under {
        Under::Condition(condition) => told.iter().position(|one| one == condition),
        Under::Size(_) => None,
    };
    let mut found = tending(&marks);
    found.retain(|good| {
        let step = plan
            .commitment(&good.step)
            .filter(|step| step.retired.is_none());
        let hinders = match &good.under {
            Under::Condition(condition) => hinders(&own, condition),
            Under::Size(_) => false,
        };
        let is_new = step.is_some_and(|step| !good.under.is_planned(step));
        is_new && !hinders && !asked.contains(&good.step)
    });
    found.sort_by_key(|good| (shown(good).unwrap_or(usize::MAX), Reverse(good.count.n)));
    found
}

/// The change that plans a step as it mostly felt good; `None` where that cannot be planned, or is planned already.
pub fn way_of(known: &Known, good: &Good) -> Option<Way> {
    let item = known.plan.commitment(&good.step)?;
    let (field, to) = match &good.under {
        Under::Condition(Condition::Time(block)) => (Field::Block, block.name()),
        Under::Condition(Condition::Place(place)) => {
            let place = Place::named(place)?;
            let has_version = item.text_at(item.size, Some(place)) != item.text(item.size);
            has_version.then_some((Field::Version, place.name()))?
        }
        Under::Condition(Condition::Company(company)) if company == "alone" => return None,
        Under::Condition(Condition::Company(company)) => (Field::Company, company.as_str()),
        Under::Size(size) => (Field::Size, size.name()),
    };
    let change = change::to_try(known, item, field, to)?;
    let because = format!("{RULE}{}", field.name());
    Some(vec![Change { because, ..change }])
}

/// Everything under which a step mostly felt good.
fn tending(marks: &[FeltMark]) -> Vec<Good> {
    let mut known: BTreeMap<(&Id, Under), Vec<&FeltMark>> = BTreeMap::new();
    for mark in marks {
        let conditions = Dimension::ALL
            .into_iter()
            .filter_map(|about| mark.condition(about));
        let size = Under::Size(mark.step.done.size);
        for under in conditions.map(Under::Condition).chain([size]) {
            if let Some(step) = mark.commitment() {
                known.entry((step, under)).or_default().push(mark);
            }
        }
    }
    let of = |((step, under), marks): ((&Id, Under), Vec<&FeltMark>)| {
        let (feeling, count) = Feelings::of(marks).good();
        count.is_most().then(|| Good {
            step: step.clone(),
            under,
            feeling,
            count,
        })
    };
    known.into_iter().filter_map(of).collect()
}

/// The steps such an offer was made about in the last four weeks.
fn asked_lately(journal: &Journal, day: Day) -> BTreeSet<Id> {
    let entries = journal.live_between(day.plus(1 - REST), day);
    let asked = entries.filter_map(|entry| match &entry.fact {
        Fact::Idea(idea) if idea.rule.starts_with(RULE) => Some(Id::new(&idea.subject)),
        _ => None,
    });
    asked.collect()
}

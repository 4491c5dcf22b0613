//! How steps felt, and where, with whom and when.

use std::collections::BTreeMap;

use crate::domain::{
    block::{Block, Blocks},
    count::Count,
    day::Day,
    entry::Feeling,
    id::Id,
    journal::Journal,
    record::DoneStep,
};

/// The fewest marks a count is told from.
const FEWEST: u32 = 4;

/// A count below this is called small.
const SMALL: u32 = 8;

/// The most counts one look-back tells.
const TOLD: usize = 3;

/// A done step of which is known how it felt.
#[derive(Clone, Debug, PartialEq)]
pub struct FeltMark<'a> {
    /// The day.
    pub day: Day,
    /// The step.
    pub step: &'a DoneStep,
    /// How it felt.
    pub feeling: Feeling,
    /// The part of the day, where the mark's time is the doing's.
    pub time: Option<Block>,
}

/// What a condition is about, in the order of the look-back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Dimension {
    Time,
    Place,
    Company,
}

impl Dimension {
    /// The three, in the order of the look-back.
    pub const ALL: [Dimension; 3] = [Dimension::Time, Dimension::Place, Dimension::Company];
}

/// One condition a step was done under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// At this time of day.
    Time(Block),
    /// At this place: an id of the place list.
    Place(String),
    /// With this company: an id of the company list.
    Company(String),
}

impl Condition {
    /// What it is about.
    pub fn dimension(&self) -> Dimension {
        match self {
            Condition::Time(_) => Dimension::Time,
            Condition::Place(_) => Dimension::Place,
            Condition::Company(_) => Dimension::Company,
        }
    }

    /// The id a look-back stores the person's own `+` or `-` under.
    pub fn id(&self) -> &str {
        match self {
            Condition::Time(block) => block.name(),
            Condition::Place(id) | Condition::Company(id) => id,
        }
    }
}

impl<'a> FeltMark<'a> {
    /// The planned step it is a mark of.
    pub fn commitment(&self) -> Option<&'a Id> {
        self.step.done.commitment.as_ref()
    }

    /// The condition it was done under, where that is known.
    pub fn condition(&self, dimension: Dimension) -> Option<Condition> {
        let detail = &self.step.detail;
        match dimension {
            Dimension::Time => self.time.map(Condition::Time),
            Dimension::Place => detail.place.clone().map(Condition::Place),
            Dimension::Company => detail.company.clone().map(Condition::Company),
        }
    }
}

/// The felt marks from `first` to `last`, oldest first. Their time of day is left out where a step has it of too few:
/// those that were ticked together may be the other ones.
pub fn felt<'a>(journal: &'a Journal, blocks: &Blocks, first: Day, last: Day) -> Vec<FeltMark<'a>> {
    let days = journal.days_between(first, last);
    let steps = days.flat_map(|(day, record)| record.steps().map(move |step| (day, step)));
    let mut marks: Vec<FeltMark> = steps
        .filter_map(|(day, step)| {
            let time = Some(blocks.at(step.at))
                .filter(|block| step.done.certain && !step.done.backfilled && *block != Block::Any);
            step.feeling.map(|feeling| FeltMark {
                day,
                step,
                feeling,
                time,
            })
        })
        .collect();
    let mut timed: BTreeMap<Option<&Id>, Count> = BTreeMap::new();
    for mark in &marks {
        let count = timed.entry(mark.commitment()).or_default();
        count.n += 1;
        count.x += u32::from(mark.time.is_some());
    }
    for mark in &mut marks {
        mark.time = mark.time.filter(|_| is_whole(timed[&mark.commitment()]));
    }
    marks
}

/// True when a count leaves so few marks out that it says something alone.
fn is_whole(known: Count) -> bool {
    known.x * 3 >= known.n * 2
}

/// How often each answer was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Feelings {
    pub energizing: u32,
    pub restful: u32,
    pub neutral: u32,
    pub draining: u32,
}

impl Feelings {
    /// The answers of these marks.
    pub fn of<'m, 'a: 'm>(marks: impl IntoIterator<Item = &'m FeltMark<'a>>) -> Self {
        let mut feelings = Self::default();
        for mark in marks {
            match mark.feeling {
                Feeling::Energizing => feelings.energizing += 1,
                Feeling::Restful => feelings.restful += 1,
                Feeling::Neutral => feelings.neutral += 1,
                Feeling::Draining => feelings.draining += 1,
            }
        }
        feelings
    }

    /// How many answers there are.
    pub fn all(self) -> u32 {
        self.energizing + self.restful + self.neutral + self.draining
    }

    /// Of all answers, those that say energizing.
    pub fn energizing(self) -> Count {
        Count::new(self.energizing, self.all())
    }

    /// The good answer that was given more often, and both together of all answers.
    pub fn good(self) -> (Feeling, Count) {
        let count = Count::new(self.energizing + self.restful, self.all());
        if self.energizing < self.restful {
            (Feeling::Restful, count)
        } else {
            (Feeling::Energizing, count)
        }
    }

    /// True when no other answer was given as often as draining.
    fn drain(self) -> bool {
        self.energizing.max(self.restful).max(self.neutral) < self.draining
    }

    /// Of all answers, those that say draining.
    pub fn draining(self) -> Count {
        Count::new(self.draining, self.all())
    }
}

/// A plain count under one condition; no comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticing {
    /// The condition.
    pub condition: Condition,
    /// How the steps felt.
    pub feelings: Feelings,
}

impl Noticing {
    /// True when the numbers are small and that is said.
    pub fn is_small(&self) -> bool {
        self.feelings.all() < SMALL
    }
}

/// What a look-back on `day` may count out: the three conditions with most marks, the largest first. Times of day stand
/// there when most marks have one; of what mostly drained nothing is counted out.
pub fn noticings(journal: &Journal, blocks: &Blocks, day: Day) -> Vec<Noticing> {
    let marks = felt(journal, blocks, super::first_day(journal, day), day);
    let has_times = is_whole(Count::of(&marks, |mark| mark.time.is_some()));
    let about = Dimension::ALL.into_iter();
    let about = about.filter(|about| has_times || *about != Dimension::Time);
    let mut by_condition: BTreeMap<Condition, Vec<&FeltMark>> = BTreeMap::new();
    for mark in &marks {
        for condition in about.clone().filter_map(|about| mark.condition(about)) {
            by_condition.entry(condition).or_default().push(mark);
        }
    }
    let mut found: Vec<Noticing> = by_condition
        .into_iter()
        .map(|(condition, marks)| Noticing {
            condition,
            feelings: Feelings::of(marks),
        })
        .filter(|noticing| noticing.feelings.all() >= FEWEST && !noticing.feelings.drain())
        .collect();
    found.sort_by_key(|noticing| std::cmp::Reverse(noticing.feelings.all()));
    found.truncate(TOLD);
    found
}

/// What a step, or the steps of a value, tend to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tendency {
    /// Mostly energizing.
    Energizes(Count),
    /// Mostly draining.
    Drains(Count),
    /// Neither.
    Mixed(Feelings),
}

/// What the steps that `about` chooses (by value and commitment) tend to do, as known on `day`; `None` while fewer
/// than four of them have a feeling.
pub fn tendency(
    journal: &Journal,
    day: Day,
    about: impl Fn(&Id, Option<&Id>) -> bool,
) -> Option<Tendency> {
    let blocks = Blocks::default();
    let marks = felt(journal, &blocks, super::first_day(journal, day), day);
    let feelings = Feelings::of(marks.iter().filter(|mark| {
        let done = &mark.step.done;
        about(&done.value, done.commitment.as_ref())
    }));
    if feelings.all() < FEWEST {
        return None;
    }
    Some(match (feelings.energizing(), feelings.draining()) {
        (energizing, _) if energizing.is_most() => Tendency::Energizes(energizing),
        (_, draining) if draining.is_most() => Tendency::Drains(draining),
        _ => Tendency::Mixed(feelings),
    })
}

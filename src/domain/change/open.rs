//! What is open on a day: the changes that hold, those whose week is over, and the way back up. All of it follows from
//! the log and the plan.

use std::collections::BTreeMap;

use crate::domain::{
    day::Day,
    entry::{Fact, Idea},
    id::Id,
    known::Known,
    plan::Plan,
    record::{DoneStep, Offering},
    size::Size,
};

use super::{
    Change, Field, Kind, TRIED, WEEK,
    fields::{active, apply, standing},
    old,
    stock::tried,
};

/// How long the question whether something fits waits after its week. Later it is kept without a word.
const ASKED: i64 = 16;

/// The fewest days here by which a week can be judged.
const ENOUGH_DAYS: usize = 4;

/// The marked days of a week that lead back up.
const UP_AFTER: usize = 5;

/// How long what was taken back is not offered again unasked.
const AFTER_BACK: i64 = 28;

/// How an experiment ended, as it is stored.
const KEPT: &str = "kept";
const BACK: &str = "back";

/// A change that was taken, and the day it was taken on.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The change.
    pub change: Change,
    /// The day.
    pub on: Day,
}

/// How an experiment ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It stays.
    Kept,
    /// What was before comes back.
    Back,
}

/// An experiment whose week is over: what was tried of one step, or of one if-then plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// What was tried, and since when; never empty, the oldest first.
    pub opens: Vec<Open>,
    /// On how many days of its week it was marked.
    pub marked: usize,
    /// What Enter does.
    pub default: Ending,
}

impl Trial {
    /// What the log says when it stays.
    pub fn keep(&self) -> Vec<Fact> {
        self.opens.iter().map(keep).collect()
    }
}

/// What was taken and did not end, of each field of a subject the latest; and what was taken back, with the day of that.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) taken: Vec<Open>,
    pub(super) back: Vec<Open>,
    /// What was taken on two devices from the same plan: the one that counts no more, and the later one.
    pub(super) doubled: Vec<[Open; 2]>,
}

impl Told {
    pub(super) fn of(known: &Known) -> Self {
        let mut told = Self::default();
        for entry in known.journal.live_between(known.first(), known.day) {
            if let Fact::Idea(idea) = &entry.fact {
                told.hear(idea, entry.day, known);
            }
        }
        told
    }

    fn hear(&mut self, idea: &Idea, on: Day, known: &Known) {
        if let Some(outcome) = &idea.outcome {
            return self.end(idea, outcome, on);
        }
        let read = match &idea.change {
            Some(_) => Change::read(idea),
            None => old::read(known, idea, on),
        };
        let Some(change) = read else { return };
        // Of two devices that change one field, the later counts.
        let at = self
            .taken
            .iter()
            .position(|open| open.change.is_beside(&change));
        let before = at.map(|at| self.taken.remove(at));
        let open = Open { change, on };
        let is_doubled = |before: &Open| {
            let (one, other) = (&before.change, &open.change);
            let was_open = one.until.is_some_and(|until| on <= until);
            one.from == other.from && one.to != other.to && was_open
        };
        if let Some(before) = before.filter(is_doubled) {
            self.doubled.push([before, open.clone()]);
        }
        self.taken.push(open);
    }

    fn end(&mut self, idea: &Idea, outcome: &str, on: Day) {
        let field = idea.change.as_ref().map(|change| change.field.as_str());
        let is_it = |open: &Open| {
            let is_field = match field {
                Some(field) => open.change.field.name() == field,
                None => open.change.because == idea.rule,
            };
            is_field && open.change.subject.as_str() == idea.subject
        };
        if let Some(at) = self.taken.iter().position(is_it) {
            let open = self.taken.remove(at);
            if outcome == BACK {
                let change = open.change;
                self.back.push(Open { change, on });
            }
        }
    }

    /// The values of this field that were tried and taken back.
    pub(super) fn tried(&self, subject: &Id, field: Field) -> Vec<&str> {
        let back = self.back.iter().map(|open| &open.change);
        back.filter(|change| change.field == field && &change.subject == subject)
            .map(|change| change.to.as_str())
            .collect()
    }
}

/// What is open on the day: what holds for a while, and what is tried as long as the plan stands as it left it.
pub fn open(known: &Known) -> Vec<Open> {
    let mut open = Told::of(known).taken;
    open.retain(|open| is_open(known.plan, open, known.day));
    open
}

/// What was taken since a day and did not end, what is for good with it.
pub fn taken_since(known: &Known, first: Day) -> Vec<Change> {
    let taken = Told::of(known).taken.into_iter();
    let since = taken.filter(|open| open.on >= first);
    since.map(|open| open.change).collect()
}

/// True while a change that was taken holds, or waits to be asked about.
pub fn is_open(plan: &Plan, Open { change, .. }: &Open, day: Day) -> bool {
    let Some(until) = change.until else {
        return false;
    };
    match change.kind {
        Kind::Keep => false,
        Kind::While => day <= until && stands(plan, change),
        Kind::Try => day.since(until) < ASKED && stands(plan, change),
    }
}

/// True while what a change is about is there, as the change left it.
pub(super) fn stands(plan: &Plan, change: &Change) -> bool {
    if super::fields::is_in_plan(change) {
        return standing(plan, change).as_ref() == Some(&change.to);
    }
    change.field == Field::Tell
        || change.subject.as_str() == WEEK
        || change.subject.as_str() == super::old::DAYS
        || active(plan, &change.subject).is_some()
}

/// The experiments to ask about on the day, once so many days have passed since their week: none in the look-back, two
/// on Today. Several of one step are one question.
pub fn trials_to_ask(known: &Known, waited: i64) -> Vec<Trial> {
    let over = |open: &Open| {
        let until = open.change.until;
        open.change.kind == Kind::Try && until.is_some_and(|until| known.day.since(until) >= waited)
    };
    let mut trials: Vec<Trial> = Vec::new();
    for open in open(known).into_iter().filter(over) {
        let (marked, default) = ending_of(known, &open);
        let is_same = |trial: &&mut Trial| {
            let mut opens = trial.opens.iter();
            opens.any(|other| of_one(&other.change, &open.change))
        };
        match trials.iter_mut().find(is_same) {
            Some(trial) => {
                trial.opens.push(open);
                trial.marked = trial.marked.min(marked);
                if default == Ending::Back {
                    trial.default = Ending::Back;
                }
            }
            None => trials.push(Trial {
                opens: vec![open],
                marked,
                default,
            }),
        }
    }
    trials
}

/// True for changes that end in one step, or in one if-then plan.
fn of_one(one: &Change, other: &Change) -> bool {
    let ends_in = |change: &Change| match change.field {
        Field::Step | Field::Plan => Id::new(&change.to),
        _ => change.subject.clone(),
    };
    ends_in(one) == ends_in(other)
}

/// On how many days of its week a change was marked, and whether that speaks for keeping it: as many days as before it.
/// An absence proves nothing.
pub fn ending_of(known: &Known, open: &Open) -> (usize, Ending) {
    let change = &open.change;
    let last = change.until.unwrap_or(known.day).min(known.day);
    let week = |last: Day| [last.plus(1 - TRIED), last];
    let (before, after) = (week(open.on), week(last));
    let (out, into) = match change.field {
        Field::Step => (Id::new(&change.from), Id::new(&change.to)),
        _ => (change.subject.clone(), change.subject.clone()),
    };
    let size = larger(change);
    let is_large = |step: &DoneStep| size.is_none_or(|size| step.done.size >= size);
    let had = known.marked_between(&out, before, |_| true);
    let has = known.marked_between(&into, after, is_large);
    let proves = [before, after]
        .into_iter()
        .all(|week| is_usual(known, week));
    let is_plan = change.field == Field::Plan;
    let keeps = has >= had || !proves || is_plan;
    let ending = if keeps { Ending::Kept } else { Ending::Back };
    (has, ending)
}

/// The larger size that is tried, if it is one.
fn larger(change: &Change) -> Option<Size> {
    let size = |name: &str| Size::named(name).filter(|_| change.field == Field::Size);
    size(&change.to).filter(|to| size(&change.from).is_some_and(|from| from < *to))
}

/// True for a week that says something: the person was there on enough days, none lay in a pause or was made smaller.
fn is_usual(known: &Known, [first, last]: [Day; 2]) -> bool {
    let mut days = known.journal.days();
    let paused = days.any(|(day, record)| {
        let nothing = matches!(&record.offering, Offering::Steps(steps) if steps.is_empty());
        first <= day && day <= last && record.here && nothing
    });
    let told = Told::of(known);
    let eased = told.taken.iter().chain(&told.back).any(|open| {
        let eases = matches!(open.change.field, Field::SmallerDays | Field::Rest);
        let until = open.change.until;
        eases && open.on < last && until.is_some_and(|until| first <= until)
    });
    known.here_between(first, last) >= ENOUGH_DAYS && !paused && !eased
}

/// What the log says when an experiment stays.
pub fn keep(open: &Open) -> Fact {
    open.change.ended(KEPT)
}

/// Takes a change back on `day`, an experiment or what still holds for a while. What was done meanwhile stays in the
/// log. `None`, and nothing changed, where the plan has moved on.
pub fn go_back(plan: &mut Plan, open: &Open, day: Day) -> Option<Fact> {
    apply(plan, &open.change.turned(), day).then(|| open.change.ended(BACK))
}

/// The same for several, the latest first.
pub fn all_go_back(plan: &mut Plan, opens: &[Open], day: Day) -> Vec<Fact> {
    let latest_first = opens.iter().rev();
    latest_first
        .filter_map(|open| go_back(plan, open, day))
        .collect()
}

/// What two devices changed differently about this step, while the later change is open: the one that counts no more,
/// and the later one.
pub fn doubled(known: &Known, step: &Id) -> Option<[Open; 2]> {
    let doubled = Told::of(known).doubled.into_iter().rev();
    let mut of_step = doubled.filter(|[_, later]| &later.change.subject == step);
    of_step.find(|[_, later]| is_open(known.plan, later, known.day))
}

/// True while an offer of this rule about this subject is left alone: four weeks after a no, one after it was passed
/// over.
pub fn sleeps(known: &Known, offered: &Change) -> bool {
    let said = known.journal.live_between(known.first(), known.day);
    let mut answers = said.filter_map(|entry| match &entry.fact {
        Fact::Idea(idea) if idea.rule == offered.because => {
            let is_it = idea.subject == offered.subject.as_str();
            idea.answer
                .as_deref()
                .filter(|_| is_it)
                .map(|answer| (entry.day, answer))
        }
        _ => None,
    });
    answers.any(|(on, answer)| {
        let days = known.day.since(on);
        answer == "n" && days < AFTER_BACK || answer == "l" && days < TRIED
    })
}

/// The last day on which a change was taken that is about this step, answers and rules alike.
pub fn taken_about(known: &Known, step: &Id) -> Option<Day> {
    let told = Told::of(known);
    let about = told
        .taken
        .iter()
        .filter(|open| open.change.is_about(step) && open.change.kind == Kind::Try);
    about.map(|open| open.on).max()
}

/// True for two weeks after a small size was said to help and taken: nothing is asked to grow then.
pub fn rests_from_growing(known: &Known) -> bool {
    const RESTS: i64 = 14;
    let small = "helped:small-size";
    let told = Told::of(known);
    let mut taken = told.taken.iter();
    taken.any(|open| open.change.because == small && known.day.since(open.on) < RESTS)
}

/// The way back up: the first step that was made smaller and marked on five days of the week, in the size before.
pub fn way_back_up(known: &Known) -> Option<Change> {
    let told = Told::of(known);
    let open: BTreeMap<&Id, &Open> = told
        .taken
        .iter()
        .filter(|open| open.change.field == Field::Size && is_open(known.plan, open, known.day))
        .map(|open| (&open.change.subject, open))
        .collect();
    let waits = |step: &Id| {
        told.back.iter().any(|back| {
            let is_up = larger(&back.change).is_some() && &back.change.subject == step;
            is_up && known.day.since(back.on) < AFTER_BACK
        })
    };
    let values = known.plan.active_values();
    let steps = values.iter().flat_map(|value| {
        let steps = known.plan.commitments.iter();
        steps.filter(|step| step.retired.is_none() && step.value == value.id)
    });
    steps
        .filter(|step| !open.contains_key(&step.id) && !waits(&step.id))
        .find_map(|step| {
            let last = step.history.last()?;
            let shrank = last.to < last.from && last.to == step.size;
            let week = [known.day.plus(1 - TRIED).max(last.on), known.day];
            let marked = known.marked_between(&step.id, week, |_| true);
            let [from, to] = [step.size, last.from].map(Size::name);
            (shrank && marked >= UP_AFTER).then(|| Change {
                because: "up".to_owned(),
                ..tried(step, Field::Size, from, to, known.day)
            })
        })
}

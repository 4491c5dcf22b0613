//! The rules: what has to be so for each idea, and what the log says of a step.

use std::collections::BTreeMap;

use super::{DAYS, Known, Proposal, Rule, Suggestion, Tired, suggested::Suggested};
use crate::domain::{
    block::Block,
    change,
    count::Count,
    counting::{StepDay, days_of},
    day::Day,
    entry::{Fact, Feeling, Mode, Mood},
    id::Id,
    plan::{Commitment, IfThen},
    record::DoneStep,
};

/// The days that are counted for a step.
const WINDOW: i64 = 14;

/// The days that are counted before something is called familiar.
const FAMILIAR: i64 = 42;

/// The days that are counted for rest and for moods.
const WEEK: i64 = 7;

/// How many of the latest times, marks or results are looked at, and how few are enough.
const LATEST: usize = 6;
const ENOUGH: u32 = 5;

/// Every idea whose condition holds, the most urgent first, a rule's in the order of the values.
pub(super) fn holding(known: &Known, suggested: &Suggested) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = rest(known, suggested).into_iter().collect();
    let steps: Vec<Step> = (known.plan.steps())
        .into_iter()
        .map(|item| Step::of(known, suggested, item))
        .collect();
    for step in &steps {
        let ideas = [
            shrink(step),
            time(step),
            draining(step),
            grow(step),
            familiar(step, suggested),
        ];
        found.extend(ideas.into_iter().flatten().map(|what| Suggestion {
            subject: step.item.id.clone(),
            what,
        }));
    }
    found.extend(known.plan.active_if_then().filter_map(|item| {
        Some(Suggestion {
            subject: item.id.clone(),
            what: if_then(known, item)?,
        })
    }));
    // Nothing grows while anything is too big or the week is heavy, also where that is not asked.
    if found.iter().any(|idea| weighs(idea.rule())) {
        found.retain(|idea| idea.rule() != Rule::Grow);
    }
    found.retain(|idea| !is_kept(known, idea));
    found.sort_by_key(|idea| urgency(idea.rule()));
    found
}

fn weighs(rule: Rule) -> bool {
    matches!(rule, Rule::Rest | Rule::Shrink | Rule::Replace)
}

/// Rules that stand for the same question are equally urgent, so that the values' order decides between them.
fn urgency(rule: Rule) -> Rule {
    match rule {
        Rule::Replace => Rule::Shrink,
        Rule::Action => Rule::Situation,
        Rule::Rest
        | Rule::Shrink
        | Rule::Situation
        | Rule::Time
        | Rule::Draining
        | Rule::Grow
        | Rule::Familiar => rule,
    }
}

/// True when the person said that this is never asked again.
fn is_kept(known: &Known, idea: &Suggestion) -> bool {
    let item = known.plan.commitment(&idea.subject);
    item.is_some_and(|item| item.keep.iter().any(|rule| rule == idea.rule().name()))
}

fn shrink(step: &Step) -> Option<Proposal> {
    let done = step.done_of_seen(WINDOW);
    if !done.is_low() {
        return None;
    }
    Some(match step.item.smaller() {
        Some(to) => Proposal::Shrink {
            done,
            from: step.item.size,
            to,
        },
        None => Proposal::Replace { done },
    })
}

/// A step planned for any time has no time it could move from.
fn time(step: &Step) -> Option<Proposal> {
    if step.item.block == Block::Any {
        return None;
    }
    let times = step.times(WINDOW, LATEST);
    let there = |block: Block| Count::of(&times, |time| **time == block);
    let to = Block::ALL
        .into_iter()
        .filter(|block| *block != Block::Any && *block != step.item.block)
        .find(|block| there(*block).x >= 4)?;
    (times.len() == LATEST).then(|| Proposal::Time {
        there: there(to),
        to,
    })
}

fn draining(step: &Step) -> Option<Proposal> {
    let draining = step.draining(LATEST);
    (draining.n >= ENOUGH && draining.is_most()).then(|| Proposal::Draining {
        draining,
        smaller: step.item.smaller(),
    })
}

fn grow(step: &Step) -> Option<Proposal> {
    let done = step.done_of_offered(WINDOW);
    let fine = done.is_high()
        && step.is_same_for(WINDOW)
        && step.draining(5).x <= 1
        && !moods_are_heavy(step.known);
    let to = step.item.larger()?;
    fine.then_some(Proposal::Grow {
        done,
        from: step.item.size,
        to,
    })
}

fn familiar(step: &Step, suggested: &Suggested) -> Option<Proposal> {
    let done = step.done_of_offered(FAMILIAR);
    let declined = suggested.noes(Rule::Grow, &step.item.id, step.item.size_since()) >= 2;
    (done.is_high() && step.is_same_for(FAMILIAR) && declined)
        .then_some(Proposal::Familiar { done })
}

/// True when more than half of the week's mood words are heavy. Own words are counted and never weighed.
fn moods_are_heavy(known: &Known) -> bool {
    let moods = last_days(known, WEEK).filter_map(|day| known.journal.day(day).mood.as_ref());
    let count = Count::of(moods, |mood| match mood {
        Mood::Word(word) => (known.is_heavy)(word),
        Mood::Own(_) => false,
    });
    count.x * 2 > count.n
}

/// The `days` days that end yesterday.
fn last_days(known: &Known, days: i64) -> impl Iterator<Item = Day> {
    let today = known.day;
    (1..=days).map(move |ago| today.plus(-ago))
}

fn if_then(known: &Known, item: &IfThen) -> Option<Proposal> {
    let mut by_week: BTreeMap<Day, &str> = BTreeMap::new();
    for entry in known.journal.live_between(known.first(), known.day) {
        if let Fact::IfThenResult {
            if_then,
            week,
            result,
        } = &entry.fact
            && if_then == &item.id
            && *week <= known.day
        {
            by_week.insert(*week, result);
        }
    }
    // What was ticked was done, whatever else was said of its week.
    let ends = |day: Day| day.week_start(known.plan.settings.week_starts).plus(6);
    for (day, record) in known.journal.days_between(known.first(), known.day) {
        if record
            .done
            .iter()
            .any(|mark| mark.if_then_alone() == Some(&item.id))
        {
            let said = by_week.range(day..).map(|(end, _)| *end).next();
            let week = said.filter(|end| end.since(day) < WEEK);
            by_week.insert(week.unwrap_or_else(|| ends(day)), "did");
        }
    }
    let latest: Vec<&str> = by_week.into_values().rev().take(LATEST).collect();
    let count = |wanted: &str| Count::of(&latest, |result| **result == wanted);
    let (no_moment, too_big) = (count("no_moment"), count("not_this_time"));
    let most = |count: Count| count.n >= ENOUGH && count.is_most();
    match (most(no_moment), most(too_big)) {
        (true, _) => Some(Proposal::Situation { no_moment }),
        (false, true) => Some(Proposal::Action { too_big }),
        (false, false) => None,
    }
}

fn rest(known: &Known, suggested: &Suggested) -> Option<Suggestion> {
    let taken = suggested.taken_of(known.plan, &Id::new(DAYS));
    let counted = |day: &Day| taken.is_none_or(|taken| taken <= *day);
    let week: Vec<Day> = last_days(known, WEEK).filter(counted).collect();
    let felt = week
        .iter()
        .flat_map(|day| known.journal.day(*day).steps())
        .filter_map(|step| step.feeling);
    let felt = Count::of(felt, |feeling| *feeling == Feeling::Draining);
    let set_down = week.iter().map(|day| set_down_on(known, *day)).sum();
    let here = known.journal.days_here().rev();
    let here = here.filter(|day| known.first() <= *day && *day < known.day);
    let here = here.take(7).filter(counted);
    let smaller = Count::of(here, |day| {
        known.journal.day(*day).mode == Some(Mode::Smaller)
    });
    let why = if felt.n >= ENOUGH && felt.is_most() {
        Tired::Felt(felt)
    } else if set_down >= 6 {
        Tired::SetDown(set_down)
    } else if smaller.x >= 4 {
        Tired::Smaller(smaller)
    } else {
        return None;
    };
    Some(Suggestion {
        subject: Id::new(DAYS),
        what: Proposal::Rest(why),
    })
}

/// Steps that were set down on a day and stayed so.
fn set_down_on(known: &Known, day: Day) -> u32 {
    let record = known.journal.day(day);
    let stayed = record
        .set_down
        .keys()
        .filter(|id| record.done_of(id).is_none());
    stayed.count() as u32
}

/// How far back felt marks of one step are looked at.
const FELT: i64 = 28;

/// One active step and what is known of it.
#[derive(Clone, Copy)]
struct Step<'a> {
    known: &'a Known<'a>,
    item: &'a Commitment,
    /// The day its counting began anew: chosen, resized, or an idea about it taken.
    since: Option<Day>,
}

impl<'a> Step<'a> {
    fn of(known: &'a Known<'a>, suggested: &Suggested, item: &'a Commitment) -> Self {
        let since = item
            .size_since()
            .max(suggested.taken_of(known.plan, &item.id))
            .max(change::taken_about(known, &item.id));
        Self { known, item, since }
    }

    /// The first counted day of a window of `days` that ends yesterday.
    fn first(&self, days: i64) -> Day {
        let start = self.known.day.plus(-days);
        self.since.map_or(start, |since| start.max(since))
    }

    /// Its days within the last `days`.
    fn days(&self, days: i64) -> impl Iterator<Item = StepDay<'a>> {
        let (known, first) = (self.known, self.first(days));
        let span = known.first()..=known.day.before();
        days_of(self.item, known.plan, known.journal, span).filter(move |at| first <= at.day)
    }

    /// Done of the days on which it was done, or left open by somebody who saw it.
    fn done_of_seen(&self, days: i64) -> Count {
        let days = self.days(days);
        let days = days.filter(|at| at.mark.is_some() || at.is_left_open());
        Count::of(days, |at| at.mark.is_some())
    }

    /// Done of all days on which it stood there, seen or not.
    fn done_of_offered(&self, days: i64) -> Count {
        Count::of(self.days(days), |at| at.mark.is_some())
    }

    /// True when its size has been the same for `days` days.
    fn is_same_for(&self, days: i64) -> bool {
        let since = self.item.size_since();
        since.is_none_or(|since| self.known.day.since(since) >= days)
    }

    /// Its marks within the last `days`, newest first.
    fn marks(&self, days: i64) -> impl Iterator<Item = &'a DoneStep> {
        let (first, last) = (self.first(days), self.known.day);
        let item = self.item;
        self.known
            .journal
            .days()
            .rev()
            .filter(move |(day, _)| first <= *day && *day < last)
            .filter_map(move |(_, record)| record.done_of(&item.id))
    }

    /// Draining of the latest felt marks, at most `most` of them.
    fn draining(&self, most: usize) -> Count {
        let felt = self.marks(FELT).filter_map(|step| step.feeling);
        Count::of(felt.take(most), |feeling| *feeling == Feeling::Draining)
    }

    /// The parts of the day of its latest marks with a certain time, at most `most`.
    fn times(&self, days: i64, most: usize) -> Vec<Block> {
        let blocks = &self.known.plan.settings.blocks;
        self.marks(days)
            .filter(|step| step.done.certain && !step.done.backfilled)
            .map(|step| blocks.at(step.at))
            .take(most)
            .collect()
    }
}

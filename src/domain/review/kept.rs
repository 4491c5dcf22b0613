//! What a week kept: a row a step, with the days on which it was done.

use std::cmp::Reverse;

use super::days;
use crate::domain::{
    day::Day,
    entry::{Feeling, Mood, Source},
    id::Id,
    known::Known,
    record::{DayRecord, DoneStep},
};

/// The most rows that are marked beforehand.
const KEPT: usize = 3;

/// A step with its days of the week.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRow {
    /// Its newest mark.
    pub step: DoneStep,
    /// The days, oldest first.
    pub days: Vec<Day>,
    /// The marks.
    pub ids: Vec<Id>,
    /// How it felt last, where that was said.
    pub feeling: Option<Feeling>,
    /// Marked beforehand.
    pub kept: bool,
    rank: Rank,
}

/// What is marked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    FirstTime,
    LowDay,
    OneOff,
    Usual,
}

/// The week's steps: first those marked beforehand, then the others, each newest first. Marked are first times, what was
/// done on a day with a low word, one-offs, then one of each value; three at most.
pub fn kept_rows(known: &Known, week: Day) -> Vec<KeptRow> {
    let mut rows: Vec<KeptRow> = Vec::new();
    for day in days(week) {
        let record = known.journal.day(day);
        for step in record.steps() {
            let rank = rank(known, record, step, week);
            match rows.iter_mut().find(|row| is_same(&row.step, step)) {
                Some(row) => row.add(day, step, rank),
                None => rows.push(KeptRow {
                    step: step.clone(),
                    days: vec![day],
                    ids: vec![step.id.clone()],
                    feeling: step.feeling,
                    kept: false,
                    rank,
                }),
            }
        }
    }
    // The sort is stable: among equals what was done last stays in its order.
    rows.sort_by_key(|row| Reverse((row.days.last().copied(), row.step.at)));
    mark(known, &mut rows);
    rows.sort_by_key(|row| !row.kept);
    rows
}

impl KeptRow {
    fn add(&mut self, day: Day, step: &DoneStep, rank: Rank) {
        if self.days.last() != Some(&day) {
            self.days.push(day);
        }
        self.ids.push(step.id.clone());
        self.step = step.clone();
        self.feeling = step.feeling.or(self.feeling);
        self.rank = self.rank.min(rank);
    }
}

fn is_same(one: &DoneStep, other: &DoneStep) -> bool {
    let (one, other) = (&one.done, &other.done);
    match (&one.commitment, &other.commitment) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.value == other.value && one.text == other.text,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn rank(known: &Known, record: &DayRecord, step: &DoneStep, week: Day) -> Rank {
    let is_low = matches!(&record.mood, Some(Mood::Word(word)) if (known.is_heavy)(word));
    if is_first(known, step, week) {
        Rank::FirstTime
    } else if is_low {
        Rank::LowDay
    } else if step.done.source == Source::OneOff {
        Rank::OneOff
    } else {
        Rank::Usual
    }
}

/// True for a planned step in a size that it was never done in before this week.
fn is_first(known: &Known, step: &DoneStep, week: Day) -> bool {
    let Some(commitment) = &step.done.commitment else {
        return false;
    };
    let before = [known.first(), days(week)[0].before()];
    let was_here = known.here_between(before[0], before[1]) > 0;
    let in_size = |earlier: &DoneStep| earlier.done.size == step.done.size;
    was_here && known.marked_between(commitment, before, in_size) == 0
}

fn mark(known: &Known, rows: &mut [KeptRow]) {
    let mut ranked: Vec<usize> = (0..rows.len()).collect();
    ranked.sort_by_key(|at| rows[*at].rank);
    ranked.retain(|at| rows[*at].rank < Rank::Usual);
    let active = known.plan.active_values().into_iter();
    let mut values: Vec<Id> = active.map(|value| value.id.clone()).collect();
    values.extend(rows.iter().map(|row| row.step.done.value.clone()));
    for value in values {
        let of_value = |row: &KeptRow| row.step.done.value == value;
        let is_taken = ranked.iter().any(|at| of_value(&rows[*at]));
        let best = rows.iter().position(of_value);
        ranked.extend(best.filter(|_| !is_taken));
    }
    for at in ranked.into_iter().take(KEPT) {
        rows[at].kept = true;
    }
}

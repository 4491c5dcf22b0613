//! Days on which nothing is suggested.

use super::{Known, Rule, suggested::Suggested};
use crate::domain::{
    day::Day,
    entry::{Mode, Mood},
    journal::Journal,
};

/// The first days here belong to looking around.
const FIRST_DAYS: usize = 7;

/// An absence this long makes a day a coming back.
const GAP: i64 = 7;

/// The days here after it that stay quiet, the day of coming back included.
const BACK: usize = 3;

/// True when this day may show an idea of this rule. The offer of rest is kept for just the days that are hard.
pub(super) fn lets_show(known: &Known, rule: Rule) -> bool {
    is_settled(known) && (rule == Rule::Rest || !is_hard(known))
}

/// True when the person has been here for a week's worth of days, and for three since the last long absence.
pub(super) fn is_settled(known: &Known) -> bool {
    let before = known.journal.days_here().filter(|day| *day < known.day);
    let mut here: Vec<Day> = before.collect();
    if known.days_before + here.len() < FIRST_DAYS {
        return false;
    }
    here.push(known.day);
    // The first loaded day counts as a coming back: what lies before it is not known.
    let since_back = here
        .windows(2)
        .rev()
        .take_while(|pair| pair[1].since(pair[0]) < GAP)
        .count();
    since_back >= BACK
}

/// True on a day with a hard moment, a heavy mood word, or a smaller size for everything.
pub(super) fn is_hard(known: &Known) -> bool {
    let record = known.journal.day(known.day);
    let heavy = matches!(&record.mood, Some(Mood::Word(word)) if (known.is_heavy)(word));
    let rests = rests_on(known.journal, known.day);
    let smaller = match record.mode {
        Some(mode) => mode == Mode::Smaller,
        None => rests,
    };
    heavy || smaller || !record.hard_moments.is_empty()
}

/// True when a yes to the offer of rest makes this day start as a smaller one.
pub fn rests_on(journal: &Journal, day: Day) -> bool {
    Suggested::of(journal, day).rests_on(day)
}

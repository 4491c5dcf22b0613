//! The gentle signpost: after two heavy weeks the look-back names people who can help. It is no score: nothing is
//! counted out, nothing is kept.

use crate::domain::{
    day::Day,
    entry::{Fact, Mood},
    journal::Journal,
    plan::Plan,
};

/// The days it looks at.
const SPAN: i64 = 14;

/// The fewest heavy words.
const HEAVY: usize = 10;

/// The days between two showings.
const REST: i64 = 28;

/// True when the look-back on `day` shows the signpost. `is_heavy` says whether a listed mood word belongs to the low
/// or the tense weather; a person's own words are never weighed.
pub fn shows_signpost(
    plan: &Plan,
    journal: &Journal,
    day: Day,
    is_heavy: &dyn Fn(&str) -> bool,
) -> bool {
    let rests = journal
        .live()
        .filter(
            |entry| matches!(&entry.fact, Fact::OfferShown { which, .. } if which == "signpost"),
        )
        // What was shown today goes on being shown today.
        .any(|entry| entry.day < day && day.since(entry.day) < REST);
    let heavy = (0..SPAN)
        .filter_map(|ago| journal.day(day.plus(-ago)).mood.as_ref())
        .filter(|mood| matches!(mood, Mood::Word(word) if is_heavy(word)))
        .count();
    plan.settings.signpost && !rests && heavy >= HEAVY
}

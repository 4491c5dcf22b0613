//! The gentle signpost: when daymark says once that talking with somebody can help. It is no score: nothing of it is
//! shown, kept or counted anywhere.

use super::{
    day::Day,
    entry::{Fact, HardMoment, Mood},
    journal::Journal,
    plan::Plan,
};

/// Its name among what was offered.
pub const NAME: &str = "signpost";

/// The days it looks at.
const DAYS: i64 = 14;
/// The fewest heavy words.
const HEAVY_WORDS: usize = 10;
/// The fewest days with a hard moment.
const HARD_DAYS: usize = 4;
/// The fewest hard moments that did not really help.
const NOT_REALLY: usize = 2;
/// The days between two showings.
const REST: i64 = 28;

/// True when the look-back on `day` shows it. `is_heavy` says whether a listed mood word belongs to the low or the tense
/// weather; a person's own words are never weighed.
pub fn stands_in_look_back(
    plan: &Plan,
    journal: &Journal,
    day: Day,
    is_heavy: &dyn Fn(&str) -> bool,
) -> bool {
    plan.settings.signpost && is_heavy_time(journal, day, is_heavy) && !rests(journal, day)
}

/// True when Today shows it on `day`: for what was there until the evening before, so that it never answers a key.
pub fn stands_on_today(
    plan: &Plan,
    journal: &Journal,
    day: Day,
    is_heavy: &dyn Fn(&str) -> bool,
) -> bool {
    let yesterday = day.plus(-1);
    plan.settings.signpost && is_heavy_time(journal, yesterday, is_heavy) && !rests(journal, day)
}

/// True when it was shown on `day`.
pub fn was_shown(journal: &Journal, day: Day) -> bool {
    let mut live = journal.live_on(day);
    live.any(|entry| matches!(&entry.fact, Fact::OfferShown { which, .. } if which == NAME))
}

/// True when it was shown within four weeks before. What was shown today goes on being shown today.
fn rests(journal: &Journal, day: Day) -> bool {
    (1..REST).any(|ago| was_shown(journal, day.plus(-ago)))
}

/// True when the two weeks up to `last` hold heavy words on many days, hard moments on several, or some that did not
/// really help.
fn is_heavy_time(journal: &Journal, last: Day, is_heavy: &dyn Fn(&str) -> bool) -> bool {
    let records = || (0..DAYS).map(|ago| journal.day(last.plus(-ago)));
    let words = records()
        .filter_map(|record| record.mood.as_ref())
        .filter(|mood| matches!(mood, Mood::Word(word) if is_heavy(word)))
        .count();
    let hard_days = records().filter(|record| !record.hard_moments.is_empty());
    let moments = records().flat_map(|record| &record.hard_moments);
    let not_really = moments
        .filter(|(_, moment)| moment.helped.as_deref() == Some(HardMoment::NOT_REALLY))
        .count();
    words >= HEAVY_WORDS || hard_days.count() >= HARD_DAYS || not_really >= NOT_REALLY
}

//! The journal: all entries that are loaded, and what they add up to.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    day::Day,
    entry::{Entry, Fact},
    id::Id,
    record::DayRecord,
};

/// A set of entries by id, folded in the order of (`n`, `id`). Adding the same entries in any order gives the same
/// journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: HashMap<Id, Entry>,
    /// Ids of each day's entries; a day's list is sorted when it is folded.
    by_day: BTreeMap<Day, Vec<Id>>,
    /// For each entry, the `retracted` entries that name it.
    retractions: HashMap<Id, Vec<Id>>,
    days: BTreeMap<Day, DayRecord>,
    highest: u64,
}

impl Journal {
    /// A journal of these entries.
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut journal = Self::default();
        journal.add(entries);
        journal
    }

    /// Adds entries and folds the days they touch. An entry that is known already is left as it is, unless its
    /// number changed when it was written.
    pub fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let mut touched = HashSet::new();
        for entry in entries {
            self.highest = self
                .highest
                .max(if entry.n <= NUMBER_LIMIT { entry.n } else { 0 });
            if let Some(known) = self.entries.get_mut(&entry.id) {
                known.n = entry.n;
            } else {
                if let Fact::Retracted { of } = &entry.fact {
                    self.retractions
                        .entry(of.clone())
                        .or_default()
                        .push(entry.id.clone());
                }
                self.by_day
                    .entry(entry.day)
                    .or_default()
                    .push(entry.id.clone());
                self.entries.insert(entry.id.clone(), entry.clone());
            }
            self.touch(&entry, &mut touched);
        }
        for day in touched {
            self.fold(day);
        }
    }

    /// The entry with this id.
    pub fn entry(&self, id: &Id) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The highest number that may be counted from.
    pub fn highest(&self) -> u64 {
        self.highest
    }

    /// How many entries are loaded.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All loaded entries, in no order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// How many entries of a day are loaded, live or not.
    pub fn len_of(&self, day: Day) -> usize {
        self.by_day.get(&day).map_or(0, Vec::len)
    }

    /// The live entries of a day in order.
    pub fn live_on(&self, day: Day) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = self
            .by_day
            .get(&day)
            .into_iter()
            .flatten()
            .filter_map(|id| self.entries.get(id))
            .filter(|entry| self.is_live(entry))
            .collect();
        found.sort_by(|a, b| a.order().cmp(&b.order()));
        found
    }

    /// True unless a live `retracted` that comes later names the entry.
    pub fn is_live(&self, entry: &Entry) -> bool {
        // A retraction always comes after what it names, so this walk ends.
        !self
            .retractions
            .get(&entry.id)
            .into_iter()
            .flatten()
            .any(|id| {
                self.entries
                    .get(id)
                    .is_some_and(|later| later.order() > entry.order() && self.is_live(later))
            })
    }

    /// What is known of a day.
    pub fn day(&self, day: Day) -> &DayRecord {
        static EMPTY: std::sync::LazyLock<DayRecord> = std::sync::LazyLock::new(DayRecord::default);
        self.days.get(&day).unwrap_or(&EMPTY)
    }

    /// The days with entries, oldest first.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = (Day, &DayRecord)> {
        self.days.iter().map(|(day, record)| (*day, record))
    }

    /// The last day before `day` on which the person was here, among the loaded ones.
    pub fn last_here_before(&self, day: Day) -> Option<Day> {
        self.days
            .range(..day)
            .rev()
            .find(|(_, record)| record.here)
            .map(|(day, _)| *day)
    }

    /// The live entries of the days from `first` to `last`, day by day and each day's in order.
    pub fn live_between(&self, first: Day, last: Day) -> impl Iterator<Item = &Entry> {
        let days = self
            .by_day
            .keys()
            .filter(move |day| first <= **day && **day <= last);
        days.flat_map(|day| self.live_on(*day))
    }

    /// The live entries, day by day and each day's in order.
    pub fn live(&self) -> impl Iterator<Item = &Entry> {
        self.by_day.keys().flat_map(|day| self.live_on(*day))
    }

    /// The loaded days on which the person was here, oldest first.
    pub fn days_here(&self) -> impl DoubleEndedIterator<Item = Day> {
        self.days().filter(|(_, record)| record.here).map(first)
    }

    /// The day of coming back from the latest absence, up to `day`, that lasted `days` days or more.
    pub fn back_after(&self, day: Day, days: i64) -> Option<Day> {
        let here: Vec<Day> = self.days_here().take_while(|here| *here <= day).collect();
        here.windows(2)
            .rev()
            .find(|pair| pair[1].since(pair[0]) >= days)
            .map(|pair| pair[1])
    }

    /// On how many of the loaded days from `first` on a commitment was done.
    pub fn times_done(&self, commitment: &Id, first: Day) -> usize {
        self.days
            .range(first..)
            .filter(|(_, record)| record.done_of(commitment).is_some())
            .count()
    }

    /// The ids of notes shown lately, newest first.
    pub fn notes_shown(&self) -> Vec<&str> {
        let mut shown: Vec<(&Entry, &str)> = self
            .entries
            .values()
            .filter_map(|entry| match &entry.fact {
                Fact::NoteShown { note } => Some((entry, note.as_str())),
                _ => None,
            })
            .collect();
        shown.sort_by(|a, b| b.0.order().cmp(&a.0.order()));
        shown.into_iter().map(|(_, note)| note).collect()
    }

    /// The ids of the notes shown on a day.
    pub fn notes_shown_on(&self, day: Day) -> Vec<&str> {
        self.live_on(day)
            .into_iter()
            .filter_map(|entry| match &entry.fact {
                Fact::NoteShown { note } => Some(note.as_str()),
                _ => None,
            })
            .collect()
    }

    /// The days whose fold may change through this entry: its own, and those of what it names.
    fn touch(&self, entry: &Entry, touched: &mut HashSet<Day>) {
        touched.insert(entry.day);
        for day in self
            .retractions
            .get(&entry.id)
            .into_iter()
            .flatten()
            .filter_map(|id| self.entries.get(id))
        {
            touched.insert(day.day);
        }
        let mut named = named_by(&entry.fact);
        while let Some(entry) = named.and_then(|id| self.entries.get(id)) {
            touched.insert(entry.day);
            named = named_by(&entry.fact);
        }
    }

    fn fold(&mut self, day: Day) {
        let record = DayRecord::of(self.live_on(day).into_iter());
        self.days.insert(day, record);
    }
}

fn first<T>((day, _): (Day, T)) -> Day {
    day
}

/// Numbers above this sort as written and are never counted from.
pub const NUMBER_LIMIT: u64 = 1_000_000_000_000;

fn named_by(fact: &Fact) -> Option<&Id> {
    match fact {
        Fact::Retracted { of }
        | Fact::Felt { of, .. }
        | Fact::Detail { of, .. }
        | Fact::Redacted { of } => Some(of),
        Fact::Here
        | Fact::Done(_)
        | Fact::SetDown { .. }
        | Fact::Expected { .. }
        | Fact::Mood(_)
        | Fact::DayMode { .. }
        | Fact::SizeToday { .. }
        | Fact::Basic { .. }
        | Fact::Grounded { .. }
        | Fact::HardMoment(_)
        | Fact::Review(_)
        | Fact::Idea(_)
        | Fact::OfferShown { .. }
        | Fact::IfThenResult { .. }
        | Fact::NoteShown { .. }
        | Fact::Newer { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        block::Block,
        day::Moment,
        entry::{Done, Feeling, Source},
        size::Size,
    };

    const MORNING: &str = "2026-03-08T08:10:00+01:00";

    fn entry(n: u64, fact: Fact) -> Entry {
        let at = Moment::parse(MORNING).expect("a moment");
        Entry {
            id: Id::new(&format!("e{n}")),
            n,
            at,
            day: at.day(4),
            gesture: None,
            fact,
        }
    }

    fn done(commitment: &str) -> Fact {
        Fact::Done(Done {
            value: Id::new("growth"),
            commitment: Some(Id::new(commitment)),
            one_off: None,
            if_then: None,
            text: "Read one page.".to_owned(),
            size: Size::Two,
            minutes: Some(2),
            block: Block::Any,
            source: Source::Planned,
            certain: true,
            backfilled: false,
        })
    }

    fn retracted(n: u64) -> Fact {
        Fact::Retracted {
            of: Id::new(&format!("e{n}")),
        }
    }

    fn today(journal: &Journal) -> &DayRecord {
        journal.day(Day::parse("2026-03-08").expect("a day"))
    }

    #[test]
    fn a_step_marked_twice_counts_once() {
        let journal = Journal::of([entry(1, done("read")), entry(2, done("read"))]);
        assert_eq!(today(&journal).done.len(), 2);
        assert_eq!(today(&journal).steps().count(), 1);
    }

    #[test]
    fn a_mark_taken_back_and_given_back_is_a_mark() {
        let mut journal = Journal::of([entry(1, done("read")), entry(2, retracted(1))]);
        assert!(today(&journal).done.is_empty());
        journal.add([entry(3, retracted(2))]);
        assert_eq!(today(&journal).done.len(), 1);
        journal.add([entry(4, retracted(3))]);
        assert!(today(&journal).done.is_empty());
    }

    #[test]
    fn a_retraction_that_arrives_before_its_mark_still_counts() {
        let mut journal = Journal::of([entry(2, retracted(1))]);
        journal.add([entry(1, done("read"))]);
        assert!(today(&journal).done.is_empty());
    }

    #[test]
    fn a_retraction_cannot_name_what_comes_after_it() {
        let journal = Journal::of([entry(1, retracted(2)), entry(2, done("read"))]);
        assert_eq!(today(&journal).done.len(), 1);
    }

    #[test]
    fn the_latest_feeling_counts_and_no_feeling_clears_it() {
        let felt = |feeling| Fact::Felt {
            of: Id::new("e1"),
            feeling,
        };
        let mut journal = Journal::of([
            entry(1, done("read")),
            entry(2, felt(Some(Feeling::Draining))),
        ]);
        assert_eq!(today(&journal).done[0].feeling, Some(Feeling::Draining));
        journal.add([entry(3, felt(Some(Feeling::Neutral)))]);
        assert_eq!(today(&journal).done[0].feeling, Some(Feeling::Neutral));
        journal.add([entry(4, felt(None))]);
        assert_eq!(today(&journal).done[0].feeling, None);
    }

    #[test]
    fn marks_made_in_a_batch_have_no_certain_time() {
        let journal = Journal::of([entry(1, done("read")), entry(2, done("write"))]);
        assert!(today(&journal).done.iter().all(|step| !step.done.certain));
    }

    #[test]
    fn a_day_with_a_backfilled_mark_alone_is_not_a_day_here() {
        let Fact::Done(mut mark) = done("read") else {
            return;
        };
        mark.backfilled = true;
        let journal = Journal::of([entry(1, Fact::Done(mark))]);
        assert!(!today(&journal).here);
    }

    #[test]
    fn huge_numbers_are_kept_and_never_counted_from() {
        let journal = Journal::of([entry(7, done("read")), entry(NUMBER_LIMIT + 5, Fact::Here)]);
        assert_eq!(journal.highest(), 7);
        assert!(today(&journal).here);
    }

    proptest! {
        #[test]
        fn entries_in_any_order_and_more_than_once_give_the_same_days(
            kinds in prop::collection::vec(0_u8..4, 1..24),
            order in prop::collection::vec(any::<prop::sample::Index>(), 1..60),
        ) {
            let entries: Vec<Entry> = kinds
                .iter()
                .enumerate()
                .map(|(index, kind)| {
                    let n = index as u64 + 1;
                    entry(n, match kind {
                        0 => done("read"),
                        1 => retracted(n.saturating_sub(1)),
                        2 => retracted(n / 2),
                        _ => Fact::SetDown { commitment: Id::new("read") },
                    })
                })
                .collect();
            let straight = Journal::of(entries.clone());
            let mut shuffled = Journal::default();
            for index in &order {
                shuffled.add([entries[index.index(entries.len())].clone()]);
            }
            shuffled.add(entries.into_iter().rev());
            prop_assert_eq!(today(&straight), today(&shuffled));
        }
    }
}

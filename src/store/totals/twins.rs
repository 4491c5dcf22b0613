//! One id in the logs of several months, with more than one line: the smallest counts, as everywhere, and the others
//! count nowhere.
//!
//! An id says when it was drawn, so nearly every line lies in a log of the month of its id. A line that does not (a late
//! evening far from Greenwich, too) lies away from home: it is listed, and the month of its id is asked what it has. Only where two lines differ
//! are their files read once more.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Counted, Months};
use crate::{
    domain::{
        day::{Day, Month},
        hash::{QuickMap, QuickSet},
    },
    store::{
        disk::Disk,
        file::FileStore,
        totals::marks::{Time, read_mark},
    },
};

/// The letters of a ULID, in their order.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const DAY_MILLIS: i64 = 86_400_000;

/// How the ids begin that are drawn in a month of universal time: with the first of these at the earliest, and before the
/// second. Every id has one such month, or none; those of clocks that stand before 1970 begin alike and have all of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AtHome(Option<(Time, Time)>);

impl AtHome {
    /// Those of a month; files that name none are home to no id.
    pub(super) fn of(month: Option<Month>) -> Self {
        let times = || {
            let epoch = Day::ymd(1970, 1, 1)?;
            let first = month?.first_day()?.since(epoch);
            let end = month?.next().first_day()?.since(epoch);
            let first = millis(first);
            Some((time(first), time(millis(end).max(first + 1))))
        };
        Self(times())
    }

    /// True for an id that begins so. It is the same for an id wherever it lies.
    pub(super) fn holds(self, time: Option<Time>) -> bool {
        let within = |(first, end)| time.is_some_and(|time| (first..end).contains(&time));
        self.0.is_some_and(within)
    }
}

/// When a day begins, in milliseconds from 1970; days before that begin then.
fn millis(days: i64) -> u64 {
    u64::try_from(days * DAY_MILLIS).unwrap_or(0)
}

/// The beginning of an id that is drawn then.
fn time(millis: u64) -> Time {
    let letter = |place: usize| LETTERS[(millis >> (45 - 5 * place)) as usize & 31];
    std::array::from_fn(letter)
}

/// A line that lies away from home: the hashes of its id and of itself, and how its id begins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Away(pub(super) u64, pub(super) u64, String);

impl Away {
    /// The line with this hash of an id with that one.
    pub(super) fn new(id: u64, line: u64, time: Option<Time>) -> Self {
        let time = time.map(|time| String::from_utf8_lossy(&time).into_owned());
        Self(id, line, time.unwrap_or_default())
    }
}

/// Which ids are asked of the month they are at home in, because a line of theirs lies elsewhere. An id without a time
/// is at home nowhere and listed wherever it lies.
#[derive(Debug, Default)]
pub(super) struct Asked(BTreeMap<u64, Time>);

impl Asked {
    /// A line lies away from home.
    pub(super) fn add(&mut self, away: &Away) {
        if let Ok(time) = away.2.as_bytes().try_into() {
            self.0.insert(away.0, time);
        }
    }

    /// The ids that are asked of a month, in order.
    pub(super) fn of(&self, month: Option<Month>) -> Vec<u64> {
        let home = AtHome::of(month);
        let ids = self.0.iter().filter(|(_, time)| home.holds(Some(**time)));
        ids.map(|(id, _)| *id).collect()
    }
}

/// For each month the ids whose lines in its files do not count, because a smaller one lies elsewhere.
pub(super) type Lost = BTreeMap<Option<Month>, BTreeSet<u64>>;

/// The months in which an id lies.
#[derive(Default)]
struct Lies {
    line: u64,
    differs: bool,
    months: BTreeSet<Option<Month>>,
}

impl<D: Disk> FileStore<D> {
    /// Which lines of ids that lie in several months do not count. Files are read only for ids whose lines differ.
    pub(super) fn lost_twins(
        &mut self,
        months: &Months,
        files: &BTreeMap<Option<Month>, Vec<Counted>>,
    ) -> Lost {
        let mut lying: QuickMap<u64, Lies> = QuickMap::default();
        for (month, kept) in months {
            let away = kept.out.away().map(|away| (away.0, away.1));
            for (id, line) in away.chain(kept.met.iter().copied()) {
                let lies = lying.entry(id).or_insert_with(|| Lies {
                    line,
                    ..Lies::default()
                });
                lies.differs |= lies.line != line;
                lies.months.insert(*month);
            }
        }
        lying.retain(|_, lies| lies.differs && lies.months.len() > 1);
        let concerned: BTreeSet<Option<Month>> = lying
            .values()
            .flat_map(|lies| &lies.months)
            .copied()
            .collect();
        let ids: QuickSet<u64> = lying.into_keys().collect();
        let mut smallest: BTreeMap<u64, BTreeMap<Option<Month>, Vec<u8>>> = BTreeMap::new();
        for month in concerned {
            for file in files.get(&month).into_iter().flatten() {
                // What cannot be read now is counted when it can.
                let _ = self.each_record(&file.0, |record| {
                    let bytes = record.bytes.unwrap_or_default();
                    let mark = read_mark(bytes);
                    let id = mark.key().map(|(id, _)| id);
                    if let Some(id) = id.filter(|id| ids.contains(id)) {
                        let here = smallest.entry(id).or_default().entry(month);
                        let known = here.or_insert_with(|| bytes.to_owned());
                        if bytes < known.as_slice() {
                            bytes.clone_into(known);
                        }
                    }
                });
            }
        }
        let mut lost = Lost::new();
        for (id, lines) in smallest {
            let winner = lines.values().min().cloned().unwrap_or_default();
            for (month, _) in lines.into_iter().filter(|(_, line)| *line != winner) {
                lost.entry(month).or_default().insert(id);
            }
        }
        lost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::totals::marks::time_of;

    #[test]
    fn an_id_is_at_home_in_the_month_it_was_drawn_in() {
        let home = |month, id| AtHome::of(Month::parse(month)).holds(time_of(id));
        // 2025-03-08.
        let id = "01JNTK3M00ABCDEFGHJKMNPQRS";
        assert!(home("2025-03", id));
        assert!(!home("2025-02", id) && !home("2025-04", id) && !home("no month", id));
        // The last millisecond of February, and the one after it.
        for (id, month) in [
            ("01JN7G1BZZABCDEFGHJKMNPQRS", "2025-02"),
            ("01JN7G1C00ABCDEFGHJKMNPQRS", "2025-03"),
        ] {
            let homes = ["2025-01", "2025-02", "2025-03", "2025-04"];
            let homes = homes.into_iter().filter(|month| home(month, id));
            assert_eq!(homes.collect::<Vec<_>>(), [month]);
        }
        // Whatever was drawn before there was time.
        assert!(home("1926-11", "0000000000ABCDEFGHJKMNPQRS"));
        for strange in ["", "send-one-line", "höre-auf-die-dinge-die-da"] {
            assert!(!home("2025-03", strange));
        }
    }

    #[test]
    fn an_id_is_asked_of_its_home_alone() {
        let mut asked = Asked::default();
        asked.add(&Away::new(7, 1, time_of("01JNTK3M00ABCDEFGHJKMNPQRS")));
        asked.add(&Away::new(8, 1, time_of("plain")));
        assert_eq!(asked.of(Month::parse("2025-03")), [7]);
        assert!(asked.of(Month::parse("2025-05")).is_empty());
        assert!(asked.of(None).is_empty());
    }
}

//! What is remembered of a store from visit to visit, so that opening is quick: it lies in head.json.

use serde::{Deserialize, Serialize};

use super::terminals::Terminals;
use crate::domain::{
    day::{Day, Moment, Month},
    entry::Entry,
    journal::NUMBER_LIMIT,
};

/// What is remembered of a store, so that opening is quick. It can be out of date or gone at any time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct OpenCache {
    /// The highest number that may be counted from.
    pub(super) highest: u64,
    /// The last days the person was here, the latest first.
    pub(super) here: Vec<Day>,
    /// The mark that was made last of all, by its own clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) latest: Option<Latest>,
    /// The first day with an entry, once all logs were searched for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) first: Option<Day>,
    /// The logs of months long past, as they were then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) past: Option<Past>,
    /// The log this device wrote last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<Own>,
    /// What terminals said of themselves.
    #[serde(skip_serializing_if = "Terminals::is_empty")]
    pub(super) terminals: Terminals,
    /// Where the store lies, for who finds this file once it lies elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) store: Option<String>,
}

/// Some of the last days may be those of a clock that ran ahead.
const DAYS_HERE: usize = 8;

/// The logs before a month: how many, and their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Past {
    /// The month, as in `2026-11`.
    pub(super) until: String,
    /// How many there are.
    pub(super) files: u64,
    /// Their bytes.
    pub(super) bytes: u64,
}

impl Past {
    /// No logs before this month yet.
    pub(super) fn until(month: Month) -> Self {
        Self {
            until: month.to_string(),
            ..Self::default()
        }
    }

    /// One more, of this size.
    pub(super) fn add(&mut self, size: u64) {
        self.files += 1;
        self.bytes += size;
    }
}

/// The log this device wrote last, as it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Own {
    /// Its name.
    pub(super) name: String,
    /// Its size.
    pub(super) size: u64,
    /// The hash of its last bytes.
    pub(super) tail: String,
    /// How many records it held.
    pub(super) lines: u64,
}

impl OpenCache {
    /// Nothing is known of the store itself.
    pub(super) fn is_empty(&self) -> bool {
        let terminals = self.terminals.clone();
        *self
            == Self {
                terminals,
                ..Self::default()
            }
    }

    /// Takes an entry's number and day into account.
    pub(super) fn note(&mut self, entry: &Entry) {
        self.note_number(entry.n);
        if let Some(first) = &mut self.first
            && entry.day < *first
            && !is_brought(entry)
        {
            *first = entry.day;
        }
    }

    /// A number is in use; those beyond the limit are never counted from.
    pub(super) fn note_number(&mut self, n: u64) {
        if n <= NUMBER_LIMIT {
            self.highest = self.highest.max(n);
        }
    }

    /// The person was here on this day.
    pub(super) fn note_here(&mut self, entry: &Entry) {
        let (day, at) = (entry.day, entry.at);
        if !self.here.contains(&day) {
            self.here.push(day);
            self.here.sort_by(|a, b| b.cmp(a));
            self.here.truncate(DAYS_HERE);
        }
        if self.latest.is_none_or(|latest| latest.at < at) {
            self.latest = Some(Latest { day, at });
        }
    }

    /// Forgets on which days the person was here, from this one on.
    pub(super) fn forget_here_since(&mut self, first: Day) {
        self.here.retain(|day| *day < first);
        self.latest = self.latest.filter(|latest| latest.day < first);
    }

    /// The last day before `today` on which the person was here.
    pub(super) fn last_here(&self, today: Day) -> Option<Day> {
        self.here.iter().copied().find(|day| *day < today)
    }
}

/// True for what another program kept: nobody used daymark on that day.
pub(super) fn is_brought(entry: &Entry) -> bool {
    entry.id.is_derived(entry.day)
}

/// The mark that was made last of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Latest {
    /// Its day.
    pub(super) day: Day,
    /// When it was made.
    pub(super) at: Moment,
}

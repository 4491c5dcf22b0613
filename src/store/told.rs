//! What the person was told before: what stays as it is is said once, or once a day, and doctor names it always.

use serde::{Deserialize, Serialize};

use super::{Trouble, disk::Disk, file::FileStore, open_cache::Latest};
use crate::domain::{
    day::{Day, Moment},
    entry::Entry,
};

/// What was told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Told {
    /// Of marks that are dated later than the clock: on which day last.
    day: Option<Day>,
    /// And up to which moment by doctor.
    until: Option<Moment>,
    /// How many lines of the log could not be read, how many were of a newer daymark, and how many are damaged and safe.
    lines: Lines,
    /// The highest number in the logs when this machine changed the plan last.
    plan: u64,
    /// The names of logs that a backup holds and the folder does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gone: Vec<String>,
}

/// Lines that cannot be read, lines of a newer daymark, and damaged ones whose entries are safe.
type Lines = [u64; 3];

/// How many a trouble tells of.
fn lines_of(trouble: &Trouble) -> Lines {
    if let Trouble::Damaged { lines } = trouble {
        [*lines, 0, 0]
    } else if let Trouble::Newer { entries } = trouble {
        [0, *entries, 0]
    } else if let Trouble::Mended { lines, .. } = trouble {
        [0, 0, *lines]
    } else {
        Lines::default()
    }
}

impl Told {
    fn covers(&self, today: Day, latest: Moment) -> bool {
        self.day == Some(today) || self.until.is_some_and(|until| latest <= until)
    }
}

impl<D: Disk> FileStore<D> {
    /// The last mark was made later than it is now, and on a later day: the clock of a machine is wrong. Who travels to
    /// the west has a later day behind them, and no later moment.
    pub(super) fn ahead(&self, today: Day) -> Option<Latest> {
        let is_ahead = |latest: &Latest| {
            latest.day > today && self.clock.now.is_none_or(|now| latest.at > now)
        };
        self.opening.cache.latest.filter(is_ahead)
    }

    /// What is told of that: once a day, and no more of marks that doctor told of.
    pub(super) fn clock_back(&mut self, today: Day) -> Option<Trouble> {
        let latest = self.ahead(today)?;
        if !self.clock.is_told && self.told().covers(today, latest.at) {
            return None;
        }
        self.clock.is_told = true;
        Some(Trouble::ClockBack { today })
    }

    /// The logs that were told to be gone.
    pub(super) fn logs_told(&self) -> Vec<String> {
        self.told().gone
    }

    /// Remembers which logs are gone, unless something else that is said first keeps that from being seen.
    pub(super) fn keep_logs_told(&mut self, gone: Vec<String>) {
        let known = self.told();
        if known.gone != gone && self.plan.trouble.is_none() {
            self.keep_told(&Told { gone, ..known });
        }
    }

    /// Remembers that it was told today, where it was.
    pub fn remember_what_was_told(&mut self, today: Day) {
        let is_loss = |trouble: &Trouble| matches!(trouble, Trouble::Shrunk { .. });
        if self.said.iter().any(is_loss) {
            self.keep_open_cache();
        }
        if self.clock.is_told {
            let day = Some(today);
            let told = Told { day, ..self.told() };
            self.keep_told(&told);
        }
    }

    /// Doctor has named it, so it needs no more words.
    pub(super) fn remember_what_doctor_told(&mut self, latest: Latest) {
        let known = self.told();
        let until = known.until.max(Some(latest.at));
        self.keep_told(&Told { until, ..known });
    }

    /// Remembers that the plan was changed after all that stands in the logs now.
    pub(super) fn remember_change_of_plan(&mut self) {
        let plan = self.opening.cache.highest;
        let told = self.told();
        if told.plan != plan {
            self.keep_told(&Told { plan, ..told });
        }
    }

    /// True when this machine changed the plan after it wrote this entry.
    pub fn is_plan_newer(&self, entry: &Entry) -> bool {
        entry.n <= self.told().plan
    }

    /// What is said of lines of the log that cannot be read, or are of a newer daymark, where a visit before told of as
    /// many. Of the rest what comes first is told now, and remembered: a screen has room for one.
    pub(super) fn lines_told_before(&mut self) -> Vec<Trouble> {
        let known = self.told();
        let before = *self.told_before.get_or_insert(known.lines);
        let is_known = |trouble: &Trouble| {
            let lines = lines_of(trouble);
            lines != Lines::default() && lines.iter().zip(before).all(|(now, told)| *now <= told)
        };
        let first = self.said.iter().find(|trouble| !is_known(trouble));
        let first = first.map(lines_of).unwrap_or_default();
        let lines = [0, 1, 2].map(|kind| {
            let now: u64 = self
                .said
                .iter()
                .map(|trouble| lines_of(trouble)[kind])
                .sum();
            known.lines[kind].min(now).max(first[kind])
        });
        if lines != known.lines {
            self.keep_told(&Told { lines, ..known });
        }
        self.said
            .iter()
            .filter(|trouble| is_known(trouble))
            .cloned()
            .collect()
    }

    fn told(&self) -> Told {
        self.recalled(&self.places.told()).unwrap_or_default()
    }

    fn keep_told(&mut self, told: &Told) {
        let bytes = serde_json::to_vec(told).unwrap_or_default();
        let path = self.places.told();
        // Where nothing can be kept it is told again.
        let _ = self.keep(&path, &bytes);
    }
}

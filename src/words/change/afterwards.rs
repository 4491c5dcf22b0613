//! Words of changes that were taken: the question after a week, what holds meanwhile, what Next week ends with.

use super::{Names, STAYS};

use crate::{
    domain::{
        change::{Change, Field, Open, Trial},
        phrase::without_end,
    },
    words::{capital, counted::in_the},
};

impl Names<'_> {
    /// What a trial is called: "'Read one sentence'", "'Read one page' in the evening".
    pub fn tried(&self, change: &Change) -> String {
        let step = format!("'{}'", self.step(change));
        match change.field {
            Field::Size => format!("'{}'", self.sized(change, &change.to)),
            Field::Step => format!("'{}'", self.of(&change.to, None)),
            Field::Block => format!("{step} {}", in_the(super::block(&change.to))),
            Field::Signal | Field::Company => format!("{step} {}", self.also(change)),
            Field::Version => format!("'{}'", self.now(change)),
            Field::Plan => format!("'{}'", self.now(change)),
            Field::Days
            | Field::OneADay
            | Field::SmallerDays
            | Field::WhyShown
            | Field::StartPage
            | Field::Heaviness
            | Field::SettleFirst
            | Field::Rest
            | Field::Tell
            | Field::Basic
            | Field::Greet => self.now(change),
        }
    }

    /// "Tried 'Read one sentence': marked on 5 days. Does it fit?"
    pub fn question(&self, trials: &[Trial]) -> String {
        let marked = trials.iter().map(|trial| trial.marked).max();
        let days = match marked.unwrap_or_default() {
            0 => String::new(),
            1 => ": marked on 1 day".to_owned(),
            days => format!(": marked on {days} days"),
        };
        format!("Tried {}{days}. Does it fit?", self.tried_all(trials))
    }

    /// What the trials of one step are called, the step named once.
    pub fn tried_all(&self, trials: &[Trial]) -> String {
        let mut changes = trials.iter().map(|trial| &trial.open.change);
        let first = changes.next().map(|first| self.tried(first));
        let also = changes.map(|change| self.also(change));
        first.into_iter().chain(also).collect::<Vec<_>>().join(", ")
    }

    /// What holds for a while, with its last day: "one step a day, in turn, this week: until Sunday".
    pub fn while_row(&self, open: &Open) -> (String, String) {
        let until = open.change.until.map(|until| until.weekday().name());
        let until = until.map_or_else(String::new, |day| format!("until {day}"));
        let now = self.now(&open.change);
        let now = now.strip_suffix(", this week").unwrap_or(&now);
        (capital(now), until)
    }

    /// What is different when the look-back ends: "Next week: Read one sentence; one step a day."
    pub fn end(&self, ways: &[Vec<Change>]) -> String {
        if ways.is_empty() {
            return STAYS.to_owned();
        }
        let all: Vec<String> = ways.iter().map(|way| self.now_all(way)).collect();
        let all = all.join("; ").replace(", this week", "");
        format!("Next week: {}.", without_end(&all))
    }
}

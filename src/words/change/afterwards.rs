//! Words of changes that were taken: the question after a week, what holds meanwhile, what Next week ends with.

use super::{Names, STAYS};

use crate::{
    domain::{
        change::{Change, Field, Open, Trial},
        phrase::{sentence, without_end},
    },
    words::capital,
};

impl Names<'_> {
    /// "Tried 'Read one sentence': marked on 5 days. Does it fit?"
    pub fn question(&self, trial: &Trial) -> String {
        let days = match trial.marked {
            0 => String::new(),
            1 => ": marked on 1 day".to_owned(),
            days => format!(": marked on {days} days"),
        };
        format!("Tried {}{days}. Does it fit?", self.tried_all(trial))
    }

    /// All that was tried of one step, the step named once: "'Read one page' in the evening, after dinner".
    pub fn tried_all(&self, trial: &Trial) -> String {
        let mut changes = trial.opens.iter().map(|open| &open.change);
        let first = changes.next().map(|first| self.said(first).tried);
        let also = changes.map(|change| {
            if matches!(change.field, Field::Size | Field::Step) {
                self.said(change).tried
            } else {
                self.said(change).also
            }
        });
        first.into_iter().chain(also).collect::<Vec<_>>().join(", ")
    }

    /// What two devices chose at the same time.
    pub fn doubled(&self, before: &Change, later: &Change) -> String {
        let [before, later] = [before, later].map(|change| sentence(&self.said(change).now));
        format!(
            "Chosen on two machines. It is as the later one has it: {later} The other: {before}"
        )
    }

    /// What holds for a while, with its last day: "One step a day, in turn: until Sunday".
    pub fn while_row(&self, open: &Open) -> (String, String) {
        (capital(&self.held(&open.change)), until(open))
    }

    /// What holds from today on: "Until Sunday: one step a day, in turn."
    pub fn begins(&self, open: &[&Open]) -> String {
        let mut held: Vec<String> = Vec::new();
        for open in open {
            let words = self.held(&open.change);
            if !held.contains(&words) {
                held.push(words);
            }
        }
        let first = open.first().map_or_else(String::new, |open| until(open));
        let is_same = open.iter().all(|open| until(open) == first);
        let first = if is_same { &first } else { "this week" };
        sentence(&format!("{}: {}", capital(first), held.join("; ")))
    }

    fn held(&self, change: &Change) -> String {
        self.said(change).held.replace(", this week", "")
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

fn until(open: &Open) -> String {
    let until = open.change.until.map(|until| until.weekday().name());
    until.map_or_else(String::new, |day| format!("until {day}"))
}

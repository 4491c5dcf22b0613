//! Words of changes that were taken: the question after a week, what holds meanwhile, what Next week ends with.

use super::{Names, STAYS};

use crate::{
    domain::{
        change::{Change, Field, Open, Trial},
        phrase::{sentence, without_end},
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
        let first = changes.next().map(|first| self.tried(first));
        let also = changes.map(|change| {
            if matches!(change.field, Field::Size | Field::Step) {
                self.tried(change)
            } else {
                self.also(change)
            }
        });
        first.into_iter().chain(also).collect::<Vec<_>>().join(", ")
    }

    /// What two devices chose at the same time.
    pub fn doubled(&self, before: &Change, later: &Change) -> String {
        let [before, later] = [before, later].map(|change| sentence(&self.now(change)));
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

    /// What holds, the step named.
    fn held(&self, change: &Change) -> String {
        let words = match change.field {
            Field::StartPage => format!("{} {}", self.step(change), self.also(change)),
            Field::Heaviness => format!("'{}', how heavy before and after", self.step(change)),
            Field::SettleFirst if self.item(change).is_some() => {
                format!("a short settling before '{}'", self.step(change))
            }
            Field::Step => {
                let new = self.of(&change.to, change.brings.as_ref());
                format!("{new} in the place of '{}'", self.step(change))
            }
            Field::SmallerDays => match change.to.as_str() {
                "low" => "a day with a low word starts as a smaller day".to_owned(),
                _ => "each day starts as a smaller day".to_owned(),
            },
            Field::Rest
            | Field::OneADay
            | Field::Days
            | Field::WhyShown
            | Field::SettleFirst
            | Field::Size
            | Field::Block
            | Field::Signal
            | Field::Company
            | Field::Version
            | Field::Tell
            | Field::Plan
            | Field::Basic
            | Field::Greet => self.now(change),
        };
        words.replace(", this week", "")
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

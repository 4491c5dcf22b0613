//! Words of what holds for a while: in a row of the settings, and on its first day.

use crate::domain::{
    change::{Change, Field, Open},
    phrase::{capital, sentence},
};

use super::Names;

impl Names<'_> {
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
}

fn until(open: &Open) -> String {
    let until = open.change.until.map(|until| until.weekday().name());
    until.map_or_else(String::new, |day| format!("until {day}"))
}

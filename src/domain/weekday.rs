//! Days of the week.

use serde::{Deserialize, Serialize};

use super::names::names;

names! {
    /// A day of the week.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[cfg_attr(test, derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    #[expect(missing_docs, reason = "the seven names say what they are")]
    pub enum Weekday {
        Mon = "Monday",
        Tue = "Tuesday",
        Wed = "Wednesday",
        Thu = "Thursday",
        Fri = "Friday",
        Sat = "Saturday",
        Sun = "Sunday",
    }
}

impl Weekday {
    /// Days since Monday, 0 to 6.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The day `days` later.
    pub fn plus(self, days: usize) -> Self {
        Self::ALL[(self.index() + days) % 7]
    }

    /// The first two letters, as in "Su".
    pub fn two_letters(self) -> &'static str {
        &self.name()[..2]
    }
}

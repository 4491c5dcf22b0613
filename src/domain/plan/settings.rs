//! How daymark behaves for this person.

use std::collections::BTreeMap;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, Unexpected},
};

use super::basics::Basics;
use crate::domain::{
    block::Blocks,
    day::{Day, Moment},
    weekday::Weekday,
};

/// The latest hour a day can begin.
pub const LATEST_START: u8 = 12;

/// The settings of a plan. One change stamp a key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Settings {
    /// The hour a day begins, 0 to 12.
    #[cfg_attr(test, schemars(range(max = 12)))]
    #[serde(deserialize_with = "hour_of_morning")]
    pub day_start_hour: u8,
    /// The hour that counted before, until the day turned once more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_start_before: Option<StartBefore>,
    /// The first day of the week grid.
    pub week_starts: Weekday,
    /// The day the look-back is offered.
    pub review_day: Weekday,
    /// Whether following the breath helps.
    pub breath: Breath,
    /// The exercise of the Ground pane, by its id; absent while none was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exercise: Option<String>,
    /// The exercise of the hard moment, by its id; absent for the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hard_moment_exercise: Option<String>,
    /// The tone of notes.
    pub tone: Tone,
    /// When the parts of the day begin and end.
    pub blocks: Blocks,
    /// The three body basics.
    pub basics: Basics,
    /// Whether ideas are shown.
    pub suggestions: bool,
    /// Whether the gentle signpost of the look-back is shown.
    pub signpost: bool,
    /// Whether expected and actual heaviness are asked.
    pub expected_vs_actual: bool,
    /// Whether a short settling comes before each step.
    pub settle_first: bool,
    /// Where helplines are listed; text, never opened.
    pub help_url: String,
    /// The day the three values were last confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_values: Option<Day>,
    /// The first usual day after a pause, from when it was said until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest_until: Option<Day>,
    /// Counter and device of the last change, for each key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub changed: BTreeMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            day_start_hour: 4,
            day_start_before: None,
            week_starts: Weekday::Mon,
            review_day: Weekday::Sun,
            breath: Breath::default(),
            exercise: None,
            hard_moment_exercise: None,
            tone: Tone::default(),
            blocks: Blocks::default(),
            basics: Basics::default(),
            suggestions: true,
            signpost: true,
            expected_vs_actual: false,
            settle_first: false,
            help_url: "findahelpline.com".to_owned(),
            confirmed_values: None,
            rest_until: None,
            changed: BTreeMap::new(),
        }
    }
}

/// When days began before that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StartBefore {
    /// The hour.
    #[cfg_attr(test, schemars(range(max = 12)))]
    #[serde(deserialize_with = "hour_of_morning")]
    pub hour: u8,
    /// The last day it counts for: that of the change.
    pub through: Day,
}

impl Settings {
    /// The hour at which days begin, as it counts at this moment.
    pub fn start_at(&self, now: Moment) -> u8 {
        let before = self.day_start_before;
        let counting = before.filter(|before| now.day(before.hour) <= before.through);
        counting.map_or(self.day_start_hour, |before| before.hour)
    }

    /// The day it is at this moment.
    pub fn day_at(&self, now: Moment) -> Day {
        now.day(self.start_at(now))
    }

    /// The first usual day again, where `day` lies in a pause.
    pub fn pause_on(&self, day: Day) -> Option<Day> {
        self.rest_until.filter(|first| day < *first)
    }

    /// Lets days begin at another hour, from the next turn on. `now` is lived on `today`.
    pub fn begin_days_at(&mut self, hour: u8, now: Moment, today: Day) {
        let before = self.start_at(now);
        self.day_start_hour = hour.min(LATEST_START);
        self.day_start_before = (before != self.day_start_hour).then_some(StartBefore {
            hour: before,
            through: today,
        });
    }
}

/// A day that began later would be taken for one of the days before.
fn hour_of_morning<'de, D: Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    let hour = u8::deserialize(from)?;
    if hour > LATEST_START {
        let found = Unexpected::Unsigned(hour.into());
        return Err(D::Error::invalid_value(found, &"an hour from 0 to 12"));
    }
    Ok(hour)
}

/// Whether following the breath helps this person. "Not sure" is treated as "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Breath {
    Yes,
    No,
    #[default]
    Unsure,
}

/// The tone of compassion notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Tone {
    #[default]
    Plain,
    Warm,
}

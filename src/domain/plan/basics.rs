//! The three body basics: which are shown, in which words, and from which time on.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected},
};
use serde_json::{Map, Value};

use crate::domain::day::Moment;

/// For how many minutes the line of a basic stands.
const STANDS: u16 = 90;
/// The hour at which a night is over.
const NOON: u8 = 12;
/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// One of the three body basics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Basic {
    /// Winding down for the night.
    Sleep,
    /// Something to eat.
    Meals,
    /// Moved a little.
    Movement,
}

impl Basic {
    /// The three, in the order of their keys 7, 8, 9.
    pub const ALL: [Basic; 3] = [Basic::Sleep, Basic::Meals, Basic::Movement];

    /// The most times it can have in a day.
    pub fn most_times(self) -> usize {
        match self {
            Basic::Sleep | Basic::Movement => 1,
            Basic::Meals => 3,
        }
    }
}

/// How the three body basics are shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Basics {
    pub sleep: BasicSetting,
    pub meals: BasicSetting,
    pub movement: BasicSetting,
}

impl Basics {
    /// Those of a new plan: food and movement are there once they are asked for. A plan that says nothing of them is an
    /// old one, and shows all three as it did.
    pub fn of_a_new_plan() -> Self {
        let hidden = || BasicSetting {
            show: false,
            ..BasicSetting::default()
        };
        Self {
            sleep: BasicSetting::default(),
            meals: hidden(),
            movement: hidden(),
        }
    }

    /// The setting of one basic.
    pub fn of(&self, basic: Basic) -> &BasicSetting {
        match basic {
            Basic::Sleep => &self.sleep,
            Basic::Meals => &self.meals,
            Basic::Movement => &self.movement,
        }
    }

    /// The setting of one basic, to change it.
    pub fn of_mut(&mut self, basic: Basic) -> &mut BasicSetting {
        match basic {
            Basic::Sleep => &mut self.sleep,
            Basic::Meals => &mut self.meals,
            Basic::Movement => &mut self.movement,
        }
    }

    /// The basic whose time it is: of those shown and open the one whose time came last. Days begin at `starts`.
    pub fn due(&self, now: Moment, starts: u8, is_open: impl Fn(Basic) -> bool) -> Option<Due> {
        let now = since_start(now.minutes(), starts);
        let mut due: Option<(u16, Due)> = None;
        for basic in Basic::ALL {
            let setting = self.of(basic);
            if !setting.show || !is_open(basic) {
                continue;
            }
            for (at, time) in setting.times.iter().enumerate() {
                let passed = now.checked_sub(since_start(time.from.minutes, starts));
                let Some(passed) = passed.filter(|passed| *passed < STANDS) else {
                    continue;
                };
                if due.as_ref().is_none_or(|(least, _)| passed < *least) {
                    due = Some((passed, Due { basic, at }));
                }
            }
        }
        due.map(|(_, due)| due)
    }

    /// True from the day's start to noon, when winding down means the night before; not for somebody who goes to bed in
    /// the morning.
    pub fn is_after_a_night(&self, now: Moment, starts: u8) -> bool {
        let is_morning =
            |minutes: u16| (u16::from(starts)..u16::from(NOON)).contains(&(minutes / 60));
        let mut times = self.sleep.times.iter();
        is_morning(now.minutes()) && !times.any(|time| is_morning(time.from.minutes))
    }
}

/// Minutes since the day began.
fn since_start(minutes: u16, starts: u8) -> u16 {
    (minutes + DAY - u16::from(starts) * 60) % DAY
}

/// A basic whose time it is, and which of its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The basic.
    pub basic: Basic,
    /// The index of the time.
    pub at: usize,
}

/// How one body basic is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct BasicSetting {
    /// Whether it is on the screen.
    pub show: bool,
    /// The person's own sentence for it.
    pub text: Option<String>,
    /// The times from which on it is said in full.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<BasicTime>,
    /// The movement one enjoys, by its id in the content.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
}

impl Default for BasicSetting {
    fn default() -> Self {
        Self {
            show: true,
            text: None,
            times: Vec::new(),
            choice: None,
        }
    }
}

impl BasicSetting {
    /// The person's own words, for the time with this index where it has some of its own.
    pub fn words(&self, at: usize) -> Option<&str> {
        let own = self.times.get(at).and_then(|time| time.text.as_deref());
        own.or(self.text.as_deref())
            .filter(|words| !words.is_empty())
    }

    /// Every sentence of the person's own for it.
    pub fn all_words(&self) -> impl Iterator<Item = &str> {
        let times = self.times.iter().filter_map(|time| time.text.as_deref());
        let all = self.text.as_deref().into_iter().chain(times);
        all.filter(|words| !words.is_empty())
    }

    /// Takes own words for the time with this index; for all days where it has no time. None bring the usual ones back.
    pub fn set_words(&mut self, at: usize, words: &str) {
        let words = Some(words.to_owned()).filter(|words| !words.is_empty());
        match self.times.get_mut(at) {
            Some(time) => {
                time.text = words;
                // What held for all times would come back in the place of what was taken away.
                self.text = None;
            }
            None => self.text = words,
        }
    }

    /// Sets a time, or takes it away; the words stay.
    pub fn set_time(&mut self, at: usize, from: Option<TimeOfDay>) {
        match (self.times.get_mut(at), from) {
            (Some(time), Some(from)) => time.from = from,
            (None, Some(from)) => {
                let text = self.text.take();
                self.times.push(BasicTime {
                    from,
                    text,
                    others: Map::new(),
                });
            }
            (Some(_), None) => {
                let gone = self.times.remove(at);
                if self.times.is_empty() {
                    self.text = gone.text.or(self.text.take());
                }
            }
            (None, None) => {}
        }
    }
}

/// A time from which on a basic is said in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BasicTime {
    /// When it begins.
    #[cfg_attr(test, schemars(with = "String"))]
    pub from: TimeOfDay,
    /// What is said then, in the person's own words.
    #[serde(default)]
    pub text: Option<String>,
    /// What a newer version keeps here.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

/// A time of the day, in whole minutes: "21:30".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// So many minutes after midnight, round the clock.
    pub fn after_midnight(minutes: u16) -> Self {
        Self {
            minutes: minutes % DAY,
        }
    }

    /// Reads "21:30", "7:05", "2130" or "21".
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (hour, minute) = match text.split_once([':', '.', 'h']) {
            Some((hour, minute)) => (hour, minute),
            None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
            None => (text, "0"),
        };
        if !is_digits(hour) || !is_digits(minute) {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then(|| Self::after_midnight(hour * 60 + minute))
    }

    /// The hour and the minute.
    pub fn hour_and_minute(self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }

    /// The next quarter of an hour, or the one before.
    pub fn turned(self, by: isize) -> Self {
        let quarters = (self.minutes / 15).cast_signed();
        let back = !self.minutes.is_multiple_of(15) && by < 0;
        let by = by.clamp(-95, 95) as i16 + i16::from(back);
        let quarters = (quarters + by).rem_euclid((DAY / 15).cast_signed());
        Self::after_midnight(quarters.cast_unsigned() * 15)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let (hour, minute) = self.hour_and_minute();
        write!(to, "{hour:02}:{minute:02}")
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let wrong = || D::Error::invalid_value(Unexpected::Str(&text), &"a time like 21:30");
        Self::parse(&text).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Moment {
        Moment::parse(&format!("2026-03-08T{time}:00+01:00")).expect("it reads")
    }

    fn from(time: &str) -> BasicTime {
        BasicTime {
            from: TimeOfDay::parse(time).expect("it reads"),
            text: None,
            others: Map::new(),
        }
    }

    #[test]
    fn a_time_is_read_as_people_write_it_and_turns_by_quarters() {
        for (text, read) in [
            ("21:30", "21:30"),
            ("7:05", "07:05"),
            ("2130", "21:30"),
            (" 9 ", "09:00"),
            ("21.15", "21:15"),
        ] {
            assert_eq!(TimeOfDay::parse(text).expect("it reads").to_string(), read);
        }
        for text in [
            "",
            "24:00",
            "21:60",
            "half past",
            "1:",
            "-1",
            "123456",
            "２１",
        ] {
            assert_eq!(TimeOfDay::parse(text), None, "{text}");
        }
        let turned = |text: &str, by| {
            TimeOfDay::parse(text)
                .expect("it reads")
                .turned(by)
                .to_string()
        };
        assert_eq!(turned("21:30", 1), "21:45");
        assert_eq!(turned("21:37", 1), "21:45");
        assert_eq!(turned("21:37", -1), "21:30");
        assert_eq!(turned("23:45", 1), "00:00");
        assert_eq!(turned("00:00", -1), "23:45");
    }

    #[test]
    fn the_newest_time_of_what_is_open_counts_for_ninety_minutes_past_midnight_too() {
        let mut basics = Basics::default();
        basics.sleep.times = vec![from("23:30")];
        basics.meals.times = vec![from("12:00"), from("23:00")];
        let due = |time: &str| {
            basics
                .due(at(time), 4, |_| true)
                .map(|due| (due.basic, due.at))
        };
        assert_eq!(due("11:59"), None);
        assert_eq!(due("12:00"), Some((Basic::Meals, 0)));
        assert_eq!(due("13:30"), None);
        assert_eq!(due("23:29"), Some((Basic::Meals, 1)));
        assert_eq!(due("23:31"), Some((Basic::Sleep, 0)));
        assert_eq!(due("00:59"), Some((Basic::Sleep, 0)));
        assert_eq!(due("01:00"), None);
        let open = basics.due(at("23:31"), 4, |basic| basic == Basic::Meals);
        assert_eq!(open.map(|due| due.basic), Some(Basic::Meals));
    }

    #[test]
    fn a_morning_speaks_of_the_night_before_unless_it_is_when_one_goes_to_bed() {
        let mut basics = Basics::default();
        let after = |basics: &Basics, time: &str| basics.is_after_a_night(at(time), 4);
        assert!(after(&basics, "04:00") && after(&basics, "11:59"));
        assert!(!after(&basics, "03:59") && !after(&basics, "12:00"));
        basics.sleep.times = vec![from("09:00")];
        assert!(!after(&basics, "08:00"));
    }

    #[test]
    fn what_a_newer_version_says_of_a_time_is_kept() {
        let text = r#"{"show":true,"text":null,"times":[{"from":"21:30","text":"Light down","days":["mo",1.5,12345678901234567890]}]}"#;
        let setting: BasicSetting = serde_json::from_str(text).expect("it reads");
        assert_eq!(serde_json::to_string(&setting).expect("it reads"), text);
    }
}

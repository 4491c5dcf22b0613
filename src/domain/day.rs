//! Time: moments with their offset, and the days a person lives. The only module that knows chrono.

mod typed;

use std::{fmt, time::Duration};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

use super::weekday::Weekday;

/// An instant together with the local offset it was lived in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(DateTime<FixedOffset>);

impl Moment {
    /// The moment an RFC 3339 text names, as in `2026-03-08T08:10:05+01:00`.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(Self)
    }

    /// The moment of a chrono time; for the edge that reads the clock.
    pub fn from_chrono(time: DateTime<FixedOffset>) -> Self {
        Self(time)
    }

    /// RFC 3339 to the second, with the offset.
    pub fn to_text(self) -> String {
        self.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
    }

    /// Milliseconds since 1970, negative before.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// The local hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.0.hour() as u8
    }

    /// The minutes since midnight, local.
    pub fn minutes(self) -> u16 {
        (self.0.hour() * 60 + self.0.minute()) as u16
    }

    /// How long until the next full minute: more than 0, at most 60 s.
    pub fn to_next_minute(self) -> Duration {
        let into = Duration::from_secs(u64::from(self.0.second()))
            + Duration::from_millis(u64::from(self.0.timestamp_subsec_millis()));
        Duration::from_secs(60)
            .saturating_sub(into)
            .max(Duration::from_millis(1))
    }

    /// This moment and `time` more, at the same offset; stays where it is at the end of the calendar.
    pub fn plus(self, time: Duration) -> Self {
        let added = TimeDelta::from_std(time)
            .ok()
            .and_then(|delta| self.0.checked_add_signed(delta));
        Self(added.unwrap_or(self.0))
    }

    /// The time since `earlier`; zero when `earlier` is later.
    pub fn since(self, earlier: Moment) -> Duration {
        (self.0 - earlier.0).to_std().unwrap_or_default()
    }

    /// The day the person is living when their days begin at `start_hour` (04:00 unless set otherwise).
    pub fn day(self, start_hour: u8) -> Day {
        let local = self.0.naive_local();
        let shifted = local
            .checked_sub_signed(TimeDelta::hours(i64::from(start_hour)))
            .unwrap_or(local);
        Day(shifted.date())
    }
}

/// A lived day, written as `2026-03-08`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

impl Day {
    /// The day an ISO text names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::plain(text).or_else(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self))
    }

    /// The usual shape, ten times as fast as chrono's own reading of it: a log holds thousands.
    fn plain(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let [year, month, day] = [&bytes[..4], &bytes[5..7], &bytes[8..]].map(number);
        let dashes = bytes[4] == b'-' && bytes[7] == b'-';
        Self::ymd(year.filter(|_| dashes)? as i32, month?, day?)
    }

    /// The day of this date, if the calendar has it.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The day `days` later, or earlier when negative; stays where it is at the end of the calendar.
    pub fn plus(self, days: i64) -> Self {
        let moved = TimeDelta::try_days(days).and_then(|delta| self.0.checked_add_signed(delta));
        Self(moved.unwrap_or(self.0))
    }

    /// The day before.
    pub fn before(self) -> Self {
        self.plus(-1)
    }

    /// Days from `earlier` to this one, negative when `earlier` is later.
    pub fn since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// Its number in a count of all days.
    pub fn number(self) -> i64 {
        self.0.num_days_from_ce().into()
    }

    /// Its weekday.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[self.0.weekday().num_days_from_monday() as usize]
    }

    /// The first day of the week it lies in.
    pub fn week_start(self, starts: Weekday) -> Self {
        let back = (self.weekday().index() + 7 - starts.index()) % 7;
        self.plus(-(back as i64))
    }

    /// Its month.
    pub fn month(self) -> Month {
        Month {
            year: self.0.year(),
            month: self.0.month() as u8,
        }
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// As said aloud: "Sunday 8 March".
    pub fn name(self) -> String {
        format!("{} {}", self.weekday().name(), self.short())
    }

    /// The same, with the year where it is not that of `today`.
    pub fn name_from(self, today: Day) -> String {
        let year = self.0.year();
        if year == today.0.year() {
            return self.name();
        }
        format!("{} {year}", self.name())
    }

    /// With the year: "8 March 2026".
    pub fn dated(self) -> String {
        format!("{} {}", self.short(), self.0.year())
    }

    /// Without the weekday: "8 March".
    pub fn short(self) -> String {
        format!("{} {}", self.0.day(), MONTHS[self.0.month0() as usize])
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "description": "A day, as in 2026-03-08." })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A month of a year, the span of one log file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
}

impl Month {
    /// The month after this one.
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self {
                year: self.year + 1,
                month: 1,
            }
        } else {
            Self {
                month: self.month + 1,
                ..self
            }
        }
    }

    /// The month that `2026-11` names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::plain(text).or_else(|| Day::parse(&format!("{text}-01")).map(Day::month))
    }

    /// The usual shape: the name of every log has it, and of those there may be thousands.
    fn plain(text: &str) -> Option<Self> {
        let bytes: &[u8; 7] = text.as_bytes().try_into().ok()?;
        let [year, month] = [&bytes[..4], &bytes[5..]].map(number);
        let month = month.filter(|month| bytes[4] == b'-' && (1..=12).contains(month))?;
        Some(Self {
            year: year? as i32,
            month: month as u8,
        })
    }

    /// The month's first day.
    pub fn first_day(self) -> Option<Day> {
        Day::ymd(self.year, u32::from(self.month), 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// The number these digits are, if they are digits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        Some(number * 10 + u32::from(digit))
    })
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    #[test]
    fn the_night_belongs_to_the_day_before() {
        assert_eq!(
            moment("2026-03-08T03:59:59+01:00").day(4).to_string(),
            "2026-03-07"
        );
        assert_eq!(
            moment("2026-03-08T04:00:00+01:00").day(4).to_string(),
            "2026-03-08"
        );
        assert_eq!(
            moment("2026-01-01T02:00:00-09:30").day(4).to_string(),
            "2025-12-31"
        );
    }

    #[test]
    fn a_day_is_said_in_words() {
        let day = Day::parse("2026-03-08").expect("a day");
        assert_eq!(day.name(), "Sunday 8 March");
        assert_eq!(day.week_start(Weekday::Mon).to_string(), "2026-03-02");
        assert_eq!(day.week_start(Weekday::Sun), day);
    }

    #[test]
    fn the_next_minute_is_never_now() {
        assert_eq!(
            moment("2026-03-08T08:10:00+01:00").to_next_minute(),
            Duration::from_secs(60)
        );
        assert_eq!(
            moment("2026-03-08T08:10:59+01:00").to_next_minute(),
            Duration::from_secs(1)
        );
    }

    #[test]
    fn a_month_is_named_by_year_and_month_alone() {
        let month = Month::parse("2026-11").expect("a month");
        assert_eq!((month.year, month.month), (2026, 11));
        for named in ["2026-01", "2026-12", "0000-01", "9999-12"] {
            assert_eq!(
                Month::parse(named)
                    .map(|month| month.to_string())
                    .as_deref(),
                Some(named)
            );
        }
        for other in [
            "", "2026-13", "2026-00", "2026/11", "2026-1x", "x026-11", "2026-11-",
        ] {
            assert_eq!(Month::parse(other), None, "{other}");
        }
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let last = Day::ymd(9999, 12, 31).expect("a day");
        assert_eq!(last.plus(i64::MAX), last);
        assert_eq!(moment("1969-12-31T23:59:59+00:00").unix_millis(), -1000);
    }
}

//! What was done, as the Evidence page says it.

use crate::domain::{day::Day, phrase::counted};

pub const TITLE: &str = "Evidence";
pub const NOTHING_YET: &str = "The first mark you make will stand here.";
pub const FIRST_TIMES: &str = "First times";
pub const EACH_DOT: &str = "Each dot is a day on which you chose a direction.";
pub const ONE_VALUE: &str = "one value, all";
pub const EVERY_VALUE: &str = "Every value";

pub fn since(day: &str) -> String {
    format!("since {day}")
}

pub fn first(what: &str, day: &str) -> String {
    format!("{what} on {day}")
}

/// "Dec".
pub fn month(day: Day) -> String {
    month_name(day).chars().take(3).collect()
}

/// "December".
pub fn month_name(day: Day) -> String {
    let name = day.short();
    name.split(' ').nth(1).unwrap_or_default().to_owned()
}

/// "Dec '25".
pub fn month_and_year(day: Day) -> String {
    let year = day.month().year.rem_euclid(100);
    format!("{} '{year:02}", month(day))
}

/// "12 days, 9 to 20", of the days of a month in their order; of days that lie about, the first and the last.
pub fn days_of(month: &[Day]) -> String {
    const MOST: usize = 4;
    let number = |day: Option<&Day>| day.map_or(0, |day| day.day_of_month());
    let ends = |days: &[Day]| (number(days.first()), number(days.last()));
    let ranges = month.chunk_by(|one, other| other.since(*one) == 1);
    let said: Vec<String> = ranges
        .map(|days| match ends(days) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first} to {last}"),
        })
        .collect();
    let count = counted(month.len(), "day", "days");
    if said.len() > MOST {
        let (first, last) = ends(month);
        return format!("{count}, between {first} and {last}");
    }
    format!("{count}, {}", said.join(", "))
}

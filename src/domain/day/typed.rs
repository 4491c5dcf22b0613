//! A day as a person types it.

use super::{Day, MONTHS};

impl Day {
    /// The day that is meant, `today` at the latest: `2026-03-05`, `5 March`, `mar 5 2025`, `5.3.`, `yesterday`. Without
    /// a year it is the last such day.
    pub fn typed(text: &str, today: Day) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let day = match text.as_str() {
            "today" => Some(today),
            "yesterday" => Some(today.before()),
            text => Self::parse(text).or_else(|| in_parts(text, today)),
        };
        day.filter(|day| *day <= today)
    }
}

fn in_parts(text: &str, today: Day) -> Option<Day> {
    let parts: Vec<&str> = text
        .split([' ', '.', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let (day, month, year) = match parts[..] {
        [one, other] => (one, other, None),
        [one, other, year] => (one, other, Some(year)),
        _ => return None,
    };
    let (day, month) = match (number(day), month_of(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (number(month)?, month_of(day)?),
    };
    if let Some(year) = year {
        return Day::ymd(i32::try_from(number(year)?).ok()?, month, day);
    }
    let this = today.month().year;
    // The 29th of February came last up to eight years ago.
    let mut days = (0..=8).filter_map(|back| Day::ymd(this - back, month, day));
    days.find(|day| *day <= today)
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// The month of this number or name; three letters are enough.
fn month_of(text: &str) -> Option<u32> {
    if let Some(month) = number(text) {
        return Some(month);
    }
    let begins = |name: &str| text.len() >= 3 && name.to_lowercase().starts_with(text);
    let at = MONTHS.iter().position(|name| begins(name))?;
    Some(at as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_found_as_people_write_it() {
        let today = Day::ymd(2026, 3, 8).expect("a day");
        for (typed, meant) in [
            ("2026-03-05", Some("2026-03-05")),
            ("5 March", Some("2026-03-05")),
            ("mar 5", Some("2026-03-05")),
            ("5.3.", Some("2026-03-05")),
            ("5.3.2025", Some("2025-03-05")),
            ("9 march", Some("2025-03-09")),
            ("march 9, 2024", Some("2024-03-09")),
            ("29 feb", Some("2024-02-29")),
            ("yesterday", Some("2026-03-07")),
            (" today ", Some("2026-03-08")),
            ("2026-03-09", None),
            ("31 feb", None),
            ("5", None),
            ("5 ma", None),
            ("march", None),
            ("5 steps", None),
        ] {
            let found = Day::typed(typed, today).map(|day| day.to_string());
            assert_eq!(found.as_deref(), meant, "{typed}");
        }
    }
}

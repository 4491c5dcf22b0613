//! What cells of other programs mean: days, moments, answers. What could be two days is none.

use chrono::{DateTime, FixedOffset};

use crate::domain::day::{Day, Moment};

/// Why a text names no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    None,
    NoYear,
    TwoDays,
}

/// Which number of `03/05/2026` is the day, as the days of one file show it together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    #[default]
    Unknown,
    DayFirst,
    MonthFirst,
}

impl Order {
    /// What a day above the twelfth shows.
    pub(super) fn of<'a>(days: impl Iterator<Item = &'a str>) -> Self {
        let (mut day_first, mut month_first) = (false, false);
        for day in days {
            if let Some([Number(first, _), Number(second, _), Number(_, 4)]) = numbers(day) {
                day_first |= first > 12 && second <= 12;
                month_first |= second > 12 && first <= 12;
            }
        }
        match (day_first, month_first) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            _ => Self::Unknown,
        }
    }
}

/// A number, and how many digits it has.
#[derive(Clone, Copy)]
struct Number(u32, usize);

/// The three numbers of a day, whatever stands between them.
fn numbers(text: &str) -> Option<[Number; 3]> {
    let date = text.trim().split([' ', 'T']).next()?;
    let number = |part: &str| Some(Number(part.parse().ok()?, part.len()));
    let parts: Option<Vec<Number>> = date.split(['.', '/', '-']).map(number).collect();
    parts?.try_into().ok()
}

/// The day a text names.
pub(super) fn day(text: &str, order: Order) -> Result<Day, NoDay> {
    let text = text.trim();
    if let Some(day) = text.get(..10).and_then(Day::parse).or(Day::parse(text)) {
        return Ok(day);
    }
    let ymd = |year: u32, month, day| {
        i32::try_from(year)
            .ok()
            .and_then(|year| Day::ymd(year, month, day))
    };
    let day = match numbers(text) {
        Some([Number(year, 4), Number(month, _), Number(day, _)]) => ymd(year, month, day),
        Some([Number(first, 1..=2), Number(second, 1..=2), Number(year, 4)]) => {
            let has_dots = text.contains('.');
            match order {
                _ if has_dots => ymd(year, second, first),
                Order::DayFirst => ymd(year, second, first),
                Order::MonthFirst => ymd(year, first, second),
                Order::Unknown if first == second => ymd(year, first, second),
                Order::Unknown if ymd(year, first, second).is_some() => return Err(NoDay::TwoDays),
                Order::Unknown => ymd(year, second, first),
            }
        }
        Some(_) | None => return in_words(text),
    };
    day.ok_or(NoDay::None)
}

/// As in `27 Feb 2026` and `March 1, 2026`.
fn in_words(text: &str) -> Result<Day, NoDay> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let words = text.split([' ', ',', '.', '-', '/']);
    let (mut month, mut numbers) = (None, Vec::new());
    for word in words.filter(|word| !word.is_empty()).take(4) {
        let start = word.get(..3).map(str::to_ascii_lowercase);
        let named = start.and_then(|start| MONTHS.iter().position(|name| *name == start));
        match (named, word.parse::<u32>()) {
            (Some(index), _) => month = Some(index as u32 + 1),
            (None, Ok(number)) => numbers.push(Number(number, word.len())),
            (None, Err(_)) => return Err(NoDay::None),
        }
    }
    match (month, numbers.as_slice()) {
        (
            Some(month),
            [Number(day, 1..=2), Number(year, 4)] | [Number(year, 4), Number(day, 1..=2)],
        ) => {
            let year = i32::try_from(*year).unwrap_or(0);
            Day::ymd(year, month, *day).ok_or(NoDay::None)
        }
        (Some(_), [Number(_, 1..=2)]) | (None, [Number(_, 1..=2), Number(_, 1..=2)]) => {
            Err(NoDay::NoYear)
        }
        _ => Err(NoDay::None),
    }
}

/// The moment a text names with its offset from universal time; `None` where it has none.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let offset = text.get(9..)?;
    if !offset.ends_with(['Z', 'z']) && !offset.contains(['+', '-']) {
        return None;
    }
    let text = match text.strip_suffix(['Z', 'z']) {
        Some(universal) => format!("{}+0000", universal.trim_end()),
        None => text.to_owned(),
    };
    let parse = |format: &str| DateTime::<FixedOffset>::parse_from_str(&text, format).ok();
    let dates = ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"].into_iter();
    let mut formats = dates.flat_map(|date| {
        [
            "T%H:%M:%S%.f",
            " %H:%M:%S%.f",
            "T%H:%M",
            " %H:%M",
            "T%H%M%S",
        ]
        .into_iter()
        .flat_map(move |time| ["%#z", " %#z"].map(|zone| [date, time, zone].concat()))
    });
    formats
        .find_map(|format| parse(&format))
        .map(Moment::from_chrono)
}

/// What a cell says that tells whether something was done: yes, no, or an amount; `None` where it is no answer.
pub(super) fn answer(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "x" | "done" | "complete" | "completed" | "checked" | "✓"
        | "✔" | "✅" | "☑" => Some(true),
        "" | "false" | "f" | "no" | "n" | "s" | "skip" | "skipped" | "miss" | "missed"
        | "failed" | "not done" | "pending" | "open" | "todo" | "-" | "☐" | "✗" | "✘" | "❌" => {
            Some(false)
        }
        amount => {
            let amount: f64 = amount.replace(',', ".").parse().ok()?;
            amount.is_finite().then_some(amount > 0.0)
        }
    }
}

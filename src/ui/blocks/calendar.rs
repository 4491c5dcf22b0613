//! Days on which something was done: weekdays down, weeks along, months above. Only weeks with a day in them are drawn,
//! so that time away is no hole; as many as fit, the last one last.

use std::collections::BTreeSet;

use super::Laid;
use crate::{
    domain::{day::Day, weekday::Weekday},
    ui::{canvas::width, glyphs, narration::Narration, rows::Rows},
    words::evidence as text,
};

/// Columns of the weekdays and of the free ones behind them.
const WEEKDAYS: u16 = 4;
/// How far weeks stand apart: as far as the page has room.
const APART: [u16; 3] = [4, 3, 2];
/// Columns of a month's name.
const MONTH: u16 = 3;
/// The least columns of a calendar that stands beside others, and the free ones between two.
const LEAST: u16 = 38;
const BETWEEN: u16 = 4;
/// Days this long past are told by their year.
const YEAR: i64 = 365;

/// Days with marks, of all values and of each, side by side where there is room.
#[derive(Clone, Debug)]
pub struct Calendars {
    /// Those of all, and then of each value, or of one.
    pub of: Vec<Calendar>,
    /// The first day of a week.
    pub starts: Weekday,
    /// Today.
    pub today: Day,
}

/// Days with marks.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Whose they are.
    pub name: String,
    /// The days.
    pub days: BTreeSet<Day>,
}

/// Where a calendar stands.
struct Place {
    /// The row of its name, or of its months.
    row: usize,
    x: u16,
    width: u16,
    has_name: bool,
}

impl Calendars {
    fn draw(&self, calendar: &Calendar, place: &Place, rows: &mut Rows) {
        let theme = rows.theme;
        let mut months = place.row;
        if place.has_name {
            if let Some(row) = rows.row_at(months) {
                row.put_within(place.width, place.x as i16, &calendar.name, theme.quiet);
            }
            months += 1;
        }
        let weeks: BTreeSet<Day> = calendar
            .days
            .iter()
            .map(|day| day.week_start(self.starts))
            .collect();
        let room = place.width.saturating_sub(WEEKDAYS + MONTH);
        let fitting = |apart: u16| usize::from(room / apart + 1);
        let fits = |apart: &u16| weeks.len() <= fitting(*apart);
        let apart = APART.into_iter().find(fits).unwrap_or(2);
        let from = weeks.len().saturating_sub(fitting(apart));
        let column = |index: usize| place.x + WEEKDAYS + apart * index as u16;
        let weeks: Vec<(u16, Day)> = weeks
            .into_iter()
            .skip(from)
            .enumerate()
            .map(|(index, week)| (column(index), week))
            .collect();
        if let Some(row) = rows.row_at(months) {
            for (x, month) in self.months(&weeks) {
                row.put(x as i16, &month, theme.quiet);
            }
        }
        for index in 0..7 {
            let Some(row) = rows.row_at(months + 1 + index) else {
                return;
            };
            let weekday = self.starts.plus(index).two_letters();
            row.put(place.x as i16, weekday, theme.quiet);
            for (x, week) in &weeks {
                if calendar.days.contains(&week.plus(index as i64)) {
                    row.put(*x as i16, glyphs::DONE, theme.accent);
                }
            }
        }
    }

    /// The names of the months that have room, each over the first of its weeks; the year where it is long past.
    fn months(&self, weeks: &[(u16, Day)]) -> Vec<(u16, String)> {
        let firsts: Vec<(u16, Day)> = weeks
            .chunk_by(|one, other| one.1.month() == other.1.month())
            .filter_map(|of_month| of_month.first().copied())
            .collect();
        let mut year = self.today.month().year;
        let is_old = |day: Day| self.today.since(day) >= YEAR;
        let mut names = Vec::new();
        for (index, (x, day)) in firsts.iter().enumerate() {
            let next = firsts.get(index + 1);
            let room = next.map_or(MONTH, |(next, _)| next - x - 1);
            let asks_for_year = is_old(*day) && day.month().year != year;
            let with_year = text::month_and_year(*day);
            if asks_for_year && width(&with_year) <= room {
                year = day.month().year;
                names.push((*x, with_year));
            } else if MONTH <= room {
                names.push((*x, text::month(*day)));
            }
        }
        names
    }
}

impl Laid for Calendars {
    fn lay(&self, rows: &mut Rows) {
        let beside = usize::from((rows.width() + BETWEEN) / (LEAST + BETWEEN)).max(1);
        let shown = if beside == 1 {
            &self.of[..self.of.len().min(1)]
        } else {
            &self.of[..]
        };
        let beside = beside.min(shown.len()).max(1);
        let columns = beside as u16;
        let width = (rows.width() + BETWEEN) / columns - BETWEEN;
        let has_name = shown.len() > 1;
        for (line, together) in shown.chunks(beside).enumerate() {
            if line > 0 {
                rows.row();
            }
            let row = rows.len();
            for _ in 0..8 + usize::from(has_name) {
                rows.row();
            }
            for (calendar, column) in together.iter().zip(0..) {
                let x = column * (width + BETWEEN);
                let place = Place {
                    row,
                    x,
                    width,
                    has_name,
                };
                self.draw(calendar, &place, rows);
            }
        }
    }

    /// The days of the last twelve months with marks, a month at a time.
    fn narrate(&self, narration: &mut Narration) {
        let Some(calendar) = self.of.first() else {
            return;
        };
        let year = |day: &Day| self.today.since(*day) < YEAR;
        let days: Vec<Day> = calendar.days.iter().copied().filter(year).collect();
        for month in days.chunk_by(|one, other| one.month() == other.month()) {
            narration.labelled(&text::month_name(month[0]), &text::days_of(month));
        }
    }
}

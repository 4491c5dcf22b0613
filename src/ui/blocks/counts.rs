//! What was done in all: how often something was chosen, when each size was first done, the days of each month.

use std::{collections::BTreeSet, mem};

use super::Laid;
use crate::{
    domain::day::Day,
    ui::{
        canvas::{fitting, width, wrap},
        glyphs,
        narration::Narration,
        rows::Rows,
    },
    words::{self, evidence::month, sentence},
};

/// Dots of a row while they stand apart.
const DOTS: u16 = 30;
/// More dots than this stand close together.
const MANY: u64 = 90;
/// A name never takes more than this.
const LABEL: u16 = 24;
/// Fewer columns than this beside the names put what belongs to them below.
const NARROW: u16 = 24;

/// Fields of dots below each other.
#[derive(Clone, Debug)]
pub struct Counts(pub Vec<Count>);

/// How often one thing was chosen.
#[derive(Clone, Debug)]
pub struct Count {
    /// Its name.
    pub name: String,
    /// How often.
    pub steps: u64,
    /// How many of these have a dot.
    pub dots: u64,
}

impl Counts {
    /// How many dots a row holds, whole tens where there is room, and how a dot is written.
    fn flow(&self, room: u16) -> (usize, String) {
        let is_many = self.0.iter().any(|of| of.dots > MANY);
        let (fitting, dot) = if is_many {
            (room.min(2 * DOTS), glyphs::DONE.to_owned())
        } else {
            (room.div_ceil(2).min(DOTS), format!("{} ", glyphs::DONE))
        };
        let tens = fitting / 10 * 10;
        let per_row = if tens > 0 { tens } else { fitting.max(1) };
        (usize::from(per_row), dot)
    }
}

impl Laid for Counts {
    /// The dots flow like text, so that no row stands for a week.
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let widest = |of: fn(&Count) -> u16| self.0.iter().map(of).max().unwrap_or(0);
        let names = widest(|of| width(&of.name)).min(LABEL);
        let label = names + 1 + widest(|of| of.steps.to_string().len() as u16) + 2;
        let is_narrow = rows.width() < label + NARROW;
        let indent = if is_narrow { 2 } else { label };
        let (per_row, dot) = self.flow(rows.width().saturating_sub(indent));
        for of in &self.0 {
            let count = of.steps.to_string();
            let mut row = rows.row();
            row.put(0, fitting(&of.name, LABEL), theme.text);
            row.put((label - 2 - width(&count)) as i16, &count, theme.text);
            let mut left = of.dots as usize;
            let mut is_first = !is_narrow;
            while left > 0 {
                if !mem::take(&mut is_first) {
                    row = rows.row();
                }
                let here = left.min(per_row);
                left -= here;
                row.put(indent as i16, dot.repeat(here).trim_end(), theme.accent);
            }
            rows.row();
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for of in &self.0 {
            let steps = usize::try_from(of.steps).unwrap_or(usize::MAX);
            narration.labelled(&of.name, &words::steps(steps));
        }
    }
}

/// Steps with first times.
#[derive(Clone, Debug)]
pub struct FirstTimes {
    /// What stands over them.
    pub title: &'static str,
    /// The name of each step, and its first times.
    pub steps: Vec<(String, Vec<String>)>,
}

impl FirstTimes {}

impl Laid for FirstTimes {
    fn lay(&self, rows: &mut Rows) {
        let (columns, theme) = (rows.width(), rows.theme);
        rows.paragraph(0, self.title, theme.text);
        let names = self.steps.iter().map(|(name, _)| width(name));
        let label = names.max().unwrap_or(0) + 3;
        let is_narrow = columns < label + NARROW;
        let indent = if is_narrow { 2 } else { label };
        for (name, times) in &self.steps {
            rows.paragraph(0, name, theme.text);
            for (index, line) in in_rows(times, columns.saturating_sub(indent))
                .iter()
                .enumerate()
            {
                if is_narrow || index > 0 {
                    rows.row();
                }
                rows.last().put(indent as i16, line, theme.quiet);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for (name, times) in &self.steps {
            narration.labelled(&format!("{}, {name}", self.title), &times.join(", "));
        }
    }
}

/// A comma list that breaks after a comma, so that a size stays with its day.
fn in_rows(parts: &[String], columns: u16) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let comma = if index + 1 < parts.len() { "," } else { "" };
        let part = format!("{part}{comma}");
        match rows.last_mut() {
            Some(row) if width(row) + 1 + width(&part) <= columns => {
                row.push(' ');
                row.push_str(&part);
            }
            _ => rows.extend(wrap(&part, columns)),
        }
    }
    rows
}

/// Days of the longest month.
const MONTH: u16 = 31;
/// Columns of the months' names.
const MONTHS: u16 = 5;

/// Days of several months.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// What stands over them.
    pub title: &'static str,
    /// The days.
    pub days: BTreeSet<Day>,
}

impl Calendar {
    /// Days in their order, those of a month together.
    fn months(&self) -> Vec<Vec<Day>> {
        let days: Vec<Day> = self.days.iter().copied().collect();
        let months = days.chunk_by(|one, other| one.month() == other.month());
        months.map(<[Day]>::to_vec).collect()
    }
}

impl Laid for Calendar {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        rows.paragraph(0, self.title, theme.text);
        let has_room = rows.width() >= MONTHS + 2 * MONTH;
        let apart = if has_room { 2 } else { 1 };
        for days in self.months() {
            let row = rows.row().put(0, &month(days[0]), theme.quiet);
            for day in days {
                let column = MONTHS + apart * (day.day_of_month() as u16 - 1);
                row.put(column as i16, glyphs::DONE, theme.accent);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        narration.words(&sentence(self.title));
        for days in self.months() {
            let numbers = days.iter().map(|day| day.day_of_month().to_string());
            narration.labelled(&month(days[0]), &numbers.collect::<Vec<_>>().join(", "));
        }
    }
}

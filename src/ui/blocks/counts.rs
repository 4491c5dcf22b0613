//! What was done in all: how often each value was chosen, and when each size of a step was first done.

use super::Laid;
use crate::{
    ui::{
        canvas::{width, wrap},
        glyphs,
        narration::Narration,
        rows::Rows,
    },
    words::{self, evidence as text},
};

/// Free columns between two counts.
const BETWEEN: u16 = 3;
/// Fewer columns than this beside the names put what belongs to them below.
const NARROW: u16 = 24;

/// Counts beside each other.
#[derive(Clone, Debug)]
pub struct Counts(pub Vec<Count>);

/// How often one thing was chosen.
#[derive(Clone, Debug)]
pub struct Count {
    /// Its name.
    pub name: String,
    /// How often.
    pub steps: u64,
    /// It alone is looked at.
    pub is_chosen: bool,
}

impl Laid for Counts {
    fn lay(&self, rows: &mut Rows) {
        let (theme, room) = (rows.theme, rows.width());
        let mut x = u16::MAX;
        for of in &self.0 {
            let words = format!("{} {}", of.name, of.steps);
            let taken = width(&words);
            let style = if of.is_chosen {
                theme.selected
            } else {
                theme.text
            };
            if x > room.saturating_sub(taken) {
                x = 0;
                rows.row();
            }
            rows.last().put(x as i16, &words, style);
            x += taken + BETWEEN;
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
    /// The steps.
    pub steps: Vec<Grown>,
}

/// A step and the sizes it was done in.
#[derive(Clone, Debug)]
pub struct Grown {
    /// Its name.
    pub name: String,
    /// Its sizes in the order of their first days.
    pub firsts: Vec<First>,
}

/// The first time of a size.
#[derive(Clone, Debug)]
pub struct First {
    /// The size, in a word or a few.
    pub what: String,
    /// The day, as in "14 Dec".
    pub on: String,
    /// Days since the first time before it.
    pub after: i64,
}

/// The shortest line between two first times, and the days for one column more.
const LINE: u16 = 3;
const WEEK: i64 = 7;

impl Grown {
    /// Where each first time begins, and where they all end: lines grow with the days between, as far as there is room.
    /// None where not even the shortest have any.
    fn columns(&self, room: u16) -> Option<Vec<u16>> {
        let taken = |first: &First| width(&first.what).max(width(&first.on));
        let words: u16 = self.firsts.iter().map(taken).sum();
        let gaps = self.firsts.iter().skip(1);
        let wished: Vec<u16> = gaps
            .map(|first| u16::try_from(first.after / WEEK).unwrap_or(0))
            .collect();
        let least = wished.len() as u16 * (LINE + 2);
        let free = u64::from(room.checked_sub(words + least)?);
        let all: u64 = wished.iter().map(|wish| u64::from(*wish)).sum();
        let grown = |wish: &u16| (u64::from(*wish) * free.min(all) / all.max(1)) as u16;
        let mut lines = wished.iter().map(|wish| LINE + 2 + grown(wish));
        let mut x = 0;
        let mut columns = Vec::new();
        for first in &self.firsts {
            columns.push(x);
            x += taken(first) + lines.next().unwrap_or(0);
        }
        Some(columns)
    }

    /// Draws it as a line of time from a column on, the days under it.
    fn draw(&self, columns: &[u16], x: i16, rows: &mut Rows) {
        let theme = rows.theme;
        for (index, (first, at)) in self.firsts.iter().zip(columns).enumerate() {
            let row = rows.last().put(x + *at as i16, &first.what, theme.text);
            if let Some(next) = columns.get(index + 1) {
                let from = at + width(&first.what) + 1;
                let line = glyphs::LINE.repeat(usize::from(next.saturating_sub(from + 1)));
                row.put(x + from as i16, &line, theme.line);
            }
        }
        let row = rows.row();
        for (first, at) in self.firsts.iter().zip(columns) {
            row.put(x + *at as i16, &first.on, theme.quiet);
        }
    }

    fn told(&self) -> Vec<String> {
        let told = |first: &First| text::first(&first.what, &first.on);
        self.firsts.iter().map(told).collect()
    }
}

impl Laid for FirstTimes {
    fn lay(&self, rows: &mut Rows) {
        let (columns, theme) = (rows.width(), rows.theme);
        rows.paragraph(0, self.title, theme.quiet);
        let names = self.steps.iter().map(|step| width(&step.name));
        let label = names.max().unwrap_or(0) + 3;
        let is_narrow = columns < label + NARROW;
        let indent = if is_narrow { 2 } else { label };
        let room = columns.saturating_sub(indent);
        for step in &self.steps {
            rows.paragraph(0, &step.name, theme.text);
            if let Some(columns) = step.columns(room) {
                if is_narrow {
                    rows.row();
                }
                step.draw(&columns, indent as i16, rows);
                continue;
            }
            for (index, line) in in_rows(&step.told(), room).iter().enumerate() {
                if is_narrow || index > 0 {
                    rows.row();
                }
                rows.last().put(indent as i16, line, theme.quiet);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for step in &self.steps {
            let label = format!("{}, {}", self.title, step.name);
            narration.labelled(&label, &step.told().join(", "));
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

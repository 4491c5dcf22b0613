//! How often something was chosen: a count, and a field of dots.

use std::mem;

use crate::{
    ui::{canvas::width, glyphs, narration::Narration, rows::Rows},
    words,
};

/// Dots of a row while they stand apart.
const DOTS: u16 = 30;
/// More dots than this stand close together.
const MANY: u64 = 90;
/// A name never takes more than this.
const LABEL: u16 = 24;
/// Fewer columns than this beside the names put the dots below them.
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
    /// The dots flow like text, so that no row stands for a week.
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
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
            row.put(0, &cut(&of.name), theme.text);
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

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        for of in &self.0 {
            let steps = usize::try_from(of.steps).unwrap_or(usize::MAX);
            narration.labelled(&of.name, &words::steps(steps));
        }
    }

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

fn cut(text: &str) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if width(&kept) > LABEL {
            kept.pop();
            break;
        }
    }
    kept
}

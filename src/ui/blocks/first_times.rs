//! The sizes of steps, each with the day it was first done.

use crate::ui::{
    canvas::{width, wrap},
    narration::Narration,
    rows::Rows,
};

/// Fewer columns than this beside the names put the days below them.
const NARROW: u16 = 24;

/// Steps with first times.
#[derive(Clone, Debug)]
pub struct FirstTimes {
    /// What stands over them.
    pub title: &'static str,
    /// The name of each step, and its first times.
    pub steps: Vec<(String, Vec<String>)>,
}

impl FirstTimes {
    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
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

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
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

//! Everything as a page of text: values, steps, and what was done, month by month. People and notes stay here.

use crate::{
    domain::{
        journal::Journal,
        plan::{Plan, Value},
        size::Size,
    },
    words::{self, listed_step, report as text},
};

use super::steps::{self, Chosen};

/// The page. Its first line says what daymark is not.
pub fn markdown(plan: &Plan, journal: &Journal) -> String {
    let mut lines = vec![words::WHAT_IT_IS_NOT.to_owned(), String::new()];
    lines.extend([format!("# {}", words::NAME), String::new()]);
    if let Some(statement) = plan.statement_text() {
        lines.extend([plain(&statement), String::new()]);
    }
    lines.extend([format!("## {}", text::VALUES), String::new()]);
    for value in plan.active_values() {
        value_lines(plan, value, &mut lines);
    }
    lines.extend([format!("## {}", text::STEPS), String::new()]);
    let mut month = None;
    for row in steps::rows(plan, journal, &Chosen::default()) {
        if month.replace(row.day.month()) != Some(row.day.month()) {
            lines.extend([format!("### {}", row.day.month()), String::new()]);
        }
        let step = plain(listed_step(&row.step.done.text));
        let felt = row.step.feeling.map(words::feeling);
        let felt = felt.map_or_else(String::new, |felt| format!(", {felt}"));
        lines.push(format!(
            "- {}: {step} ({}{felt})",
            row.day.name(),
            plain(&row.value)
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn value_lines(plan: &Plan, value: &Value, lines: &mut Vec<String>) {
    lines.extend([format!("### {}", plain(&value.name)), String::new()]);
    for words in [&value.everyday, &value.why] {
        if !words.is_empty() {
            lines.extend([plain(words), String::new()]);
        }
    }
    if let Some(step) = plan.commitment_of(&value.id) {
        for size in Size::ALL {
            let words = step.sizes.text(size);
            if !words.is_empty() {
                let length = words::duration(size, step.sizes.minutes(size));
                lines.push(format!("- {}, {length}", plain(listed_step(words))));
            }
        }
        lines.push(String::new());
    }
}

/// Words of a person that stay words in Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|'
        ) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

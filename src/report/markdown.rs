//! Everything as a page of text: values, steps, and what was done, month by month. People and notes stay here.

use crate::{
    domain::{
        plan::{Plan, Value},
        size::Size,
    },
    words::{self, listed_step, report as text},
};

use super::steps::Row;

/// How the page begins. Its first line says what daymark is not.
pub fn beginning(plan: &Plan) -> String {
    let mut lines = vec![words::WHAT_IT_IS_NOT.to_owned(), String::new()];
    lines.extend([format!("# {}", words::NAME), String::new()]);
    if let Some(statement) = plan.statement_text() {
        lines.extend([plain(&statement), String::new()]);
    }
    lines.extend([format!("## {}", text::VALUES), String::new()]);
    for value in plan.active_values() {
        value_lines(plan, value, &mut lines);
    }
    lines.extend([format!("## {}", text::STEPS), String::new(), String::new()]);
    lines.join("\n")
}

/// The done steps of one month; nothing where there are none.
pub fn month(rows: &[Row]) -> String {
    let mut page = String::new();
    if let Some(first) = rows.first() {
        page = format!("### {}\n\n", first.day.month());
    }
    for row in rows {
        let step = plain(listed_step(&row.step.done.text));
        let felt = row.step.feeling.map(words::feeling);
        let felt = felt.map_or_else(String::new, |felt| format!(", {felt}"));
        let (day, value) = (row.day.name(), plain(&row.value));
        page.extend([format!("- {day}: {step} ({value}{felt})\n")]);
    }
    page
}

fn value_lines(plan: &Plan, value: &Value, lines: &mut Vec<String>) {
    lines.extend([format!("### {}", plain(&value.name)), String::new()]);
    for words in [&value.everyday, &value.why] {
        if !words.is_empty() {
            lines.extend([plain(words), String::new()]);
        }
    }
    for step in plan.steps_of(&value.id) {
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

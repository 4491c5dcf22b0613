//! Files of JSON: dijo's habits and taskwarrior's tasks.

use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use super::{
    files::{File, Files},
    found::{Found, Why},
};

/// dijo: habits with their days; done is `true`, a number, or a number with its decimals.
#[derive(Deserialize)]
struct Habit {
    name: String,
    stats: Map<String, Value>,
}

pub(super) fn read_dijo(files: &Files, found: &mut Found) {
    for file in files.all() {
        for (line, raw) in items(file, found) {
            let Ok(habit) = serde_json::from_str::<Habit>(raw.get()) else {
                found.leave(file.base(), line, Why::OtherColumns);
                continue;
            };
            for (day, stat) in &habit.stats {
                let taken = take_stat(&habit.name, day, stat, found);
                found.leave_unless(file.base(), line, taken);
            }
        }
    }
}

fn take_stat(name: &str, day: &str, stat: &Value, found: &mut Found) -> Result<(), Why> {
    let day = found.day(day)?;
    let habit = found.habit(name).ok_or(Why::NoName)?;
    match stat {
        Value::Bool(true) => _ = found.mark(habit, day),
        Value::Bool(false) => {}
        stat => {
            let amount = amount(stat).ok_or(Why::NoAnswer)?;
            if amount > 0.0 && amount.is_finite() {
                found.mark(habit, day).measured(amount, "");
            }
        }
    }
    Ok(())
}

fn amount(stat: &Value) -> Option<f64> {
    match stat {
        Value::Number(number) => number.as_f64(),
        Value::Object(parts) => {
            let value = parts.get("value")?.as_f64()?;
            let decimals = parts.get("precision").and_then(Value::as_i64).unwrap_or(0);
            Some(value / 10_f64.powi(i32::try_from(decimals).ok()?))
        }
        Value::Null | Value::Bool(_) | Value::String(_) | Value::Array(_) => None,
    }
}

/// taskwarrior: tasks; the completed ones were done on the day of their end, for their project.
#[derive(Deserialize)]
struct Task {
    description: String,
    status: String,
    uuid: String,
    #[serde(default)]
    end: Option<String>,
    #[serde(default)]
    project: Option<String>,
    #[serde(default)]
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    description: String,
}

/// What tasks without a project are listed as.
const NO_PROJECT: &str = "(no project)";

pub(super) fn read_taskwarrior(files: &Files, found: &mut Found) {
    for file in files.all() {
        for (line, raw) in items(file, found) {
            let task = serde_json::from_str::<Task>(raw.get());
            let task = task.map_err(|_| Why::OtherColumns);
            let taken = task.and_then(|task| take_task(&task, found));
            found.leave_unless(file.base(), line, taken);
        }
    }
}

fn take_task(task: &Task, found: &mut Found) -> Result<(), Why> {
    if task.status != "completed" {
        return Ok(());
    }
    // As in 20260102T090000Z.
    let (day, at) = found.when(task.end.as_deref().unwrap_or(""))?;
    let project = task.project.as_deref().unwrap_or(NO_PROJECT);
    let habit = found.habit(project).ok_or(Why::NoName)?;
    let mark = found.mark_apart(habit, day, &task.uuid);
    mark.at = at;
    mark.called(&task.description);
    for annotation in &task.annotations {
        mark.noted(&annotation.description);
    }
    Ok(())
}

/// The items of a list with the lines they begin on. A file that is no list is left out.
fn items<'a>(file: &'a File, found: &mut Found) -> Vec<(u64, &'a RawValue)> {
    let Ok(text) = std::str::from_utf8(file.text_bytes()) else {
        found.leave(file.base(), 0, Why::NotText);
        return Vec::new();
    };
    match serde_json::from_str::<Vec<&RawValue>>(text) {
        Ok(items) => {
            let (mut line, mut at) = (1, 0);
            let numbered = items.into_iter().map(|item| {
                let start = item.get().as_ptr() as usize - text.as_ptr() as usize;
                line += text[at..start].matches('\n').count() as u64;
                at = start;
                (line, item)
            });
            numbered.collect()
        }
        Err(error) => {
            found.leave(file.base(), error.line() as u64, Why::NotReadable);
            Vec::new()
        }
    }
}

//! The logs of harsh and habitctl: a line a day and habit.

use super::{
    files::{File, Files},
    found::{Found, Why},
};

/// harsh: `2026-01-02 : Reading : y : a good one : 20`, the last two where there are any.
pub(super) fn read_harsh(files: &Files, found: &mut Found) {
    if let Some(habits) = files.named("habits").filter(|_| files.all().len() > 1) {
        for line in habits.lines().filter_map(|(_, line)| line) {
            let is_habit = !line.trim_start().starts_with(['#', '!']);
            if let Some((name, _)) = line.rsplit_once(':').filter(|_| is_habit) {
                found.habit(name);
            }
        }
    }
    let Some(log) = files.only_or("log") else {
        return;
    };
    each(log, found, |line, found| {
        let mut parts: Vec<&str> = line.split(" : ").map(str::trim).collect();
        let [day, name, answer, ..] = parts.as_slice() else {
            return Err(Why::OtherColumns);
        };
        let (day, name, answer) = (found.day(day)?, *name, *answer);
        let amount = parts.get(4..).and_then(<[&str]>::last);
        let amount = amount.and_then(|last| last.parse::<f64>().ok());
        if amount.is_some() {
            parts.pop();
        }
        let note = parts.get(3..).unwrap_or_default().join(" : ");
        let habit = found.habit(name).ok_or(Why::NoName)?;
        if is_done(answer)? {
            let mark = found.mark(habit, day);
            mark.noted(&note);
            if let Some(amount) = amount.filter(|amount| *amount > 0.0 && amount.is_finite()) {
                mark.measured(amount, "");
            }
        } else {
            found.leave_note(&note);
        }
        Ok(())
    });
}

/// habitctl: day, habit and answer with tabs between them.
pub(super) fn read_habitctl(files: &Files, found: &mut Found) {
    let Some(log) = files.only_or("log") else {
        return;
    };
    each(log, found, |line, found| {
        let mut parts = line.split('\t');
        let (Some(day), Some(name), Some(answer)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(Why::OtherColumns);
        };
        let day = found.day(day)?;
        let habit = found.habit(name).ok_or(Why::NoName)?;
        if is_done(answer)? {
            found.mark(habit, day);
        }
        Ok(())
    });
}

fn each(log: &File, found: &mut Found, mut read: impl FnMut(&str, &mut Found) -> Result<(), Why>) {
    for (number, line) in log.lines() {
        let done = match line {
            Some(line) if line.trim().is_empty() || line.starts_with('#') => Ok(()),
            Some(line) => read(line, found),
            None => Err(Why::NotText),
        };
        if let Err(why) = done {
            found.leave(log.base(), number, why);
        }
    }
}

/// `y`; an `n` and an `s` are days like others.
fn is_done(answer: &str) -> Result<bool, Why> {
    match answer.trim() {
        "y" | "Y" => Ok(true),
        "n" | "N" | "s" | "S" | "" => Ok(false),
        _ => Err(Why::NoAnswer),
    }
}

//! Exports of Loop Habit Tracker, a folder of tables for each habit and one table of all; and the logs of harsh and
//! habitctl, a line a day and habit.

use crate::domain::day::Day;

use super::{
    files::{File, Files},
    found::{Found, Why},
    tables::{Row, column, rows},
};

/// What the table of habits says of one.
#[derive(Clone, Debug, Default)]
struct Kept {
    name: String,
    /// Its marks are numbers, in thousandths.
    is_number: bool,
    unit: String,
    /// The most that still counts, for habits one wants less of.
    most: Option<f64>,
}

impl Kept {
    fn called(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// The same, with numbers where its column holds numbers and no yes: some exports do not name the type.
    fn measured_in(&self, rows: &[Row], at: usize) -> Self {
        let cells = rows
            .iter()
            .filter_map(|row| code(row.cells.get(at)?.trim()));
        let (mut has_amount, mut has_yes) = (false, false);
        for cell in cells {
            has_amount |= cell > 3;
            has_yes |= cell == 1 || cell == 2;
        }
        Self {
            is_number: self.is_number || has_amount && !has_yes,
            ..self.clone()
        }
    }
}

/// The number in a cell: alone, or as the value of an `Entry(…)`.
fn code(cell: &str) -> Option<i32> {
    let inside = cell
        .strip_prefix("Entry(")
        .and_then(|rest| rest.split_once("value="));
    let number = inside.map_or(cell, |(_, rest)| {
        rest.split([',', ')']).next().unwrap_or("")
    });
    number.trim().parse().ok()
}

/// Reads each habit's own table, and the one of all for habits without.
pub(super) fn read_loop(files: &Files, found: &mut Found) {
    let habits = files.named("Habits.csv").map(kept).unwrap_or_default();
    for habit in &habits {
        found.habit(&habit.name);
    }
    let (own, all): (Vec<&File>, Vec<&File>) = files
        .all()
        .iter()
        .filter(|file| file.is_checkmarks())
        .partition(|file| is_own(file));
    let mut read = Vec::new();
    for file in own {
        match habit_of(file, &habits) {
            Some(habit) => {
                read_own(file, &habit, found);
                read.push(habit.name);
            }
            None => found.leave(file.base(), 0, Why::NoName),
        }
    }
    for file in all {
        read_all(file, &habits, &read, found);
    }
}

/// True for the table of one habit: a day, what was done, and perhaps notes.
fn is_own(file: &File) -> bool {
    let Some(first) = rows(file).find_map(Result::ok) else {
        return false;
    };
    let second = first.cells.get(1).map_or("", |cell| cell.trim());
    let is_headed = first.cells[0].trim().eq_ignore_ascii_case("date");
    !is_headed || second.eq_ignore_ascii_case("value")
}

fn kept(file: &File) -> Vec<Kept> {
    let mut habits = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for row in rows(file).filter_map(Result::ok) {
        if names.is_empty() {
            names = row.cells.iter().map(|cell| column(cell)).collect();
            continue;
        }
        let cell = |name: &str| {
            let at = names.iter().position(|known| known == name)?;
            row.cells.get(at).map(String::as_str)
        };
        let target = cell("target_value").and_then(|text| text.parse().ok());
        habits.push(Kept {
            name: cell("name").unwrap_or_default().trim().to_owned(),
            is_number: cell("type") == Some("NUMERICAL"),
            unit: cell("unit").unwrap_or_default().to_owned(),
            most: target.filter(|_| cell("target_type") == Some("AT_MOST")),
        });
    }
    habits
}

/// The habit of a table of its own, by its folder, `003 Reading`, or by the name of the file. Signs a file name may not
/// hold are left out there.
fn habit_of(file: &File, habits: &[Kept]) -> Option<Kept> {
    let named = file
        .base()
        .strip_suffix("Checkmarks.csv")
        .unwrap_or_default();
    let named = named.trim_end_matches([' ', '-', '_']);
    let name = if named.is_empty() {
        file.folder()
    } else {
        named
    };
    let numbered = name
        .split_once(' ')
        .and_then(|(number, rest)| Some((number.parse::<usize>().ok()?, rest)));
    let listed = numbered.and_then(|(place, _)| habits.get(place.wrapping_sub(1)));
    let name = numbered.map_or(name, |(_, rest)| rest);
    match listed {
        Some(listed) => Some(listed.clone()),
        None => (!name.is_empty()).then(|| Kept::called(name)),
    }
}

fn read_own(file: &File, habit: &Kept, found: &mut Found) {
    let place = match file.folder() {
        "" => file.base().to_owned(),
        folder => format!("{folder}/{}", file.base()),
    };
    let all: Vec<Row> = rows(file).filter_map(Result::ok).collect();
    let habit = habit.measured_in(&all, 1);
    each_day(file, &place, found, |row, found| {
        let day = found.day(&row.cells[0])?;
        let value = row.cells.get(1).ok_or(Why::OtherColumns)?;
        let note = row.cells.get(2).map_or("", String::as_str);
        take(&habit, day, value, note, found)
    });
}

fn read_all(file: &File, habits: &[Kept], own: &[String], found: &mut Found) {
    let all: Vec<Row> = rows(file).filter_map(Result::ok).collect();
    let names = all.first().map_or(&[][..], |row| &row.cells);
    let columns: Vec<(usize, Kept)> = (1..)
        .zip(names.iter().skip(1))
        .filter(|(_, name)| !name.trim().is_empty() && !own.contains(name))
        .map(|(at, name)| {
            let habit = habits.iter().find(|habit| habit.name == *name);
            let habit = habit.cloned().unwrap_or_else(|| Kept::called(name));
            (at, habit.measured_in(&all, at))
        })
        .collect();
    each_day(file, file.base(), found, |row, found| {
        let day = found.day(&row.cells[0])?;
        for (at, habit) in &columns {
            let value = row.cells.get(*at).map_or("", String::as_str);
            if let Err(why) = take(habit, day, value, "", found) {
                found.leave_cell(file.base(), row.line, &habit.name, why);
            }
        }
        Ok(())
    });
}

fn each_day(
    file: &File,
    place: &str,
    found: &mut Found,
    mut read: impl FnMut(&Row, &mut Found) -> Result<(), Why>,
) {
    for row in rows(file) {
        let (line, done) = match row {
            // Older exports have no row of names.
            Ok(row) if row.cells[0].trim().eq_ignore_ascii_case("date") => continue,
            Ok(row) => (row.line, read(&row, found)),
            Err((line, why)) => (line, Err(why)),
        };
        found.leave_unless(place, line, done);
    }
}

fn take(habit: &Kept, day: Day, value: &str, note: &str, found: &mut Found) -> Result<(), Why> {
    let place = found.habit(&habit.name).ok_or(Why::NoName)?;
    let value = value.trim();
    let amount = match value {
        "YES_MANUAL" => None,
        "YES_AUTO" | "NO" | "SKIP" | "UNKNOWN" | "" => {
            found.leave_note(note);
            return Ok(());
        }
        cell => Some(code(cell).ok_or(Why::NoAnswer)?),
    };
    match amount {
        None => {}
        Some(thousandths) if habit.is_number => {
            let amount = f64::from(thousandths) / 1000.0;
            if thousandths > 0 && habit.most.is_none_or(|most| amount <= most) {
                let mark = found.mark(place, day);
                mark.measured(amount, &habit.unit).noted(note);
            } else {
                found.leave_note(note);
            }
            return Ok(());
        }
        // The older way to write it: 2 is yes, 1 follows from another day, 0 no, 3 skipped, -1 nothing.
        Some(2) => {}
        Some(-1..=3) => {
            found.leave_note(note);
            return Ok(());
        }
        Some(_) => return Err(Why::NoAnswer),
    }
    found.mark(place, day).noted(note);
    Ok(())
}

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
    each_line(log, found, |line, found| {
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
    each_line(log, found, |line, found| {
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

fn each_line(
    log: &File,
    found: &mut Found,
    mut read: impl FnMut(&str, &mut Found) -> Result<(), Why>,
) {
    for (number, line) in log.lines() {
        let done = match line {
            Some(line) if line.trim().is_empty() || line.starts_with('#') => Ok(()),
            Some(line) => read(line, found),
            None => Err(Why::NotText),
        };
        found.leave_unless(log.base(), number, done);
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

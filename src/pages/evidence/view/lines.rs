//! The rows of the Evidence page, laid out for a width: sums, dots, first times, a year of days.

use std::collections::BTreeSet;

use crate::{
    domain::{
        day::Day,
        evidence::{Evidence, Ladder, ValueCount},
        plan::Commitment,
        size::Size,
    },
    session::Session,
    ui::{
        canvas::{width, wrap},
        glyphs,
    },
    words::{self, evidence as text},
};

/// Dots of a row while they stand apart.
const DOTS: u16 = 30;
/// More dots than this stand close together.
const MANY: u64 = 90;
/// A label never takes more than this.
const LABEL: u16 = 24;
/// Fewer columns than this beside the labels put the words below them.
const NARROW: u16 = 24;
/// Days of the longest month.
const MONTH: u16 = 31;

/// Words that belong to what follows them: "Read", then "one sentence" and "one page".
const LITTLE: [&str; 8] = ["a", "an", "one", "the", "for", "to", "of", "my"];

/// How words of a row are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages::evidence) enum Ink {
    Text,
    Quiet,
    Dots,
}

/// A row: words with their column.
pub(in crate::pages::evidence) type Line = Vec<(u16, String, Ink)>;

/// All rows.
pub(in crate::pages::evidence) fn lines(
    evidence: &Evidence,
    year: &BTreeSet<Day>,
    (session, today): (&Session, Day),
    columns: u16,
) -> Vec<Line> {
    let mut lines = Vec::new();
    if evidence.since.is_none() {
        say(text::NOTHING_YET, Ink::Text, columns, &mut lines);
        return lines;
    }
    let drawn = evidence.values.iter().map(|of| of.dots).sum();
    let words = text::counted(evidence.steps, drawn);
    say(&words, Ink::Text, columns, &mut lines);
    lines.push(Line::new());
    dots(&evidence.values, session, columns, &mut lines);
    let ladders = ladders(evidence, session, today);
    if !ladders.is_empty() {
        say(text::FIRST_TIMES, Ink::Text, columns, &mut lines);
        first_times(&ladders, columns, &mut lines);
        lines.push(Line::new());
    }
    days(year, columns, &mut lines);
    lines
}

/// The same in words: the sums, the steps of each value, first times, and in each month the days.
pub(in crate::pages::evidence) fn facts(
    evidence: &Evidence,
    year: &BTreeSet<Day>,
    (session, today): (&Session, Day),
) -> Vec<(String, String)> {
    if evidence.since.is_none() {
        return vec![(String::new(), text::NOTHING_YET.to_owned())];
    }
    let steps = |count: u64| words::steps(usize::try_from(count).unwrap_or(usize::MAX));
    let mut facts = vec![(String::new(), words::sentence(&steps(evidence.steps)))];
    facts.extend(
        evidence
            .values
            .iter()
            .map(|of| (name(of, session), steps(of.steps))),
    );
    for (name, told) in ladders(evidence, session, today) {
        facts.push((format!("{}, {name}", text::FIRST_TIMES), told.join(", ")));
    }
    if !year.is_empty() {
        facts.push((String::new(), words::sentence(text::DAYS)));
    }
    for month in by_month(year) {
        let numbers: Vec<String> = month
            .iter()
            .map(|day| day.day_of_month().to_string())
            .collect();
        facts.push((month_name(month[0]), numbers.join(", ")));
    }
    facts
}

/// The steps with the first days of their sizes.
fn ladders(evidence: &Evidence, session: &Session, today: Day) -> Vec<(String, Vec<String>)> {
    let told = |ladder: &Ladder| {
        let item = session.plan.commitment(&ladder.commitment)?;
        Some(rungs(ladder, item, today))
    };
    evidence.ladders.iter().filter_map(told).collect()
}

/// The name of a value.
fn name(of: &ValueCount, session: &Session) -> String {
    let value = session.plan.value(&of.value);
    value.map_or_else(|| of.value.to_string(), |value| value.name.clone())
}

fn say(words: &str, ink: Ink, columns: u16, lines: &mut Vec<Line>) {
    let wrapped = wrap(words, columns).into_iter();
    lines.extend(wrapped.map(|line| vec![(0, line, ink)]));
}

/// One field of dots a value: they flow like text, so that no row stands for a week.
fn dots(values: &[ValueCount], session: &Session, columns: u16, lines: &mut Vec<Line>) {
    let names = values
        .iter()
        .map(|of| width(&name(of, session)))
        .max()
        .unwrap_or(0);
    let digits = |of: &ValueCount| of.steps.to_string().len() as u16;
    let digits = values.iter().map(digits).max().unwrap_or(0);
    let label = names.min(LABEL) + 1 + digits + 2;
    let is_narrow = columns < label + NARROW;
    let indent = if is_narrow { 2 } else { label };
    let (per_row, dot) = flow(values, columns.saturating_sub(indent));
    for of in values {
        let name = name(of, session);
        let count = of.steps.to_string();
        let at = names.min(LABEL) + 1 + digits - count.len() as u16;
        let mut line = vec![(0, cut(&name, LABEL), Ink::Text), (at, count, Ink::Text)];
        let rows = (of.dots as usize)
            .div_ceil(per_row)
            .max(usize::from(!is_narrow));
        if is_narrow {
            lines.push(std::mem::take(&mut line));
        }
        let mut left = of.dots as usize;
        for _ in 0..rows {
            let here = left.min(per_row);
            left -= here;
            let shown = dot.repeat(here);
            line.push((indent, shown.trim_end().to_owned(), Ink::Dots));
            lines.push(std::mem::take(&mut line));
        }
        lines.push(Line::new());
    }
}

/// How many dots a row holds, whole tens where there is room, and how a dot is written.
fn flow(values: &[ValueCount], room: u16) -> (usize, String) {
    let is_many = values.iter().any(|of| of.dots > MANY);
    let (fitting, dot) = if is_many {
        (room.min(2 * DOTS), glyphs::DONE.to_owned())
    } else {
        (room.div_ceil(2).min(DOTS), format!("{} ", glyphs::DONE))
    };
    let tens = fitting / 10 * 10;
    let per_row = if tens > 0 { tens } else { fitting.max(1) };
    (usize::from(per_row), dot)
}

fn cut(text: &str, columns: u16) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if width(&kept) > columns {
            kept.pop();
            break;
        }
    }
    kept
}

/// A step and its sizes, each with the first day. Wordings that begin alike are told by what differs, others by
/// how long they take.
fn rungs(ladder: &Ladder, item: &Commitment, today: Day) -> (String, Vec<String>) {
    let wordings: Vec<Vec<&str>> = ladder
        .rungs
        .iter()
        .map(|(size, _)| words::listed_step(item.text(*size)).split(' ').collect())
        .collect();
    let first = wordings.first().map_or(&[][..], Vec::as_slice);
    let is_shared = |(at, word): &(usize, &&str)| {
        let mut others = wordings.iter();
        others.all(|words| words.get(*at) == Some(*word))
    };
    let mut shared = first.iter().enumerate().take_while(is_shared).count();
    let is_apart = wordings.iter().any(|words| words.len() > shared);
    while is_apart && shared > 0 && LITTLE.contains(&first[shared - 1]) {
        shared -= 1;
    }
    let differ = wordings.len() > 1 && wordings.iter().all(|words| words.len() > shared);
    let by_words = differ && shared > 0;
    let name = if by_words || !differ {
        first[..shared].join(" ")
    } else {
        words::listed_step(item.text(item.size)).to_owned()
    };
    let told = ladder
        .rungs
        .iter()
        .zip(&wordings)
        .map(|((size, day), wording)| {
            let what = if by_words {
                wording[shared..].join(" ")
            } else {
                minutes(item, *size)
            };
            text::first(&what, &short_date(*day, today))
        })
        .collect();
    (name, told)
}

fn minutes(item: &Commitment, size: Size) -> String {
    format!("{} min", item.sizes.minutes(size).unwrap_or(1))
}

fn first_times(ladders: &[(String, Vec<String>)], columns: u16, lines: &mut Vec<Line>) {
    let longest = ladders.iter().map(|(name, _)| width(name)).max();
    let label = longest.unwrap_or(0) + 3;
    let is_narrow = columns < label + NARROW;
    for (name, told) in ladders {
        if is_narrow {
            say(name, Ink::Text, columns, lines);
            let wrapped = in_rows(told, columns.saturating_sub(2));
            lines.extend(wrapped.into_iter().map(|line| vec![(2, line, Ink::Quiet)]));
            continue;
        }
        let mut line = vec![(0, name.clone(), Ink::Text)];
        for words in in_rows(told, columns.saturating_sub(label)) {
            line.push((label, words, Ink::Quiet));
            lines.push(std::mem::take(&mut line));
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

/// A year of days, a row for each month with a step, as a quiet grid: a dot for each day with one.
fn days(year: &BTreeSet<Day>, columns: u16, lines: &mut Vec<Line>) {
    if year.is_empty() {
        return;
    }
    say(text::DAYS, Ink::Text, columns, lines);
    let label = 5;
    let apart = if columns >= label + 2 * MONTH { 2 } else { 1 };
    for month in by_month(year) {
        let mut line = vec![(0, month_name(month[0]), Ink::Quiet)];
        line.extend(month.iter().map(|day| {
            let at = label + apart * (day.day_of_month() as u16 - 1);
            (at, glyphs::DONE.to_owned(), Ink::Dots)
        }));
        lines.push(line);
    }
}

/// Days in their order, those of a month together.
fn by_month(year: &BTreeSet<Day>) -> Vec<Vec<Day>> {
    let days: Vec<Day> = year.iter().copied().collect();
    let months = days.chunk_by(|one, other| one.month() == other.month());
    months.map(<[Day]>::to_vec).collect()
}

/// "Dec".
fn month_name(day: Day) -> String {
    let name = day.short();
    let month = name.split(' ').nth(1).unwrap_or_default();
    month.chars().take(3).collect()
}

/// "14 Dec", with the year where another fourteenth of December came since.
fn short_date(day: Day, today: Day) -> String {
    with_year(
        format!("{} {}", day.day_of_month(), month_name(day)),
        day,
        today,
    )
}

/// "14 December", with the year where another fourteenth of December came since.
pub(in crate::pages::evidence) fn long_date(day: Day, today: Day) -> String {
    with_year(day.short(), day, today)
}

fn with_year(date: String, day: Day, today: Day) -> String {
    if today.since(day) < 365 {
        date
    } else {
        format!("{date} {}", day.month().year)
    }
}

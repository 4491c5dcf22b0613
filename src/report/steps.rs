//! The done steps as rows: for a person, a script, a spreadsheet, a page of text.

use serde_json::{Value as Json, json};

use crate::{
    domain::{
        day::Day,
        entry::Source,
        id::Id,
        plan::Plan,
        record::{DayRecord, DoneStep},
        size::Size,
    },
    words,
};

#[derive(Clone, Debug, Default)]
pub struct Chosen {
    pub since: Option<Day>,
    pub until: Option<Day>,
    pub value: Option<Id>,
}

/// A done step on its day.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub day: Day,
    pub step: &'a DoneStep,
    pub value: String,
}

/// The names of the columns of a spreadsheet.
pub const COLUMNS: &str = "day,time,at,value,step,size,minutes,felt,place,company,source,id\n";

/// The done steps, oldest first.
pub fn rows<'a>(plan: &Plan, days: &'a [(Day, DayRecord)], chosen: &Chosen) -> Vec<Row<'a>> {
    days.iter()
        .filter(|(day, _)| {
            chosen.since.is_none_or(|since| since <= *day)
                && chosen.until.is_none_or(|until| *day <= until)
        })
        .flat_map(|(day, record)| record.steps().map(move |step| (*day, step)))
        .filter(|(_, step)| {
            let value = chosen.value.as_ref();
            value.is_none_or(|value| value == &step.done.value)
        })
        .map(|(day, step)| {
            let value = plan.value(&step.done.value);
            let name = value.map_or_else(|| step.done.value.to_string(), |v| v.name.clone());
            Row {
                day,
                step,
                value: name,
            }
        })
        .collect()
}

impl Row<'_> {
    /// As a line for a person.
    fn line(&self) -> String {
        let step = words::listed_step(&self.step.done.text);
        let size = words::length(self.step);
        let felt = self.step.feeling.map(words::feeling).map(str::to_owned);
        let mut line = format!("{}  {}: {step}", self.day, self.value);
        for more in [size, felt].into_iter().flatten() {
            line.extend([", ", &more]);
        }
        line
    }

    /// The moment of the mark with its offset, where it is that of the doing.
    fn at(&self) -> Option<String> {
        let is_known = self.step.done.certain && !self.step.done.backfilled;
        is_known.then(|| self.step.at.to_text())
    }

    /// What the clock of the place showed then.
    fn time(&self) -> Option<String> {
        self.at()?.get(11..16).map(str::to_owned)
    }

    fn data(&self) -> Json {
        let (done, detail) = (&self.step.done, &self.step.detail);
        json!({
            "day": self.day,
            "time": self.time(),
            "at": self.at(),
            "value": done.value,
            "step": done.text,
            "commitment": done.commitment,
            "size": self.step.size(),
            "minutes": done.minutes,
            "felt": self.step.feeling.map(words::feeling),
            "place": detail.place,
            "company": detail.company,
            "source": source(done.source),
        })
    }

    fn cells(&self) -> [String; 12] {
        let (done, detail) = (&self.step.done, &self.step.detail);
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        [
            self.day.to_string(),
            self.time().unwrap_or_default(),
            self.at().unwrap_or_default(),
            self.value.clone(),
            done.text.clone(),
            text(self.step.size().map(Size::name)),
            done.minutes.map_or_else(String::new, |n| n.to_string()),
            text(self.step.feeling.map(words::feeling)),
            text(detail.place.as_deref()),
            text(detail.company.as_deref()),
            source(done.source).to_owned(),
            self.step.id.to_string(),
        ]
    }
}

pub fn text(rows: &[Row]) -> String {
    rows.iter().map(|row| row.line() + "\n").collect()
}

/// An object a step.
pub fn data<'a>(rows: &'a [Row]) -> impl Iterator<Item = Json> + use<'a> {
    rows.iter().map(Row::data)
}

/// Comma-separated values, without the row of names.
pub fn csv(rows: &[Row]) -> String {
    let mut out = String::new();
    for row in rows {
        out.push_str(&row.cells().map(|cell| quoted(&cell)).join(","));
        out.push('\n');
    }
    out
}

/// What a spreadsheet takes for the beginning of a formula, also after blanks and in full width.
const FORMULA: [char; 8] = [
    '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// True where a sign of quotation has to keep a cell from being a formula, or from being read as one that was kept.
fn needs_guard(cell: &str) -> bool {
    let is_guarded = || cell.strip_prefix('\'').is_some_and(needs_guard);
    cell.starts_with(['\t', '\r']) || cell.trim_start().starts_with(FORMULA) || is_guarded()
}

/// A cell as it was before it was kept from being taken for a formula.
pub(super) fn unguarded(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|rest| needs_guard(rest));
    rest.unwrap_or(cell)
}

/// A cell as a spreadsheet reads it back: quoted where it holds a sign of its own, and never taken for a formula.
fn quoted(cell: &str) -> String {
    let cell = if needs_guard(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

fn source(source: Source) -> &'static str {
    match source {
        Source::Planned => "planned",
        Source::Extra => "extra",
        Source::OneOff => "one_off",
        Source::Start => "start",
        Source::HardMoment => "hard_moment",
        Source::Imported => "imported",
    }
}

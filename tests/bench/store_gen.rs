//! Stores of any size, the same for the same seed.

use std::{
    fmt::Write as _,
    fs,
    io::{self, BufWriter, Write as _},
    path::Path,
};

use daymark::domain::{
    day::{Day, Moment},
    id::{Id, Ids},
};

/// How much a person has written down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Life {
    /// The first day.
    pub(crate) first: &'static str,
    /// How many days from then on.
    pub(crate) days: u32,
    /// Entries a day, times a hundred.
    pub(crate) hundredths_a_day: u32,
    /// The devices, day and day about.
    pub(crate) devices: &'static [&'static str],
}

/// The day after the last one of every life.
pub(crate) const TODAY: &str = "2026-11-22";

/// A year with six entries a day on one device.
pub(crate) const ONE_YEAR: Life = Life {
    first: "2025-11-22",
    days: 365,
    hundredths_a_day: 600,
    devices: &["k3f9"],
};

/// Ten years with six entries a day on two devices.
pub(crate) const TEN_YEARS: Life = Life {
    first: "2016-11-22",
    days: 3652,
    hundredths_a_day: 600,
    devices: &["k3f9", "b2c4"],
};

/// A million entries over a century.
pub(crate) const CENTURY: Life = Life {
    first: "1926-11-22",
    days: 36_525,
    hundredths_a_day: 2738,
    devices: &["k3f9", "b2c4"],
};

/// Writes a store into `folder`; gives the number of entries.
pub(crate) fn write(folder: &Path, life: Life, seed: u64) -> io::Result<u64> {
    fs::create_dir_all(folder.join("log"))?;
    fs::write(folder.join("plan.json"), PLAN)?;
    let Some(first) = Day::parse(life.first) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let mut pen = Pen::new(seed);
    let mut logs: Vec<(String, BufWriter<fs::File>)> = Vec::new();
    let mut owed = 0;
    for index in 0..life.days {
        let day = first.plus(i64::from(index));
        owed += life.hundredths_a_day;
        let device = life.devices[index as usize % life.devices.len()];
        let name = format!("{}-{device}.jsonl", day.month());
        if !logs.iter().any(|(known, _)| *known == name) {
            logs.retain(|(known, _)| !known.contains(device));
            let file = fs::File::create(folder.join("log").join(&name))?;
            logs.push((name.clone(), BufWriter::new(file)));
        }
        let text = pen.day(day, owed / 100);
        owed %= 100;
        for (_, log) in logs.iter_mut().filter(|(known, _)| *known == name) {
            log.write_all(text.as_bytes())?;
        }
    }
    for (_, log) in &mut logs {
        log.flush()?;
    }
    Ok(pen.n)
}

/// Writes down one day after the other.
struct Pen {
    ids: Ids,
    n: u64,
}

impl Pen {
    fn new(seed: u64) -> Self {
        Self {
            ids: Ids::seeded(seed),
            n: 0,
        }
    }

    /// The lines of a day: being there, steps, how they felt, a mood, now and then an undo.
    fn day(&mut self, day: Day, entries: u32) -> String {
        let mut text = String::new();
        let mut last = Id::new("none");
        for index in 0..entries {
            let step = self.ids.draw() % 3;
            let rest = match (index, self.ids.draw() % 100) {
                (0, _) => "\"k\":\"here\"".to_owned(),
                (_, 0..=54) => done(step),
                (_, 55..=79) => {
                    format!("\"k\":\"felt\",\"of\":\"{last}\",\"feeling\":\"energizing\"")
                }
                (_, 80..=86) => "\"k\":\"mood\",\"word\":\"calm\"".to_owned(),
                (_, 87..=93) => format!(
                    "\"k\":\"detail\",\"of\":\"{last}\",\"place\":\"home\",\"note\":\"It was fine.\""
                ),
                (_, 94..=96) => format!("\"k\":\"retracted\",\"of\":\"{last}\""),
                _ => "\"k\":\"basic\",\"which\":\"meals\",\"on\":true".to_owned(),
            };
            last = self.line(&mut text, (day, index), &rest);
        }
        text
    }

    fn line(&mut self, text: &mut String, (day, index): (Day, u32), rest: &str) -> Id {
        let (hour, minute) = (8 + index / 6 % 12, index % 6 * 10);
        let at = format!("{day}T{hour:02}:{minute:02}:05+01:00");
        let id = Moment::parse(&at).map_or_else(|| Id::new("none"), |at| self.ids.fresh(at));
        self.n += 1;
        // Writing to a String always works.
        let _ = writeln!(
            text,
            "{{\"v\":1,\"id\":\"{id}\",\"n\":{},\"at\":\"{at}\",\"day\":\"{day}\",{rest}}}",
            self.n
        );
        id
    }
}

fn done(step: u64) -> String {
    let (value, commitment, words) = [
        (
            "connection",
            "send-one-line",
            "Send one line: thinking of you.",
        ),
        ("growth", "read-one-page", "Read one page of the book."),
        ("autonomy", "choose-dinner", "Choose tonight's dinner."),
    ][step as usize];
    format!(
        "\"k\":\"done\",\"value\":\"{value}\",\"commitment\":\"{commitment}\",\"text\":\"{words}\",\"size\":\"two\",\"minutes\":2,\"block\":\"any\",\"source\":\"planned\",\"certain\":true"
    )
}

const PLAN: &str = r#"{
  "version": 1,
  "statement": { "text": "", "template": 1, "hidden": false },
  "values": [
    { "id": "connection", "name": "Connection", "everyday": "Small contact with people or animals.", "why": "A small hello reminds me I'm part of other people's days.", "since": "2016-03-01" },
    { "id": "growth", "name": "Growth", "everyday": "Learning by small steps.", "why": "One page is a beginning.", "since": "2016-03-01" },
    { "id": "autonomy", "name": "Autonomy", "everyday": "Choosing for myself.", "why": "My days are mine.", "since": "2016-03-01" }
  ],
  "commitments": [
    { "id": "send-one-line", "value": "connection", "sizes": { "tiny": "Think of one person and say their name.", "two": "Send one line: thinking of you.", "five": "Reply to one message." }, "size": "two", "block": "any" },
    { "id": "read-one-page", "value": "growth", "sizes": { "tiny": "Open the book.", "two": "Read one page of the book.", "five": "Read five pages." }, "size": "two", "block": "midday" },
    { "id": "choose-dinner", "value": "autonomy", "sizes": { "tiny": "Name one thing I like.", "two": "Choose tonight's dinner.", "five": "Cook one thing." }, "size": "two", "block": "evening" }
  ]
}
"#;

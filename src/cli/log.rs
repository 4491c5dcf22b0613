//! `daymark log`: the done steps, printed month by month as they are read.

use std::io;

use clap::Args;

use crate::{
    domain::day::{Day, Month},
    env::Env,
    report::{
        markdown,
        steps::{self, Chosen, Row},
    },
    words::report as text,
};

use super::{
    answer::{Answer, Stream},
    visit::Visit,
    week::day,
};

/// The done steps
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Log {
    /// From this day on
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Day>,
    /// Up to this day
    #[arg(long, value_name = "DAY", value_parser = day)]
    until: Option<Day>,
    /// For this value alone
    #[arg(long, value_name = "VALUE")]
    value: Option<String>,
    /// As JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// As comma-separated values
    #[arg(long)]
    csv: bool,
}

impl Log {
    /// All of it as comma-separated values.
    pub(super) fn csv() -> Self {
        Self {
            csv: true,
            ..Self::default()
        }
    }

    pub(super) fn run(&self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, None);
        let mut chosen = Chosen {
            since: self.since,
            until: self.until,
            value: None,
        };
        if let Some(name) = &self.value {
            let value = visit.session().plan.value_called(name);
            chosen.value = value.map(|value| value.id.clone());
            if chosen.value.is_none() {
                return Answer::usage(text::no_value(name));
            }
        }
        if self.json {
            return objects(visit, &chosen);
        }
        let (begin, rows): (_, fn(&[Row]) -> String) = if self.csv {
            (steps::COLUMNS, steps::csv)
        } else {
            ("", steps::text)
        };
        stream(visit, &Frame::beginning(begin), &chosen, |month, out| {
            out.put(&rows(month))
        })
    }
}

/// A list of objects.
fn objects(visit: Visit, chosen: &Chosen) -> Answer {
    let frame = Frame {
        begin: "[",
        end: "\n]\n",
        end_of_none: "]\n",
    };
    let mut between = "\n  ";
    stream(visit, &frame, chosen, |rows, out| {
        for row in steps::data(rows) {
            let row = format!("{row:#}").replace('\n', "\n  ");
            out.put(&format!("{between}{row}"))?;
            between = ",\n  ";
        }
        Ok(())
    })
}

/// Everything as a page of text.
pub(super) fn page(env: &Env) -> Answer {
    let visit = Visit::open_weeks(env, None);
    let begin = markdown::beginning(&visit.session().plan);
    let frame = Frame::beginning(&begin);
    stream(visit, &frame, &Chosen::default(), |rows, out| {
        out.put(&markdown::month(rows))
    })
}

/// What stands before rows and after them.
#[derive(Default)]
struct Frame<'a> {
    begin: &'a str,
    end: &'a str,
    /// The end where there are no rows.
    end_of_none: &'a str,
}

impl<'a> Frame<'a> {
    fn beginning(begin: &'a str) -> Self {
        Self {
            begin,
            ..Self::default()
        }
    }
}

/// Prints the chosen steps month by month, however many there are.
fn stream(
    mut visit: Visit,
    frame: &Frame,
    chosen: &Chosen,
    mut put: impl FnMut(&[Row], &mut Stream) -> io::Result<()>,
) -> Answer {
    let mut out = Stream::new();
    let mut printed = out.put(frame.begin);
    let survey = visit.store.survey();
    let mut end = frame.end_of_none;
    let is_chosen = |month: &Month| {
        chosen.since.is_none_or(|since| since.month() <= *month)
            && chosen.until.is_none_or(|until| *month <= until.month())
    };
    for month in survey.months().into_iter().filter(is_chosen) {
        if printed.is_ok() {
            let days = visit.store.days_of(&survey, month);
            let rows = steps::rows(&visit.session().plan, &days, chosen);
            printed = put(&rows, &mut out);
            end = if rows.is_empty() { end } else { frame.end };
        }
    }
    // What was refused is told at the end.
    let _told = printed.and_then(|()| out.put(end));
    let answer = out.end(&visit.store.troubles_after(&survey));
    visit.begins(answer)
}

//! `daymark week`, `share`, `log` and `export`: the past as text.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use clap::Args;
use serde_json::json;

use crate::{
    domain::{day::Day, id::Id, review},
    env::Env,
    report::{
        markdown, share,
        steps::{self, Chosen},
        week::{self, Notes},
    },
    runtime::screen::to_clipboard,
    session::Session,
    store::letter,
    words::{look_back, report as text, shell},
};

use super::{
    answer::{Answer, Exit},
    visit::Visit,
};

/// The week as text
#[derive(Clone, Copy, Debug, Default, Args)]
pub(super) struct Week {
    /// As JSON
    #[arg(long)]
    json: bool,
    /// The seven days that end with this day
    #[arg(long, value_name = "DAY", value_parser = day)]
    date: Option<Day>,
    /// With the notes of the look-back
    #[arg(long)]
    notes: bool,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| text::no_day(text))
}

impl Week {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, self.date);
        let session = visit.session();
        let week = week::Week {
            plan: &session.plan,
            journal: &session.journal,
            content: &session.content,
            last: self.date.unwrap_or(session.day()),
            today: session.day(),
            notes: if self.notes {
                Notes::Included
            } else {
                Notes::LeftOut
            },
        };
        visit.answer(if self.json {
            format!("{:#}\n", data(&week))
        } else if env.plain {
            week.words()
        } else {
            visit.in_signs(week.text())
        })
    }
}

fn data(week: &week::Week) -> serde_json::Value {
    let values = week.values();
    let review = week.review();
    json!({
        "first": week.days()[0],
        "last": week.last,
        "steps": week.steps(),
        "grounding": week.groundings(),
        "values": values.iter().map(|value| json!({
            "id": value.id,
            "name": value.name,
            "days": week.days_of(value),
        })).collect::<Vec<_>>(),
        "looked_back": review.is_some_and(|review| review.done),
        "kept": week.kept().into_iter().map(kept).collect::<Vec<_>>(),
        "worked": review.map(|review| &review.worked),
        "in_the_way": review.map(|review| &review.in_way),
        "notes": review.filter(|_| week.notes == Notes::Included).map(|review| json!({
            "worked": week.note(review, "R3"),
            "in_the_way": week.note(review, "R4"),
        })),
    })
}

fn kept((day, step, note): (Day, String, Option<String>)) -> serde_json::Value {
    json!({"day": day, "step": step, "note": note})
}

/// A text for somebody you trust: your values and one step
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Share {
    /// Hand it to the terminal's clipboard too
    #[arg(long)]
    copy: bool,
    /// Save it in this folder too
    #[arg(long)]
    save: bool,
}

impl Share {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, None);
        let session = visit.session();
        if session.plan.is_unfinished() {
            return Answer::line(shell::HOW_TO_BEGIN);
        }
        let step = review::of_week_before(&session.journal, session.day().plus(1))
            .and_then(|(_, review)| review.step_of_week.as_ref());
        let text = share::whole(&share::share(&session.plan, step, session.day()));
        let mut answer = visit.answer(text.clone());
        if self.copy {
            copy(&text, env, &mut answer);
        }
        if self.save {
            save(&share::file_name(session.day()), &text, &mut answer);
        }
        answer
    }
}

/// Standard error is where the terminal listens: standard output may lead into a file.
fn copy(text: &str, env: &Env, answer: &mut Answer) {
    if env.plain || !io::stderr().is_terminal() {
        answer.err.push_str(shell::NO_TERMINAL);
        answer.exit = Exit::NotDone;
    } else if to_clipboard(text, &mut io::stderr()).is_ok() {
        answer.err.extend([look_back::COPIED, "\n"]);
    }
}

fn save(name: &str, text: &str, answer: &mut Answer) {
    if let Ok(name) = letter::save(Path::new("."), name, text) {
        answer.err.extend([&look_back::saved_as(&name), "\n"]);
    } else {
        answer.err.extend([look_back::NO_FILE, "\n"]);
        answer.exit = Exit::NotWritten;
    }
}

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
        let visit = Visit::open_whole(env);
        let session = visit.session();
        let mut chosen = Chosen {
            since: self.since,
            until: self.until,
            value: None,
        };
        if let Some(name) = &self.value {
            chosen.value = value_named(session, name);
            if chosen.value.is_none() {
                return Answer::usage(text::no_value(name));
            }
        }
        let rows = steps::rows(&session.plan, &session.journal, &chosen);
        visit.answer(if self.json {
            format!("{:#}\n", steps::data(&rows))
        } else if self.csv {
            steps::csv(&rows)
        } else {
            steps::text(&rows)
        })
    }
}

/// Everything as a page of text.
pub(super) fn page(env: &Env) -> Answer {
    let visit = Visit::open_whole(env);
    let session = visit.session();
    visit.answer(markdown::markdown(&session.plan, &session.journal))
}

/// The value of this id or name.
fn value_named(session: &Session, name: &str) -> Option<Id> {
    let mut values = session.plan.values.iter();
    let is = |text: &str| text.eq_ignore_ascii_case(name);
    let found = values.find(|value| is(value.id.as_str()) || is(&value.name));
    found.map(|value| value.id.clone())
}

//! `daymark days`, `daymark notes` and `daymark note`: the past, day by day, and what was written of it.

use std::io::{self, Read as _};

use clap::Args;
use clap_complete::ArgValueCandidates;
use serde_json::{Value, json};

use crate::{
    content::clean,
    domain::{
        day::Day,
        entry::Fact,
        note::{self, Written},
        plan::Basic,
        record::DoneStep,
    },
    env::Env,
    session::Session,
    words::{self, days as text, listed_step, shell},
};

use super::{
    answer::{Answer, heard},
    completing,
    visit::Visit,
    week::day,
};

/// More than a note on the screen holds, and less than a file that was piped by mistake.
const MOST: usize = 2000;

/// The past, day by day
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Days {
    /// From this day on
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    since: Option<Day>,
    /// Up to this day
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    until: Option<Day>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Days {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_whole(env);
        let session = visit.session();
        let told = days(session, self.since, self.until);
        let told = told.into_iter().map(|day| Told::of(session, day));
        let mut told: Vec<Told> = told.collect();
        told.retain(|day| !day.is_empty());
        visit.answer(if self.json {
            let all: Vec<Value> = told.iter().map(|day| day.data(session)).collect();
            format!("{:#}\n", Value::from(all))
        } else {
            let all: Vec<String> = told.iter().map(|day| day.text(session)).collect();
            visit.in_signs(all.join("\n"))
        })
    }
}

/// The notes, newest first and whole
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Notes {
    /// From this day on
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    since: Option<Day>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Notes {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_whole(env);
        let session = visit.session();
        let mut all: Vec<(Option<Day>, &str, &str)> = Vec::new();
        for day in days(session, self.since, None) {
            let written = note::written(&session.journal, day).into_iter();
            let notes = written.filter(|written| written.is_note());
            all.extend(notes.map(|note| (Some(day), kind(note), note.text())));
        }
        let own = session.plan.notes.iter();
        let own = own.filter(|note| note.retired.is_none() && self.since.is_none());
        all.extend(own.map(|note| (None, "no_day", note.text.as_str())));
        visit.answer(if self.json {
            let all = all
                .into_iter()
                .map(|(day, of, text)| json!({"day": day, "of": of, "text": text}));
            format!("{:#}\n", Value::from(all.collect::<Vec<_>>()))
        } else {
            let line = |(day, _, note): (Option<Day>, &str, &str)| {
                let day = day.map_or(text::NO_DAY.to_owned(), |day| day.to_string());
                format!("{day:<10}  {note}\n")
            };
            all.into_iter().map(line).collect()
        })
    }
}

fn kind(written: Written<'_>) -> &'static str {
    match written {
        Written::OfTheDay(_) => "day",
        Written::OfAStep(_) | Written::Step(_) => "step",
        Written::OfALookBack(_) => "look_back",
        Written::MoodWord(_) => "mood",
    }
}

/// Write a note of a day, in up to 2000 characters, from standard input or here
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Note {
    /// Of this day, today or a past one
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    date: Option<Day>,
}

impl Note {
    pub(super) fn run(self, env: &Env) -> Answer {
        match Visit::open_to_write(env) {
            Ok(mut visit) => self
                .write(env, &mut visit)
                .unwrap_or_else(|refused| refused),
            Err(refused) => refused,
        }
    }

    fn write(self, env: &Env, visit: &mut Visit) -> Result<Answer, Answer> {
        if visit.session().plan.is_unfinished() {
            return Err(Answer::usage(format!("{}\n", shell::HOW_TO_BEGIN)));
        }
        let today = visit.session().day();
        let day = self.date.unwrap_or(today);
        if day > today {
            return Err(Answer::usage(text::not_yet(day)));
        }
        let (note, lines) = asked_for(env);
        if note.is_empty() {
            return Ok(Answer::of(text::NOTHING_WRITTEN));
        }
        if note.chars().count() > MOST {
            return Err(Answer::usage(text::too_long(MOST)));
        }
        let marked = visit.marks(text::noted(day, today, lines), |session| {
            session.log(
                day,
                Fact::Note {
                    text: note,
                    of: None,
                },
            );
        });
        Ok(marked.made(shell::MADE))
    }
}

/// One line, without what commands a terminal.
fn asked_for(env: &Env) -> (String, usize) {
    let typed = if env.is_terminal {
        heard(text::WHICH_WORDS).unwrap_or_default()
    } else {
        let mut bytes = Vec::new();
        // What cannot be read to its end was not all of it: nothing is kept then.
        let read = io::stdin().lock().take(1 << 20).read_to_end(&mut bytes);
        read.map_or_else(
            |_| String::new(),
            |_| String::from_utf8_lossy(&bytes).into_owned(),
        )
    };
    let words: Vec<&str> = typed.split_whitespace().collect();
    let lines = typed.trim().lines().count();
    (clean(&words.join(" ")).trim().to_owned(), lines)
}

/// The days of which something is known, newest first.
fn days(session: &Session, since: Option<Day>, until: Option<Day>) -> Vec<Day> {
    let days = session.journal.days().map(|(day, _)| day).rev();
    let is_asked_for = |day: &Day| {
        since.is_none_or(|since| since <= *day) && until.is_none_or(|until| *day <= until)
    };
    days.filter(is_asked_for).collect()
}

/// What is told of a day.
struct Told<'a> {
    day: Day,
    steps: Vec<&'a DoneStep>,
    basics: Vec<&'static str>,
    moods: Vec<String>,
    groundings: usize,
    notes: Vec<&'a str>,
}

impl<'a> Told<'a> {
    fn of(session: &'a Session, day: Day) -> Self {
        let record = session.record(day);
        let marked = Basic::ALL.into_iter();
        let marked = marked.filter(|basic| record.basics.get(basic) == Some(&true));
        let notes = note::written(&session.journal, day).into_iter();
        let notes = notes
            .filter(|written| matches!(written, Written::OfTheDay(_) | Written::OfALookBack(_)));
        Self {
            day,
            steps: record.steps().collect(),
            basics: marked.map(words::basic_name).collect(),
            moods: session.mood_words(day),
            groundings: record.grounded.len(),
            notes: notes.map(Written::text).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.steps.is_empty()
            && self.basics.is_empty()
            && self.moods.is_empty()
            && self.groundings == 0
            && self.notes.is_empty()
    }

    fn text(&self, session: &Session) -> String {
        let mut lines = vec![format!("{}  {}", self.day, self.day.name())];
        for step in &self.steps {
            let value = session.plan.value_name(&step.done.value);
            let time = words::length(step).unwrap_or_default();
            let felt = step.feeling.map_or("", words::feeling);
            let about: Vec<&str> = [value, &time, felt]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            lines.push(format!(
                "  ● {} ({})",
                listed_step(&step.done.text),
                about.join(", ")
            ));
            lines.extend(step.detail.note.as_ref().map(|note| format!("    {note}")));
        }
        let mut said = |label: &str, words: &str| {
            if !words.is_empty() {
                lines.push(format!("  {label}: {words}"));
            }
        };
        said(text::BODY, &self.basics.join(", "));
        said(text::MOOD, &self.moods.join(", "));
        if self.groundings > 0 {
            said(text::GROUND, &text::times(self.groundings));
        }
        for note in &self.notes {
            said(text::NOTE, note);
        }
        lines.join("\n") + "\n"
    }

    fn data(&self, session: &Session) -> Value {
        let steps = self.steps.iter().map(|step| {
            json!({
                "step": step.done.text,
                "value": session.plan.value_name(&step.done.value),
                "size": step.done.size.name(),
                "felt": step.feeling.map(words::feeling),
                "note": step.detail.note,
            })
        });
        json!({
            "day": self.day,
            "steps": steps.collect::<Vec<_>>(),
            "basics": self.basics,
            "moods": self.moods,
            "grounding": self.groundings,
            "notes": self.notes,
        })
    }
}
